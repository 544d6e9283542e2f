// Numbers of every kind as one of their kinds: what conversions and mixed operators need.
import {raise} from './exceptions.ts'
import {asIndex, asInteger} from './index-of.ts'
import {toFloat, type Integer} from './integers.ts'
import {callSpecial} from './invoke.ts'
import {Boxed, Float, typeOf, type Value} from './object.ts'

/** A float, or a whole number as one; undefined for everything else. */
export function asNumber(value: Value): number | undefined {
  const data = value instanceof Boxed ? value.value : value
  if (data instanceof Float) return data.value
  const whole = asInteger(data)
  return whole === undefined ? undefined : toFloat(whole)
}

/** As functions of `math` take it: `__float__` and `__index__` too. @throws TypeError */
export function toNumber(value: Value): number {
  const number = asNumber(value) ?? byMethods(value)
  if (number !== undefined) return number
  throw raise('TypeError', `must be real number, not ${typeOf(value).name}`)
}

function byMethods(value: Value): number | undefined {
  if (typeof value === 'string') return undefined
  const converted = callSpecial(value, '__float__')
  if (converted !== undefined) {
    const number = converted instanceof Boxed ? converted.value : converted
    if (number instanceof Float) return number.value
    throw raise(
      'TypeError',
      `${typeOf(value).name}.__float__() must return a float, not ${typeOf(converted).name}`,
    )
  }
  const index = asIndex(value)
  return index === undefined ? undefined : toFloat(index)
}

/** The whole part. @throws OverflowError, ValueError */
export function truncate(value: number): Integer {
  if (Number.isNaN(value)) throw raise('ValueError', 'cannot convert float NaN to integer')
  if (!Number.isFinite(value)) throw raise('OverflowError', 'cannot convert float infinity to integer')
  return wholeNumber(Math.trunc(value))
}

/** A float that is whole, as `int`. */
export function wholeNumber(value: number): Integer {
  return Number.isSafeInteger(value) ? value + 0 : BigInt(value)
}
