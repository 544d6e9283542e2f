// What `if` makes of a value.
import {raise} from './exceptions.ts'
import {callMember} from './invoke.ts'
import {Float, notImplemented, typeOf, type Value} from './object.ts'

export function isTrue(value: Value): boolean {
  switch (typeof value) {
    case 'boolean':
      return value
    case 'number':
      return value !== 0
    case 'string':
      return value !== ''
    case 'bigint':
      return true
    default:
      return value !== null && isTrueObject(value)
  }
}

function isTrueObject(value: Exclude<Value, null>): boolean {
  if (value instanceof Float) return value.value !== 0
  if (value === notImplemented)
    throw raise('TypeError', 'NotImplemented should not be used in a boolean context')
  const type = typeOf(value)
  const asked = type.lookup('__bool__')
  if (asked !== undefined) {
    const answer = callMember(asked, value, [])
    if (typeof answer === 'boolean') return answer
    throw raise('TypeError', `__bool__ should return bool, returned ${typeOf(answer).name}`)
  }
  const size = type.lookup('__len__')
  return size === undefined || checkedLength(callMember(size, value, [])) !== 0
}

/** What `__len__` gave. @throws TypeError, ValueError */
export function checkedLength(length: Value): number {
  if (typeof length === 'boolean') return length ? 1 : 0
  if (typeof length !== 'number') {
    if (typeof length === 'bigint')
      throw raise('OverflowError', "cannot fit 'int' into an index-sized integer")
    throw raise('TypeError', `'${typeOf(length).name}' object cannot be interpreted as an integer`)
  }
  if (length < 0) throw raise('ValueError', '__len__() should return >= 0')
  return length
}
