// `__slots__`: attributes that a class names, and no others.
import {noAttribute} from './attributes.ts'
import {raise} from './exceptions.ts'
import {toArray} from './iterate.ts'
import {
  Instance,
  objectType,
  PyObject,
  PyType,
  typeOf,
  type Attributes,
  type DataDescriptor,
  type Value,
} from './object.ts'

const slotType = new PyType('member_descriptor', [objectType])

class Slot extends PyObject implements DataDescriptor {
  override readonly type = slotType
  readonly name: string
  constructor(name: string) {
    super()
    this.name = name
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

/** Makes the members that `__slots__` asks for. @throws TypeError, ValueError */
export function addSlots(type: PyType, members: Attributes): void {
  const given = members.get('__slots__')
  const inherits = type.bases.some((base) => base.isMutable && base.hasDictionary)
  type.hasDictionary = given === undefined || inherits
  if (given === undefined) return
  for (const name of typeof given === 'string' ? [given] : toArray(given)) {
    if (typeof name !== 'string')
      throw raise('TypeError', `__slots__ items must be strings, not '${typeOf(name).name}'`)
    if (name === '__dict__') type.hasDictionary = true
    else if (name !== '__weakref__') addSlot(type, members, name)
  }
}

function addSlot(type: PyType, members: Attributes, name: string): void {
  if (members.has(name)) throw raise('ValueError', `'${name}' in __slots__ conflicts with class variable`)
  type.setMember(name, new Slot(name))
}
