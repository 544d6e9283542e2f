// `dict`: its data.
import {HashTable} from './hash-table.ts'
import {objectType, PyObject, PyType, type Value} from './object.ts'

export const dictType = new PyType('dict', [objectType])

export class Dict extends PyObject {
  override type: PyType
  table: HashTable

  constructor(table = new HashTable(), type = dictType) {
    super()
    this.type = type
    this.table = table
    if (type !== dictType) this.attributes = new Map()
  }

  static from(entries: Iterable<readonly [Value, Value]>): Dict {
    const dict = new Dict()
    for (const [key, value] of entries) dict.table.set(key, value)
    return dict
  }

  /** A dict that is this Map: a change of one is a change of the other. */
  static ofNames(names: Map<string, Value>): Dict {
    return new Dict(new HashTable(names, true))
  }

  get size(): number {
    return this.table.size
  }

  get(key: Value): Value | undefined {
    return this.table.get(key)
  }

  set(key: Value, value: Value): void {
    this.table.set(key, value)
  }

  has(key: Value): boolean {
    return this.table.has(key)
  }

  /** The value that it had. */
  delete(key: Value): Value | undefined {
    return this.table.delete(key)
  }

  keys(): IterableIterator<Value> {
    return this.table.keys()
  }

  values(): IterableIterator<Value> {
    return this.table.values()
  }

  entries(): IterableIterator<[Value, Value]> {
    return this.table.entries()
  }
}
