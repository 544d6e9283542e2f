// Python's values in JavaScript. None, truths, whole numbers and texts are JavaScript's own; everything else is a PyObject.
import {OwnAttributes} from './own-attributes.ts'

/**
 * `null` is None; an `int` is a number while it is safe (up to 2^53 - 1), a bigint beyond; `float` is a `Float`, so that 1.0 is not 1.
 * `undefined` is never a value: it says that there is none.
 */
export type Value = null | boolean | number | bigint | string | PyObject

/** Keyword arguments, in their order. */
export type Kwargs = ReadonlyMap<string, Value>

/** What `__dict__` needs: a Map has it, and so has the namespace of a module. */
export interface Attributes {
  readonly size: number
  get(name: string): Value | undefined
  set(name: string, value: Value): unknown
  has(name: string): boolean
  delete(name: string): boolean
  keys(): IterableIterator<string>
  entries(): IterableIterator<[string, Value]>
  /** As a Map: a change of one is a change of the other. Maps are such themselves. */
  names?(): Map<string, Value>
}

export abstract class PyObject {
  /** Its class: `type(x)`. */
  abstract readonly type: PyType
  /** Its `__dict__`, if it has one. Only declared, as in other classes of which many objects are made: fields cost time. */
  declare attributes: Attributes | undefined
}

/** One made elsewhere whose class may be assigned to, where both are classes that Python code made: `x.__class__ = Other`. */
export abstract class Reclassable extends PyObject {
  abstract override type: PyType
}

/** What can be called from here without looking at its type first. */
export abstract class Callable extends PyObject {
  /** A function: found in a class, it is called with the object before its arguments. */
  readonly isMethod: boolean = false
  abstract call(args: Value[], kwargs?: Kwargs): Value
  /** With two arguments by place: what operators do. */
  callPair(a: Value, b: Value): Value {
    return this.call([a, b])
  }
}

/** Objects that give something else when they are found in a class: `__get__` of functions, properties and the like. */
export interface Descriptor {
  /** @param self undefined where the class itself was asked */
  bind(self: Value | undefined, type: PyType): Value
}

export function isDescriptor(value: Value): value is PyObject & Descriptor {
  return value instanceof PyObject && 'bind' in value
}

/** Descriptors that come before what the object itself has: properties, slots. */
export interface DataDescriptor extends Descriptor {
  /** @param value undefined deletes it */
  assign(self: Value, value: Value | undefined): void
}

export function isDataDescriptor(value: Value): value is PyObject & DataDescriptor {
  return value instanceof PyObject && 'assign' in value
}

/** A step of an iteration: `undefined` at the end. */
export interface Iteration {
  next(): Value | undefined
}

/** Counts changes of classes: what compiled code found in one holds while this stays. */
export let classVersion = 0

/** A class. Those of Python itself are made bare here or by `defineType` and filled by the file of their subject. */
export class PyType extends PyObject {
  name: string
  readonly bases: readonly PyType[]
  readonly mro: readonly PyType[]
  readonly members: Attributes
  module = 'builtins'
  /** Whether its objects have a `__dict__`. */
  hasDictionary = true
  /** `Outer.Inner`. */
  qualifiedName: string
  /** Not of Python itself: its members may change. */
  readonly isMutable: boolean
  readonly #metaclass: PyType | undefined
  // what was looked for, until it changes here or in a base
  readonly #found = new Map<string, Value | undefined>()
  // weak: a class that nobody has any more may go
  #derived: WeakRef<PyType>[] = []

  constructor(
    name: string,
    bases: readonly PyType[],
    options: {mro?: readonly PyType[]; members?: Attributes; isMutable?: boolean; metaclass?: PyType} = {},
  ) {
    super()
    this.name = name
    this.qualifiedName = name
    this.bases = bases
    this.mro = [this, ...(options.mro ?? linearize(bases))]
    this.members = options.members ?? new Map<string, Value>()
    this.isMutable = options.isMutable ?? false
    this.#metaclass = options.metaclass
    for (const base of bases) base.#derived.push(new WeakRef(this))
  }

