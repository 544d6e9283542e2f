// Functions written in TypeScript, as Python sees them.
import {raise} from './exceptions.ts'
import {
  Boxed,
  Callable,
  objectType,
  PyType,
  typeOf,
  type DataDescriptor,
  type Descriptor,
  type Kwargs,
  type Value,
} from './object.ts'
import {bindArguments, parseSignature, type BoundArgument, type Signature} from './signature.ts'

// each function knows what its signature makes of its arguments
// oxlint-disable-next-line typescript/no-explicit-any
export type Implementation = (...args: any[]) => Value

export const builtinType = new PyType('builtin_function_or_method', [objectType])
export const methodDescriptorType = new PyType('method_descriptor', [objectType])
export const boundMethodType = new PyType('method', [objectType])

/**
 * A function. `new Builtin('pow(base, exp, mod=None)', (base, exp, mod) => ...)`: the text says how arguments are bound, the
 * function gets one for each parameter; `*args` comes as an array, `**kwargs` as a Map.
 */
export class Builtin extends Callable implements Descriptor {
  readonly text: string
  readonly run: Implementation
  override readonly isMethod: boolean
  /** The class whose objects it takes first. */
  owner: PyType | undefined
  /** `__doc__` */
  doc: string | undefined
  #signature: Signature | undefined

  constructor(text: string, run: Implementation, isMethod = false) {
    super()
    this.text = text
    this.run = run
    this.isMethod = isMethod
  }

  override get type(): PyType {
    return this.isMethod ? methodDescriptorType : builtinType
  }

  get signature(): Signature {
    return (this.#signature ??= parseSignature(this.text))
  }

  get name(): string {
    return this.signature.name
  }

  /** `list.append` */
  get qualifiedName(): string {
    return this.owner && this.name !== this.owner.name ? `${this.owner.name}.${this.name}` : this.name
  }

  override call(args: Value[], kwargs?: Kwargs): Value {
    const signature = (this.#signature ??= parseSignature(this.text))
    const given = this.owner === undefined ? args : this.#checked(args, this.owner)
    const isPlain =
      kwargs === undefined &&
      given.length === signature.positional.length &&
      !signature.hasRest &&
      signature.keywordOnly.length === 0 &&
      !signature.hasKeywordRest
    return isPlain ? this.run(...given) : this.run(...this.#bound(signature, given, kwargs))
  }

  #bound(signature: Signature, args: Value[], kwargs: Kwargs | undefined): BoundArgument[] {
    const callee = {name: this.qualifiedName, skips: this.owner ? 1 : 0}
    // callers call the class
    if (this.owner && signature.name === '__init__') signature.name = callee.name = this.owner.name
    return bindArguments(signature, args, kwargs, callee)
  }

  /** Looks whether the first argument is an object of the class, or a class derived from it. */
  #checked(args: Value[], owner: PyType): Value[] {
    if (this.isMethod) return this.#withSelf(args, owner)
    const [type] = args
    if (type === owner) return args
    if (!(type instanceof PyType)) throw noType(owner, type)
    if (!type.isSubtypeOf(owner))
      throw raise(
        'TypeError',
        `${owner.name}.__new__(${type.name}): ${type.name} is not a subtype of ${owner.name}`,
      )
    return args
  }

  /** Data comes out of its box. */
  #withSelf(args: Value[], owner: PyType): Value[] {
    const [self] = args
    if (self === undefined)
      throw raise('TypeError', `unbound method ${this.qualifiedName}() needs an argument`)
    const type = typeOf(self)
    if (type === owner) return args
    if (!type.isSubtypeOf(owner))
      throw raise(
        'TypeError',
        `descriptor '${this.name}' for '${owner.name}' objects doesn't apply to a '${type.name}' object`,
      )
    return self instanceof Boxed && !owner.isMutable ? [self.value, ...args.slice(1)] : args
  }

  bind(self: Value | undefined): Value {
    return this.isMethod && self !== undefined ? new BoundMethod(self, this) : this
  }
}

function noType({name}: PyType, value: Value | undefined): Error {
  if (value === undefined) return raise('TypeError', `${name}.__new__(): not enough arguments`)
  return raise('TypeError', `${name}.__new__(X): X is not a type object (${typeOf(value).name})`)
}

export class BoundMethod extends Callable {
  readonly self: Value
  readonly method: Callable

  constructor(self: Value, method: Callable) {
    super()
    this.self = self
    this.method = method
  }

  override get type(): PyType {
    return this.method instanceof Builtin ? builtinType : boundMethodType
  }

  override call(args: Value[], kwargs?: Kwargs): Value {
    return this.method.call([this.self, ...args], kwargs)
  }
}

