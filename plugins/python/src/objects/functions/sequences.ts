// Built-in functions of sequences and iterators.
import {raise} from '../exceptions.ts'
import {isEqual} from '../equality.ts'
import {call, callMember} from '../invoke.ts'
import {
  asIteration,
  iterate,
  IteratorObject,
  NativeIterator,
  nextOrEnd,
  SequenceIteration,
  toArray,
} from '../iterate.ts'
import {List, listType} from '../list.ts'
import {PyObject, typeOf, type Value} from '../object.ts'
import {sortItems} from '../sort.ts'
import {checkedLength, isTrue} from '../truth.ts'
import {iteratorTypeNamed} from '../methods/iterators.ts'

const callableIteratorType = iteratorTypeNamed('callable_iterator')
const sequenceIteratorType = iteratorTypeNamed('iterator')

export function len(value: Value): number {
  if (value instanceof List && value.type === listType) return value.items.length
  const method = typeOf(value).lookup('__len__')
  if (method === undefined) throw raise('TypeError', `object of type '${typeOf(value).name}' has no len()`)
  return checkedLength(callMember(method, value, []))
}

export function sorted(iterable: Value, key: Value, reverse: Value): List {
  const items = toArray(iterable)
  sortItems(items, key, isTrue(reverse))
  return new List(items)
}

export function any(iterable: Value): boolean {
  const iteration = iterate(iterable)
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) if (isTrue(item)) return true
  return false
}

export function all(iterable: Value): boolean {
  const iteration = iterate(iterable)
  for (let item = iteration.next(); item !== undefined; item = iteration.next())
    if (!isTrue(item)) return false
  return true
}

/** `iter(value)`, or `iter(function, sentinel)`. */
export function iter(value: Value, sentinel: Value | undefined): Value {
  if (sentinel !== undefined) return untilSentinel(value, sentinel)
  const type = typeOf(value)
  const method = type.lookup('__iter__')
  if (method !== undefined && method !== null) {
    const iterator = callMember(method, value, [])
    asIteration(iterator)
    return iterator
  }
  if (method === null || type.lookup('__getitem__') === undefined)
    throw raise('TypeError', `'${type.name}' object is not iterable`)
  const iteration = new SequenceIteration(value)
  return new NativeIterator(sequenceIteratorType, () => iteration.next())
}

function untilSentinel(value: Value, sentinel: Value): Value {
  if (!(value instanceof PyObject)) throw raise('TypeError', 'iter(v, w): v must be callable')
  let isAtEnd = false
  return new NativeIterator(callableIteratorType, () => {
    if (isAtEnd) return undefined
    const item = nextOrEnd(() => call(value, []))
    isAtEnd = item === undefined || isEqual(item, sentinel)
    return isAtEnd ? undefined : item
  })
}

/** `next(iterator)` */
export function next(iterator: Value, otherwise: Value | undefined): Value {
  if (iterator instanceof IteratorObject && !iterator.type.isMutable && otherwise !== undefined)
    return iterator.next() ?? otherwise
  const method = typeOf(iterator).lookup('__next__')
  if (method === undefined) throw raise('TypeError', `'${typeOf(iterator).name}' object is not an iterator`)
  if (otherwise === undefined) return callMember(method, iterator, [])
  return nextOrEnd(() => callMember(method, iterator, [])) ?? otherwise
}
