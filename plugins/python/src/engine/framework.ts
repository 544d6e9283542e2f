// What tells one framework from another: a row of data and a few functions. The operations themselves are the table's.
import type {Dtype, Index, Promotion, Tensor} from 'd2lbook-tensor'
import type {DtypeConflict} from 'd2lbook-tensor'
import type {PyType, Value} from '../objects/object.ts'
import type {Raised} from '../objects/exceptions.ts'
import type {DtypeObject} from './dtype.ts'
import type {TensorObject} from './tensor-object.ts'

export type FrameworkName = 'torch' | 'numpy' | 'mxnet' | 'tensorflow' | 'jax'

export interface Framework {
  readonly name: FrameworkName
  /** What an operation gives: `torch.Tensor`. */
  readonly arrayType: PyType
  /** Which types come out where types meet, and what `2` and `2.0` become. */
  readonly promotion: Promotion
  /** Its dtype objects, by their names: `torch.float32`. */
  readonly dtypes: ReadonlyMap<Dtype, DtypeObject>
  /** What `float`, `int`, `bool` and the like mean as a type of numbers. */
  dtypeOfClass(type: Value): Dtype | undefined
  /** The object of a new tensor; a number of numpy has no axes and is none. */
  wrap(tensor: Tensor): Value
  /** An array even without axes, where `wrap` makes a number of those (numpy). */
  array?(tensor: Tensor): Value
  /** A tuple of arrays. */
  tuple(tensors: readonly Tensor[]): Value
  /** Several results: a tuple in torch, lists elsewhere. */
  group(values: Value[]): Value
  /** Several results with names: `torch.return_types.max(values=..., indices=...)`. */
  named(operation: string, results: Readonly<Record<string, Tensor>>, gradient: string): Value
  /** `x.shape`: a `torch.Size`, a tuple, a `TensorShape`. */
  shape(sizes: readonly number[]): Value
  /** As `repr` shows it. */
  represent(object: TensorObject): string
  /** As `str` and `print` show it. */
  print(object: TensorObject): string
  readonly errors: FrameworkErrors
  /** What ranges and lists of whole numbers and truths become; as they are if it is left out (mxnet: broken ones). */
  readonly listedType?: Dtype
  /** Computations are remembered for gradients only within `record()`, or a tape. @default false */
  readonly recordsWhenAsked?: boolean
  /** Gradients are refused where numbers that they need were changed in place since (torch). */
  readonly watchesChanges?: boolean
  /** Another shape, or order of axes, is a copy: what is written into it changes nothing else. @default false */
  readonly copiesWhenMoved?: boolean
  /** Whether lists and numbers may stand where an array is asked for. */
  readonly takesLists: boolean
  /** Whether numbers may, where lists may not: `np.sqrt(2)` in mxnet. @default false */
  readonly takesNumbers?: boolean
  /** Arrays of NumPy may stand where its own do, and become its own. @default false */
  readonly takesNumpy?: boolean
  /** Arrays may give way to the types that they meet, as numbers of Python do (jax). @default false */
  readonly hasWeakArrays?: boolean
  /** Places outside of an array are taken as the nearest inside (jax). @default false */
  readonly clampsPlaces?: boolean
  /** What numbers of a type that it does not have are kept as (jax: no 64-bit types). @default as they are */
  kept?(dtype: Dtype): Dtype
  /** Other names that its functions know a parameter by: torch takes `axis` for `dim`. */
  readonly parameterAliases: ReadonlyMap<string, string>
  /** Refuses places for arrays that are not here: `device="cuda"`. */
  checkDevice?(device: Value): void
  /** Refuses results that do not fit into what is changed in place, by its type, shape or place among gradients. */
  checkAssignment(target: TensorObject, result: Tensor, indices?: readonly Index[]): void
  /** Refuses a number of Python as the other operand of an operator. */
  checkNumber?(number: Value, dtype: Dtype): void
  /** Whether one number without axes is formatted as Python's own. */
  formatsNumbers(object: TensorObject): boolean
  /** What an operation with nothing to do gives for its argument. @default itself */
  unchanged?(argument: TensorObject): TensorObject
  /** The other operand, where an array of another framework or a list takes on the type of its own (tensorflow). */
  readonly giveWay?: (other: Value, dtype: Dtype) => Tensor | undefined
  /** Looks at a new result before it is wrapped: torch remembers what its gradient's function is called. */
  computed?(tensor: Tensor, gradientName: string, made?: Making): void
}

/** What a result was made of. */
export interface Making {
  operation: string
  operands: readonly Tensor[]
  /** Its type of numbers was asked for. */
  hasDtype: boolean
}

/** Errors in the framework's own words. */
export interface FrameworkErrors {
  /** Shapes that cannot be repeated to a common one. */
  broadcast(operation: string, x: readonly number[], y: readonly number[]): Raised
  matmul(operation: string, x: readonly number[], y: readonly number[]): Raised
  axis(axis: number, rank: number): Raised
  reshape(shape: readonly number[], size: number, from?: readonly number[]): Raised
  index(index: number, axis: number, size: number): Raised
  tooManyIndices(given: number, rank: number): Raised
  /** A mask whose axis `own` has another length than axis `axis` of what it is to pick from. */
  mask(mask: readonly number[], axis: number, whole: readonly number[], own: number): Raised
  /** Truth of an array of several numbers, or none. */
  truth(size: number): Raised
  /** Writing where several places are one: `x.expand(3, 2)[0] = 1`. */
  shared(): Raised
  noLength(): Raised
  noIteration(): Raised
  noIndex(): Raised
  /** What cannot stand in brackets. */
  invalidIndex?(value: Value): Raised
  /** What is no array, where one is asked for. */
  noArray?(operation: string, value: Value, position: number): Raised
  /** `float(x)` of several numbers. */
  noScalar(size: number): Raised
  /** What cannot be written into an array. */
  assigned(value: Value): Raised
  /** A part that does not fit into its place; `isPicked` by truths or lists of places. */
  assignedShape?: (part: readonly number[], place: readonly number[], isPicked: boolean) => Raised
  /** Types of numbers that do not meet (tensorflow). */
  dtypes?(operation: string, conflict: DtypeConflict): Raised
  /** Whatever else the engine refuses. */
  other(text: string): Raised
}
