// `dict.keys()`, `.values()`, `.items()`, and `mappingproxy`: what shows a dict as it is now.
import {addMembers} from '../builtin.ts'
import {Dict} from '../dict.ts'
import {isEqual} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {each, NativeIterator} from '../iterate.ts'
import {contains} from '../items.ts'
import {notImplemented, objectType, PyObject, PyType, type Value} from '../object.ts'
import {PySet} from '../set.ts'
import {containerText, repr} from '../text.ts'
import {Tuple} from '../tuple.ts'
import {iteratorTypeNamed} from './iterators.ts'
import {joined} from './sequence.ts'

export const keysType = new PyType('dict_keys', [objectType])
export const valuesType = new PyType('dict_values', [objectType])
export const itemsType = new PyType('dict_items', [objectType])

const iteratorTypes = new Map([
  [keysType, iteratorTypeNamed('dict_keyiterator')],
  [valuesType, iteratorTypeNamed('dict_valueiterator')],
  [itemsType, iteratorTypeNamed('dict_itemiterator')],
])
const reverseIteratorType = iteratorTypeNamed('dict_reversekeyiterator')

export class DictView extends PyObject {
  override readonly type: PyType
  readonly dict: Dict
  constructor(type: PyType, dict: Dict) {
    super()
    this.type = type
    this.dict = dict
  }

  *items(): IterableIterator<Value> {
    if (this.type === keysType) yield* this.dict.keys()
    else if (this.type === valuesType) yield* this.dict.values()
    else for (const entry of this.dict.entries()) yield new Tuple(entry)
  }

  iteration(): NativeIterator {
    const type = iteratorTypes.get(this.type) ?? this.type
    return new NativeIterator(type, guarded(this.dict, this.items()))
  }

  reversed(): NativeIterator {
    const items = [...this.items()]
    return new NativeIterator(reverseIteratorType, guarded(this.dict, items.toReversed().values()))
  }
}

export function keyIteration(dict: Dict): NativeIterator {
  return new NativeIterator(iteratorTypes.get(keysType) ?? keysType, guarded(dict, dict.keys()))
}

/** @throws RuntimeError where the dict has become another meanwhile */
function guarded(dict: Dict, items: Iterator<Value>): () => Value | undefined {
  const {size} = dict
  let isAtEnd = false
  return () => {
    if (isAtEnd) return undefined
    if (dict.size !== size) {
      isAtEnd = true
      throw raise('RuntimeError', 'dictionary changed size during iteration')
    }
    const {done, value} = items.next()
    isAtEnd = done === true
    return isAtEnd ? undefined : value
  }
}

type SetOperation = 'and' | 'or' | 'sub' | 'xor'

/** Keys and entries are sets. */
function setOperation(op: SetOperation, left: Iterable<Value>, right: Iterable<Value>): PySet {
  const [a, b] = [PySet.from(left), PySet.from(right)]
  const both = [...a.keys()].filter((one) => b.has(one))
  if (op === 'and') return PySet.from(both)
  const onlyLeft = [...a.keys()].filter((one) => !b.has(one))
  if (op === 'sub') return PySet.from(onlyLeft)
  const onlyRight = [...b.keys()].filter((one) => !a.has(one))
  return PySet.from(op === 'or' ? [...a.keys(), ...onlyRight] : [...onlyLeft, ...onlyRight])
}

function isSetLike(value: Value): value is DictView | PySet {
  return value instanceof PySet || (value instanceof DictView && value.type !== valuesType)
}

function isSubset(a: DictView | PySet, b: Value): boolean {
  for (const item of each(a)) if (!contains(b, item)) return false
  return true
}

const sizeOf = (view: DictView | PySet): number => (view instanceof PySet ? view.size : view.dict.size)

function compareViews(a: DictView, b: Value, isFitting: (order: number) => boolean): Value {
  if (!isSetLike(b)) return notImplemented
  const order = sizeOf(a) - sizeOf(b)
  if (!isFitting(order)) return false
  return order <= 0 ? isSubset(a, b) : isSubset(b, a)
}

for (const type of [keysType, valuesType, itemsType]) {
  addMembers<DictView>(type, {
    methods: {
      '__iter__(self, /)': (self) => self.iteration(),
      '__len__(self, /)': (self) => self.dict.size,
      '__reversed__(self, /)': (self) => self.reversed(),
      '__repr__(self, /)': (self) =>
        containerText(self, '...', () => `${type.name}([${joined(self.items(), repr)}])`),
    },
    getters: {mapping: (self) => new MappingProxy(self.dict)},
  })
}

for (const type of [keysType, itemsType]) {
  addMembers<DictView>(type, {
    methods: {
      '__contains__(self, key, /)': (self, key: Value) => viewContains(self, key),
      ...Object.fromEntries(
        (['and', 'or', 'sub', 'xor'] as const).flatMap((op) => [
          [
            `__${op}__(self, value, /)`,
            (self: DictView, other: Value) => setOperation(op, self.items(), each(other)),
          ],
          [
            `__r${op}__(self, value, /)`,
            (self: DictView, other: Value) => setOperation(op, each(other), self.items()),
          ],
        ]),
      ),
      '__eq__(self, value, /)': (self, other: Value) => compareViews(self, other, (order) => order === 0),
      '__le__(self, value, /)': (self, other: Value) => compareViews(self, other, (order) => order <= 0),
      '__lt__(self, value, /)': (self, other: Value) => compareViews(self, other, (order) => order < 0),
      '__ge__(self, value, /)': (self, other: Value) => compareViews(self, other, (order) => order >= 0),
      '__gt__(self, value, /)': (self, other: Value) => compareViews(self, other, (order) => order > 0),
      'isdisjoint(self, other, /)': (self, other: Value) =>
        setOperation('and', self.items(), each(other)).size === 0,
    },
    constants: {__hash__: null},
  })
}

function viewContains({type, dict}: DictView, key: Value): boolean {
  if (type === keysType) return dict.has(key)
  if (!(key instanceof Tuple) || key.items.length !== 2) return false
  const [name = null, value = null] = key.items
  const found = dict.get(name)
  return found !== undefined && isEqual(found, value)
}

const mappingProxyType = new PyType('mappingproxy', [objectType])

/** A dict that can only be read: `type.__dict__`. */
export class MappingProxy extends PyObject {
  override readonly type = mappingProxyType
  readonly dict: Dict
  constructor(dict: Dict) {
    super()
    this.dict = dict
  }
}

addMembers<MappingProxy>(mappingProxyType, {
  methods: {
    '__getitem__(self, key, /)': ({dict}, key: Value) => {
      const value = dict.get(key)
      if (value === undefined) throw raise('KeyError', key)
      return value
    },
    '__contains__(self, key, /)': ({dict}, key: Value) => dict.has(key),
    '__iter__(self, /)': ({dict}) => keyIteration(dict),
    '__len__(self, /)': ({dict}) => dict.size,
    '__eq__(self, value, /)': ({dict}, other: Value) =>
      isEqual(dict, other instanceof MappingProxy ? other.dict : other),
    '__repr__(self, /)': ({dict}) => `mappingproxy(${repr(dict)})`,
    'get(self, key, default=None, /)': ({dict}, key: Value, otherwise: Value) => {
      // None is a value
      const found = dict.get(key)
      return found === undefined ? otherwise : found
    },
    'keys(self, /)': ({dict}) => new DictView(keysType, dict),
    'values(self, /)': ({dict}) => new DictView(valuesType, dict),
    'items(self, /)': ({dict}) => new DictView(itemsType, dict),
    'copy(self, /)': ({dict}) => new Dict(dict.table.copy()),
  },
})
