// `object`: what every object can do.
import {attributeMethods} from '../attributes.ts'
import {addMembers, type Members} from '../builtin.ts'
import {Dict} from '../dict.ts'
import {identity} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {callMember, isInherited, plainInstance} from '../invoke.ts'
import {List} from '../list.ts'
import {
  Boxed,
  ellipsis,
  Instance,
  noneType,
  notImplemented,
  objectType,
  PyObject,
  PyType,
  Reclassable,
  typeOf,
  type Attributes,
  type Value,
} from '../object.ts'
import {PySet} from '../set.ts'
import {repr, str} from '../text.ts'
import {isTrue} from '../truth.ts'
import {sortItems} from '../sort.ts'

export const objectMembers: Members<Value> = {
  construct: {signature: 'object(type, /, *args, **kwargs)', run: makeObject},
  methods: {
    '__init__(self, /, *args, **kwargs)': initialize,
    '__repr__(self, /)': (self) => {
      const type = typeOf(self)
      const module = type.module === 'builtins' ? '' : `${type.module}.`
      return `<${module}${type.qualifiedName} object at ${address(self)}>`
    },
    '__str__(self, /)': repr,
    '__eq__(self, value, /)': (self, other: Value) => (self === other ? true : notImplemented),
    '__ne__(self, value, /)': (self, other: Value) => {
      const method = typeOf(self).lookup('__eq__')
      const result = method === undefined ? notImplemented : callMember(method, self, [other])
      return result === notImplemented ? notImplemented : !isTrue(result)
    },
    ...Object.fromEntries(
      ['lt', 'le', 'gt', 'ge'].map((op) => [`__${op}__(self, value, /)`, () => notImplemented]),
    ),
    '__hash__(self, /)': (self) => (self instanceof PyObject ? Math.floor(identity(self) / 16) : 0),
    '__format__(self, spec, /)': (self, spec: Value) => {
      if (spec === '') return str(self)
      throw raise('TypeError', `unsupported format string passed to ${typeOf(self).name}.__format__`)
    },
    '__dir__(self, /)': (self) => new List([...namesOf(self)]),
    '__sizeof__(self, /)': () => 16,
  },
  classMethods: {
    '__init_subclass__(type, /, **kwargs)': (type: PyType, kwargs: Map<string, Value>) => {
      if (kwargs.size === 0) return null
      throw raise('TypeError', `${type.name}.__init_subclass__() takes no keyword arguments`)
    },
    '__subclasshook__(type, other, /)': () => notImplemented,
  },
  getters: {__class__: typeOf, __dict__: dictionaryOf},
  setters: {__class__: assignClass, __dict__: assignDictionary},
  constants: {__doc__: null, __module__: 'builtins', ...attributeMethods},
}

export function address(value: Value): string {
  return `0x${(value instanceof PyObject ? identity(value) : 0).toString(16)}`
}

function makeObject(type: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  if (!(type instanceof PyType))
    throw raise('TypeError', `object.__new__(X): X is not a type object (${typeOf(type).name})`)
  if ((args.length > 0 || kwargs.size > 0) && isInherited(type, '__init__')) {
    if (isInherited(type, '__new__')) throw raise('TypeError', `${type.name}() takes no arguments`)
    throw raise('TypeError', 'object.__new__() takes exactly one argument (the type to instantiate)')
  }
  const abstract = type.lookup('__abstractmethods__')
  if (abstract instanceof PySet && abstract.size > 0) throw cannotMake(type, abstract)
  const own = type.mro.find((one) => one !== objectType && !one.isMutable && one.members.has('__new__'))
  if (own) throw raise('TypeError', `object.__new__(${type.name}) is not safe, use ${own.name}.__new__()`)
  return plainInstance(type)
}

