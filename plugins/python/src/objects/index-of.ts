// Whole numbers where Python asks for one: `__index__`.
import {raise} from './exceptions.ts'
import {callMember} from './invoke.ts'
import {Boxed, typeOf, type Value} from './object.ts'

/** Undefined where it is none and does not stand for one. */
export function asIndex(value: Value): number | bigint | undefined {
  const whole = asInteger(value)
  if (whole !== undefined) return whole
  const method = typeOf(value).lookup('__index__')
  if (method === undefined) return undefined
  const index = asInteger(callMember(method, value, []))
  if (index === undefined) throw raise('TypeError', `__index__ returned non-int (type ${typeOf(value).name})`)
  return index
}

/** An `int` or `bool`, or an object of a class derived from `int`; nothing else. */
export function asInteger(value: Value): number | bigint | undefined {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return value
    case 'boolean':
      return value ? 1 : 0
    default:
      return value instanceof Boxed && (typeof value.value === 'number' || typeof value.value === 'bigint')
        ? value.value
        : undefined
  }
}

/** @throws TypeError */
export function toIndex(value: Value): number | bigint {
  const index = asIndex(value)
  if (index !== undefined) return index
  throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`)
}

/** A whole number that counts something here. @throws TypeError, OverflowError */
export function toSize(value: Value): number {
  const index = toIndex(value)
  if (typeof index === 'number') return index
  throw raise('OverflowError', "cannot fit 'int' into an index-sized integer")
}
