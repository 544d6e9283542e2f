// `set` and `frozenset`: their data.
import {HashTable} from './hash-table.ts'
import {shownOrder} from './set-order.ts'
import {objectType, PyObject, PyType, type Value} from './object.ts'

export const setType = new PyType('set', [objectType])
export const frozenSetType = new PyType('frozenset', [objectType])

export class PySet extends PyObject {
  override type: PyType
  table: HashTable

  constructor(table = new HashTable(), type = setType) {
    super()
    this.type = type
    this.table = table
    if (type !== setType && type !== frozenSetType) this.attributes = new Map()
  }

  static from(items: Iterable<Value>, type = setType): PySet {
    const set = new PySet(undefined, type)
    for (const item of items) set.table.set(item, null)
    return set
  }

  get size(): number {
    return this.table.size
  }

  has(item: Value): boolean {
    return this.table.has(item)
  }

  add(item: Value): void {
    if (!this.table.has(item)) this.table.set(item, null)
  }

  delete(item: Value): boolean {
    return this.table.delete(item) !== undefined
  }

  /** As Python shows them. */
  keys(): IterableIterator<Value> {
    return shownOrder([...this.table.keys()]).values()
  }
}
