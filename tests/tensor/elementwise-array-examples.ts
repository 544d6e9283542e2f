// Examples of functions that work number by number.
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'
import {erfReference} from './erf-reference.ts'
import {everyIndex, index, numbers, positive, type OpExample} from './example-numbers.ts'

const inside = numbers([3, 5], 4, -0.9, 0.9)
const above = numbers([3, 5], 5, 1.2, 3)
const noGradient = {hasNoGradient: true}

function one(run: (x: Tensor) => Tensor, fn: (x: number) => number, input = numbers([3, 5])): OpExample[] {
  return [
    {
      title: `of [${input.shape.join(', ')}]`,
      inputs: [input],
      run: ([x]) => run(x!),
      shape: input.shape,
      reference: (x) => x.map(fn),
    },
  ]
}

/** Of a matrix and a row, and of a column and a row. */
function two(
  run: (x: Tensor, y: Tensor) => Tensor,
  fn: (x: number, y: number) => number,
  more: Partial<OpExample> & {make?: typeof numbers} = {},
): OpExample[] {
  const {make = numbers, ...rest} = more
  const cases: [number[], number[]][] = [
    [[3, 4], [4]],
    [[3, 1], [4]],
  ]
  return cases.map(([a, b]) => ({
    title: `of [${a.join(', ')}] and [${b.join(', ')}]`,
    inputs: [make(a, 1), make(b, 2)],
    run: ([x, y]) => run(x!, y!),
    shape: [3, 4],
    reference: (x, y) => everyIndex([3, 4]).map(([i, j]) => fn(x[a[1] === 1 ? i! : i! * 4 + j!]!, y[j!]!)),
    ...rest,
  }))
}

function wholes(fn: (x: number, y: number) => number, run: (x: Tensor, y: Tensor) => Tensor): OpExample[] {
  const x = [12, 7, -3, 2 ** 40 + 5, 0]
  const y = [10, 2, 5, 2 ** 35 + 7, 3]
  return [
    {
      title: 'of whole numbers',
      inputs: [index([5], x), index([5], y)],
      run: ([a, b]) => run(a!.to('int64'), b!.to('int64')),
      shape: [5],
      reference: (a, b) => a.map((value, i) => fn(value, b[i]!)),
      hasNoGradient: true,
    },
  ]
}

/** Far from 0 by Stirling's series, from there in steps of 1: Abramowitz and Stegun, 6.1.41, 6.3.18 and 6.4.12. */
function stirling(far: (x: number) => number, step: (x: number) => number, sign: number) {
  return (x: number): number => {
    const steps = Array.from({length: 30}, (_, k) => step(x + k))
    return far(x + 30) + sign * steps.reduce((sum, value) => sum + value, 0)
  }
}

