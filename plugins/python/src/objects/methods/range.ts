// `range` and `slice`: their methods.
import {type Members} from '../builtin.ts'
import {hash} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {asInteger, toIndex, toSize} from '../index-of.ts'
import * as integers from '../integers.ts'
import {NativeIterator} from '../iterate.ts'
import {Boxed, Float, notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {Range} from '../range.ts'
import {placesOf, Slice} from '../slice.ts'
import {repr} from '../text.ts'
import {Tuple} from '../tuple.ts'
import {compareMethods} from './arithmetic.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {compareItems} from './sequence.ts'

const rangeIteratorType = iteratorTypeNamed('range_iterator')

export const rangeMembers: Members<Range> = {
  construct: {
    signature: 'range(type, start, stop=..., step=1, /)',
    run: (_type: PyType, start: Value, stop: Value | undefined, step: Value) => {
      if (stop === undefined) return new Range(0, toIndex(start))
      const by = toIndex(step)
      if (by === 0) throw raise('ValueError', 'range() arg 3 must not be zero')
      return new Range(toIndex(start), toIndex(stop), by)
    },
  },
  methods: {
    '__len__(self, /)': (self) => toSize(self.length),
    '__bool__(self, /)': (self) => self.length !== 0,
    '__getitem__(self, key, /)': rangeItem,
    '__contains__(self, key, /)': (self, key: Value) => placeInRange(self, key) !== undefined,
    '__iter__(self, /)': rangeIteration,
    '__reversed__(self, /)': (self) => rangeIteration(reversed(self)),
    '__eq__(self, value, /)': (self, other: Value) =>
      other instanceof Range ? isSameRange(self, other) : notImplemented,
    '__hash__(self, /)': (self) =>
      hash(
        new Tuple(self.length === 0 ? [0] : [self.length, self.start, self.length === 1 ? null : self.step]),
      ),
    '__repr__(self, /)': ({start, stop, step}) =>
      step === 1 ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`,
    'index(self, value, /)': (self, value: Value) => {
      const place = placeInRange(self, value)
      if (place === undefined)
        throw raise(
          'ValueError',
          asInteger(value) === undefined
            ? 'sequence.index(x): x not in sequence'
            : `${repr(value)} is not in range`,
        )
      return place
    },
    'count(self, value, /)': (self, value: Value) => (placeInRange(self, value) === undefined ? 0 : 1),
  },
  getters: {start: ({start}) => start, stop: ({stop}) => stop, step: ({step}) => step},
}

function rangeIteration(range: Range): NativeIterator {
  const {start, step, length} = range
  let at = 0
  if (
    typeof start === 'number' &&
    typeof step === 'number' &&
    Number.isSafeInteger(start + step * Number(length))
  )
    return new NativeIterator(rangeIteratorType, () => (at < length ? start + step * at++ : undefined))
  return new NativeIterator(rangeIteratorType, () => (at < length ? range.at(at++) : undefined))
}

function rangeItem(self: Range, key: Value): Value {
  if (key instanceof Slice) {
    const {start, stop, step} = placesOf(key, Number(self.length))
    const by = integers.multiply(self.step, step)
    return new Range(
      integers.add(self.start, integers.multiply(start, self.step)),
      integers.add(self.start, integers.multiply(stop, self.step)),
      by,
    )
  }
  const index = asInteger(key) ?? indexOrWrong(key)
  const place = index < 0 ? integers.add(index, self.length) : index
  if (place < 0 || place >= self.length) throw raise('IndexError', 'range object index out of range')
  return self.at(place)
}

function indexOrWrong(key: Value): integers.Integer {
  if (typeOf(key).lookup('__index__') === undefined)
    throw raise('TypeError', `range indices must be integers or slices, not ${typeOf(key).name}`)
  return toIndex(key)
}

function placeInRange(self: Range, value: Value): integers.Integer | undefined {
  const whole = wholeValue(value)
  if (whole === undefined) return undefined
  const away = integers.subtract(whole, self.start)
  if (integers.modulo(away, self.step) !== 0) return undefined
  const place = integers.floorDivide(away, self.step)
  return place >= 0 && place < self.length ? place : undefined
}

function wholeValue(value: Value): integers.Integer | undefined {
  const data = value instanceof Boxed ? value.value : value
  if (data instanceof Float && Number.isSafeInteger(data.value)) return data.value + 0
  return asInteger(data)
}

function reversed({start, step, length}: Range): Range {
  const last = integers.add(start, integers.multiply(integers.subtract(length, 1), step))
  return new Range(last, integers.subtract(start, step), integers.negate(step))
}

function isSameRange(a: Range, b: Range): boolean {
  if (a.length !== b.length) return false
  return a.length === 0 || (a.start === b.start && (a.length === 1 || a.step === b.step))
}

const parts = ({start, stop, step}: Slice): Value[] => [start, stop, step]

export const sliceMembers: Members<Slice> = {
  construct: {
    signature: 'slice(type, start, stop=..., step=None, /)',
    run: (_type: PyType, start: Value, stop: Value | undefined, step: Value) =>
      stop === undefined ? new Slice(null, start) : new Slice(start, stop, step),
  },
  methods: {
    ...compareMethods<Slice>((op, self, other) =>
      other instanceof Slice ? compareItems(op, parts(self), parts(other)) : notImplemented,
    ),
    '__hash__(self, /)': (self) => hash(new Tuple(parts(self))),
    '__repr__(self, /)': (self) => `slice(${parts(self).map(repr).join(', ')})`,
    'indices(self, len, /)': (self, length: Value) => {
      const size = toSize(length)
      if (size < 0) throw raise('ValueError', 'length should not be negative')
      const {start, stop, step} = placesOf(self, size)
      return new Tuple([start, stop, step])
    },
  },
  getters: {start: ({start}) => start, stop: ({stop}) => stop, step: ({step}) => step},
}
