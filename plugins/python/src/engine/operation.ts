// The table of operations: what one is, and how a framework's function is made of it.
//
// An operation is defined once for all frameworks, in the file of its family in operations/: the names that each framework
// has for it, each with the framework's own signature; its parameters by the names that the table knows them by; what it computes.
// A framework is a row (framework.ts) and the functions and methods that `functionsOf` makes of the table for it.
import {DtypeConflict, SharedPlacesError, Tensor} from 'd2lbook-tensor'
import {Builtin} from '../objects/builtin.ts'
import {Raised} from '../objects/exceptions.ts'
import type {Kwargs, Value} from '../objects/object.ts'
import type {BoundArgument, Signature, SignatureParameter} from '../objects/signature.ts'
import {assignInto} from './assign.ts'
import type {Framework, FrameworkName, Making} from './framework.ts'
import type {Parameter, Place} from './parameters.ts'
import {TensorObject} from './tensor-object.ts'
import {refuseUnread, unread, type Unread} from './unread-arguments.ts'

/** What `run` gives: a tensor, several of them, or a finished object. */
export type Result = Tensor | Value | Tensor[]

/** `np` is what numpy, mxnet.np and jax.numpy have in common. */
export type Names = Partial<Record<FrameworkName | 'np', string | readonly string[]>>