  override get type(): PyType {
    return this.#metaclass ?? typeType
  }

  /** A member of this class or of those that it comes from, as it stands there. */
  lookup(name: string): Value | undefined {
    const known = this.#found.get(name)
    if (known !== undefined || this.#found.has(name)) return known
    const found = this.mro.find((type) => type.members.has(name))?.members.get(name)
    this.#found.set(name, found)
    return found
  }

  setMember(name: string, value: Value): void {
    classVersion++
    this.members.set(name, value)
    this.#forget(name)
  }

  deleteMember(name: string): boolean {
    classVersion++
    this.#forget(name)
    return this.members.delete(name)
  }

  #forget(name: string): void {
    this.#found.delete(name)
    for (const type of this.derived()) type.#forget(name)
  }

  /** The classes that name it as a base. */
  derived(): PyType[] {
    const derived = this.#derived.map((reference) => reference.deref())
    if (derived.includes(undefined)) this.#derived = this.#derived.filter((reference) => reference.deref())
    return derived.filter((type) => type !== undefined)
  }

  isSubtypeOf(other: PyType): boolean {
    return this === other || this.mro.includes(other)
  }
}

/** The C3 order of the bases and theirs. Throws RangeError where there is none. Source: python.org/download/releases/2.3/mro. */
function linearize(bases: readonly PyType[]): PyType[] {
  const lists = [...bases.map(({mro}) => [...mro]), [...bases]].filter(({length}) => length > 0)
  const order: PyType[] = []
  while (lists.some(({length}) => length > 0)) {
    const next = lists
      .map(([head]) => head)
      .find((head) => head && lists.every((list) => !list.includes(head, 1)))
    if (!next) throw new RangeError('no consistent method resolution order')
    order.push(next)
    for (const list of lists) if (list[0] === next) list.shift()
  }
  return order
}

export const objectType = new PyType('object', [])
objectType.hasDictionary = false
export const typeType: PyType = new PyType('type', [objectType])
export const noneType = new PyType('NoneType', [objectType])
export const intType = new PyType('int', [objectType])
export const boolType = new PyType('bool', [intType])
export const floatType = new PyType('float', [objectType])
export const strType = new PyType('str', [objectType])

/** A `float`: 64 bits, as JavaScript's numbers. */
export class Float extends PyObject {
  declare readonly value: number
  constructor(value: number) {
    super()
    this.value = value
  }
  override get type(): PyType {
    return floatType
  }
}

/** An object of a class written in Python that comes from no built-in type with data of its own. */
export class Instance extends PyObject {
  // `__class__` may be assigned to
  declare type: PyType
  declare attributes: Attributes | undefined
  /** What `__slots__` names. */
  declare slots: Map<string, Value> | undefined
  constructor(type: PyType) {
    super()
    this.type = type
    this.attributes = new OwnAttributes()
    this.slots = undefined
  }
}

/** An object of a class that was derived from `int`, `float` or `str`: its data, and what the class adds. */
export class Boxed extends PyObject {
  override type: PyType
  override attributes: Attributes | undefined = new Map<string, Value>()
  readonly value: number | bigint | string | Float
  constructor(type: PyType, value: number | bigint | string | Float) {
    super()
    this.type = type
    this.value = value
  }
}

/** The only objects of their types: `NotImplemented`, `Ellipsis`. */
class Singleton extends PyObject {
  override readonly type: PyType
  constructor(typeName: string) {
    super()
    this.type = new PyType(typeName, [objectType])
  }
}

export const notImplemented: PyObject = new Singleton('NotImplementedType')
export const ellipsis: PyObject = new Singleton('ellipsis')

export function typeOf(value: Value): PyType {
  switch (typeof value) {
    case 'number':
    case 'bigint':
      return intType
    case 'string':
      return strType
    case 'boolean':
      return boolType
    default:
      return value === null ? noneType : value.type
  }
}

export function isInstance(value: Value, type: PyType): boolean {
  return typeOf(value).isSubtypeOf(type)
}
