// Functions of single numbers that no kernel has: by plain loops, on every backend.
import {applyOp} from '../tensor/apply-op.ts'
import {truth} from '../tensor/elementwise-ops.ts'
import {operandOf, type Operand} from '../tensor/operand.ts'
import type {Tensor} from '../tensor/tensor.ts'
import {clipOp, numberOps, polygammaOf} from './number-ops.ts'
import {elementwiseOp} from './numbers.ts'

type Name = keyof typeof numberOps

function unary(name: Name): (x: Tensor) => Tensor {
  return (x) => applyOp(name, numberOps[name], [x], undefined)
}

function binary(name: Name): (x: Tensor, y: Operand) => Tensor {
  return (x, y) => applyOp(name, numberOps[name], [x, operandOf(x, y)], undefined)
}

export const tan = unary('tan')
export const asin = unary('asin')
export const acos = unary('acos')
export const atan = unary('atan')
/** The angle of the point with ordinate `y` and abscissa `x`. */
export const atan2 = binary('atan2')
export const sinh = unary('sinh')
export const cosh = unary('cosh')
export const asinh = unary('asinh')
export const acosh = unary('acosh')
export const atanh = unary('atanh')
export const log2 = unary('log2')
export const log10 = unary('log10')
export const log1p = unary('log1p')
export const expm1 = unary('expm1')
export const exp2 = unary('exp2')
export const cbrt = unary('cbrt')
export const erf = unary('erf')
export const erfinv = unary('erfinv')
export const logGammaOf = unary('logGamma')
export const digammaOf = unary('digamma')
export {polygammaOf}
export const reciprocal = unary('reciprocal')
export const rsqrt = unary('rsqrt')
export const hypot = binary('hypot')
export const fmod = binary('fmod')
export const truncatedDivide = binary('truncatedDivide')
export const copySign = binary('copySign')
export const isNan = unary('isNan')
export const isInfinite = unary('isInfinite')
export const isFinite = unary('isFinite')
export const logicalXor = binary('logicalXor')
/** Of whole numbers; of truths, logic. */
export const bitwiseAnd = binary('bitwiseAnd')
export const bitwiseOr = binary('bitwiseOr')
export const bitwiseXor = binary('bitwiseXor')
export const shiftLeft = binary('shiftLeft')
export const shiftRight = binary('shiftRight')

export function bitwiseNot(x: Tensor): Tensor {
  return x.dtype === 'bool' ? x.logicalNot() : applyOp('bitwiseNot', numberOps.bitwiseNot, [x], undefined)
}

export function square(x: Tensor): Tensor {
  return x.mul(x)
}

/** `x` where the condition holds, `y` elsewhere. */
export function where(condition: Tensor, x: Operand, y: Operand): Tensor {
  return operandOf(condition, x).where(condition, operandOf(condition, y))
}

/** Between two bounds, of which one may be missing. Tensors as bounds have a gradient too. */
export function clip(x: Tensor, low?: Operand, high?: Operand): Tensor {
  const isNumber = (bound: Operand | undefined): bound is number | undefined =>
    bound === undefined || typeof bound === 'number'
  if (isNumber(low) && isNumber(high))
    return applyOp('clip', clipOp, [x], {low: low ?? -Infinity, high: high ?? Infinity})
  const raised = low === undefined ? x : x.maximum(low)
  return high === undefined ? raised : raised.minimum(high)
}

export interface Closeness {
  /** @default 1e-5 */
  relative?: number
  /** @default 1e-8 */
  absolute?: number
  /** What is no number is near to what is none. @default false */
  equalNan?: boolean
}

/** Where `|x - y| <= absolute + relative * |y|`. */
export function isClose(x: Tensor, y: Operand, options: Closeness = {}): Tensor {
  const {relative = 1e-5, absolute = 1e-8, equalNan = false} = options
  const isNear = (a: number, b: number): boolean =>
    a === b ||
    (Number.isFinite(b) && Math.abs(a - b) <= absolute + relative * Math.abs(b)) ||
    (equalNan && Number.isNaN(a) && Number.isNaN(b))
  const op = elementwiseOp((a, b) => Number(isNear(a, b)), truth)
  return applyOp('isClose', op, [x, operandOf(x, y)], undefined)
}

export function allClose(x: Tensor, y: Operand, options: Closeness = {}): boolean {
  return x.tensors.peek(isClose(x, y, options)).every((holds) => holds !== 0)
}
