// `__slots__`: attributes that a class names, and no others.
import {raise} from '../objects/exceptions.ts'
import {noAttribute} from '../objects/attributes.ts'
import {toArray} from '../objects/iterate.ts'
import {Instance, objectType, PyObject, PyType, type DataDescriptor, type Value} from '../objects/object.ts'

export const memberType = new PyType('member_descriptor', [objectType])

class Slot extends PyObject implements DataDescriptor {
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
  }

  override get type(): PyType {
    return memberType
  }

  bind(self: Value | undefined): Value {
    if (self === undefined) return this
    const value = self instanceof Instance ? self.slots?.get(this.name) : undefined
    if (value === undefined) throw noAttribute(self, this.name)
    return value
  }

  assign(self: Value, value: Value | undefined): void {
    if (!(self instanceof Instance)) throw noAttribute(self, this.name)
    self.slots ??= new Map()
    if (value !== undefined) self.slots.set(this.name, value)
    else if (!self.slots.delete(this.name)) throw noAttribute(self, this.name)
  }
}

/** Makes the members that `__slots__` asks for. @throws ValueError where a member of the class has such a name */
export function addSlots(type: PyType, members: Map<string, Value>): void {
  const given = members.get('__slots__')
  if (given === undefined) return
  for (const name of typeof given === 'string' ? [given] : toArray(given)) {
    if (typeof name !== 'string') throw raise('TypeError', '__slots__ items must be strings')
    if (name === '__dict__' || name === '__weakref__') continue
    if (members.has(name)) throw raise('ValueError', `'${name}' in __slots__ conflicts with class variable`)
    type.setMember(name, new Slot(name))
  }
}

/** Whether objects of a class have no dictionary: each class that it comes from names its slots. */
export function hasSlotsOnly(type: PyType): boolean {
  return type.mro.every(
    (one) => one === objectType || (one.members.has('__slots__') && !one.members.has('__dict__')),
  )
}
