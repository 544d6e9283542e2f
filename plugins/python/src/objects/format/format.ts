// `format(value, spec)`.
import {points} from '../code-points.ts'
import {raise} from '../exceptions.ts'
import {callMember} from '../invoke.ts'
import {Boxed, Float, typeOf, type Value} from '../object.ts'
import {str} from '../text.ts'
import {toText} from '../text-argument.ts'
import {formatFloat, formatInteger} from './number.ts'
import {pad, parseSpec, unknownCode, type Spec} from './spec.ts'

/** `format(value, spec)` @throws ValueError, TypeError */
export function format(value: Value, spec: string): string {
  switch (typeof value) {
    case 'string':
      return spec === '' ? value : formatText(value, spec)
    case 'number':
    case 'bigint':
      return spec === '' ? String(value) : formatInteger(value, parseSpec(spec, 'int'))
    case 'boolean':
      return spec === '' ? str(value) : formatTruth(value, spec)
    default:
      if (!(value instanceof Float)) return byMethod(value, spec)
      return spec === '' ? str(value) : formatFloat(value.value, parseSpec(spec, 'float'))
  }
}

/** What `__format__` was given. */
export function specText(spec: Value): string {
  return toText(spec, '__format__() argument')
}

function byMethod(value: Value, spec: string): string {
  const method = typeOf(value).lookup('__format__')
  if (method === undefined) return str(value)
  const result = callMember(method, value, [spec])
  const text = result instanceof Boxed ? result.value : result
  if (typeof text === 'string') return text
  throw raise('TypeError', `__format__ must return a str, not ${typeOf(result).name}`)
}

function formatTruth(value: boolean, text: string): string {
  const spec = parseSpec(text, 'bool')
  return formatInteger(value ? 1 : 0, spec, 'bool')
}

function formatText(value: string, text: string): string {
  const spec = parseSpec(text, 'str')
  checkTextSpec(spec)
  const shown = spec.precision === undefined ? value : points(value).slice(0, spec.precision).join('')
  return pad(shown, spec.align === '=' ? {...spec, align: ''} : spec, '<')
}

function checkTextSpec(spec: Spec): void {
  if (spec.sign === ' ') throw raise('ValueError', 'Space not allowed in string format specifier')
  if (spec.sign !== '') throw raise('ValueError', 'Sign not allowed in string format specifier')
  if (spec.noNegativeZero)
    throw raise('ValueError', 'Negative zero coercion (z) not allowed in string format specifier')
  if (spec.isAlternate) throw raise('ValueError', 'Alternate form (#) not allowed in string format specifier')
  if (spec.grouping !== '') throw raise('ValueError', `Cannot specify '${spec.grouping}' with 's'.`)
  if (spec.type !== '' && spec.type !== 's') throw unknownCode(spec.type, 'str')
  if (spec.align === '=' && !spec.isZeroPadded)
    throw raise('ValueError', "'=' alignment not allowed in string format specifier")
}
