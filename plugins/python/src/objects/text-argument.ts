// Arguments that have to be texts.
import {raise} from './exceptions.ts'
import {Boxed, typeOf, type Value} from './object.ts'

/** A `str`, or an object of a class derived from it; undefined for everything else. */
export function asText(value: Value): string | undefined {
  if (typeof value === 'string') return value
  return value instanceof Boxed && typeof value.value === 'string' ? value.value : undefined
}

/** @param what `replace() argument 1` @throws TypeError */
export function toText(value: Value, what: string): string {
  const text = asText(value)
  if (text !== undefined) return text
  throw raise('TypeError', `${what} must be str, not ${typeNameOf(value)}`)
}

/** As messages about arguments name it: `None`, not `NoneType`. */
export function typeNameOf(value: Value): string {
  return value === null ? 'None' : typeOf(value).name
}
