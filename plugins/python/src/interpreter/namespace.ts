// The names of a module: each in a cell of its own, so that compiled code keeps the cell and looks no name up.
import type {Raised} from '../objects/exceptions.ts'
import type {Attributes, Value} from '../objects/object.ts'

/** Where a variable lives that more than one function sees. */
export class Cell {
  value: Value | undefined
  constructor(value?: Value) {
    this.value = value
  }
}

export class Namespace implements Attributes {
  // in the order in which names came; deleted ones stay, empty, for the code that keeps them
  #cells = new Map<string, Cell>()
  #names: Map<string, Value> | undefined
  /** Where names are looked for that are not here. */
  readonly builtins: Namespace | undefined

  /** For names that are known to have no value here: the error in the place of a NameError that says nothing of it. */
  whyLacking: ((name: string) => Raised | undefined) | undefined

  constructor(builtins?: Namespace) {
    this.builtins = builtins
  }

  /** The cell of a name, empty where nothing has been assigned. */
  cell(name: string): Cell {
    let cell = this.#cells.get(name)
    if (!cell) this.#cells.set(name, (cell = new Cell()))
    return cell
  }

  get size(): number {
    return [...this.entries()].length
  }

  get(name: string): Value | undefined {
    return this.#cells.get(name)?.value
  }

  set(name: string, value: Value): this {
    this.cell(name).value = value
    return this
  }

  has(name: string): boolean {
    return this.get(name) !== undefined
  }

  delete(name: string): boolean {
    const cell = this.#cells.get(name)
    if (cell?.value === undefined) return false
    cell.value = undefined
    return true
  }

  /** As a Map: `globals()`. */
  names(): Map<string, Value> {
    return (this.#names ??= new NamesOf(this))
  }

  *keys(): MapIterator<string> {
    for (const [name] of this.entries()) yield name
  }

  *entries(): MapIterator<[string, Value]> {
    for (const [name, {value}] of this.#cells) if (value !== undefined) yield [name, value]
  }
}

class NamesOf extends Map<string, Value> {
  readonly #of: Namespace
  constructor(of: Namespace) {
    super()
    this.#of = of
  }

  override get size(): number {
    return this.#of.size
  }

  override get(name: string): Value | undefined {
    return this.#of.get(name)
  }

  override set(name: string, value: Value): this {
    this.#of.set(name, value)
    return this
  }

  override has(name: string): boolean {
    return this.#of.has(name)
  }

  override delete(name: string): boolean {
    return this.#of.delete(name)
  }

  override clear(): void {
    for (const name of this.#of.keys()) this.#of.delete(name)
  }

  override keys(): MapIterator<string> {
    return this.#of.keys()
  }

  override *values(): MapIterator<Value> {
    for (const [, value] of this.#of.entries()) yield value
  }

  override entries(): MapIterator<[string, Value]> {
    return this.#of.entries()
  }

  override [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries()
  }
}