export const getterType = new PyType('getset_descriptor', [objectType])

/** An attribute that is computed: `tensor.shape`. Without `set` it is read-only. */
export class Getter extends Callable implements DataDescriptor {
  readonly name: string
  readonly get: (self: never) => Value
  readonly set: ((self: never, value: Value) => void) | undefined

  constructor(name: string, get: (self: never) => Value, set?: (self: never, value: Value) => void) {
    super()
    this.name = name
    this.get = get
    this.set = set
  }

  override get type(): PyType {
    return getterType
  }

  override call([self]: Value[]): Value {
    return this.get(self as never)
  }

  bind(self: Value | undefined): Value {
    return self === undefined ? this : this.get(self as never)
  }

  assign(self: Value, value: Value | undefined): void {
    const owner = typeOf(self).name
    if (!this.set)
      throw raise('AttributeError', `attribute '${this.name}' of '${owner}' objects is not writable`)
    if (value === undefined) throw raise('TypeError', `cannot delete ${this.name}`)
    this.set(self as never, value)
  }
}

export const staticMethodType = new PyType('staticmethod', [objectType])
export const classMethodType = new PyType('classmethod', [objectType])

export class StaticMethod extends Callable implements Descriptor {
  readonly method: Value
  constructor(method: Value) {
    super()
    this.method = method
  }
  override get type(): PyType {
    return staticMethodType
  }
  override call(args: Value[], kwargs?: Kwargs): Value {
    return callValue(this.method, args, kwargs)
  }
  bind(): Value {
    return this.method
  }
}

export class ClassMethod extends Callable implements Descriptor {
  readonly method: Callable
  constructor(method: Callable) {
    super()
    this.method = method
  }
  override get type(): PyType {
    return classMethodType
  }
  override call(args: Value[], kwargs?: Kwargs): Value {
    return this.method.call(args, kwargs)
  }
  bind(self: Value | undefined, type: PyType): Value {
    return new BoundMethod(type, this.method)
  }
}

function callValue(callee: Value, args: Value[], kwargs?: Kwargs): Value {
  if (callee instanceof Callable) return callee.call(args, kwargs)
  const method = typeOf(callee).lookup('__call__')
  if (method instanceof Callable) return method.call([callee, ...args], kwargs)
  throw new TypeError(`${typeOf(callee).name} is not callable`)
}

/** What a type written in TypeScript has. Keys of methods are signatures, `self` first: `'append(self, object, /)'`. */
export interface Members<Self> {
  /** `__new__`: the class comes first. */
  construct?: {signature: string; run: (type: PyType, ...args: never[]) => Value}
  // the signature says what comes
  // oxlint-disable-next-line typescript/no-explicit-any
  methods?: Record<string, (self: Self, ...args: any[]) => Value>
  getters?: Record<string, (self: Self) => Value>
  setters?: Record<string, (self: Self, value: Value) => void>
  classMethods?: Record<string, (type: PyType, ...args: never[]) => Value>
  staticMethods?: Record<string, (...args: never[]) => Value>
  constants?: Record<string, Value>
}

export function defineType<Self>(name: string, bases: readonly PyType[], members: Members<Self>): PyType {
  const type = new PyType(name, bases)
  addMembers(type, members)
  return type
}

/** Fills a type that was made bare. */
export function addMembers<Self>(type: PyType, members: Members<Self>): void {
  const {construct, getters = {}, setters = {}} = members
  const builtin = (text: string, run: unknown, isMethod = false): Builtin => {
    const made = new Builtin(text, run as Implementation, isMethod)
    // everything is an object: nothing to look at
    if (type !== objectType || !isMethod) made.owner = type
    return made
  }
  if (construct) type.setMember('__new__', new StaticMethod(builtin(construct.signature, construct.run)))
  for (const [text, run] of Object.entries(members.methods ?? {}))
    type.setMember(nameIn(text), builtin(text, run, true))
  for (const [name, get] of Object.entries(getters))
    type.setMember(name, new Getter(name, get, setters[name]))
  for (const [text, run] of Object.entries(members.classMethods ?? {}))
    type.setMember(nameIn(text), new ClassMethod(builtin(text, run)))
  for (const [text, run] of Object.entries(members.staticMethods ?? {}))
    type.setMember(nameIn(text), new StaticMethod(new Builtin(text, run as Implementation)))
  for (const [name, value] of Object.entries(members.constants ?? {})) type.setMember(name, value)
}

function nameIn(signature: string): string {
  const open = signature.indexOf('(')
  return open < 0 ? signature : signature.slice(0, open)
}
