// The table of functions of single numbers that no kernel has, each with its derivative.
import {applyOp} from '../tensor/apply-op.ts'
import {alike, number, real, truth} from '../tensor/elementwise-ops.ts'
import type {Op} from '../tensor/op.ts'
import type {Tensor} from '../tensor/tensor.ts'
import * as bits from './bits.ts'
import {erf, erfInverse} from './error-function.ts'
import {digamma, logGamma, polygamma} from './gamma-functions.ts'
import {elementwiseOp} from './numbers.ts'

const one = (x: Tensor): Tensor => x.mul(x).neg().add(1)
const bell = 2 / Math.sqrt(Math.PI)

const digammaOp = elementwiseOp(digamma, real, ({dy, inputs: [x]}) => [dy.mul(polygammaOf(x!, 1))])

/** The derivative of digamma of an order from 1 up; that of one order is the next. */
export function polygammaOf(x: Tensor, order: number): Tensor {
  const op = elementwiseOp(
    (value) => polygamma(order, value),
    real,
    ({dy, inputs: [input]}) => [dy.mul(polygammaOf(input!, order + 1))],
  )
  return applyOp('polygamma', op, [x], undefined)
}

export const numberOps = {
  tan: elementwiseOp(Math.tan, real, ({dy, output}) => [dy.mul(output.mul(output).add(1))], 'output'),
  asin: elementwiseOp(Math.asin, real, ({dy, inputs: [x]}) => [dy.div(one(x!).sqrt())]),
  acos: elementwiseOp(Math.acos, real, ({dy, inputs: [x]}) => [dy.div(one(x!).sqrt()).neg()]),
  atan: elementwiseOp(Math.atan, real, ({dy, inputs: [x]}) => [dy.div(x!.mul(x!).add(1))]),
  atan2: elementwiseOp(Math.atan2, real, ({dy, inputs: [y, x]}) => {
    const scaled = dy.div(x!.mul(x!).add(y!.mul(y!)))
    return [scaled.mul(x!), scaled.mul(y!).neg()]
  }),
  sinh: elementwiseOp(Math.sinh, real, ({dy, inputs: [x]}) => [dy.mul(x!.exp().add(x!.neg().exp()).div(2))]),
  cosh: elementwiseOp(Math.cosh, real, ({dy, inputs: [x]}) => [dy.mul(x!.exp().sub(x!.neg().exp()).div(2))]),
  asinh: elementwiseOp(Math.asinh, real, ({dy, inputs: [x]}) => [dy.div(x!.mul(x!).add(1).sqrt())]),
  acosh: elementwiseOp(Math.acosh, real, ({dy, inputs: [x]}) => [dy.div(x!.mul(x!).sub(1).sqrt())]),
  atanh: elementwiseOp(Math.atanh, real, ({dy, inputs: [x]}) => [dy.div(one(x!))]),
  log2: elementwiseOp(Math.log2, real, ({dy, inputs: [x]}) => [dy.div(x!.mul(Math.LN2))]),
  log10: elementwiseOp(Math.log10, real, ({dy, inputs: [x]}) => [dy.div(x!.mul(Math.LN10))]),
  log1p: elementwiseOp(Math.log1p, real, ({dy, inputs: [x]}) => [dy.div(x!.add(1))]),
  expm1: elementwiseOp(Math.expm1, real, ({dy, output}) => [dy.mul(output.add(1))], 'output'),
  exp2: elementwiseOp(
    (x) => 2 ** x,
    real,
    ({dy, output}) => [dy.mul(output).mul(Math.LN2)],
    'output',
  ),
  cbrt: elementwiseOp(Math.cbrt, real, ({dy, output}) => [dy.div(output.mul(output).mul(3))], 'output'),
  erf: elementwiseOp(erf, real, ({dy, inputs: [x]}) => [dy.mul(x!.mul(x!).neg().exp()).mul(bell)]),
  erfinv: elementwiseOp(
    erfInverse,
    real,
    ({dy, output}) => [dy.mul(output.mul(output).exp()).div(bell)],
    'output',
  ),
  logGamma: elementwiseOp(logGamma, real, ({dy, inputs: [x]}) => [
    dy.mul(applyOp('digamma', digammaOp, [x!], undefined)),
  ]),
  digamma: digammaOp,
  reciprocal: elementwiseOp(
    (x) => 1 / x,
    real,
    ({dy, output}) => [dy.mul(output).mul(output).neg()],
    'output',
  ),
  rsqrt: elementwiseOp(
    (x) => 1 / Math.sqrt(x),
    real,
    ({dy, output}) => [dy.mul(output).mul(output).mul(output).mul(-0.5)],
    'output',
  ),
  hypot: elementwiseOp(
    Math.hypot,
    real,
    ({dy, inputs: [x, y], output}) => [dy.mul(x!).div(output), dy.mul(y!).div(output)],
    'both',
  ),
  /** With the sign of the dividend, as in C. */
  fmod: elementwiseOp(
    (x, y) => x % y,
    number,
    ({dy, inputs: [x, y], wanted}) => [dy, wanted[1] ? dy.mul(x!.div(y!).truncate()).neg() : undefined],
  ),
  truncatedDivide: elementwiseOp(
    (x, y) => Math.trunc(x / y),
    number,
    ({dy}) => [dy.zerosLike(), dy.zerosLike()],
    'nothing',
  ),
  copySign: elementwiseOp(
    (x, y) => (isNegative(y) ? -Math.abs(x) : Math.abs(x)),
    real,
    ({dy, inputs: [x, y], output, wanted}) => [
      dy.mul(x!.sign()).mul(output.sign()),
      wanted[1] ? y!.zerosLike() : undefined,
    ],
    'both',
  ),

  isNan: elementwiseOp((x) => Number(Number.isNaN(x)), truth),
  isInfinite: elementwiseOp((x) => Number(Math.abs(x) === Infinity), truth),
  isFinite: elementwiseOp((x) => Number(Number.isFinite(x)), truth),
  logicalXor: elementwiseOp((x, y) => Number((x !== 0) !== (y !== 0)), truth),

  bitwiseAnd: elementwiseOp(bits.and, alike),
  bitwiseOr: elementwiseOp(bits.or, alike),
  bitwiseXor: elementwiseOp(bits.xor, alike),
  bitwiseNot: elementwiseOp(bits.not, alike),
  shiftLeft: elementwiseOp(bits.shiftLeft, alike),
  shiftRight: elementwiseOp(bits.shiftRight, alike),
} satisfies Record<string, Op<undefined>>

function isNegative(x: number): boolean {
  return x < 0 || Object.is(x, -0)
}

/** Bounds are numbers; the gradient passes where a number is not cut off. */
export const clipOp: Op<{low: number; high: number}> = {
  forward: ([x], {low, high}) => x!.maximum(low).minimum(high),
  gradient: ({dy, inputs: [x], attributes: {low, high}}) => [
    dy.where(x!.greaterEqual(low).logicalAnd(x!.lessEqual(high)), 0),
  ],
}
