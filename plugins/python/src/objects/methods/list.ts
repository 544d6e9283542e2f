// `list`: its methods.
import {type Members} from '../builtin.ts'
import {raise} from '../exceptions.ts'
import {toIndex} from '../index-of.ts'
import {collect, iterate, NativeIterator, toArray} from '../iterate.ts'
import {List} from '../list.ts'
import {notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {itemsAt, placeOf, placesOf, Slice} from '../slice.ts'
import {sortItems} from '../sort.ts'
import {containerText, repr} from '../text.ts'
import {isTrue} from '../truth.ts'
import {genericAlias} from '../alias.ts'
import {compareMethods} from './arithmetic.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {clampPlace, compareItems, joined, placeIn, repeatCount, repeated} from './sequence.ts'

const listIteratorType = iteratorTypeNamed('list_iterator')
const listReverseIteratorType = iteratorTypeNamed('list_reverseiterator')

export const listMembers: Members<List> = {
  construct: {
    signature: 'list(type, /, *args, **kwargs)',
    run: (type: PyType) => new List([], type),
  },
  methods: {
    '__init__(self, iterable=..., /)': (self, iterable?: Value) => {
      self.items = iterable === undefined ? [] : toArray(iterable)
      return null
    },
    ...compareMethods<List>((op, self, other) =>
      other instanceof List ? compareItems(op, self.items, other.items) : notImplemented,
    ),
    '__add__(self, value, /)': (self, other: Value) =>
      other instanceof List ? new List(self.items.concat(other.items)) : notImplemented,
    '__iadd__(self, value, /)': (self, other: Value) => {
      append(self, toArray(other))
      return self
    },
    '__mul__(self, value, /)': multiply,
    '__rmul__(self, value, /)': multiply,
    '__imul__(self, value, /)': (self, times: Value) => {
      const count = repeatCount(times)
      if (count === undefined) return notImplemented
      self.items = repeated(self.items, count)
      return self
    },
    '__len__(self, /)': (self) => self.items.length,
    '__getitem__(self, index, /)': (self, key: Value) =>
      key instanceof Slice
        ? new List(itemsAt(self.items, placesOf(key, self.items.length)))
        : (self.items[placeOf(key, self.items.length, 'list')] ?? null),
    '__setitem__(self, key, value, /)': (self, key: Value, value: Value) => {
      if (key instanceof Slice) assignSlice(self, key, value)
      else self.items[placeOf(key, self.items.length, 'list', ' assignment')] = value
      return null
    },
    '__delitem__(self, key, /)': (self, key: Value) => {
      if (key instanceof Slice) deleteSlice(self, key)
      else self.items.splice(placeOf(key, self.items.length, 'list', ' assignment'), 1)
      return null
    },
    '__contains__(self, key, /)': (self, key: Value) => placeIn(self.items, key) >= 0,
    '__iter__(self, /)': (self) => {
      let at = 0
      return new NativeIterator(listIteratorType, () => {
        // an iterator that came to its end stays there
        const item = self.items[at++]
        if (item === undefined) at = Infinity
        return item
      })
    },
    '__reversed__(self, /)': (self) => {
      let at = self.items.length
      return new NativeIterator(listReverseIteratorType, () => self.items[--at])
    },
    '__repr__(self, /)': (self) => containerText(self, '[...]', () => `[${joined(self.items, repr)}]`),
    'append(self, object, /)': (self, item: Value) => {
      self.items.push(item)
      return null
    },
    'extend(self, iterable, /)': (self, iterable: Value) => {
      append(self, iterable)
      return null
    },
    'insert(self, index, object, /)': (self, index: Value, item: Value) => {
      const place = Number(toIndex(index))
      self.items.splice(place, 0, item)
      return null
    },
    'pop(self, index=-1, /)': (self, index: Value) => {
      if (self.items.length === 0) throw raise('IndexError', 'pop from empty list')
      if (index === -1) return self.items.pop() ?? null
      const place = Number(toIndex(index))
      const at = place < 0 ? place + self.items.length : place
      if (at < 0 || at >= self.items.length) throw raise('IndexError', 'pop index out of range')
      return self.items.splice(at, 1)[0] ?? null
    },
    'remove(self, value, /)': (self, item: Value) => {
      const place = placeIn(self.items, item)
      if (place < 0) throw raise('ValueError', 'list.remove(x): x not in list')
      self.items.splice(place, 1)
      return null
    },
    'index(self, value, start=0, stop=9223372036854775807, /)': (
      self,
      item: Value,
      start: Value,
      stop: Value,
    ) => {
      const {items} = self
      const place = placeIn(
        items,
        item,
        clampPlace(start, items.length, 0),
        clampPlace(stop, items.length, items.length),
      )
      if (place < 0) throw raise('ValueError', 'list.index(x): x not in list')
      return place
    },
    'count(self, value, /)': ({items}, item: Value) => {
      let count = 0
      for (let at = placeIn(items, item); at >= 0; at = placeIn(items, item, at + 1)) count++
      return count
    },
    'clear(self, /)': (self) => {
      self.items.length = 0
      return null
    },
    'copy(self, /)': (self) => new List(self.items.slice()),
    'reverse(self, /)': (self) => {
      self.items.reverse()
      return null
    },
    'sort(self, /, *, key=None, reverse=False)': (self, key: Value, reverse: Value) => {
      sortList(self, key, isTrue(reverse))
      return null
    },
  },
  classMethods: {'__class_getitem__(type, item, /)': genericAlias},
  constants: {__hash__: null},
}

/** Nobody sees it half sorted: it is empty meanwhile. */
function sortList(self: List, key: Value, isReversed: boolean): void {
  const {items} = self
  self.items = []
  let isChanged = false
  try {
    sortItems(items, key, isReversed)
  } finally {
    isChanged = self.items.length > 0
    self.items = items
  }
  if (isChanged) throw raise('ValueError', 'list modified during sort')
}

function append(self: List, iterable: Value | Value[]): void {
  if (Array.isArray(iterable)) {
    for (const item of iterable) self.items.push(item)
    return
  }
  // from itself: what it has now
  if (iterable === self) return append(self, self.items.slice())
  collect(iterate(iterable), self.items)
}

function multiply(self: List, times: Value): Value {
  const count = repeatCount(times)
  return count === undefined ? notImplemented : new List(repeated(self.items, count))
}

function assignSlice(self: List, slice: Slice, value: Value): void {
  if (typeOf(value).lookup('__iter__') === undefined && typeOf(value).lookup('__getitem__') === undefined)
    throw raise(
      'TypeError',
      slice.step === null ? 'can only assign an iterable' : 'must assign iterable to extended slice',
    )
  const fresh = toArray(value)
  const {start, stop, step, count} = placesOf(slice, self.items.length)
  if (step === 1) {
    self.items = [...self.items.slice(0, start), ...fresh, ...self.items.slice(Math.max(start, stop))]
    return
  }
  if (fresh.length !== count)
    throw raise(
      'ValueError',
      `attempt to assign sequence of size ${fresh.length} to extended slice of size ${count}`,
    )
  fresh.forEach((item, i) => {
    self.items[start + i * step] = item
  })
}

function deleteSlice(self: List, slice: Slice): void {
  const {start, step, count} = placesOf(slice, self.items.length)
  const gone = new Set(Array.from({length: count}, (_, i) => start + i * step))
  self.items = self.items.filter((_, i) => !gone.has(i))
}
