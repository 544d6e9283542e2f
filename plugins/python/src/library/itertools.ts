// `itertools`.
import {Builtin, defineType, type Implementation} from '../objects/builtin.ts'
import {isEqual} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {asIndex} from '../objects/index-of.ts'
import {call} from '../objects/invoke.ts'
import {each, iterate, IteratorObject, NativeIterator, toArray} from '../objects/iterate.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {fillIteratorType, iteratorTypeNamed} from '../objects/methods/iterators.ts'
import {objectType, PyType, typeOf, type Iteration, type Value} from '../objects/object.ts'
import {binary} from '../objects/operators.ts'
import {repr} from '../objects/text.ts'
import {isTrue} from '../objects/truth.ts'
import {Tuple} from '../objects/tuple.ts'

type Steps = Generator<Value, void, undefined>

/** Each: its signature, and its items. */
const makers: Readonly<Record<string, (...args: never[]) => Steps>> = {
  *'accumulate(iterable, func=None, *, initial=None)'(items: Value, func: Value, initial: Value) {
    let total: Value | undefined = initial === null ? undefined : initial
    if (total !== undefined) yield total
    for (const item of each(items)) {
      if (total === undefined) total = item
      else total = func === null ? binary('add', total, item) : call(func, [total, item])
      yield total
    }
  },
  *'batched(iterable, n, *, strict=False)'(items: Value, n: Value, strict: Value) {
    const size = count(n, 'n must be at least one')
    if (size < 1) throw raise('ValueError', 'n must be at least one')
    let batch: Value[] = []
    for (const item of each(items)) {
      batch.push(item)
      if (batch.length < size) continue
      yield new Tuple(batch)
      batch = []
    }
    if (batch.length > 0 && isTrue(strict)) throw raise('ValueError', 'batched(): incomplete batch')
    if (batch.length > 0) yield new Tuple(batch)
  },
  *'chain(*iterables)'(iterables: Value[]) {
    for (const iterable of iterables) yield* each(iterable)
  },
  *'combinations(iterable, r)'(items: Value, r: Value) {
    const pool = toArray(items)
    const size = count(r, 'r must be non-negative')
    if (size <= pool.length) yield* combinations(pool, size, 1)
  },
  *'combinations_with_replacement(iterable, r)'(items: Value, r: Value) {
    const pool = toArray(items)
    const size = count(r, 'r must be non-negative')
    if (pool.length > 0 || size === 0) yield* combinations(pool, size, 0)
  },
  *'compress(data, selectors)'(data: Value, selectors: Value) {
    const chosen = iterate(selectors)
    for (const item of each(data)) {
      const selector = chosen.next()
      if (selector === undefined) return
      if (isTrue(selector)) yield item
    }
  },
  *'cycle(iterable, /)'(items: Value) {
    const kept: Value[] = []
    for (const item of each(items)) {
      kept.push(item)
      yield item
    }
    while (kept.length > 0) yield* kept
  },
  *'dropwhile(predicate, iterable, /)'(predicate: Value, items: Value) {
    let isDropping = true
    for (const item of each(items)) {
      isDropping &&= isTrue(call(predicate, [item]))
      if (!isDropping) yield item
    }
  },
  *'filterfalse(function, iterable, /)'(predicate: Value, items: Value) {
    for (const item of each(items))
      if (!isTrue(predicate === null ? item : call(predicate, [item]))) yield item
  },
  *'groupby(iterable, key=None)'(items: Value, key: Value) {
    yield* groups(iterate(items), key)
  },
  *'islice(iterable, *args)'(items: Value, args: Value[]) {
    yield* slice(iterate(items), args)
  },
  *'pairwise(iterable, /)'(items: Value) {
    let before: Value | undefined
    for (const item of each(items)) {
      if (before !== undefined) yield new Tuple([before, item])
      before = item
    }
  },
  *'permutations(iterable, r=None)'(items: Value, r: Value) {
    const pool = toArray(items)
    const size = r === null ? pool.length : count(r, 'r must be non-negative')
    if (size <= pool.length) yield* permutations(pool, size, [])
  },
  *'product(*iterables, repeat=1)'(iterables: Value[], repeat: Value) {
    const pools = iterables.map(toArray)
    const times = count(repeat, 'repeat argument cannot be negative')
    const all = Array.from({length: times}, () => pools).flat()
    yield* product(all, 0, [])
  },
  *'starmap(function, iterable, /)'(func: Value, items: Value) {
    for (const args of each(items)) yield call(func, toArray(args))
  },
  *'takewhile(predicate, iterable, /)'(predicate: Value, items: Value) {
    for (const item of each(items)) {
      if (!isTrue(call(predicate, [item]))) return
      yield item
    }
  },
  *'zip_longest(*iterables, fillvalue=None)'(iterables: Value[], fill: Value) {
    const iterations = iterables.map(iterate)
    for (;;) {
      const items = iterations.map((iteration) => iteration.next())
      if (items.every((item) => item === undefined)) return
      yield new Tuple(items.map((item) => item ?? fill))
    }
  },
}

