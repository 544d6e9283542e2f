// Built-in functions of numbers.
import {Bytes} from '../bytes.ts'
import {lengthOf} from '../code-points.ts'
import {raise} from '../exceptions.ts'
import {asInteger, toIndex} from '../index-of.ts'
import {add} from '../integers.ts'
import {call, callMember, callSpecial} from '../invoke.ts'
import {iterate} from '../iterate.ts'
import {Float, notImplemented, typeOf, type Value} from '../object.ts'
import {binary, binaryFunctions, compare} from '../operators.ts'
import {typeNameOf} from '../text-argument.ts'
import {isTrue} from '../truth.ts'
import {Tuple} from '../tuple.ts'

export function abs(value: Value): Value {
  if (typeof value === 'number') return Math.abs(value)
  const method = typeOf(value).lookup('__abs__')
  if (method === undefined) throw raise('TypeError', `bad operand type for abs(): '${typeOf(value).name}'`)
  return callMember(method, value, [])
}

export function round(value: Value, places: Value): Value {
  const method = typeOf(value).lookup('__round__')
  if (method === undefined)
    throw raise('TypeError', `type ${typeOf(value).name} doesn't define __round__ method`)
  return callMember(method, value, places === null ? [] : [places])
}

export function divmod(a: Value, b: Value): Value {
  const left = callSpecial(a, '__divmod__', b)
  if (left !== undefined && left !== notImplemented) return left
  const right = callSpecial(b, '__rdivmod__', a)
  if (right !== undefined && right !== notImplemented) return right
  throw raise(
    'TypeError',
    `unsupported operand type(s) for divmod(): '${typeOf(a).name}' and '${typeOf(b).name}'`,
  )
}

export function pow(base: Value, exponent: Value, mod: Value): Value {
  if (mod === null) return binary('pow', base, exponent)
  const isWhole = [base, exponent, mod].every((one) => asInteger(one) !== undefined)
  const result = callSpecial(base, '__pow__', exponent, mod)
  if (result !== undefined && result !== notImplemented) return result
  if (!isWhole && [base, exponent, mod].some((one) => one instanceof Float))
    throw raise('TypeError', 'pow() 3rd argument not allowed unless all arguments are integers')
  const names = [base, exponent, mod].map((one) => `'${typeOf(one).name}'`).join(', ')
  throw raise('TypeError', `unsupported operand type(s) for ** or pow(): ${names}`)
}

/** Floats are added with what rounding lost, as CPython does. Source: Neumaier 1974. */
export function sum(iterable: Value, start: Value): Value {
  if (typeof start === 'string')
    throw raise('TypeError', "sum() can't sum strings [use ''.join(seq) instead]")
  if (start instanceof Bytes) throw raise('TypeError', "sum() can't sum bytes [use b''.join(seq) instead]")
  const iteration = iterate(iterable)
  let total: Value = start
  let lost = 0
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
    const addend = item instanceof Float ? item.value : typeof item === 'number' ? item : undefined
    if (total instanceof Float && addend !== undefined) {
      const next = total.value + addend
      if (item instanceof Float)
        lost +=
          Math.abs(total.value) >= Math.abs(addend)
            ? total.value - next + addend
            : addend - next + total.value
      total = new Float(next)
      continue
    }
    total = withLost(total, lost)
    lost = 0
    total =
      typeof total === 'number' && typeof item === 'number'
        ? add(total, item)
        : binaryFunctions.add(total, item)
  }
  return withLost(total, lost)
}

function withLost(total: Value, lost: number): Value {
  return total instanceof Float && lost !== 0 && Number.isFinite(lost) ? new Float(total.value + lost) : total
}

function inBase(value: Value, base: number, prefix: string): string {
  const index = toIndex(value)
  return `${index < 0 ? '-' : ''}${prefix}${(index < 0 ? -index : index).toString(base)}`
}

export const hex = (value: Value): string => inBase(value, 16, '0x')
export const oct = (value: Value): string => inBase(value, 8, '0o')
export const bin = (value: Value): string => inBase(value, 2, '0b')

export function chr(value: Value): string {
  const code = toIndex(value)
  if (code < 0 || code > 0x10ffff) throw raise('ValueError', 'chr() arg not in range(0x110000)')
  return String.fromCodePoint(Number(code))
}

export function ord(value: Value): number {
  const size =
    typeof value === 'string' ? lengthOf(value) : value instanceof Bytes ? value.data.length : undefined
  if (size === undefined)
    throw raise('TypeError', `ord() expected string of length 1, but ${typeNameOf(value)} found`)
  if (size !== 1) throw raise('TypeError', `ord() expected a character, but string of length ${size} found`)
  return typeof value === 'string'
    ? (value.codePointAt(0) ?? 0)
    : value instanceof Bytes
      ? (value.data[0] ?? 0)
      : 0
}

/** `min` and `max`. @param wanted the comparison that makes another one the best */
export function extreme(
  name: 'min' | 'max',
  args: readonly Value[],
  key: Value,
  otherwise: Value | undefined,
): Value {
  const [first] = args
  if (first === undefined) throw raise('TypeError', `${name} expected at least 1 argument, got 0`)
  if (args.length > 1 && otherwise !== undefined)
    throw raise('TypeError', `Cannot specify a default for ${name}() with multiple positional arguments`)
  const iteration = iterate(args.length === 1 ? first : new Tuple(args))
  const wanted = name === 'min' ? 'lt' : 'gt'
  let best = iteration.next()
  if (best === undefined) {
    if (otherwise !== undefined) return otherwise
    throw raise('ValueError', `${name}() iterable argument is empty`)
  }
  let bestKey = key === null ? best : call(key, [best])
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
    const itemKey = key === null ? item : call(key, [item])
    if (!isTrue(compare(wanted, itemKey, bestKey))) continue
    best = item
    bestKey = itemKey
  }
  return best
}
