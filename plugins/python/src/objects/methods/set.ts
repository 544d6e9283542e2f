// `set` and `frozenset`: their methods.
import {genericAlias} from '../alias.ts'
import {type Members} from '../builtin.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {each, NativeIterator} from '../iterate.ts'
import {notImplemented, type PyType, type Value} from '../object.ts'
import {frozenSetType, PySet, setType} from '../set.ts'
import {containerText, repr} from '../text.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {joined} from './sequence.ts'

const setIteratorType = iteratorTypeNamed('set_iterator')

/** What operators and methods with several others share. */
const operations = {
  or: (a: PySet, others: Iterable<Value>): PySet => {
    const all = plainCopy(a)
    for (const item of others) all.add(item)
    return all
  },
  and: (a: PySet, others: Iterable<Value>): PySet => {
    const both = emptyLike(a)
    for (const item of others) if (a.has(item)) both.add(item)
    return both
  },
  sub: (a: PySet, others: Iterable<Value>): PySet => {
    const left = plainCopy(a)
    for (const item of others) left.delete(item)
    return left
  },
  xor: (a: PySet, others: Iterable<Value>): PySet => {
    const left = plainCopy(a)
    for (const item of PySet.from(others).keys()) if (!left.delete(item)) left.add(item)
    return left
  },
}

type Operation = keyof typeof operations
const names: Readonly<Record<Operation, string>> = {
  or: 'union',
  and: 'intersection',
  sub: 'difference',
  xor: 'symmetric_difference',
}

const operatorMethods = Object.fromEntries(
  (Object.keys(operations) as Operation[]).flatMap((op) => {
    const run = operations[op]
    const isSeveral = op !== 'xor'
    return [
      [
        `__${op}__(self, value, /)`,
        (self: PySet, other: Value) => (other instanceof PySet ? run(self, other.keys()) : notImplemented),
      ],
      [
        `__r${op}__(self, value, /)`,
        (self: PySet, other: Value) => (other instanceof PySet ? run(other, self.keys()) : notImplemented),
      ],
      [
        isSeveral ? `${names[op]}(self, *others)` : `${names[op]}(self, other, /)`,
        (self: PySet, others: Value | Value[]) =>
          (Array.isArray(others) ? others : [others]).reduce(
            (all: PySet, other) => run(all, each(other)),
            plainCopy(self),
          ),
      ],
    ]
  }),
)

const updateNames: Readonly<Record<Operation, string>> = {
  or: 'update',
  and: 'intersection_update',
  sub: 'difference_update',
  xor: 'symmetric_difference_update',
}

const updateMethods = Object.fromEntries(
  (Object.keys(operations) as Operation[]).flatMap((op) => {
    const run = operations[op]
    const change = (self: PySet, others: readonly Value[]): void => {
      self.table = others.reduce((all: PySet, other) => run(all, each(other)), plainCopy(self)).table
    }
    return [
      [
        `__i${op}__(self, value, /)`,
        (self: PySet, other: Value) => {
          if (!(other instanceof PySet)) return notImplemented
          change(self, [other])
          return self
        },
      ],
      [
        op === 'xor' ? `${updateNames[op]}(self, other, /)` : `${updateNames[op]}(self, *others)`,
        (self: PySet, others: Value | Value[]) => {
          change(self, Array.isArray(others) ? others : [others])
          return null
        },
      ],
    ]
  }),
)

function plainCopy(set: PySet): PySet {
  return new PySet(set.table.copy(), plainType(set))
}

function emptyLike(set: PySet): PySet {
  return new PySet(undefined, plainType(set))
}

function plainType({type}: PySet): PyType {
  return type.isSubtypeOf(frozenSetType) ? frozenSetType : setType
}

function isSubset(a: PySet, b: PySet): boolean {
  if (a.size > b.size) return false
  for (const item of a.keys()) if (!b.has(item)) return false
  return true
}

const asSet = (value: Value): PySet => (value instanceof PySet ? value : PySet.from(each(value)))

