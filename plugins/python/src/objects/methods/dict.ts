// `dict`: its methods.
import {genericAlias} from '../alias.ts'
import {type Members} from '../builtin.ts'
import {Dict, dictType} from '../dict.ts'
import {isEqual} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {call, callMember} from '../invoke.ts'
import {each, toArray} from '../iterate.ts'
import {getItem} from '../items.ts'
import {findAttribute} from '../attributes.ts'
import {notImplemented, typeOf, type PyType, type Value} from '../object.ts'
import {containerText, repr} from '../text.ts'
import {Tuple} from '../tuple.ts'
import {DictView, itemsType, keyIteration, keysType, valuesType} from './dict-views.ts'
import {joined} from './sequence.ts'

/** None is a value. */
function kept<Other extends Value | undefined>(found: Value | undefined, otherwise: Other): Value | Other {
  return found === undefined ? otherwise : found
}

export const dictMembers: Members<Dict> = {
  construct: {
    signature: 'dict(type, /, *args, **kwargs)',
    run: (type: PyType) => new Dict(undefined, type),
  },
  methods: {
    '__init__(self, iterable=..., /, **kwargs)': (
      self,
      iterable: Value | undefined,
      kwargs: Map<string, Value>,
    ) => {
      if (iterable !== undefined) update(self, iterable)
      for (const [name, value] of kwargs) self.table.set(name, value)
      return null
    },
    '__eq__(self, value, /)': (self, other: Value) =>
      other instanceof Dict ? hasSameEntries(self, other) : notImplemented,
    '__ne__(self, value, /)': (self, other: Value) =>
      other instanceof Dict ? !hasSameEntries(self, other) : notImplemented,
    '__or__(self, value, /)': (self, other: Value) =>
      other instanceof Dict ? merged(self, other) : notImplemented,
    '__ror__(self, value, /)': (self, other: Value) =>
      other instanceof Dict ? merged(other, self) : notImplemented,
    '__ior__(self, value, /)': (self, other: Value) => {
      update(self, other)
      return self
    },
    '__len__(self, /)': (self) => self.size,
    '__getitem__(self, key, /)': (self, key: Value) => {
      const value = self.get(key)
      if (value !== undefined) return value
      const missing = self.type === dictType ? undefined : self.type.lookup('__missing__')
      if (missing === undefined) throw raise('KeyError', key)
      return callMember(missing, self, [key])
    },
    '__setitem__(self, key, value, /)': (self, key: Value, value: Value) => {
      self.set(key, value)
      return null
    },
    '__delitem__(self, key, /)': (self, key: Value) => {
      if (self.delete(key) === undefined) throw raise('KeyError', key)
      return null
    },
    '__contains__(self, key, /)': (self, key: Value) => self.has(key),
    '__iter__(self, /)': (self) => keyIteration(self),
    '__reversed__(self, /)': (self) => new DictView(keysType, self).reversed(),
    '__repr__(self, /)': (self) => containerText(self, '{...}', () => `{${joinedEntries(self)}}`),
    'get(self, key, default=None, /)': (self, key: Value, otherwise: Value) => kept(self.get(key), otherwise),
    'setdefault(self, key, default=None, /)': (self, key: Value, otherwise: Value) => {
      const value = self.get(key)
      if (value !== undefined) return value
      self.set(key, otherwise)
      return otherwise
    },
    'pop(self, key, default=..., /)': (self, key: Value, otherwise?: Value) => {
      const value = kept(self.delete(key), otherwise)
      if (value === undefined) throw raise('KeyError', key)
      return value
    },
    'popitem(self, /)': (self) => {
      const last = self.table.popLast()
      if (!last) throw raise('KeyError', 'popitem(): dictionary is empty')
      return new Tuple(last)
    },
    'keys(self, /)': (self) => new DictView(keysType, self),
    'values(self, /)': (self) => new DictView(valuesType, self),
    'items(self, /)': (self) => new DictView(itemsType, self),
    'update(self, iterable=..., /, **kwargs)': (
      self,
      iterable: Value | undefined,
      kwargs: Map<string, Value>,
    ) => {
      if (iterable !== undefined) update(self, iterable)
      for (const [name, value] of kwargs) self.set(name, value)
      return null
    },
    'clear(self, /)': (self) => {
      self.table.clear()
      return null
    },
    'copy(self, /)': (self) => new Dict(self.table.copy()),
  },
  classMethods: {
    '__class_getitem__(type, item, /)': genericAlias,
    'fromkeys(type, iterable, value=None, /)': (type: PyType, keys: Value, value: Value) => {
      if (type !== dictType) return fromKeysOfClass(type, keys, value)
      return Dict.from(toArray(keys).map((key): [Value, Value] => [key, value]))
    },
  },
  constants: {__hash__: null},
}

function fromKeysOfClass(type: PyType, keys: Value, value: Value): Value {
  const made = call(type, [])
  const assign = typeOf(made).lookup('__setitem__')
  if (assign !== undefined) for (const key of each(keys)) callMember(assign, made, [key, value])
  return made
}

function joinedEntries(dict: Dict): string {
  return joined(
    [...dict.entries()].map((entry) => new Tuple(entry)),
    (entry) => {
      const [key = null, value = null] = entry instanceof Tuple ? entry.items : []
      return `${repr(key)}: ${repr(value)}`
    },
  )
}

function hasSameEntries(a: Dict, b: Dict): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a.entries()) {
    const other = b.get(key)
    if (other === undefined || !isEqual(value, other)) return false
  }
  return true
}

function merged(a: Dict, b: Dict): Dict {
  const all = new Dict(a.table.copy())
  for (const [key, value] of b.entries()) all.set(key, value)
  return all
}

/** From a mapping, or from pairs. */
function update(self: Dict, from: Value): void {
  if (
    from instanceof Dict &&
    (from.type === dictType || from.type.lookup('__iter__') === dictType.lookup('__iter__'))
  ) {
    if (self.size === 0 && from !== self && !self.table.isShared) self.table = from.table.copy()
    else for (const [key, value] of from.entries()) self.set(key, value)
    return
  }
  const keys = from === null ? undefined : findAttribute(from, 'keys')
  if (keys !== undefined) for (const key of each(call(keys, []))) self.set(key, getItem(from, key))
  else updateFromPairs(self, from)
}

function updateFromPairs(self: Dict, pairs: Value): void {
  let place = 0
  for (const pair of each(pairs)) {
    if (
      typeof pair !== 'string' &&
      (typeOf(pair).lookup('__iter__') ?? typeOf(pair).lookup('__getitem__')) === undefined
    )
      throw raise('TypeError', `cannot convert dictionary update sequence element #${place} to a sequence`)
    const items = toArray(pair)
    const [key, value] = items
    if (key === undefined || value === undefined || items.length !== 2)
      throw raise(
        'ValueError',
        `dictionary update sequence element #${place} has length ${items.length}; 2 is required`,
      )
    self.set(key, value)
    place++
  }
}
