// Types whose objects give their items one by one: enumerate, zip, map, filter, reversed.
import {type Members} from '../builtin.ts'
import {raise} from '../exceptions.ts'
import {toIndex} from '../index-of.ts'
import * as integers from '../integers.ts'
import {call, callMember} from '../invoke.ts'
import {iterate, NativeIterator, nextOrEnd} from '../iterate.ts'
import {getItem} from '../items.ts'
import {objectType, PyType, typeOf, type Iteration, type Value} from '../object.ts'
import {checkedLength, isTrue} from '../truth.ts'
import {Tuple} from '../tuple.ts'
import {fillIteratorType} from './iterators.ts'

function lazyType(name: string): PyType {
  const type = new PyType(name, [objectType])
  fillIteratorType(type)
  return type
}

export const enumerateType = lazyType('enumerate')
export const zipType = lazyType('zip')
export const mapType = lazyType('map')
export const filterType = lazyType('filter')
export const reversedType = lazyType('reversed')

export const lazyMembers: readonly [PyType, Members<never>][] = [
  [
    enumerateType,
    {
      construct: {
        signature: 'enumerate(type, iterable, start=0)',
        run: (type: PyType, iterable: Value, start: Value) => {
          const iteration = iterate(iterable)
          let count = toIndex(start)
          return new NativeIterator(type, () => {
            const item = iteration.next()
            if (item === undefined) return undefined
            const pair = new Tuple([count, item])
            count = integers.add(count, 1)
            return pair
          })
        },
      },
    },
  ],
  [
    zipType,
    {
      construct: {
        signature: 'zip(type, /, *iterables, strict=False)',
        run: (type: PyType, iterables: Value[], strict: Value) => {
          return new NativeIterator(type, zipped(iterables.map(iterate), isTrue(strict)))
        },
      },
    },
  ],
  [
    mapType,
    {
      construct: {
        signature: 'map(type, /, *args, strict=False)',
        run: (type: PyType, [run, ...iterables]: Value[], strict: Value) => {
          if (run === undefined || iterables.length === 0)
            throw raise('TypeError', 'map() must have at least two arguments.')
          return endedBy(type, mapped(run, iterables.map(iterate), isTrue(strict)))
        },
      },
    },
  ],
  [
    filterType,
    {
      construct: {
        signature: 'filter(type, function, iterable, /)',
        run: (type: PyType, test: Value, iterable: Value) => {
          const iteration = iterate(iterable)
          return endedBy(type, () => {
            for (let item = iteration.next(); item !== undefined; item = iteration.next())
              if (isTrue(test === null ? item : call(test, [item]))) return item
            return undefined
          })
        },
      },
    },
  ],
  [reversedType, {construct: {signature: 'reversed(type, sequence, /)', run: reversed}}],
]

/** A StopIteration of the function that it calls ends it, as it ends every iterator. */
function endedBy(type: PyType, next: () => Value | undefined): Value {
  return new NativeIterator(type, () => nextOrEnd(next))
}

/** Until the first ends; with `isStrict` all have to end there. */
function zipped(iterations: readonly Iteration[], isStrict: boolean): () => Value | undefined {
  return () => {
    const items = nextOfEach(iterations, isStrict, 'zip')
    return items && new Tuple(items)
  }
}

function mapped(run: Value, iterations: readonly Iteration[], isStrict: boolean): () => Value | undefined {
  const [only] = iterations
  if (only && iterations.length === 1)
    return () => {
      const item = only.next()
      return item === undefined ? undefined : call(run, [item])
    }
  return () => {
    const items = nextOfEach(iterations, isStrict, 'map')
    return items && call(run, items)
  }
}

function nextOfEach(iterations: readonly Iteration[], isStrict: boolean, name: string): Value[] | undefined {
  const items: Value[] = []
  for (const iteration of iterations) {
    const item = iteration.next()
    if (item === undefined) {
      if (isStrict) checkEnds(iterations, items.length, name)
      return undefined
    }
    items.push(item)
  }
  return items.length === 0 ? undefined : items
}

/** @param ended the place of the one that ended */
function checkEnds(iterations: readonly Iteration[], ended: number, name: string): void {
  const first =
    ended === 0 ? iterations.findIndex((one, place) => place > 0 && one.next() !== undefined) : ended
  if (first < 0) return
  const others = first === 1 ? 'argument 1' : `arguments 1-${first}`
  throw raise(
    'ValueError',
    `${name}() argument ${first + 1} is ${ended === 0 ? 'longer' : 'shorter'} than ${others}`,
  )
}

function reversed(type: PyType, sequence: Value): Value {
  const method = typeOf(sequence).lookup('__reversed__')
  if (method !== undefined && method !== null) return callMember(method, sequence, [])
  const length = typeOf(sequence).lookup('__len__')
  if (method === null || length === undefined || typeOf(sequence).lookup('__getitem__') === undefined)
    throw raise('TypeError', `'${typeOf(sequence).name}' object is not reversible`)
  let at = checkedLength(callMember(length, sequence, []))
  return new NativeIterator(type, () => (at > 0 ? getItem(sequence, --at) : undefined))
}