const logGammaFar = (x: number): number =>
  (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + 1 / (12 * x) - 1 / (360 * x ** 3)
const digammaFar = (x: number): number => Math.log(x) - 1 / (2 * x) - 1 / (12 * x ** 2) + 1 / (120 * x ** 4)
const trigammaFar = (x: number): number => 1 / x + 1 / (2 * x ** 2) + 1 / (6 * x ** 3) - 1 / (30 * x ** 5)
const tetragammaFar = (x: number): number => -1 / x ** 2 - 1 / x ** 3 - 1 / (2 * x ** 4) + 1 / (6 * x ** 6)

/** Without a gradient. */
function plain(example: OpExample): OpExample {
  return {...example, hasNoGradient: true}
}

export const elementwiseArrayExamples = {
  tan: one(arrays.tan, Math.tan, inside),
  asin: one(arrays.asin, Math.asin, inside),
  acos: one(arrays.acos, Math.acos, inside),
  atan: one(arrays.atan, Math.atan),
  atan2: two(arrays.atan2, Math.atan2),
  sinh: one(arrays.sinh, Math.sinh),
  cosh: one(arrays.cosh, Math.cosh),
  asinh: one(arrays.asinh, Math.asinh),
  acosh: one(arrays.acosh, Math.acosh, above),
  atanh: one(arrays.atanh, Math.atanh, inside),
  log2: one(arrays.log2, Math.log2, positive([3, 5])),
  log10: one(arrays.log10, Math.log10, positive([3, 5])),
  log1p: one(arrays.log1p, Math.log1p, positive([3, 5])),
  expm1: one(arrays.expm1, Math.expm1),
  exp2: one(arrays.exp2, (x) => 2 ** x),
  cbrt: one(arrays.cbrt, Math.cbrt, positive([3, 5])),
  logGammaOf: one(
    arrays.logGammaOf,
    stirling(logGammaFar, (x) => Math.log(x), -1),
    above,
  ),
  digammaOf: one(
    arrays.digammaOf,
    stirling(digammaFar, (x) => 1 / x, -1),
    above,
  ),
  polygammaOf: [
    ...one(
      (x) => arrays.polygammaOf(x, 1),
      stirling(trigammaFar, (x) => 1 / x ** 2, 1),
      above,
    ),
    ...one(
      (x) => arrays.polygammaOf(x, 2),
      stirling(tetragammaFar, (x) => 2 / x ** 3, -1),
      above,
    ),
  ],
  erf: one(arrays.erf, erfReference),
  erfinv: one(
    (x) => arrays.erf(arrays.erfinv(x)),
    (x) => x,
    inside,
  ),
  reciprocal: one(arrays.reciprocal, (x) => 1 / x, positive([3, 5])),
  rsqrt: one(arrays.rsqrt, (x) => 1 / Math.sqrt(x), positive([3, 5])),
  square: one(arrays.square, (x) => x * x),
  hypot: two(arrays.hypot, Math.hypot),
  fmod: two(arrays.fmod, (x, y) => x % y, {make: positive}),
  truncatedDivide: two(arrays.truncatedDivide, (x, y) => Math.trunc(x / y), {make: positive}),
  copySign: two(arrays.copySign, (x, y) => Math.abs(x) * Math.sign(y)),
  clip: [
    ...one(
      (x) => arrays.clip(x, -1, 0.7),
      (x) => Math.min(0.7, Math.max(-1, x)),
    ),
    ...one(
      (x) => arrays.clip(x, undefined, 0.7),
      (x) => Math.min(0.7, x),
    ),
    ...two((x, y) => arrays.clip(x, y), Math.max),
  ],
  where: two(
    (x, y) => arrays.where(x.greater(0), y, 1.5),
    (x, y) => (x > 0 ? y : 1.5),
  ),
  isNan: one(
    (x) => arrays.isNan(x.where(x.greater(0), Number.NaN)),
    (x) => Number(x <= 0),
  ).map(plain),
  isInfinite: one(
    (x) => arrays.isInfinite(x.where(x.greater(0), -Infinity)),
    (x) => Number(x <= 0),
  ).map(plain),
  isFinite: one(
    (x) => arrays.isFinite(x.where(x.greater(0), Infinity)),
    (x) => Number(x > 0),
  ).map(plain),
  isClose: two(
    (x, y) => arrays.isClose(x, y, {absolute: 1}),
    (x, y) => Number(Math.abs(x - y) <= 1 + 1e-5 * Math.abs(y)),
    noGradient,
  ),
  logicalXor: two(
    (x, y) => arrays.logicalXor(x.greater(0), y.greater(0)),
    (x, y) => Number(x > 0 !== y > 0),
    noGradient,
  ),
  bitwiseAnd: wholes((x, y) => Number(BigInt(x) & BigInt(y)), arrays.bitwiseAnd),
  bitwiseOr: wholes((x, y) => Number(BigInt(x) | BigInt(y)), arrays.bitwiseOr),
  bitwiseXor: wholes((x, y) => Number(BigInt(x) ^ BigInt(y)), arrays.bitwiseXor),
  bitwiseNot: wholes((x) => Number(~BigInt(x)), arrays.bitwiseNot),
  shiftLeft: wholes(
    (x) => Number(BigInt(x) << 3n),
    (x) => arrays.shiftLeft(x, 3),
  ),
  shiftRight: wholes(
    (x) => Number(BigInt(x) >> 2n),
    (x) => arrays.shiftRight(x, 2),
  ),
}
