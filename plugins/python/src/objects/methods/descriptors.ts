// `property`, `staticmethod`, `classmethod`, `super`, and functions written in TypeScript: their methods.
import {noAttribute} from '../attributes.ts'
import {BoundMethod, Builtin, ClassMethod, Getter, StaticMethod, type Members} from '../builtin.ts'
import {getAttribute} from '../attributes.ts'
import {identity} from '../equality.ts'
import {raise} from '../exceptions.ts'
import {callable} from '../functions/attributes.ts'
import {call} from '../invoke.ts'
import {Callable, notImplemented, PyType, typeOf, PyObject, type Kwargs, type Value} from '../object.ts'
import {Property} from '../property.ts'
import {Super, superOf} from '../super.ts'
import {repr, str} from '../text.ts'
import {address} from './object.ts'

export const propertyMembers: Members<Property> = {
  construct: {
    signature: 'property(type, fget=None, fset=None, fdel=None, doc=None)',
    run: (type: PyType, getter: Value, setter: Value, deleter: Value, doc: Value) =>
      new Property(getter, setter, deleter, doc, type),
  },
  methods: {
    'getter(self, fget, /)': (self, getter: Value) => changed(self, {getter}),
    'setter(self, fset, /)': (self, setter: Value) => changed(self, {setter}),
    'deleter(self, fdel, /)': (self, deleter: Value) => changed(self, {deleter}),
    '__set_name__(self, owner, name, /)': (self, _owner: Value, name: string) => {
      self.name = name
      return null
    },
    '__get__(self, instance, owner=None, /)': (self, instance: Value) => self.bind(instance ?? undefined),
    '__set__(self, instance, value, /)': (self, instance: Value, value: Value) => {
      self.assign(instance, value)
      return null
    },
    '__delete__(self, instance, /)': (self, instance: Value) => {
      self.assign(instance, undefined)
      return null
    },
  },
  getters: {
    fget: (self) => self.getter,
    fset: (self) => self.setter,
    fdel: (self) => self.deleter,
    __doc__: (self) => self.doc ?? (self.getter === null ? null : getAttribute(self.getter, '__doc__')),
    __name__: (self) => self.name ?? (self.getter === null ? null : getAttribute(self.getter, '__name__')),
  },
  setters: {
    __doc__: (self, doc) => {
      self.doc = doc
    },
  },
}

function changed(from: Property, what: Partial<Pick<Property, 'getter' | 'setter' | 'deleter'>>): Property {
  const made = new Property(
    what.getter ?? from.getter,
    what.setter ?? from.setter,
    what.deleter ?? from.deleter,
    from.doc,
    from.type,
  )
  made.name = from.name
  return made
}

const wrapped = (self: StaticMethod | ClassMethod): Value => self.method

export const staticMethodMembers: Members<StaticMethod> = {
  construct: {
    signature: 'staticmethod(type, function, /)',
    run: (_type: PyType, method: Value) => new StaticMethod(method),
  },
  methods: {
    '__get__(self, instance, owner=None, /)': (self) => self.method,
    '__repr__(self, /)': (self) => `<staticmethod(${repr(self.method)})>`,
  },
  getters: {
    __func__: wrapped,
    __wrapped__: wrapped,
    __name__: (self) => getAttribute(self.method, '__name__'),
    __doc__: (self) => getAttribute(self.method, '__doc__'),
  },
}

export const classMethodMembers: Members<ClassMethod> = {
  construct: {
    signature: 'classmethod(type, function, /)',
    run: (_type: PyType, method: Callable) => new ClassMethod(method),
  },
  methods: {
    '__get__(self, instance, owner=None, /)': (self, instance: Value, owner: Value) =>
      self.bind(instance, owner instanceof PyType ? owner : typeOf(instance)),
    '__repr__(self, /)': (self) => `<classmethod(${repr(self.method)})>`,
  },
  getters: {
    __func__: wrapped,
    __wrapped__: wrapped,
    __name__: (self) => getAttribute(self.method, '__name__'),
    __doc__: (self) => getAttribute(self.method, '__doc__'),
  },
}

export const superMembers: Members<Super> = {
  construct: {
    signature: 'super(cls, type=..., object=..., /)',
    run: (cls: PyType, type?: Value, object?: Value) => {
      if (type === undefined) throw raise('RuntimeError', 'super(): no arguments')
      return object === undefined && type instanceof PyType
        ? new Super(type, undefined, cls)
        : superOf(type, object ?? null)
    },
  },
  methods: {
    '__getattribute__(self, name, /)': (self, name: string) => {
      const found = self.find(name)
      if (found === undefined) throw noAttribute(self, name)
      return found
    },
    '__repr__(self, /)': ({after, self, start}) =>
      self === undefined
        ? `<super: <class '${after.name}'>, NULL>`
        : `<super: <class '${after.name}'>, <${start.name} object>>`,
  },
  getters: {
    __thisclass__: (self) => self.after,
    __self__: (self) => self.self ?? null,
    __self_class__: (self) => (self.self === undefined ? null : self.start),
  },
}

