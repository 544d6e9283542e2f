// `tuple`: its data.
import {objectType, PyObject, PyType, type Value} from './object.ts'

export const tupleType = new PyType('tuple', [objectType])

export class Tuple extends PyObject {
  override type: PyType
  readonly items: readonly Value[]
  constructor(items: readonly Value[], type = tupleType) {
    super()
    this.type = type
    this.items = items
    if (type !== tupleType) this.attributes = new Map()
  }
}