type Read<Parameters> = {
  [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Type> ? Type : never
}

// it knows the parameters of its own operation
// oxlint-disable-next-line typescript/no-explicit-any
type GradientName = (given: any) => string

export function gradientName({gradient}: Pick<Operation, 'gradient'>, given: unknown): string {
  return typeof gradient === 'string' ? gradient : gradient(given)
}

/** What operations that change arrays in place are given. */
export interface Operands {
  x: Tensor
  y: Tensor
  alpha?: number | undefined
}

/** What every operation says of itself. */
export interface Entry {
  name: string
  /** Paths and their signature: `'torch.sum Tensor.sum(input, dim=None, keepdim=False, *, dtype=None)'`. */
  names: Names
  /** What torch prints as `grad_fn`; it may depend on the arguments. @default the name with `Backward0` */
  gradient?: string | GradientName
  /** torch has a method `name_` that writes the result into its first argument. */
  hasInPlace?: boolean
  /**
   * Does it where the numbers lie, if it can: for `x += y` and `x.add_(y)`.
   *
   * @returns whether it was done
   */
  change?: (given: Operands) => boolean
  /** `__add__`: what Python calls for `+`; of two operands called `x` and `y`, or one called `x`. */
  operator?: string
}

export interface Definition<Parameters extends Record<string, Parameter<unknown>>> extends Entry {
  parameters: Parameters
  run: (given: Read<Parameters>, framework: Framework) => Result
}

export interface Operation extends Entry {
  readonly parameters: Readonly<Record<string, Parameter<unknown>>>
  // each definition knows its own
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly run: (given: any, framework: Framework) => Result
  readonly gradient: string | GradientName
}

export function define<Parameters extends Record<string, Parameter<unknown>>>(
  definition: Definition<Parameters>,
): Operation {
  const {name, gradient = `${camelCase(name)}Backward0`} = definition
  return {...definition, gradient}
}

/** A function or method of a framework. */
export interface FrameworkFunction {
  /** `torch.sum`, `Tensor.sum` */
  path: string
  callable: Builtin
}

function camelCase(name: string): string {
  return name.replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

const numpyLike: ReadonlySet<FrameworkName> = new Set(['numpy', 'mxnet', 'jax'])

/** All that the table knows of this framework. */
export function functionsOf(framework: Framework, operations: readonly Operation[]): FrameworkFunction[] {
  return operations.flatMap((operation) => {
    const {np, [framework.name]: own} = operation.names
    const texts = [numpyLike.has(framework.name) ? np : undefined, own].flatMap((text) => text ?? [])
    return texts.flatMap((text) => functionsOfText(framework, operation, text))
  })
}

function functionsOfText(framework: Framework, operation: Operation, text: string): FrameworkFunction[] {
  const open = text.indexOf('(')
  const paths = text.slice(0, open).trim().split(/\s+/)
  const signature = text.slice(open)
  return paths.flatMap((path) => {
    const isMethod = /^[A-Z]\w*\.|^ndarray\./.test(path)
    const name = path.slice(path.lastIndexOf('.') + 1)
    const functions = [
      {path, callable: new OperationFunction(framework, operation, name + signature, isMethod)},
    ]
    if (operation.hasInPlace && isMethod && framework.name === 'torch') {
      const callable = new OperationFunction(framework, operation, `${name}_${signature}`, true, true)
      functions.push({path: `${path}_`, callable})
    }
    return functions
  })
}

/** What the tables calls the parameters that the frameworks have various names for. */
const canonical: Readonly<Record<string, string>> = {
  input: 'x',
  self: 'x',
  a: 'x',
  x1: 'x',
  arr: 'x',
  array: 'x',
  object: 'x',
  value: 'x',
  input_tensor: 'x',
  t: 'x',
  tensor: 'x',
  features: 'x',
  logits: 'x',
  data: 'x',
  other: 'y',
  b: 'y',
  x2: 'y',
  exponent: 'y',
  mat2: 'y',
  vec2: 'y',
  dim: 'axis',
  axes: 'axis',
  keepdim: 'keepdims',
  size: 'shape',
  newshape: 'shape',
}

interface Reader {
  key: string
  parameter: Parameter<unknown>
  place: Place
}

/** Where the result goes: into the argument `out`, or with `inplace=True` into the first one. */
type Target = 'out' | 'inplace'

/** What becomes of an argument. */
type Use = Reader | Target | {unread: Unread} | undefined

class OperationFunction extends Builtin {
  /** What may come as several arguments. */
  readonly #rest: string | undefined
  readonly #framework: Framework

  constructor(framework: Framework, operation: Operation, text: string, isMethod: boolean, inPlace = false) {
    let readers: Use[] | undefined
    super(
      text,
      (...bound: BoundArgument[]) => {
        readers ??= readersOf(framework, operation, this.signature, this.#rest)
        return perform(framework, operation, readers, bound, inPlace)
      },
      isMethod,
    )
    this.#framework = framework
    this.#rest = /[(,]\s*\*(\w+)/.exec(text)?.[1]
  }

  override call(args: Value[], kwargs?: Kwargs): Value {
    if (kwargs === undefined) return super.call(args)
    const known = this.#byOwnNames(kwargs)
    const given = this.#variadicByName(args, known)
    return given ? super.call(given.args, given.kwargs) : super.call(args, known)
  }

  /** `x.sum(axis=0)`: the framework knows some parameters by a second name. */
  #byOwnNames(kwargs: Kwargs): Kwargs {
    const aliases = this.#framework.parameterAliases
    if (aliases.size === 0 || ![...kwargs.keys()].some((name) => aliases.has(name))) return kwargs
    const {positional, keywordOnly} = this.signature
    const own = new Set([...positional, ...keywordOnly].map(({name}) => name))
    return new Map(
      [...kwargs].map(([name, value]) => [own.has(name) ? name : (aliases.get(name) ?? name), value]),
    )
  }

  /** `torch.zeros(size=(2, 3))`: what may come as several arguments may come as one by name. */
  #variadicByName(args: Value[], kwargs: Kwargs): {args: Value[]; kwargs: Kwargs} | undefined {
    const rest = this.#rest
    const value = rest === undefined ? undefined : kwargs.get(rest)
    if (rest === undefined || value === undefined) return undefined
    const others = new Map(kwargs)
    others.delete(rest)
    return {args: [...args, value], kwargs: others}
  }
}

function readersOf(
  framework: Framework,
  operation: Operation,
  {positional, keywordOnly, hasRest, name}: Signature,
  rest: string | undefined,
): Use[] {
  const taken: Pick<SignatureParameter, 'name' | 'default'>[] = [...positional]
  if (hasRest && rest !== undefined) taken.push({name: rest, default: undefined})
  taken.push(...keywordOnly)
  return taken.map(({name: own, default: usual}, i): Use => {
    if (own === 'out' || own === 'inplace') return own
    const key = own in operation.parameters ? own : (canonical[own] ?? own)
    const parameter = operation.parameters[key]
    if (parameter) return {key, parameter, place: {framework, name, parameter: own, position: i + 1}}
    const left = unread(own, usual?.value)
    return left && {unread: left}
  })
}

function perform(
  framework: Framework,
  operation: Operation,
  readers: readonly Use[],
  bound: readonly BoundArgument[],
  inPlace: boolean,
): Value {
  const given: Record<string, unknown> = {}
  let out: BoundArgument
  let changesItself = inPlace
  for (const [i, reader] of readers.entries()) {
    if (reader === 'out') out = bound[i]
    else if (reader === 'inplace') changesItself ||= bound[i] === true
    else if (reader && 'unread' in reader) refuseUnread(operation.name, reader.unread, bound[i])
    else if (reader) given[reader.key] = reader.parameter.read(bound[i], reader.place)
  }
  if (framework.giveWay && 'y' in operation.parameters)
    agree(framework.giveWay, framework, given, readers, bound)
  const result = translatingErrors(framework, operation, () => operation.run(given, framework))
  const target = changesItself ? bound[0] : out
  if (target instanceof TensorObject)
    return assignInto(target, result as Tensor, gradientName(operation, given))
  const made = framework.hasWeakArrays ? makingOf(operation, given) : undefined
  return wrapResult(framework, result, gradientName(operation, given), bound, made)
}

/** Of two operands, the one that is an array of the framework says which type the other takes on. */
function agree(
  giveWay: NonNullable<Framework['giveWay']>,
  framework: Framework,
  given: Record<string, unknown>,
  readers: readonly Use[],
  bound: readonly BoundArgument[],
): void {
  const valueOf = (key: string): BoundArgument =>
    bound[readers.findIndex((reader) => typeof reader === 'object' && 'key' in reader && reader.key === key)]
  const [x, y] = [valueOf('x'), valueOf('y')]
  const isOwn = (value: BoundArgument): value is TensorObject =>
    value instanceof TensorObject && value.framework === framework
  if (isOwn(x) === isOwn(y)) return
  const [own, key, other] = isOwn(x) ? [x, 'y', y] : [y as TensorObject, 'x', x]
  const taken = other === undefined ? undefined : giveWay(other as Value, own.tensor.dtype)
  if (taken) given[key] = taken
}

function makingOf({name}: Operation, given: Record<string, unknown>): Making {
  const operands = Object.values(given).flatMap((value) =>
    value instanceof Tensor
      ? [value]
      : Array.isArray(value)
        ? value.filter((one) => one instanceof Tensor)
        : [],
  )
  return {operation: name, operands, hasDtype: given.dtype !== undefined}
}

/** Refusals of the tensor room that nobody foresaw, as errors of the framework. */
export function translatingErrors<Type>(
  framework: Framework,
  {name}: {name: string},
  work: () => Type,
): Type {
  try {
    return work()
  } catch (error) {
    if (error instanceof Raised) throw error
    if (error instanceof DtypeConflict && framework.errors.dtypes) throw framework.errors.dtypes(name, error)
    if (error instanceof SharedPlacesError) throw framework.errors.shared()
    if (error instanceof RangeError || error instanceof TypeError) throw framework.errors.other(error.message)
    throw error
  }
}

/** @param bound arguments: an operation with nothing to do gives its argument, which stays the same object */
export function wrapResult(
  framework: Framework,
  result: Result,
  gradient: string,
  bound: readonly BoundArgument[] = [],
  made?: Making,
): Value {
  if (Array.isArray(result))
    return framework.group(
      result.map((tensor, i) => wrapOne(framework, tensor, gradient.replace('{i}', String(i)), bound, made)),
    )
  if (isTensor(result)) return wrapOne(framework, result, gradient, bound, made)
  return result
}

function wrapOne(
  framework: Framework,
  tensor: Tensor,
  gradient: string,
  bound: readonly BoundArgument[],
  made: Making | undefined,
): Value {
  for (const argument of bound)
    if (argument instanceof TensorObject && argument.tensor === tensor)
      return framework.unchanged?.(argument) ?? argument
  framework.computed?.(tensor, gradient, made)
  return framework.wrap(tensor)
}

function isTensor(result: Result): result is Tensor {
  return typeof result === 'object' && result !== null && 'tensors' in result
}
