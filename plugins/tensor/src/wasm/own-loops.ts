// The commonest functions of single numbers, each in a loop of its own, for arrays too small to visit the kernels: what is called by
// name cannot be put into a loop, and a call takes longer than a sum. They give the same numbers as `scalarFunctions`.
import type {MapCall, MapInput} from '../kernel-calls.ts'
import type {ScalarFunctionName} from '../scalar-functions.ts'
import type {FloatArray} from '../tensor/dtype.ts'
import {forEachLine} from '../plain/plain-kernels.ts'

/** `size` numbers of `out` from `to` on; `x` and `y` are read from a place on, a step apart. */
type Line = (
  x: FloatArray,
  xAt: number,
  xStep: number,
  y: FloatArray,
  yAt: number,
  yStep: number,
  out: FloatArray,
  to: number,
  size: number,
  a: number,
) => void

const add: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt]! + y[yAt]!
}

const sub: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt]! - y[yAt]!
}

const mul: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt]! * y[yAt]!
}

const div: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt]! / y[yAt]!
}

/** What is no number stays none. */
const maximum: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = Math.max(x[xAt]!, y[yAt]!)
}

const minimum: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = Math.min(x[xAt]!, y[yAt]!)
}

const greater: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt]! > y[yAt]! ? 1 : 0
}

const equal: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = x[xAt] === y[yAt] ? 1 : 0
}

const neg: Line = (x, xAt, xStep, _y, _yAt, _yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep) out[to++] = -x[xAt]!
}

const relu: Line = (x, xAt, xStep, _y, _yAt, _yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep) out[to++] = Math.max(x[xAt]!, 0)
}

const reluGradient: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = y[yAt]! > 0 ? x[xAt]! : 0
}

const sigmoidGradient: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) {
    const value = y[yAt]!
    out[to++] = x[xAt]! * value * (1 - value)
  }
}

const descend: Line = (x, xAt, xStep, y, yAt, yStep, out, to, size, a) => {
  for (const end = to + size; to < end; xAt += xStep, yAt += yStep) out[to++] = y[yAt]! - a * x[xAt]!
}

const lines: Partial<Record<ScalarFunctionName, Line>> = {
  add,
  sub,
  mul,
  div,
  maximum,
  minimum,
  greater,
  equal,
  neg,
  relu,
  reluGradient,
  sigmoidGradient,
  descend,
}

/** Whether such a call has a loop of its own. */
export function hasOwnLoop(fn: ScalarFunctionName): boolean {
  return lines[fn] !== undefined
}

/** @returns whether it was done */
export function mapInOwnLoop(call: Omit<MapCall<FloatArray>, 'output'>, output: FloatArray): boolean {
  const line = lines[call.fn]
  if (!line) return false
  const {shape, inputs, scalars} = call
  const [x, y = x] = inputs as [MapInput<FloatArray>, MapInput<FloatArray>?]
  const last = shape.length - 1
  const size = last < 0 ? 1 : shape[last]!
  const [xStep, yStep] = [x.strides[last] ?? 0, y.strides[last] ?? 0]
  const a = Number(scalars[0] ?? 0)
  if (last <= 0) {
    line(x.slot, x.offset ?? 0, xStep, y.slot, y.offset ?? 0, yStep, output, 0, size, a)
    return true
  }
  let to = 0
  forEachLine(shape, [x, y], ([xAt = 0, yAt = 0]) => {
    line(x.slot, xAt, xStep, y.slot, yAt, yStep, output, to, size, a)
    to += size
  })
  return true
}
