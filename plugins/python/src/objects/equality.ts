// Equality as containers see it, and the hashes that go with it.
import {raise} from './exceptions.ts'
import {callMember} from './invoke.ts'
import {Float, objectType, PyObject, type PyType, type Value} from './object.ts'
import {compare} from './operators.ts'
import {isTrue} from './truth.ts'

/** `a is b or a == b` */
export function isEqual(a: Value, b: Value): boolean {
  return a === b || isTrue(compare('eq', a, b))
}

/** Whether its objects are equal to themselves alone. */
export function hashesByIdentity(type: PyType): boolean {
  return (
    type.lookup('__hash__') === objectType.lookup('__hash__') &&
    type.lookup('__eq__') === objectType.lookup('__eq__')
  )
}

const prime = 2n ** 61n - 1n

/** `hash(value)` @throws TypeError */
export function hash(value: Value): number | bigint {
  switch (typeof value) {
    case 'boolean':
      return value ? 1 : 0
    case 'number':
      return value === -1 ? -2 : Math.abs(value) < 2 ** 52 ? value : hashWhole(BigInt(value))
    case 'bigint':
      return hashWhole(value)
    case 'string':
      return hashText(value)
    default:
      return value === null ? 0xfca86420 : hashObject(value)
  }
}

function hashObject(value: PyObject): number | bigint {
  if (value instanceof Float) return hashFloat(value)
  const method = value.type.lookup('__hash__')
  if (method === undefined) return identity(value)
  if (method === null) throw raise('TypeError', `unhashable type: '${value.type.name}'`)
  const result = callMember(method, value, [])
  if (typeof result === 'number' || typeof result === 'bigint') return hash(result)
  if (typeof result === 'boolean') return result ? 1 : 0
  throw raise('TypeError', '__hash__ method should return an integer')
}

function hashWhole(value: bigint): number | bigint {
  const rest = normalize((value < 0n ? -value : value) % prime)
  const signed = value < 0n ? -rest : rest
  return signed === -1 ? -2 : signed
}

function normalize(value: bigint): number | bigint {
  return value <= Number.MAX_SAFE_INTEGER ? Number(value) : value
}

/** Equal to the hash of the same number as `int`. Source: docs.python.org/3/library/stdtypes.html#hashing-of-numeric-types. */
function hashFloat(float: Float): number | bigint {
  const {value} = float
  if (Number.isInteger(value)) return hashWhole(BigInt(value))
  if (Number.isNaN(value)) return identity(float)
  if (!Number.isFinite(value)) return value > 0 ? 314159 : -314159
  let numerator = Math.abs(value)
  let power = 0
  while (!Number.isInteger(numerator)) {
    numerator *= 2
    power++
  }
  // 2^61 is 1 modulo the prime
  const inverse = 2n ** BigInt((61 - (power % 61)) % 61)
  const rest = normalize((BigInt(numerator) * inverse) % prime)
  const signed = value < 0 ? -rest : rest
  return signed === -1 ? -2 : signed
}

function hashText(text: string): number {
  let mixed = 0x811c9dc5
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193)
  return mixed
}

/** Of a tuple, from its items. */
export function hashItems(items: readonly Value[]): number {
  let mixed = 0x345678 ^ items.length
  for (const item of items) {
    const one = hash(item)
    const low = typeof one === 'number' ? one | 0 : Number(BigInt.asIntN(32, one))
    mixed = Math.imul(mixed ^ low, 1000003) + 97531
    if (typeof one === 'number') mixed ^= Math.trunc(one / 2 ** 32) | 0
  }
  return mixed | 0
}

let last = 0x7f3a_0000_1000
const identities = new WeakMap<PyObject, number>()

/** `id(value)` of objects: counted, so that two runs print the same. */
export function identity(value: PyObject): number {
  const known = identities.get(value)
  if (known !== undefined) return known
  last += 16
  identities.set(value, last)
  return last
}
