// `deque` and `defaultdict` of `collections`, and the counting of `Counter`.
import {defineType} from '../objects/builtin.ts'
import {Dict, dictType} from '../objects/dict.ts'
import {isEqual} from '../objects/equality.ts'
import {raise} from '../objects/exceptions.ts'
import {asIndex} from '../objects/index-of.ts'
import {call} from '../objects/invoke.ts'
import {setItem} from '../objects/items.ts'
import {each, NativeIterator, toArray} from '../objects/iterate.ts'
import {iteratorTypeNamed} from '../objects/methods/iterators.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {notImplemented, objectType, PyObject, typeOf, type PyType, type Value} from '../objects/object.ts'
import {binary, compare, type CompareOperator} from '../objects/operators.ts'
import {containerText, repr} from '../objects/text.ts'
import {List} from '../objects/list.ts'
import {functions} from './functions.ts'

class Deque extends PyObject {
  override readonly type: PyType
  override attributes = new Map<string, Value>()
  #items: Value[] = []
  // what was taken from the left stays until there is much of it
  #start = 0
  limit: number | undefined

  constructor(type: PyType) {
    super()
    this.type = type
  }

  get length(): number {
    return this.#items.length - this.#start
  }

  get items(): Value[] {
    if (this.#start > 0) {
      this.#items = this.#items.slice(this.#start)
      this.#start = 0
    }
    return this.#items
  }

  set items(items: Value[]) {
    this.#items = items
    this.#start = 0
  }

  append(item: Value): void {
    this.#items.push(item)
    if (this.limit !== undefined && this.length > this.limit) this.takeFirst()
  }

