// The attributes of an object of a class: most objects of a class get the same names in the same order, so these are kept once.
import type {Attributes, Value} from './object.ts'

/** More names than this, or one deleted: the object keeps its names itself. */
const mostShared = 32

/** Names in the order of their coming, and where their values are. */
export class Shape {
  readonly places: ReadonlyMap<string, number>
  readonly #next = new Map<string, Shape>()

  constructor(places: ReadonlyMap<string, number>) {
    this.places = places
  }

  /** The shape with one name more. */
  with(name: string): Shape {
    let next = this.#next.get(name)
    if (!next) this.#next.set(name, (next = new Shape(new Map([...this.places, [name, this.places.size]]))))
    return next
  }
}

const empty = new Shape(new Map())

export class OwnAttributes implements Attributes {
  /** Undefined where the object keeps its names itself. */
  declare shape: Shape | undefined
  /** Those of the shape come first. */
  declare values: (Value | undefined)[]
  declare private own: Map<string, Value> | undefined

  constructor() {
    this.shape = empty
    // most objects have few attributes: room for these at once
    this.values = [undefined, undefined, undefined, undefined]
    this.own = undefined
  }

  get size(): number {
    return this.own?.size ?? this.shape?.places.size ?? 0
  }

  get(name: string): Value | undefined {
    if (!this.shape) return this.own?.get(name)
    const place = this.shape.places.get(name)
    return place === undefined ? undefined : this.values[place]
  }

  set(name: string, value: Value): this {
    const place = this.shape?.places.get(name)
    if (place !== undefined) this.values[place] = value
    else if (this.shape && this.shape.places.size < mostShared) {
      this.append(this.shape.with(name), value)
    } else this.names().set(name, value)
    return this
  }

  /** One name more. @param shape the one that has it */
  append(shape: Shape, value: Value): void {
    this.shape = shape
    this.values[shape.places.size - 1] = value
  }

  has(name: string): boolean {
    return this.shape ? this.shape.places.has(name) : (this.own?.has(name) ?? false)
  }

  delete(name: string): boolean {
    return this.has(name) && this.names().delete(name)
  }

  keys(): IterableIterator<string> {
    return this.shape ? this.shape.places.keys() : this.names().keys()
  }

  *entries(): IterableIterator<[string, Value]> {
    for (const name of Array.from(this.keys())) {
      const value = this.get(name)
      if (value !== undefined) yield [name, value]
    }
  }

  /** As a Map that stays the same: the object keeps its names itself from now on (`__dict__`). */
  names(): Map<string, Value> {
    if (!this.own) {
      this.own = new Map(this.entries())
      this.shape = undefined
      this.values = []
    }
    return this.own
  }
}
