// Names that are kept in a mapping of Python: what `__prepare__` gave, the locals of `exec`.
import {callMethod} from '../objects/call.ts'
import {isRaised} from '../objects/attributes.ts'
import {deleteItem, getItem, setItem} from '../objects/items.ts'
import {each} from '../objects/iterate.ts'
import type {Attributes, Value} from '../objects/object.ts'

export class MappingNames implements Attributes {
  readonly mapping: Value
  constructor(mapping: Value) {
    this.mapping = mapping
  }

  get size(): number {
    return [...this.keys()].length
  }

  get(name: string): Value | undefined {
    try {
      return getItem(this.mapping, name)
    } catch (error) {
      if (isRaised(error, 'KeyError')) return undefined
      throw error
    }
  }

  set(name: string, value: Value): this {
    setItem(this.mapping, name, value)
    return this
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  delete(name: string): boolean {
    if (!this.has(name)) return false
    deleteItem(this.mapping, name)
    return true
  }

  *keys(): IterableIterator<string> {
    for (const name of each(callMethod(this.mapping, 'keys', []))) if (typeof name === 'string') yield name
  }

  *entries(): IterableIterator<[string, Value]> {
    for (const name of this.keys()) yield [name, getItem(this.mapping, name)]
  }
}