function nameOf(method: Value, attribute: '__name__' | '__qualname__'): string {
  return str(getAttribute(method, attribute))
}

const builtinGetters: Members<Builtin>['getters'] = {
  __name__: (self) => self.name,
  __qualname__: (self) => self.qualifiedName,
  __doc__: (self) => self.doc ?? null,
  __module__: () => 'builtins',
  __self__: () => null,
  __text_signature__: (self) => self.text.slice(self.name.length),
}

export const builtinMembers: Members<Builtin | BoundMethod> = {
  methods: {
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      self.call(args, kwargs),
    '__repr__(self, /)': (self) =>
      self instanceof Builtin
        ? `<built-in function ${self.name}>`
        : `<built-in method ${nameOf(self.method, '__name__')} of ${typeOf(self.self).name} object at ${address(self.self)}>`,
    '__eq__(self, value, /)': isSameMethod,
    '__hash__(self, /)': hashOfMethod,
  },
  getters: Object.fromEntries(
    Object.entries(builtinGetters).map(([name, get]) => [
      name,
      (self: Builtin | BoundMethod) => {
        if (name === '__self__' && self instanceof BoundMethod) return self.self
        const builtin = self instanceof BoundMethod ? self.method : self
        return builtin instanceof Builtin ? get(builtin) : null
      },
    ]),
  ),
}

export const methodDescriptorMembers: Members<Builtin> = {
  methods: {
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      self.call(args, kwargs),
    '__get__(self, instance, owner=None, /)': (self, instance: Value) => self.bind(instance ?? undefined),
    '__repr__(self, /)': (self) =>
      self.name.startsWith('__')
        ? `<slot wrapper '${self.name}' of '${self.owner?.name ?? 'object'}' objects>`
        : `<method '${self.name}' of '${self.owner?.name ?? 'object'}' objects>`,
  },
  getters: {...builtinGetters, __objclass__: (self) => self.owner ?? null},
}

export const boundMethodMembers: Members<BoundMethod> = {
  construct: {
    signature: 'method(type, function, instance, /)',
    run: (_type: PyType, method: Value, self: Value) => boundMethod(method, self),
  },
  methods: {
    '__call__(self, /, *args, **kwargs)': (self, args: Value[], kwargs: Map<string, Value>) =>
      self.call(args, kwargs),
    '__repr__(self, /)': ({self, method}) =>
      `<bound method ${method instanceof CallOf ? method.name : nameOf(method, '__qualname__')} of ${repr(self)}>`,
    '__eq__(self, value, /)': isSameMethod,
    '__ne__(self, value, /)': (self, other: Value) => {
      const isSame = isSameMethod(self, other)
      return isSame === notImplemented ? isSame : isSame !== true
    },
    '__hash__(self, /)': hashOfMethod,
    // of the function that it binds
    '__getattr__(self, name, /)': (self, name: string) => getAttribute(functionOf(self), name),
  },
  getters: {
    __self__: (self) => self.self,
    __func__: functionOf,
    __doc__: (self) => getAttribute(functionOf(self), '__doc__'),
  },
}

/** A class, or an object with `__call__`, where a function is expected. */
class CallOf extends Callable {
  readonly object: PyObject

  constructor(object: PyObject) {
    super()
    this.object = object
  }

  override get type(): PyType {
    return this.object.type
  }

  get name(): string {
    return this.object instanceof PyType ? this.object.qualifiedName : '?'
  }

  call(args: Value[], kwargs?: Kwargs): Value {
    return call(this.object, args, kwargs)
  }
}

function boundMethod(method: Value, self: Value): BoundMethod {
  if (!callable(method) || !(method instanceof PyObject))
    throw raise('TypeError', 'first argument must be callable')
  if (self === null) throw raise('TypeError', 'instance must not be None')
  return new BoundMethod(self, method instanceof Callable ? method : new CallOf(method))
}

function functionOf({method}: BoundMethod): PyObject {
  return method instanceof CallOf ? method.object : method
}

function hashOfMethod(self: PyObject): number {
  if (!(self instanceof BoundMethod)) return identity(self)
  return identity(functionOf(self)) + (self.self instanceof PyObject ? identity(self.self) : 0)
}

function isSameMethod(self: PyObject, other: Value): Value {
  if (self instanceof BoundMethod && other instanceof BoundMethod)
    return functionOf(self) === functionOf(other) && self.self === other.self
  return self === other ? true : notImplemented
}

export const getterMembers: Members<Getter> = {
  methods: {
    '__get__(self, instance, owner=None, /)': (self, instance: Value) => self.bind(instance ?? undefined),
    '__repr__(self, /)': (self) => `<attribute '${self.name}'>`,
  },
  getters: {__name__: (self) => self.name, __doc__: () => null},
}
