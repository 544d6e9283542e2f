// Calls: of functions, of classes, of objects with `__call__`, of members that were found in a class.
import {raise} from './exceptions.ts'
import {
  Callable,
  Instance,
  isDescriptor,
  objectType,
  PyObject,
  PyType,
  typeOf,
  typeType,
  type Kwargs,
  type Value,
} from './object.ts'

export function call(callee: Value, args: Value[], kwargs?: Kwargs): Value {
  if (callee instanceof Callable) return callee.call(args, kwargs)
  if (callee instanceof PyType && callee.type === typeType) return construct(callee, args, kwargs)
  const method = typeOf(callee).lookup('__call__')
  if (method === undefined) throw raise('TypeError', `'${typeOf(callee).name}' object is not callable`)
  return callMember(method, callee, args, kwargs)
}

/** Calls what was found in the class of `self`, with it. */
export function callMember(member: Value, self: Value, args: Value[], kwargs?: Kwargs): Value {
  if (member instanceof Callable && member.isMethod) return member.call([self, ...args], kwargs)
  return call(bindMember(member, self, typeOf(self)), args, kwargs)
}

/** What a member of a class is for one of its objects, or (without `self`) for the class: `__get__`. */
export function bindMember(member: Value, self: Value | undefined, type: PyType): Value {
  if (!(member instanceof PyObject)) return member
  if (isDescriptor(member)) return member.bind(self, type)
  const get = member.type.lookup('__get__')
  return get === undefined ? member : callMember(get, member, [self ?? null, type])
}

/** Calls a method that Python itself looks for, in the class alone. Undefined where the class has none. */
export function callSpecial(self: Value, name: string, ...args: Value[]): Value | undefined {
  const member = typeOf(self).lookup(name)
  return member === undefined ? undefined : callMember(member, self, args)
}

/** `type.__call__`: `__new__`, then `__init__` where that gave an object of the class. */
export function construct(type: PyType, args: Value[], kwargs?: Kwargs): Value {
  const create = type.lookup('__new__')
  const isPlain = create === undefined || isMadePlainly(type, create)
  const made = isPlain
    ? plainInstance(type)
    : call(bindMember(create, undefined, type), [type, ...args], kwargs)
  const madeType = typeOf(made)
  if (madeType !== type && !madeType.isSubtypeOf(type)) return made
  const initialize = madeType.lookup('__init__')
  if (initialize === undefined) return made
  const result = callMember(initialize, made, args, kwargs)
  if (result !== null) throw raise('TypeError', `__init__() should return None, not '${typeOf(result).name}'`)
  return made
}

/** Whether `object.__new__` would only make an empty object, whatever the arguments. */
function isMadePlainly(type: PyType, create: Value): boolean {
  return (
    create === objectType.lookup('__new__') &&
    !isInherited(type, '__init__') &&
    type.lookup('__abstractmethods__') === undefined
  )
}

/** An object of a class that has no data but its attributes. */
export function plainInstance(type: PyType): Instance {
  const made = new Instance(type)
  if (!type.hasDictionary) made.attributes = undefined
  return made
}

/** Whether Python's own `object` says what a class does under this name. */
export function isInherited(type: PyType, name: string): boolean {
  return type.lookup(name) === objectType.lookup(name)
}
