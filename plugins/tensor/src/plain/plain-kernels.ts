// The kernels as plain loops: the definition of truth that every other backend is compared with. Clear before fast.
import type {
  GatherCall,
  MapCall,
  MatmulCall,
  ProgramCall,
  ReduceCall,
  RowsCall,
  Scalar,
} from '../kernel-calls.ts'
import type {FloatArray} from '../tensor/dtype.ts'
import {scalarFunctions, type ScalarFunction} from '../scalar-functions.ts'

/** Run one call. `valueOf` resolves a scalar given by name. */
export function runPlain(call: ProgramCall<FloatArray>, valueOf: (scalar: Scalar) => number): void {
  switch (call.kernel) {
    case 'map':
      return call.fn === 'copy' ? copy(call) : map(call, call.scalars.map(valueOf))
    case 'matmul':
      return matmul(call)
    case 'reduce':
      return reduce(call)
    case 'gather':
      return gather(call, valueOf(call.offset))
    case 'rows':
      return overRows(call)
  }
}

function map(call: MapCall<FloatArray>, scalars: number[]): void {
  const a = scalars[0] ?? 0
  const b = scalars[1] ?? 0
  const c = scalars[2] ?? 0
  const fn: ScalarFunction = scalarFunctions[call.fn]
  const {output, shape} = call
  const {inputs} = call
  const x = inputs[0]!
  const y = inputs[1] ?? x
  const z = inputs[2] ?? x
  const last = shape.length - 1
  const size = last < 0 ? 1 : shape[last]!
  const xStep = x.strides[last] ?? 0
  const yStep = y.strides[last] ?? 0
  const zStep = z.strides[last] ?? 0
  const xs = x.slot
  const ys = y.slot
  const zs = z.slot
  let to = 0
  const line = (xStart: number, yStart: number, zStart: number): void => {
    let xAt = xStart
    let yAt = yStart
    let zAt = zStart
    for (const end = to + size; to < end; to++) {
      output[to] = fn(xs[xAt]!, ys[yAt]!, zs[zAt]!, a, b, c)
      xAt += xStep
      yAt += yStep
      zAt += zStep
    }
  }
  // most often there is one line
  if (last <= 0) line(x.offset ?? 0, y.offset ?? 0, z.offset ?? 0)
  else forEachLine(shape, [x, y, z], ([i = 0, j = 0, k = 0]) => line(i, j, k))
}

/** Below, one number after the other is faster. */
const shortestCopied = 32

/** The commonest of all functions: parts and transposes are read by it. */
function copy({shape, inputs, output}: MapCall<FloatArray>): void {
  const {slot, strides, offset = 0} = inputs[0]!
  const size = shape.at(-1) ?? 1
  const step = strides.at(-1) ?? 0
  let to = 0
  if (step === 1 && size >= shortestCopied) {
    forEachLine(shape, [{strides, offset}], ([start = 0]) => {
      output.set(slot.subarray(start, start + size), to)
      to += size
    })
    return
  }
  forEachLine(shape, [{strides, offset}], ([start = 0]) => {
    for (let i = 0, from = start; i < size; i++, from += step) output[to++] = slot[from]!
  })
}

interface Walked {
  strides: number[]
  offset?: number
}

/** Calls `use` for each line along the last axis, row-major, with where each array starts in it. The list is reused. */
export function forEachLine(shape: number[], arrays: Walked[], use: (starts: number[]) => void): void {
  const starts = arrays.map(({offset = 0}) => offset)
  const position = shape.slice(0, -1).map(() => 0)
  if (shape.includes(0)) return
  for (;;) {
    use(starts)
    let axis = position.length - 1
    for (; axis >= 0; axis--) {
      const wraps = ++position[axis]! === shape[axis]
      const moved = wraps ? 1 - shape[axis]! : 1
      for (const [i, {strides}] of arrays.entries()) starts[i]! += strides[axis]! * moved
      if (!wraps) break
      position[axis] = 0
    }
    if (axis < 0) return
  }
}

function matmul(call: MatmulCall<FloatArray>): void {
  const {m, n, k, left, right, bias, output} = call
  const [leftRow, leftInner] = call.transposeLeft ? [1, m] : [k, 1]
  const [rightColumn, rightInner] = call.transposeRight ? [k, 1] : [1, n]
  for (let matrix = 0; matrix < call.batch; matrix++) {
    const leftStart = matrix * call.leftStep
    const rightStart = matrix * call.rightStep
    for (let row = 0; row < m; row++) {
      for (let column = 0; column < n; column++) {
        let total = bias ? bias[column]! : 0
        for (let i = 0; i < k; i++) {
          const factor = left[leftStart + row * leftRow + i * leftInner]!
          total += factor * right[rightStart + column * rightColumn + i * rightInner]!
        }
        output[(matrix * m + row) * n + column] = total
      }
    }
  }
}

function reduce(call: ReduceCall<FloatArray>): void {
  const {size, inner, input, output, fn} = call
  for (let outer = 0; outer < call.outer; outer++) {
    for (let i = 0; i < inner; i++) {
      const start = outer * size * inner + i
      output[outer * inner + i] =
        fn === 'sum' ? sum(input, start, size, inner) : extreme(input, start, size, inner, fn)
    }
  }
}

function sum(input: FloatArray, start: number, size: number, step: number): number {
  let total = 0
  for (let i = 0; i < size; i++) total += input[start + i * step]!
  return total
}

function extreme(
  input: FloatArray,
  start: number,
  size: number,
  step: number,
  fn: ReduceCall<unknown>['fn'],
): number {
  const sign = fn === 'max' || fn === 'argmax' ? 1 : -1
  let best = 0
  let bestValue = input[start]!
  // the first NaN stays
  for (let i = 1; i < size && !Number.isNaN(bestValue); i++) {
    const value = input[start + i * step]!
    if (sign * value <= sign * bestValue) continue
    best = i
    bestValue = value
  }
  return fn === 'max' || fn === 'min' ? bestValue : best
}

function gather({rows, columns, table, index, output}: GatherCall<FloatArray>, offset: number): void {
  for (let row = 0; row < rows; row++) {
    const start = index[offset + row]! * columns
    output.set(table.subarray(start, start + columns), row * columns)
  }
}

function overRows({fn, rows, columns, input, labels, scale = 1, output}: RowsCall<FloatArray>): void {
  for (let row = 0; row < rows; row++) {
    const logits = input.subarray(row * columns, (row + 1) * columns)
    let largest = -Infinity
    for (const logit of logits) largest = Math.max(largest, logit)
    let total = 0
    for (const logit of logits) total += Math.exp(logit - largest)
    const logTotal = Math.log(total)
    const label = labels ? labels[row]! : -1
    if (fn === 'softmaxLoss') {
      output[row] = logTotal - (logits[label]! - largest)
      continue
    }
    for (let column = 0; column < columns; column++) {
      const shifted = logits[column]! - largest
      const probability = Math.exp(shifted) / total
      const hit = column === label ? 1 : 0
      output[row * columns + column] =
        fn === 'softmax'
          ? probability
          : fn === 'logSoftmax'
            ? shifted - logTotal
            : (probability - hit) * scale
    }
  }
}