function cannotMake(type: PyType, abstract: PySet): Error {
  const names = [...abstract.keys()]
  sortItems(names, null, false)
  const listed = names.map((name) => `'${str(name)}'`).join(', ')
  return raise(
    'TypeError',
    `Can't instantiate abstract class ${type.name} without an implementation for abstract method${names.length > 1 ? 's' : ''} ${listed}`,
  )
}

function initialize(self: Value, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  if (args.length === 0 && kwargs.size === 0) return null
  const type = typeOf(self)
  if (!isInherited(type, '__init__'))
    throw raise('TypeError', 'object.__init__() takes exactly one argument (the instance to initialize)')
  if (isInherited(type, '__new__'))
    throw raise(
      'TypeError',
      `${type.name}.__init__() takes exactly one argument (the instance to initialize)`,
    )
  return null
}

const dictionaries = new WeakMap<Attributes, Dict>()

/** `__dict__`, always the same one. */
function dictionaryOf(self: Value): Value {
  const attributes = self instanceof PyObject ? self.attributes : undefined
  if (!attributes) throw raise('AttributeError', `'${typeOf(self).name}' object has no attribute '__dict__'`)
  return dictionaryOfNames(attributes)
}

/** A dict that shows names as they are now; for the same names always the same one. */
export function dictionaryOfNames(attributes: Attributes): Dict {
  const known = dictionaries.get(attributes)
  if (known) return known
  const names = attributes.names?.() ?? attributes
  // names of modules stand in cells of their own: what is shown is how they are now
  if (!(names instanceof Map)) return Dict.from(names.entries())
  const dict = Dict.ofNames(names)
  dictionaries.set(attributes, dict)
  return dict
}

function assignDictionary(self: Value, value: Value): void {
  if (!(self instanceof PyObject) || !self.attributes)
    throw raise('AttributeError', `'${typeOf(self).name}' object has no attribute '__dict__'`)
  if (!(value instanceof Dict))
    throw raise('TypeError', `__dict__ must be set to a dictionary, not a '${typeOf(value).name}'`)
  self.attributes = value.table.names
  dictionaries.set(self.attributes, value)
}

function assignClass(self: Value, type: Value): void {
  if (!(type instanceof PyType))
    throw raise('TypeError', `__class__ must be set to a class, not '${typeOf(type).name}' object`)
  const isOfPython = self instanceof Reclassable && self.type.isMutable
  const isFitting = self instanceof Instance || self instanceof Boxed || isOfPython
  // an object from elsewhere may become one of the class that its own was derived from
  if (!isFitting || !(type.isMutable || (isOfPython && self.type.isSubtypeOf(type))))
    throw raise('TypeError', '__class__ assignment only supported for mutable types or ModuleType subclasses')
  self.type = type
}

/** Of `dir()`: what it has itself, and what its classes have. */
function namesOf(self: Value): Set<string> {
  const names = new Set<string>()
  const types = self instanceof PyType ? self.mro : typeOf(self).mro
  if (self instanceof PyObject && !(self instanceof PyType) && self.attributes)
    for (const name of self.attributes.keys()) names.add(name)
  if (typeOf(self).name !== 'module')
    for (const type of types) for (const name of type.members.keys()) names.add(name)
  return names
}

/** Fills the types that have one object each. */
export function fillSingletons(): void {
  addMembers(noneType, {
    construct: {signature: 'NoneType(type, /)', run: () => null},
    methods: {
      '__repr__(self, /)': () => 'None',
      '__bool__(self, /)': () => false,
      '__hash__(self, /)': () => 0xfca86420,
      '__eq__(self, value, /)': (_self, other: Value) => (other === null ? true : notImplemented),
    },
  })
  addMembers(typeOf(notImplemented), {
    construct: {signature: 'NotImplementedType(type, /)', run: () => notImplemented},
    methods: {'__repr__(self, /)': () => 'NotImplemented'},
  })
  addMembers(typeOf(ellipsis), {
    construct: {signature: 'ellipsis(type, /)', run: () => ellipsis},
    methods: {'__repr__(self, /)': () => 'Ellipsis'},
  })
}
