// Numbers in the formats that a specification asks for.
import {exponentDigits, fixedDigits} from '../decimal.ts'
import {raise} from '../exceptions.ts'
import {floatText, pythonExponent} from '../float-text.ts'
import {toFloat, type Integer} from '../integers.ts'
import {pad, unknownCode, type Spec} from './spec.ts'

/** The parts of a number: `-0x1_000.5e+10` is `-`, `0x`, `1000`, `.5e+10`. */
interface Parts {
  isNegative: boolean
  prefix: string
  whole: string
  rest: string
}

export function formatInteger(value: Integer, spec: Spec, owner = 'int'): string {
  const {type} = spec
  if (type !== '' && 'eEfFgG%'.includes(type)) return formatFloat(toFloat(value), spec, owner)
  if (!'bcdnoxX'.includes(type)) throw unknownCode(type, owner)
  if (spec.precision !== undefined)
    throw raise('ValueError', 'Precision not allowed in integer format specifier')
  if (spec.noNegativeZero)
    throw raise(
      'ValueError',
      'Negative zero coercion (z) not allowed in format specifier with integer presentation type',
    )
  if (type === 'c') return formatCharacter(value, spec)
  const radix = {b: 2, o: 8, x: 16, X: 16}[type] ?? 10
  const digits = (value < 0 ? -value : value).toString(radix)
  return assemble(
    {
      isNegative: value < 0,
      prefix: spec.isAlternate && radix !== 10 ? `0${type}` : '',
      whole: type === 'X' ? digits.toUpperCase() : digits,
      rest: '',
    },
    spec,
    radix === 10 ? 3 : 4,
  )
}

function formatCharacter(value: Integer, spec: Spec): string {
  if (spec.sign !== '') throw raise('ValueError', "Sign not allowed with integer format specifier 'c'")
  if (spec.isAlternate)
    throw raise('ValueError', "Alternate form (#) not allowed with integer format specifier 'c'")
  if (value < 0 || value > 0x10ffff) throw raise('OverflowError', '%c arg not in range(0x110000)')
  return pad(String.fromCodePoint(Number(value)), spec, '>')
}

export function formatFloat(value: number, spec: Spec, owner = 'float'): string {
  if (!'eEfFgGn%'.includes(spec.type)) throw unknownCode(spec.type, owner)
  const text = floatDigits(Math.abs(value), spec.type, spec.precision, spec.isAlternate)
  const [, whole = text, rest = ''] = /^(\d+|inf|nan|INF|NAN)(.*)$/.exec(text) ?? []
  const isZero = !/[1-9a-df-z]/i.test(text.replace(/e[-+]\d+%?$/i, ''))
  const isNegative = (value < 0 || Object.is(value, -0)) && !(spec.noNegativeZero && isZero)
  return assemble({isNegative, prefix: '', whole, rest}, spec, 3)
}

/**
 * The digits of a number that is not negative.
 *
 * @param type one of `e E f F g G n %`, or empty as `repr` has it
 */
export function floatDigits(
  value: number,
  type: string,
  precision: number | undefined,
  isAlternate: boolean,
): string {
  if (!Number.isFinite(value)) {
    const word = Number.isNaN(value) ? 'nan' : 'inf'
    return (
      (type === 'E' || type === 'F' || type === 'G' ? word.toUpperCase() : word) + (type === '%' ? '%' : '')
    )
  }
  switch (type) {
    case 'e':
    case 'E':
      return scientific(value, precision ?? 6, type, isAlternate)
    case 'f':
    case 'F':
      return fixedDigits(value, precision ?? 6) + (isAlternate && precision === 0 ? '.' : '')
    case '%':
      return `${fixedDigits(value * 100, precision ?? 6)}${isAlternate && precision === 0 ? '.' : ''}%`
    case 'g':
    case 'G':
    case 'n':
      return general(value, precision ?? 6, type === 'G' ? 'E' : 'e', isAlternate)
    default:
      return precision === undefined ? plain(value, isAlternate) : shortest(value, precision, isAlternate)
  }
}

function plain(value: number, isAlternate: boolean): string {
  const text = floatText(value)
  return isAlternate && !text.includes('.') ? text.replace(/e|$/, (found) => `.${found}`) : text
}

function scientific(value: number, places: number, letter: string, isAlternate: boolean): string {
  const {digits, exponent} = exponentDigits(value, places)
  return `${digits}${isAlternate && places === 0 ? '.' : ''}${letter}${pythonExponent(exponent)}`
}

function general(value: number, precision: number, letter: string, isAlternate: boolean): string {
  const digitsWanted = precision === 0 ? 1 : precision
  const {digits, exponent} = exponentDigits(value, digitsWanted - 1)
  const isFixed = exponent >= -4 && exponent < digitsWanted
  const text = isFixed ? fixedDigits(value, digitsWanted - 1 - exponent) : digits
  const tail = isFixed ? '' : letter + pythonExponent(exponent)
  if (isAlternate) return `${text}${text.includes('.') ? '' : '.'}${tail}`
  return (text.includes('.') ? text.replace(/\.?0+$/, '') : text) + tail
}

/** No type but a precision: as `g`, with at least one digit after the point, and an exponent one step earlier. */
function shortest(value: number, precision: number, isAlternate: boolean): string {
  const wanted = precision === 0 ? 1 : precision
  const {digits, exponent} = exponentDigits(value, wanted - 1)
  if (exponent >= -4 && exponent < wanted - 1) {
    const text = general(value, wanted, 'e', isAlternate)
    return text.includes('.') ? text : `${text}.0`
  }
  const pointed = digits.includes('.') ? digits : `${digits}.`
  return `${isAlternate ? pointed : pointed.replace(/\.?0*$/, '')}e${pythonExponent(exponent)}`
}

/** Sign, prefix, digits in groups, and what fills it up to the width. */
function assemble({isNegative, prefix, whole, rest}: Parts, spec: Spec, size: number): string {
  const sign = isNegative ? '-' : spec.sign === '+' || spec.sign === ' ' ? spec.sign : ''
  const head = sign + prefix
  if (spec.align === '=') {
    const room = spec.width - head.length - rest.length
    if (spec.fill === '0' && spec.isZeroPadded)
      return head + groupedTo(room, whole, spec.grouping, size) + rest
    return head + grouped(whole, spec.grouping, size).padStart(room, spec.fill) + rest
  }
  return pad(head + grouped(whole, spec.grouping, size) + rest, spec, '>')
}

function grouped(digits: string, separator: string, size: number): string {
  if (separator === '' || !/^[0-9a-f]+$/i.test(digits)) return digits
  return digits.replace(size === 3 ? /\B(?=(?:.{3})+$)/g : /\B(?=(?:.{4})+$)/g, separator)
}

/** Zeros in front, in groups too; a separator never comes first. */
function groupedTo(width: number, digits: string, separator: string, size: number): string {
  let padded = digits
  if (separator === '') return digits.padStart(width, '0')
  while (grouped(padded, separator, size).length < width) padded = `0${padded}`
  return grouped(padded, separator, size)
}
