// What a backend is asked to compute: kernels over flat float arrays, as plain data. Nothing here knows of tensors, layers or gradients.
import type {ScalarFunctionName} from './scalar-functions.ts'

/** A number, or the name of one that each run of a program gives anew. */
export type Scalar = number | string

/** An input of a map: where it starts and how its index moves with each axis of the map's shape; 0 repeats it along that axis. */
export interface MapInput<Slot> {
  slot: Slot
  strides: number[]
  /** @default 0 */
  offset?: number
}

/** `output[i] = fn(inputs[i]..., scalars...)`. The output may be one of the inputs if that one is not repeated. */
export interface MapCall<Slot> {
  kernel: 'map'
  fn: ScalarFunctionName
  shape: number[]
  inputs: MapInput<Slot>[]
  scalars: Scalar[]
  output: Slot
}

/**
 * `output[m, n] = left[m, k] · right[k, n] + bias[n]`, `batch` times. Row-major; a transposed operand is stored `[k, m]` or `[n, k]`.
 * The output is none of the inputs.
 */
export interface MatmulCall<Slot> {
  kernel: 'matmul'
  batch: number
  m: number
  n: number
  k: number
  left: Slot
  right: Slot
  transposeLeft: boolean
  transposeRight: boolean
  /** Floats from one matrix of the batch to the next; 0 uses one matrix for the whole batch. */
  leftStep: number
  rightStep: number
  bias?: Slot
  output: Slot
}

/**
 * Over the middle axis of `[outer, size, inner]`. `argmax` and `argmin` give the first index. NaN counts as the largest and the
 * smallest, where a card does not compare it in its own way.
 */
export interface ReduceCall<Slot> {
  kernel: 'reduce'
  fn: 'sum' | 'max' | 'min' | 'argmax' | 'argmin'
  outer: number
  size: number
  inner: number
  input: Slot
  output: Slot
}

/** Sums of all up to here, along the middle axis of `[outer, size, inner]`. */
export interface ScanCall<Slot> {
  kernel: 'scan'
  outer: number
  size: number
  inner: number
  input: Slot
  output: Slot
}

/**
 * Writes `input[sizes]` into `output[shape]` at `starts`, every `steps` along each axis; elsewhere the output is `into`, or 0.
 * The output may be `into` itself.
 */
export interface PlaceCall<Slot> {
  kernel: 'place'
  shape: number[]
  sizes: number[]
  starts: number[]
  steps: number[]
  input: Slot
  into?: Slot
  output: Slot
}

/** Side by side: for each of `outer` lines, `widths[i]` floats of each input. At most 7 inputs. */
export interface ConcatCall<Slot> {
  kernel: 'concat'
  outer: number
  widths: number[]
  inputs: Slot[]
  output: Slot
}

/** `output[i, :] = table[index[offset + i], :]` for `rows` rows of `columns`. */
export interface GatherCall<Slot> {
  kernel: 'gather'
  rows: number
  columns: number
  table: Slot
  index: Slot
  offset: Scalar
  output: Slot
}

/** The other way round, the gradient of gather: `output[index[i], :] += input[i, :]`, starting from 0. */
export interface ScatterCall<Slot> {
  kernel: 'scatter'
  rows: number
  columns: number
  input: Slot
  index: Slot
  outputRows: number
  output: Slot
}

/**
 * Row by row over `input[rows, columns]`. `softmax` and `logSoftmax` give a row each; `softmaxLoss` the cross-entropy of each row
 * against the class in `labels[rows]`; `softmaxGradient` its gradient times `scale`.
 */
export interface RowsCall<Slot> {
  kernel: 'rows'
  fn: 'softmax' | 'logSoftmax' | 'softmaxLoss' | 'softmaxGradient'
  rows: number
  columns: number
  input: Slot
  labels?: Slot
  scale?: number
  output: Slot
}

/** The calls that programs are made of. */
export type ProgramCall<Slot> =
  | MapCall<Slot>
  | MatmulCall<Slot>
  | ReduceCall<Slot>
  | GatherCall<Slot>
  | RowsCall<Slot>

export type KernelCall<Slot> =
  | ProgramCall<Slot>
  | ScanCall<Slot>
  | PlaceCall<Slot>
  | ConcatCall<Slot>
  | ScatterCall<Slot>

/** The slots that a call reads. */
export function inputsOf<Slot>(call: KernelCall<Slot>): Slot[] {
  switch (call.kernel) {
    case 'map':
      return call.inputs.map((input) => input.slot)
    case 'matmul':
      return call.bias === undefined ? [call.left, call.right] : [call.left, call.right, call.bias]
    case 'reduce':
    case 'scan':
      return [call.input]
    case 'place':
      return call.into === undefined ? [call.input] : [call.input, call.into]
    case 'concat':
      return call.inputs
    case 'gather':
      return [call.table, call.index]
    case 'scatter':
      return [call.input, call.index]
    case 'rows':
      return call.labels === undefined ? [call.input] : [call.input, call.labels]
  }
}

/** Read at the same places that are written. */
export function isFlat({strides, offset = 0}: MapInput<unknown>): boolean {
  return strides.length === 1 && strides[0] === 1 && offset === 0
}

/** The calls' scalars that are given anew in each step. */
export function namedScalars(calls: KernelCall<unknown>[]): string[] {
  const all = calls.flatMap((call) =>
    call.kernel === 'map' ? call.scalars : call.kernel === 'gather' ? [call.offset] : [],
  )
  return [...new Set(all.filter((scalar) => typeof scalar === 'string'))]
}