function count(value: Value, negative: string): number {
  const index = asIndex(value)
  if (index === undefined)
    throw raise('TypeError', `'${typeOf(value).name}' object cannot be interpreted as an integer`)
  if (index < 0) throw raise('ValueError', negative)
  return Number(index)
}

function* combinations(pool: readonly Value[], size: number, step: number): Steps {
  const places: number[] = []
  function* extend(from: number): Steps {
    if (places.length === size) {
      yield new Tuple(places.map((place) => pool[place] ?? null))
      return
    }
    for (let place = from; place < pool.length; place++) {
      places.push(place)
      yield* extend(place + step)
      places.pop()
    }
  }
  yield* extend(0)
}

function* permutations(pool: readonly Value[], size: number, places: number[]): Steps {
  if (places.length === size) {
    yield new Tuple(places.map((place) => pool[place] ?? null))
    return
  }
  for (let place = 0; place < pool.length; place++) {
    if (!places.includes(place)) yield* permutations(pool, size, [...places, place])
  }
}

function* product(pools: readonly Value[][], depth: number, chosen: readonly Value[]): Steps {
  const pool = pools[depth]
  if (pool === undefined) yield new Tuple(chosen)
  else for (const item of pool) yield* product(pools, depth + 1, [...chosen, item])
}

const groupType = iteratorTypeNamed('_grouper')

/** Where `groupby` stands in its items. */
class Groups {
  readonly #items: Iteration
  readonly #key: Value
  item: Value | undefined

  constructor(items: Iteration, key: Value) {
    this.#items = items
    this.#key = key
    this.item = items.next()
  }

  keyOf(item: Value): Value {
    return this.#key === null ? item : call(this.#key, [item])
  }

  /** The next item of the group of `now`. */
  take(now: Value): Value | undefined {
    const {item} = this
    if (item === undefined || !isEqual(this.keyOf(item), now)) return undefined
    this.item = this.#items.next()
    return item
  }
}

function* groups(items: Iteration, key: Value): Steps {
  const all = new Groups(items, key)
  for (let first = all.item; first !== undefined; first = all.item) {
    const now = all.keyOf(first)
    let isOver = false
    const next = () => {
      const item = isOver ? undefined : all.take(now)
      isOver ||= item === undefined
      return item
    }
    yield new Tuple([now, new NativeIterator(groupType, next)])
    while (next() !== undefined);
    isOver = true
  }
}

function* slice(items: Iteration, args: readonly Value[]): Steps {
  const [start, stop, step] = args.length === 1 ? [0, limit(args[0] ?? null, Infinity), 1] : limits(args)
  let place = 0
  let wanted = start
  while (wanted < stop) {
    const item = items.next()
    if (item === undefined) return
    if (place === wanted) {
      yield item
      wanted += step
    }
    place++
  }
  // what lies before the end is taken too
  if (stop === Infinity) return
  while (place++ < stop) if (items.next() === undefined) return
}

function limits([start = null, stop = null, step = null]: readonly Value[]): [number, number, number] {
  const by = limit(step, 1)
  if (by < 1) throw raise('ValueError', 'Step for islice() must be a positive integer or None.')
  return [limit(start, 0), limit(stop, Infinity), by]
}

