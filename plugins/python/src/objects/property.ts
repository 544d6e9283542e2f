// `property`: an attribute that functions of the class compute.
import {raise} from './exceptions.ts'
import {call} from './invoke.ts'
import {objectType, PyObject, PyType, typeOf, type DataDescriptor, type Value} from './object.ts'

export const propertyType = new PyType('property', [objectType])

export class Property extends PyObject implements DataDescriptor {
  override type: PyType
  getter: Value
  setter: Value
  deleter: Value
  doc: Value
  name: string | undefined

  constructor(
    getter: Value,
    setter: Value = null,
    deleter: Value = null,
    doc: Value = null,
    type = propertyType,
  ) {
    super()
    this.type = type
    this.getter = getter
    this.setter = setter
    this.deleter = deleter
    this.doc = doc
    if (type !== propertyType) this.attributes = new Map()
  }

  bind(self: Value | undefined): Value {
    if (self === undefined) return this
    if (this.getter === null) throw this.#missing(self, 'getter')
    return call(this.getter, [self])
  }

  assign(self: Value, value: Value | undefined): void {
    const method = value === undefined ? this.deleter : this.setter
    if (method === null) throw this.#missing(self, value === undefined ? 'deleter' : 'setter')
    call(method, value === undefined ? [self] : [self, value])
  }

  #missing(self: Value, what: string): Error {
    const owner = typeOf(self).qualifiedName
    const which = this.name === undefined ? '' : ` '${this.name}'`
    return raise('AttributeError', `property${which} of '${owner}' object has no ${what}`)
  }
}
