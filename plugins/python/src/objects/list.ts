// `list`: its data.
import {objectType, PyObject, PyType, type Value} from './object.ts'

export const listType = new PyType('list', [objectType])

export class List extends PyObject {
  override type: PyType
  items: Value[]
  constructor(items: Value[], type = listType) {
    super()
    this.type = type
    this.items = items
    if (type !== listType) this.attributes = new Map()
  }
}
