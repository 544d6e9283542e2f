// Iteration: `for`, unpacking, everything that takes an iterable.
import {isRaised} from './attributes.ts'
import {points} from './code-points.ts'
import {raise, Raised} from './exceptions.ts'
import {callMember} from './invoke.ts'
import {List, listType} from './list.ts'
import {objectType, PyObject, PyType, typeOf, type Iteration, type Value} from './object.ts'
import {checkpoint} from './runtime.ts'
import {Tuple, tupleType} from './tuple.ts'

/** Iterators of Python that are written here, generators too: `next` is theirs, without StopIteration. */
export abstract class IteratorObject extends PyObject implements Iteration {
  abstract next(): Value | undefined
}

/** An iterator of Python around a function. */
export class NativeIterator extends IteratorObject {
  override readonly type: PyType
  readonly next: () => Value | undefined
  constructor(type: PyType, next: () => Value | undefined) {
    super()
    this.type = type
    this.next = next
  }
}

export const iteratorType = new PyType('iterator', [objectType])

/** `for item in value` @throws TypeError */
export function iterate(value: Value): Iteration {
  if (value instanceof List && value.type === listType) return new ArrayIteration(value)
  if (value instanceof Tuple && value.type === tupleType) return new ArrayIteration(value)
  const type = typeOf(value)
  if (value instanceof IteratorObject && !type.isMutable) return value
  const method = type.lookup('__iter__')
  if (method === undefined || method === null) {
    if (method === undefined && type.lookup('__getitem__') !== undefined) return new SequenceIteration(value)
    throw raise('TypeError', `'${type.name}' object is not iterable`)
  }
  return asIteration(callMember(method, value, []))
}

/** @param iterator what `__iter__` gave */
export function asIteration(iterator: Value): Iteration {
  const type = typeOf(iterator)
  if (iterator instanceof IteratorObject && !type.isMutable) return iterator
  const next = type.lookup('__next__')
  if (next === undefined) throw raise('TypeError', `iter() returned non-iterator of type '${type.name}'`)
  return {next: () => nextOrEnd(() => callMember(next, iterator, []))}
}

/** Undefined where it raises StopIteration. */
export function nextOrEnd(next: () => Value | undefined): Value | undefined {
  try {
    return next()
  } catch (error) {
    if (isRaised(error, 'StopIteration')) return undefined
    throw error
  }
}

/** Sees what is added to a list meanwhile, as Python does. */
class ArrayIteration implements Iteration {
  readonly #of: {readonly items: readonly Value[]}
  #at = 0
  constructor(of: {readonly items: readonly Value[]}) {
    this.#of = of
  }
  next(): Value | undefined {
    return this.#of.items[this.#at++]
  }
}

/** Of classes that have `__getitem__` alone. */
export class SequenceIteration implements Iteration {
  readonly #of: Value
  #at = 0
  constructor(of: Value) {
    this.#of = of
  }
  next(): Value | undefined {
    const method = typeOf(this.#of).lookup('__getitem__')
    if (method === undefined) return undefined
    try {
      return callMember(method, this.#of, [this.#at++])
    } catch (error) {
      if (error instanceof Raised && (isRaised(error, 'IndexError') || isRaised(error, 'StopIteration')))
        return undefined
      throw error
    }
  }
}

/** All items, in an array of its own. */
export function toArray(value: Value): Value[] {
  if (value instanceof List && value.type === listType) return value.items.slice()
  if (value instanceof Tuple && value.type === tupleType) return value.items.slice()
  if (typeof value === 'string') return [...points(value)]
  return collect(iterate(value))
}

/** What is left of an iteration. @param items what they are added to */
export function collect(iteration: Iteration, items: Value[] = []): Value[] {
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) {
    items.push(item)
    if (items.length % 65_536 === 0) checkSize(items.length)
  }
  return items
}

// JavaScript ends for good where an array has twice as many
const mostItems = 2 ** 26

function checkSize(length: number): void {
  if (length >= mostItems) throw raise('MemoryError')
  checkpoint()
}

/** An iteration as JavaScript's loops take it. */
export function* each(value: Value): Generator<Value> {
  const iteration = iterate(value)
  for (let item = iteration.next(); item !== undefined; item = iteration.next()) yield item
}
