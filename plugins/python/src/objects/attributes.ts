// Attributes: found, set, deleted.
import {Builtin} from './builtin.ts'
import {raise, Raised} from './exceptions.ts'
import {bindMember, callMember} from './invoke.ts'
import {isDataDescriptor, PyObject, PyType, typeOf, type Value} from './object.ts'

/** `value.name` @throws AttributeError */
export function getAttribute(value: Value, name: string): Value {
  const type = typeOf(value)
  const fallback = type.lookup('__getattr__')
  if (fallback === undefined) {
    if (!hasPlainLookup(type)) return callMember(type.lookup('__getattribute__') ?? null, value, [name])
    const found = plainAttribute(value, name)
    if (found === undefined) throw noAttribute(value, name)
    return found
  }
  const found = withoutAttributeError(() => firstAttribute(value, type, name))
  return found === undefined ? callMember(fallback, value, [name]) : found
}

/** `value.name`, undefined where there is none: `hasattr`, `getattr` with a default. */
export function findAttribute(value: Value, name: string): Value | undefined {
  const type = typeOf(value)
  if (hasPlainLookup(type) && type.lookup('__getattr__') === undefined) {
    const found = withoutAttributeError(() => plainAttribute(value, name))
    return found
  }
  return withoutAttributeError(() => getAttribute(value, name))
}

function firstAttribute(value: Value, type: PyType, name: string): Value | undefined {
  if (hasPlainLookup(type)) return plainAttribute(value, name)
  return callMember(type.lookup('__getattribute__') ?? null, value, [name])
}

function withoutAttributeError(find: () => Value | undefined): Value | undefined {
  try {
    return find()
  } catch (error) {
    if (isRaised(error, 'AttributeError')) return undefined
    throw error
  }
}

/** Whether it is an exception of Python, of this class or one derived from it. */
export function isRaised(error: unknown, name: string): error is Raised {
  return error instanceof Raised && error.exception.type.mro.some((type) => type.name === name)
}

const objectGetAttribute = new Builtin('__getattribute__(self, name, /)', givenAttribute, true)
const objectSetAttribute = new Builtin('__setattr__(self, name, value, /)', assignGiven, true)
const objectDeleteAttribute = new Builtin('__delattr__(self, name, /)', assignGiven, true)

/** What `object` and `type` have for attributes. */
export const attributeMethods = {
  __getattribute__: objectGetAttribute,
  __setattr__: objectSetAttribute,
  __delattr__: objectDeleteAttribute,
}

function givenAttribute(value: Value, name: Value): Value {
  const found = plainAttribute(value, attributeName(name))
  if (found === undefined) throw noAttribute(value, attributeName(name))
  return found
}

function assignGiven(self: Value, name: Value, value?: Value): Value {
  assignPlain(self, attributeName(name), value)
  return null
}

export function attributeName(name: Value): string {
  if (typeof name === 'string') return name
  throw raise('TypeError', `attribute name must be string, not '${typeOf(name).name}'`)
}

/** Whether objects of the class have their attributes found as Python itself finds them. */
export function hasPlainLookup(type: PyType): boolean {
  const method = type.lookup('__getattribute__')
  return method === undefined || method === objectGetAttribute
}

/** What `object.__getattribute__` finds; `__getattr__` is not asked. */
export function plainAttribute(value: Value, name: string): Value | undefined {
  const type = typeOf(value)
  const member = type.lookup(name)
  if (!(value instanceof PyObject)) return member === undefined ? undefined : bindMember(member, value, type)
  if (member !== undefined && isData(member)) return bindMember(member, value, type)
  if (value instanceof PyType) {
    const own = value.lookup(name)
    if (own !== undefined) return bindMember(own, undefined, value)
  } else {
    const own = value.attributes?.get(name)
    if (own !== undefined) return own
  }
  return member === undefined ? undefined : bindMember(member, value, type)
}

function isData(member: Value): boolean {
  if (!(member instanceof PyObject)) return false
  if (isDataDescriptor(member)) return true
  const {type} = member
  return type.isMutable && (type.lookup('__set__') ?? type.lookup('__delete__')) !== undefined
}

/** `value.name = what` */
export function setAttribute(value: Value, name: string, what: Value): void {
  const method = typeOf(value).lookup('__setattr__')
  if (method === undefined || method === objectSetAttribute) assignPlain(value, name, what)
  else callMember(method, value, [name, what])
}

/** `del value.name` */
export function deleteAttribute(value: Value, name: string): void {
  const method = typeOf(value).lookup('__delattr__')
  if (method === undefined || method === objectDeleteAttribute) assignPlain(value, name, undefined)
  else callMember(method, value, [name])
}

/** @param what undefined deletes it */
function assignPlain(value: Value, name: string, what: Value | undefined): void {
  const type = typeOf(value)
  const member = type.lookup(name)
  if (member instanceof PyObject && assignMember(member, value, what)) return
  if (value instanceof PyType) return assignInClass(value, name, what)
  const attributes = value instanceof PyObject ? value.attributes : undefined
  if (attributes && what !== undefined) attributes.set(name, what)
  else if (!attributes?.delete(name)) throw cannotAssign(value, name, member, what)
}

/** Whether the class has a descriptor that took it. */
function assignMember(member: PyObject, self: Value, what: Value | undefined): boolean {
  if (isDataDescriptor(member)) {
    member.assign(self, what)
    return true
  }
  if (!member.type.isMutable) return false
  const method = member.type.lookup(what === undefined ? '__delete__' : '__set__')
  if (method === undefined) {
    if (!isData(member)) return false
    throw raise('AttributeError', what === undefined ? '__delete__' : '__set__')
  }
  callMember(method, member, what === undefined ? [self] : [self, what])
  return true
}

function assignInClass(type: PyType, name: string, what: Value | undefined): void {
  if (!type.isMutable)
    throw raise('TypeError', `cannot set '${name}' attribute of immutable type '${type.name}'`)
  if (what !== undefined) type.setMember(name, what)
  else if (!type.deleteMember(name)) throw noAttribute(type, name)
}

function cannotAssign(
  value: Value,
  name: string,
  member: Value | undefined,
  what: Value | undefined,
): Raised {
  const hasNoDictionary = !(value instanceof PyObject && value.attributes)
  if (hasNoDictionary && member !== undefined)
    return raise('AttributeError', `'${typeOf(value).name}' object attribute '${name}' is read-only`)
  const more = hasNoDictionary && what !== undefined ? ' and no __dict__ for setting new attributes' : ''
  return noAttribute(value, name, more)
}

/** The AttributeError of CPython; it knows the object and the name, so that a similar name can be suggested. */
export function noAttribute(value: Value, name: string, more = ''): Raised {
  const raised = raise('AttributeError', `${ownerInWords(value)} has no attribute '${name}'${more}`)
  raised.exception.missing = {name, object: value}
  return raised
}

function ownerInWords(value: Value): string {
  if (value instanceof PyType) return `type object '${value.name}'`
  const type = typeOf(value)
  if (type.name === 'module' && value instanceof PyObject) {
    const name = value.attributes?.get('__name__')
    return `module '${typeof name === 'string' ? name : '?'}'`
  }
  return `'${type.name}' object`
}
