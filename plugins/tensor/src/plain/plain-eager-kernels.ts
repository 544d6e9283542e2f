// The kernels that programs do not use, as plain loops.
import type {ConcatCall, KernelCall, PlaceCall, ReduceCall, ScanCall, ScatterCall} from '../kernel-calls.ts'
import type {FloatArray} from '../tensor/dtype.ts'
import {forEachLine, runPlain} from './plain-kernels.ts'
import {isWorthTiling, multiplyTiled} from './plain-product.ts'

/** Run one call, whose scalars are numbers. */
export function runEager(call: KernelCall<FloatArray>): void {
  switch (call.kernel) {
    case 'scan':
      return scan(call)
    case 'place':
      return place(call)
    case 'concat':
      return concat(call)
    case 'scatter':
      return scatter(call)
    case 'matmul':
      return isWorthTiling(call) ? multiplyTiled(call) : runPlain(call, Number)
    case 'reduce':
      return isExactSum(call) ? sumLines(call) : runPlain(call, Number)
    default:
      return runPlain(call, Number)
  }
}

/** 64-bit floats that lie side by side. */
function isExactSum({fn, inner, input}: ReduceCall<FloatArray>): boolean {
  return fn === 'sum' && inner === 1 && input instanceof Float64Array
}

function sumLines({outer, size, input, output}: ReduceCall<FloatArray>): void {
  for (let line = 0; line < outer; line++) output[line] = pairwiseSum(input, line * size, size)
}

/** In the order of NumPy's, so that its last digits come out; it also loses fewer. */
function pairwiseSum(x: FloatArray, start: number, size: number): number {
  if (size > 128) {
    const half = Math.floor(size / 2)
    const left = half - (half % 8)
    return pairwiseSum(x, start, left) + pairwiseSum(x, start + left, size - left)
  }
  let total = 0
  let at = start
  if (size >= 8) {
    const r = x.slice(start, start + 8)
    for (at += 8; at + 8 <= start + size; at += 8) for (let i = 0; i < 8; i++) r[i]! += x[at + i]!
    total = r[0]! + r[1]! + (r[2]! + r[3]!) + (r[4]! + r[5]! + (r[6]! + r[7]!))
  }
  for (; at < start + size; at++) total += x[at]!
  return total
}

function scan({outer, size, inner, input, output}: ScanCall<FloatArray>): void {
  for (let line = 0; line < outer * inner; line++) {
    const start = Math.floor(line / inner) * size * inner + (line % inner)
    let total = 0
    for (let i = 0; i < size; i++) {
      total += input[start + i * inner]!
      output[start + i * inner] = total
    }
  }
}

function place({shape, sizes, starts, steps, input, into, output}: PlaceCall<FloatArray>): void {
  if (into === undefined) output.fill(0)
  else if (into !== output) output.set(into)
  const whole = rowMajor(shape)
  const strides = whole.map((stride, axis) => stride * steps[axis]!)
  const offset = whole.reduce((at, stride, axis) => at + stride * starts[axis]!, 0)
  const size = sizes.at(-1) ?? 1
  const step = strides.at(-1) ?? 0
  let from = 0
  forEachLine(sizes, [{strides, offset}], ([start = 0]) => {
    for (let i = 0; i < size; i++) output[start + i * step] = input[from++]!
  })
}

function rowMajor(shape: number[]): number[] {
  const strides = shape.map(() => 1)
  for (let axis = shape.length - 2; axis >= 0; axis--) strides[axis] = strides[axis + 1]! * shape[axis + 1]!
  return strides
}

function concat({outer, widths, inputs, output}: ConcatCall<FloatArray>): void {
  let to = 0
  for (let line = 0; line < outer; line++) {
    for (const [i, input] of inputs.entries()) {
      const width = widths[i]!
      output.set(input.subarray(line * width, (line + 1) * width), to)
      to += width
    }
  }
}

function scatter({rows, columns, input, index, output}: ScatterCall<FloatArray>): void {
  output.fill(0)
  for (let row = 0; row < rows; row++) {
    const start = index[row]! * columns
    for (let column = 0; column < columns; column++) {
      output[start + column]! += input[row * columns + column]!
    }
  }
}
