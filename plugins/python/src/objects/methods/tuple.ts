// `tuple`: its methods.
import {genericAlias} from '../alias.ts'
import {type Members} from '../builtin.ts'
import {hashItems} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {NativeIterator, toArray} from '../iterate.ts'
import {notImplemented, type PyType, type Value} from '../object.ts'
import {itemsAt, placeOf, placesOf, Slice} from '../slice.ts'
import {containerText, repr} from '../text.ts'
import {Tuple, tupleType} from '../tuple.ts'
import {compareMethods} from './arithmetic.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {clampPlace, compareItems, joined, placeIn, repeatCount, repeated} from './sequence.ts'

const tupleIteratorType = iteratorTypeNamed('tuple_iterator')

export const tupleMembers: Members<Tuple> = {
  construct: {
    signature: 'tuple(type, iterable=..., /)',
    run: (type: PyType, iterable?: Value) => {
      if (type === tupleType && iterable instanceof Tuple && iterable.type === tupleType) return iterable
      return new Tuple(iterable === undefined ? [] : toArray(iterable), type)
    },
  },
  methods: {
    ...compareMethods<Tuple>((op, self, other) =>
      other instanceof Tuple ? compareItems(op, self.items, other.items) : notImplemented,
    ),
    '__add__(self, value, /)': (self, other: Value) =>
      other instanceof Tuple ? new Tuple(self.items.concat(other.items)) : notImplemented,
    '__mul__(self, value, /)': multiply,
    '__rmul__(self, value, /)': multiply,
    '__len__(self, /)': (self) => self.items.length,
    '__getitem__(self, key, /)': (self, key: Value) =>
      key instanceof Slice
        ? new Tuple(itemsAt([...self.items], placesOf(key, self.items.length)))
        : (self.items[placeOf(key, self.items.length, 'tuple')] ?? null),
    '__contains__(self, key, /)': (self, key: Value) => placeIn(self.items, key) >= 0,
    '__iter__(self, /)': ({items}) => {
      let at = 0
      return new NativeIterator(tupleIteratorType, () => items[at++])
    },
    '__hash__(self, /)': (self) => hashItems(self.items),
    '__repr__(self, /)': (self) =>
      containerText(
        self,
        '(...)',
        () => `(${joined(self.items, repr)}${self.items.length === 1 ? ',' : ''})`,
      ),
    '__getnewargs__(self, /)': (self) => new Tuple([new Tuple(self.items)]),
    'count(self, value, /)': ({items}, item: Value) => {
      let count = 0
      for (let at = placeIn(items, item); at >= 0; at = placeIn(items, item, at + 1)) count++
      return count
    },
    'index(self, value, start=0, stop=9223372036854775807, /)': (
      {items},
      item: Value,
      start: Value,
      stop: Value,
    ) => {
      const place = placeIn(
        items,
        item,
        clampPlace(start, items.length, 0),
        clampPlace(stop, items.length, items.length),
      )
      if (place < 0) throw raise('ValueError', 'tuple.index(x): x not in tuple')
      return place
    },
  },
  classMethods: {'__class_getitem__(type, item, /)': genericAlias},
}

function multiply(self: Tuple, times: Value): Value {
  const count = repeatCount(times)
  return count === undefined ? notImplemented : new Tuple(repeated(self.items, count))
}