function comparing(run: (a: PySet, b: PySet) => boolean) {
  return (self: PySet, other: Value): Value => (other instanceof PySet ? run(self, other) : notImplemented)
}

const shared: NonNullable<Members<PySet>['methods']> = {
  ...operatorMethods,
  '__eq__(self, value, /)': comparing((a, b) => a.size === b.size && isSubset(a, b)),
  '__ne__(self, value, /)': comparing((a, b) => a.size !== b.size || !isSubset(a, b)),
  '__le__(self, value, /)': comparing(isSubset),
  '__lt__(self, value, /)': comparing((a, b) => a.size < b.size && isSubset(a, b)),
  '__ge__(self, value, /)': comparing((a, b) => isSubset(b, a)),
  '__gt__(self, value, /)': comparing((a, b) => b.size < a.size && isSubset(b, a)),
  '__len__(self, /)': (self) => self.size,
  '__contains__(self, key, /)': (self, key: Value) =>
    self.has(key instanceof PySet && key.type === setType ? new PySet(key.table, frozenSetType) : key),
  '__iter__(self, /)': setIteration,
  '__repr__(self, /)': (self) =>
    containerText(self, `${self.type.name}(...)`, () => {
      if (self.size === 0) return `${self.type.name}()`
      const items = `{${joined(self.keys(), repr)}}`
      return self.type === setType ? items : `${self.type.name}(${items})`
    }),
  'copy(self, /)': plainCopy,
  'isdisjoint(self, other, /)': (self, other: Value) => operations.and(self, each(other)).size === 0,
  'issubset(self, other, /)': (self, other: Value) => isSubset(self, asSet(other)),
  'issuperset(self, other, /)': (self, other: Value) => isSubset(asSet(other), self),
}

function setIteration(self: PySet): NativeIterator {
  const {size} = self
  const items = self.keys()
  return new NativeIterator(setIteratorType, () => {
    if (self.size !== size) throw raise('RuntimeError', 'Set changed size during iteration')
    const {done, value} = items.next()
    return done === true ? undefined : value
  })
}

export const setMembers: Members<PySet> = {
  construct: {signature: 'set(type, /, *args, **kwargs)', run: (type: PyType) => new PySet(undefined, type)},
  methods: {
    ...shared,
    ...updateMethods,
    '__init__(self, iterable=..., /)': (self, iterable?: Value) => {
      self.table = PySet.from(iterable === undefined ? [] : each(iterable)).table
      return null
    },
    'add(self, object, /)': (self, item: Value) => {
      self.add(item)
      return null
    },
    'discard(self, object, /)': (self, item: Value) => {
      self.delete(item)
      return null
    },
    'remove(self, object, /)': (self, item: Value) => {
      if (!self.delete(item)) throw raise('KeyError', item)
      return null
    },
    'pop(self, /)': (self) => {
      // of many, any: to order them each time would take too long
      const first = (self.size > 1000 ? self.table.keys() : self.keys()).next()
      if (first.done === true) throw raise('KeyError', 'pop from an empty set')
      self.delete(first.value)
      return first.value
    },
    'clear(self, /)': (self) => {
      self.table.clear()
      return null
    },
  },
  classMethods: {'__class_getitem__(type, item, /)': genericAlias},
  constants: {__hash__: null},
}

export const frozenSetMembers: Members<PySet> = {
  construct: {
    signature: 'frozenset(type, iterable=..., /)',
    run: (type: PyType, iterable?: Value) => {
      if (type === frozenSetType && iterable instanceof PySet && iterable.type === frozenSetType)
        return iterable
      return PySet.from(iterable === undefined ? [] : each(iterable), type)
    },
  },
  methods: {...shared, '__hash__(self, /)': hashSet},
  classMethods: {'__class_getitem__(type, item, /)': genericAlias},
}

/** The same in every order. */
function hashSet(self: PySet): number {
  let mixed = self.size * 1927868237
  for (const item of self.keys()) {
    const one = Number(BigInt.asIntN(32, BigInt(hash(item))))
    mixed ^= Math.imul(one ^ (one << 16) ^ 89869747, 3644798167)
  }
  return mixed | 0
}