function limit(value: Value, otherwise: number): number {
  if (value === null) return otherwise
  const index = asIndex(value)
  if (index !== undefined && index >= 0) return Number(index)
  throw raise('ValueError', 'Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
}

/** A type that is called as its function was. */
function maker(text: string, steps: (...args: never[]) => Steps): [string, PyType] {
  const name = text.slice(0, text.indexOf('('))
  const type = iteratorTypeNamed(name)
  type.module = 'itertools'
  const open = text.indexOf('(') + 1
  const run = (_: Value, ...args: never[]): Value => iteratorOf(type, steps(...args))
  type.setMember('__new__', new Builtin(`${name}(type, ${text.slice(open)}`, run as Implementation))
  return [name, type]
}

function iteratorOf(type: PyType, steps: Steps): NativeIterator {
  return new NativeIterator(type, () => {
    const {done, value} = steps.next()
    return done === true || value === undefined ? undefined : value
  })
}

class Count extends IteratorObject {
  override readonly type = countType
  at: Value
  readonly step: Value
  constructor(start: Value, step: Value) {
    super()
    this.at = start
    this.step = step
  }
  next(): Value {
    const now = this.at
    this.at = binary('add', now, this.step)
    return now
  }
}

const countType: PyType = defineType<Count>('count', [objectType], {
  construct: {
    signature: 'count(type, start=0, step=1)',
    run: (_: PyType, start: Value, step: Value) => new Count(start, step),
  },
  methods: {
    '__repr__(self, /)': ({at, step}) =>
      step === 1 ? `count(${repr(at)})` : `count(${repr(at)}, ${repr(step)})`,
  },
})

class Repeat extends IteratorObject {
  override readonly type = repeatType
  readonly item: Value
  left: number
  constructor(item: Value, left: number) {
    super()
    this.item = item
    this.left = left
  }
  next(): Value | undefined {
    return this.left-- > 0 ? this.item : undefined
  }
}

const repeatType: PyType = defineType<Repeat>('repeat', [objectType], {
  construct: {
    signature: 'repeat(type, object, times=None)',
    run: (_: PyType, item: Value, times: Value) =>
      new Repeat(item, times === null ? Infinity : Math.max(Number(times), 0)),
  },
  methods: {
    '__len__(self, /)': ({left}) => {
      if (left === Infinity) throw raise('TypeError', 'len() of unsized object')
      return Math.max(left, 0)
    },
    '__repr__(self, /)': ({item, left}) =>
      left === Infinity ? `repeat(${repr(item)})` : `repeat(${repr(item)}, ${Math.max(left, 0)})`,
  },
})

for (const type of [countType, repeatType]) {
  fillIteratorType(type)
  type.module = 'itertools'
}

const teeType = iteratorTypeNamed('_tee')

function tee(items: Value, n: Value): Value {
  const source = iterate(items)
  const queues = Array.from({length: count(n, 'n must be >= 0')}, (): Value[] => [])
  return new Tuple(
    queues.map(
      (queue) =>
        new NativeIterator(teeType, () => {
          if (queue.length === 0) {
            const item = source.next()
            if (item !== undefined) for (const one of queues) one.push(item)
          }
          return queue.shift()
        }),
    ),
  )
}

export function makeItertools(): PyModule {
  const types = new Map<string, Value>(Object.entries(makers).map(([text, steps]) => maker(text, steps)))
  const chain = types.get('chain')
  if (chain instanceof PyType)
    chain.setMember(
      'from_iterable',
      new Builtin('from_iterable(iterable, /)', (iterables: Value) =>
        iteratorOf(chain, flattened(iterables)),
      ),
    )
  types.set('count', countType)
  types.set('repeat', repeatType)
  types.set('tee', new Builtin('tee(iterable, n=2, /)', tee))
  return moduleOf('itertools', Object.fromEntries(types))
}

function* flattened(iterables: Value): Steps {
  for (const iterable of each(iterables)) yield* each(iterable)
}
