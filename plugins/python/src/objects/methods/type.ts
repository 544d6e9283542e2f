// `type`: what classes can do.
import {unite} from '../alias.ts'
import {type Members} from '../builtin.ts'
import {Dict} from '../dict.ts'
import {raise} from '../exceptions.ts'
import {construct, call} from '../invoke.ts'
import {findAttribute} from '../attributes.ts'
import {toArray} from '../iterate.ts'
import {List} from '../list.ts'
import {makeClass, mostDerived} from '../make-class.ts'
import {objectType, PyType, typeOf, typeType, type Attributes, type Value} from '../object.ts'
import {isSubclass} from '../subclass.ts'
import {Tuple} from '../tuple.ts'
import {MappingProxy} from './dict-views.ts'

export const typeMembers: Members<PyType> = {
  construct: {signature: 'type(type, /, *args, **kwargs)', run: newType},
  methods: {
    '__init__(self, /, *args, **kwargs)': () => null,
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      construct(self, args, kwargs.size > 0 ? kwargs : undefined),
    '__repr__(self, /)': (self) => `<class '${fullName(self)}'>`,
    '__or__(self, value, /)': unite,
    '__ror__(self, value, /)': (self, other: Value) => unite(other, self),
    'mro(self, /)': (self) => new List([...self.mro]),
    '__subclasses__(self, /)': (self) => new List(self.derived()),
    '__instancecheck__(self, instance, /)': (self, value: Value) => {
      if (typeOf(value).isSubtypeOf(self)) return true
      const claimed = findAttribute(value, '__class__')
      return claimed instanceof PyType && claimed.isSubtypeOf(self)
    },
    '__subclasscheck__(self, subclass, /)': (self, type: Value) => isSubclass(type, self),
  },
  classMethods: {'__prepare__(type, /, *args, **kwargs)': () => new Dict()},
  getters: {
    __name__: (self) => self.name,
    __qualname__: (self) => self.qualifiedName,
    __module__: (self) => self.module,
    __bases__: (self) => new Tuple(self.bases),
    __base__: (self) => (self === objectType ? null : (self.bases[0] ?? null)),
    __mro__: (self) => new Tuple(self.mro),
    __dict__: (self) => new MappingProxy(Dict.from(self.members.entries())),
    __doc__: (self) => self.members.get('__doc__') ?? null,
  },
  setters: {
    __name__: (self, name) => {
      self.name = textFor(self, '__name__', name)
    },
    __qualname__: (self, name) => {
      self.qualifiedName = textFor(self, '__qualname__', name)
    },
    __module__: (self, name) => {
      self.module = textFor(self, '__module__', name)
      self.setMember('__module__', name)
    },
    __doc__: (self, doc) => {
      checkMutable(self, '__doc__')
      self.setMember('__doc__', doc)
    },
  },
}

function checkMutable(type: PyType, name: string): void {
  if (!type.isMutable)
    throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`)
}

function textFor(type: PyType, name: string, value: Value): string {
  checkMutable(type, name)
  if (typeof value === 'string') return value
  throw raise('TypeError', `can only assign string to ${type.name}.${name}, not '${typeOf(value).name}'`)
}

function fullName({module, qualifiedName}: PyType): string {
  return module === 'builtins' ? qualifiedName : `${module}.${qualifiedName}`
}

function newType(metaclass: PyType, args: readonly Value[], kwargs: ReadonlyMap<string, Value>): Value {
  const [first, bases, namespace] = args
  if (args.length === 1 && first !== undefined && metaclass === typeType) return typeOf(first)
  if (args.length !== 3 || bases === undefined || namespace === undefined)
    throw raise(
      'TypeError',
      metaclass === typeType
        ? 'type() takes 1 or 3 arguments'
        : `type.__new__() takes exactly 3 arguments (${args.length} given)`,
    )
  if (typeof first !== 'string')
    throw raise('TypeError', `type.__new__() argument 1 must be str, not ${typeOf(first ?? null).name}`)
  if (!(bases instanceof Tuple))
    throw raise('TypeError', `type.__new__() argument 2 must be tuple, not ${typeOf(bases).name}`)
  if (!(namespace instanceof Dict))
    throw raise('TypeError', `type.__new__() argument 3 must be dict, not ${typeOf(namespace).name}`)
  return made(metaclass, first, bases, namespace, kwargs)
}

function made(
  metaclass: PyType,
  name: string,
  bases: Tuple,
  namespace: Dict,
  kwargs: ReadonlyMap<string, Value>,
): Value {
  const winner = mostDerived(metaclass, bases.items)
  const create = winner.lookup('__new__')
  // a base has a metaclass that makes its classes itself
  if (winner !== metaclass && create !== undefined && create !== typeType.lookup('__new__'))
    return call(winner, [name, bases, namespace], kwargs)
  return makeClass(winner, name, toArray(bases), namesOf(namespace), kwargs)
}

function namesOf(namespace: Dict): Attributes {
  const names = new Map<string, Value>()
  for (const [name, value] of namespace.entries()) if (typeof name === 'string') names.set(name, value)
  return names
}