  appendLeft(item: Value): void {
    if (this.#start > 0) this.#items[--this.#start] = item
    else {
      // room for as many more, so that this is rare
      const room = this.length + 8
      this.#items = [...Array.from({length: room}, () => null), ...this.#items]
      this.#start = room
      this.#items[--this.#start] = item
    }
    if (this.limit !== undefined && this.length > this.limit) this.#items.pop()
  }

  takeLast(): Value | undefined {
    return this.length > 0 ? this.#items.pop() : undefined
  }

  takeFirst(): Value | undefined {
    if (this.length === 0) return undefined
    const item = this.#items[this.#start]
    this.#items[this.#start++] = null
    if (this.#start > 1024 && this.#start * 2 > this.#items.length)
      this.items = this.#items.slice(this.#start)
    return item
  }

  at(place: number): Value | undefined {
    const {length} = this
    const index = place < 0 ? place + length : place
    return index >= 0 && index < length ? this.#items[this.#start + index] : undefined
  }
}

const iteratorType = iteratorTypeNamed('_deque_iterator')

function iterator(self: Deque, from: number, step: number): Value {
  const {length} = self
  let place = from
  return new NativeIterator(iteratorType, () => {
    if (self.length !== length) throw raise('RuntimeError', 'deque mutated during iteration')
    if (place < 0 || place >= length) return undefined
    const item = self.at(place)
    place += step
    return item
  })
}

function placeOf(self: Deque, key: Value): number {
  const index = asIndex(key)
  if (index === undefined)
    throw raise('TypeError', `sequence index must be integer, not '${typeOf(key).name}'`)
  const place = Number(index) < 0 ? Number(index) + self.length : Number(index)
  if (place < 0 || place >= self.length) throw raise('IndexError', 'deque index out of range')
  return place
}

function fill(self: Deque, items: Value): void {
  for (const item of items === self ? [...self.items] : each(items)) self.append(item)
}

function copyOf(self: Deque, items: readonly Value[]): Deque {
  const copy = new Deque(self.type)
  copy.limit = self.limit
  for (const item of items) copy.append(item)
  return copy
}

const comparing = (op: CompareOperator) => (self: Deque, other: Value) =>
  other instanceof Deque ? compare(op, new List(self.items), new List(other.items)) : notImplemented

const dequeType = defineType<Deque>('deque', [objectType], {
  construct: {
    signature: 'deque(type, /, *args, **kwargs)',
    run: (type: PyType) => new Deque(type),
  },
  methods: {
    '__init__(self, iterable=..., maxlen=None)': (self, items: Value | undefined, limit: Value) => {
      self.items = []
      if (limit !== null) {
        const most = asIndex(limit)
        if (most === undefined) throw raise('TypeError', 'an integer is required')
        if (most < 0) throw raise('ValueError', 'maxlen must be non-negative')
        self.limit = Number(most)
      }
      if (items !== undefined) fill(self, items)
      return null
    },
    'append(self, item, /)': (self, item: Value) => {
      self.append(item)
      return null
    },
    'appendleft(self, item, /)': (self, item: Value) => {
      self.appendLeft(item)
      return null
    },
    'pop(self, /)': (self) => {
      const item = self.takeLast()
      if (item === undefined) throw raise('IndexError', 'pop from an empty deque')
      return item
    },
    'popleft(self, /)': (self) => {
      const item = self.takeFirst()
      if (item === undefined) throw raise('IndexError', 'pop from an empty deque')
      return item
    },
    'extend(self, iterable, /)': (self, items: Value) => {
      fill(self, items)
      return null
    },
    'extendleft(self, iterable, /)': (self, items: Value) => {
      for (const item of items === self ? [...self.items] : each(items)) self.appendLeft(item)
      return null
    },
    'rotate(self, n=1, /)': (self, n: number) => {
      const {items, length} = self
      if (length > 0) {
        const by = ((n % length) + length) % length
        self.items = [...items.slice(length - by), ...items.slice(0, length - by)]
      }
      return null
    },
    'clear(self, /)': (self) => {
      self.items = []
      return null
    },
    'copy(self, /)': (self) => copyOf(self, self.items),
    '__copy__(self, /)': (self) => copyOf(self, self.items),
    'count(self, value, /)': (self, value: Value) => self.items.filter((item) => isEqual(item, value)).length,
    'index(self, value, start=0, stop=None, /)': (self, value: Value, start: number, stop: Value) => {
      const end = stop === null ? self.length : Number(stop)
      const place = self.items.slice(0, end).findIndex((item, i) => i >= start && isEqual(item, value))
      if (place < 0) throw raise('ValueError', 'deque.index(x): x not in deque')
      return place
    },
    'insert(self, index, value, /)': (self, index: number, value: Value) => {
      if (self.limit !== undefined && self.length >= self.limit)
        throw raise('IndexError', 'deque already at its maximum size')
      self.items.splice(index, 0, value)
      return null
    },
    'remove(self, value, /)': (self, value: Value) => {
      const place = self.items.findIndex((item) => isEqual(item, value))
      if (place < 0) throw raise('ValueError', 'deque.remove(x): x not in deque')
      self.items.splice(place, 1)
      return null
    },
    'reverse(self, /)': (self) => {
      self.items.reverse()
      return null
    },
    '__len__(self, /)': (self) => self.length,
    '__bool__(self, /)': (self) => self.length > 0,
    '__contains__(self, key, /)': (self, key: Value) => self.items.some((item) => isEqual(item, key)),
    '__iter__(self, /)': (self) => iterator(self, 0, 1),
    '__reversed__(self, /)': (self) => iterator(self, self.length - 1, -1),
    '__getitem__(self, key, /)': (self, key: Value) => self.at(placeOf(self, key)) ?? null,
    '__setitem__(self, key, value, /)': (self, key: Value, value: Value) => {
      self.items[placeOf(self, key)] = value
      return null
    },
    '__delitem__(self, key, /)': (self, key: Value) => {
      self.items.splice(placeOf(self, key), 1)
      return null
    },
    '__add__(self, value, /)': (self, other: Value) => {
      if (!(other instanceof Deque))
        throw raise('TypeError', `can only concatenate deque (not "${typeOf(other).name}") to deque`)
      return copyOf(self, [...self.items, ...other.items])
    },
    '__iadd__(self, value, /)': (self, other: Value) => {
      fill(self, other)
      return self
    },
    '__mul__(self, value, /)': (self, n: number) =>
      copyOf(self, Array.from({length: Math.max(n, 0)}, () => self.items).flat()),
    '__eq__(self, value, /)': comparing('eq'),
    '__ne__(self, value, /)': comparing('ne'),
    '__lt__(self, value, /)': comparing('lt'),
    '__le__(self, value, /)': comparing('le'),
    '__gt__(self, value, /)': comparing('gt'),
    '__ge__(self, value, /)': comparing('ge'),
    '__repr__(self, /)': (self) =>
      containerText(self, '[...]', () => {
        const items = `[${self.items.map(repr).join(', ')}]`
        return `${self.type.name}(${items}${self.limit === undefined ? '' : `, maxlen=${self.limit}`})`
      }),
  },
  getters: {maxlen: (self) => self.limit ?? null},
  constants: {__hash__: null},
})

class DefaultDict extends Dict {
  factory: Value = null
}

const defaultDictType = defineType<DefaultDict>('defaultdict', [dictType], {
  construct: {
    signature: 'defaultdict(type, /, *args, **kwargs)',
    run: (type: PyType) => new DefaultDict(undefined, type),
  },
  methods: {
    '__init__(self, default_factory=None, /, *args, **kwargs)': (
      self,
      factory: Value,
      args: Value[],
      kwargs: Map<string, Value>,
    ) => {
      if (factory !== null && !isCallable(factory))
        throw raise('TypeError', 'first argument must be callable or None')
      self.factory = factory
      const initialize = dictType.lookup('__init__')
      return initialize === undefined ? null : call(initialize, [self, ...args], kwargs)
    },
    '__missing__(self, key, /)': (self, key: Value) => {
      if (self.factory === null) throw raise('KeyError', key)
      const value = call(self.factory, [])
      setItem(self, key, value)
      return value
    },
    'copy(self, /)': copyDefaultDict,
    '__copy__(self, /)': copyDefaultDict,
    '__repr__(self, /)': (self) =>
      containerText(self, `${self.type.name}(...)`, () => {
        const plain = Dict.from(self.entries())
        return `${self.type.name}(${repr(self.factory)}, ${repr(plain)})`
      }),
  },
  getters: {default_factory: (self) => self.factory},
  setters: {
    default_factory: (self, value) => {
      self.factory = value
    },
  },
})

function copyDefaultDict(self: DefaultDict): DefaultDict {
  const copy = new DefaultDict(undefined, self.type)
  copy.factory = self.factory
  for (const [key, value] of self.entries()) copy.set(key, value)
  return copy
}

function isCallable(value: Value): boolean {
  return (
    typeOf(value).lookup('__call__') !== undefined ||
    (value instanceof PyObject && 'call' in value) ||
    isType(value)
  )
}

function isType(value: Value): boolean {
  return value instanceof PyObject && 'mro' in value
}

for (const type of [dequeType, defaultDictType]) type.module = 'collections'

export function makeCollectionTypes(): PyModule {
  return moduleOf('_collections', {
    deque: dequeType,
    defaultdict: defaultDictType,
    ...functions({
      'count_elements(mapping, iterable, /)': (counts: Dict, items: Value) => {
        for (const item of each(items)) counts.set(item, binary('add', counts.get(item) ?? 0, 1))
        return null
      },
    }),
  })
}

export function makeReduce(): PyModule {
  return moduleOf(
    '_functools',
    functions({
      'reduce(function, iterable, initial=..., /)': (func: Value, items: Value, initial?: Value) => {
        const all = toArray(items)
        const [first, ...rest] = initial === undefined ? all : [initial, ...all]
        if (first === undefined) throw raise('TypeError', 'reduce() of empty iterable with no initial value')
        return rest.reduce((total: Value, item) => call(func, [total, item]), first)
      },
    }),
  )
}
