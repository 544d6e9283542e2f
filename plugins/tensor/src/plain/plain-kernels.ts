// The kernels as plain loops: the definition of truth that every other backend is compared with. Clear before fast.
import type {
  GatherCall,
  KernelCall,
  MapCall,
  MatmulCall,
  ReduceCall,
  RowsCall,
  Scalar,
} from '../kernel-calls.ts'
import {scalarFunction} from '../scalar-functions.ts'

type Call = KernelCall<Float32Array>

/** Run one call. `named` resolves a scalar given by name. */
export function runPlain(call: Call, named: (scalar: Scalar) => number): void {
  switch (call.kernel) {
    case 'map':
      return map(call, call.scalars.map(named))
    case 'matmul':
      return matmul(call)
    case 'reduce':
      return reduce(call)
    case 'gather':
      return gather(call, named(call.offset))
    case 'rows':
      return overRows(call)
  }
}

function map(call: MapCall<Float32Array>, [a = 0, b = 0, c = 0, d = 0]: number[]): void {
  const {apply} = scalarFunction[call.fn]
  const {output} = call
  const [x, y = x, z = x] = call.inputs
  if (!x || !y || !z) return
  const next = indexWalk(call.shape, [x.strides, y.strides, z.strides])
  const at = next.indices
  for (let i = 0; i < output.length; i++) {
    output[i] = apply(x.slot[at[0]!]!, y.slot[at[1]!]!, z.slot[at[2]!]!, a, b, c, d)
    next.advance()
  }
}

/** Walks row-major over a shape and keeps one index per list of strides. */
function indexWalk(shape: number[], strides: number[][]): {indices: number[]; advance(): void} {
  const position = shape.map(() => 0)
  const indices = strides.map(() => 0)
  const advance = (): void => {
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const wraps = ++position[axis]! === shape[axis]
      const moved = wraps ? 1 - shape[axis]! : 1
      for (let i = 0; i < strides.length; i++) indices[i]! += strides[i]![axis]! * moved
      if (!wraps) return
      position[axis] = 0
    }
  }
  return {indices, advance}
}

function matmul(call: MatmulCall<Float32Array>): void {
  const {m, n, k, left, right, bias, output} = call
  const [leftRow, leftColumn] = call.transposeLeft ? [1, m] : [k, 1]
  const [rightRow, rightColumn] = call.transposeRight ? [1, k] : [n, 1]
  for (let matrix = 0; matrix < call.batch; matrix++) {
    const leftStart = matrix * call.leftStep
    const rightStart = matrix * call.rightStep
    for (let row = 0; row < m; row++) {
      for (let column = 0; column < n; column++) {
        let total = bias ? bias[column]! : 0
        for (let inner = 0; inner < k; inner++) {
          total +=
            left[leftStart + row * leftRow + inner * leftColumn]! *
            right[rightStart + inner * rightRow + column * rightColumn]!
        }
        output[(matrix * m + row) * n + column] = total
      }
    }
  }
}

function reduce(call: ReduceCall<Float32Array>): void {
  const {size, inner, input, output, fn} = call
  for (let outer = 0; outer < call.outer; outer++) {
    for (let i = 0; i < inner; i++) {
      const start = outer * size * inner + i
      output[outer * inner + i] =
        fn === 'sum' ? sum(input, start, size, inner) : extreme(input, start, size, inner, fn)
    }
  }
}

function sum(input: Float32Array, start: number, size: number, step: number): number {
  let total = 0
  for (let i = 0; i < size; i++) total += input[start + i * step]!
  return total
}

function extreme(
  input: Float32Array,
  start: number,
  size: number,
  step: number,
  fn: ReduceCall<unknown>['fn'],
): number {
  const sign = fn === 'max' || fn === 'argmax' ? 1 : -1
  let best = 0
  for (let i = 1; i < size; i++) {
    if (sign * input[start + i * step]! > sign * input[start + best * step]!) best = i
  }
  return fn === 'max' || fn === 'min' ? input[start + best * step]! : best
}

function gather({rows, columns, table, index, output}: GatherCall<Float32Array>, offset: number): void {
  for (let row = 0; row < rows; row++) {
    const start = index[offset + row]! * columns
    output.set(table.subarray(start, start + columns), row * columns)
  }
}

function overRows({fn, rows, columns, input, labels, scale = 1, output}: RowsCall<Float32Array>): void {
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
