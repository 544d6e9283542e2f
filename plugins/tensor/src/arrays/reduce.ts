// Many numbers become one, or each becomes what all up to it give.
import {applyOp} from '../tensor/apply-op.ts'
import type {Op} from '../tensor/op.ts'
import {reductionOf} from '../tensor/reduce-methods.ts'
import type {Reduction} from '../tensor/reduce-ops.ts'
import {axisOf, sizeOf, type Shape} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'
import {numbersAs, roomFor, tensorOf} from './numbers.ts'

/** One axis, several, or all if none is named. */
export type Axes = number | readonly number[]

/** Of the numbers along the last axis; products of none are 1. */
const prod: Op<undefined> = {
  forward: ([x]) => {
    const shape = x!.shape.slice(0, -1)
    const dtype = x!.tensors.promotion.total(x!.dtype)
    const values = roomFor(dtype, sizeOf(shape))
    const numbers = numbersAs(x!, dtype)
    const length = x!.shape.at(-1)!
    for (let line = 0; line < values.length; line++) {
      let result = 1
      for (let i = line * length; i < (line + 1) * length; i++) result *= numbers[i]!
      values[line] = result
    }
    return tensorOf(x!, values, shape, dtype)
  },
  gradient: ({dy, inputs: [x], output}) => {
    const given = dy.reshape([...dy.shape, 1])
    if (!hasZeros(x!)) return [given.mul(output.reshape([...dy.shape, 1])).div(x!)]
    // what all others give, for each
    return [given.mul(applyOp('prod', prod, [withoutEach(x!)], undefined))]
  },
  needs: 'both',
}

function hasZeros(x: Tensor): boolean {
  return x.tensors.peek(x).includes(0)
}

/** `[..., n]` becomes `[..., n, n]`: row i has 1 in place of number i. */
function withoutEach(x: Tensor): Tensor {
  const length = x.shape.at(-1)!
  const isSelf = x.tensors.eye(length, length, 'bool')
  const rows = x.reshape([...x.shape.slice(0, -1), 1, length])
  return x.tensors.ones([], x.dtype).where(isSelf, rows)
}

/** Products of all up to here along the last axis. */
const cumulativeProductOp: Op<undefined> = {
  forward: ([x]) => {
    const dtype = x!.tensors.promotion.total(x!.dtype)
    const values = numbersAs(x!, dtype).slice()
    const length = x!.shape.at(-1)!
    for (let i = 0; i < values.length; i++) if (i % length !== 0) values[i]! *= values[i - 1]!
    return tensorOf(x!, values, x!.shape, dtype)
  },
  gradient: ({dy, inputs: [x], output}) => {
    if (!hasZeros(x!)) return [sumsFromHere(dy.mul(output)).div(x!)]
    const length = x!.shape.at(-1)!
    const others = applyOp('cumulativeProduct', cumulativeProductOp, [withoutEach(x!)], undefined)
    // a product before number i does not hold it
    const holds = triangle(x!, length)
    const weighed = others.mul(dy.reshape([...dy.shape.slice(0, -1), 1, length]))
    return [weighed.where(holds, 0).sum(-1)]
  },
  needs: 'both',
}

function sumsFromHere(x: Tensor): Tensor {
  const back = (tensor: Tensor): Tensor => tensor.get('...', {step: -1})
  return back(back(x).cumulativeSum(-1))
}

/** Truths `[n, n]`: column not before row. */
function triangle(x: Tensor, length: number): Tensor {
  const numbers = x.tensors.arange(length)
  return numbers.reshape([1, -1]).greaterEqual(numbers.reshape([-1, 1]))
}

/** The Euclidean norm over the last axis, whose gradient at 0 is 0. */
const norm2: Op<undefined> = {
  forward: ([x]) => x!.mul(x!).sum(-1).sqrt(),
  gradient: ({dy, inputs: [x], output}) => {
    const length = output.reshape([...output.shape, 1])
    const isZero = length.equal(0)
    const direction = x!.div(x!.tensors.ones([], x!.dtype).where(isZero, length))
    return [direction.mul(dy.reshape([...dy.shape, 1]))]
  },
  needs: 'both',
}

/** Works on the named axes as one, the last. */
function overAxes(
  what: string,
  x: Tensor,
  axes: Axes | undefined,
  keepsAxes: boolean,
  work: (x: Tensor) => Tensor,
): Tensor {
  const reduction = reductionOf(x, what, axes, keepsAxes)
  const {axes: named} = reduction
  const others = x.shape.map((_, axis) => axis).filter((axis) => !named.includes(axis))
  const kept = others.map((axis) => x.shape[axis]!)
  const size = sizeOf(named.map((axis) => x.shape[axis]!))
  const isLast = named.every((axis, i) => axis === others.length + i)
  const lines = (isLast ? x : x.permute([...others, ...named])).reshape([...kept, size])
  return work(lines).reshape(reducedShape(x.shape, reduction))
}

function reducedShape(shape: Shape, {axes, keepsAxes}: Reduction): Shape {
  if (keepsAxes) return shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
  return shape.filter((_, axis) => !axes.includes(axis))
}

export function product(x: Tensor, axes?: Axes, keepsAxes = false): Tensor {
  return overAxes('product', x, axes, keepsAxes, (lines) => applyOp('prod', prod, [lines], undefined))
}

export function cumulativeProduct(x: Tensor, axis: number): Tensor {
  const at = axisOf('cumulativeProduct', axis, x.rank)
  const work = (lines: Tensor): Tensor =>
    applyOp('cumulativeProduct', cumulativeProductOp, [lines], undefined)
  return at === x.rank - 1 ? work(x) : work(x.transpose(at, -1)).transpose(at, -1)
}

/** @param correction subtracted from the count: 1 for a sample's, 0 for a population's */
export function standardDeviation(x: Tensor, axes?: Axes, keepsAxes = false, correction = 1): Tensor {
  return x.variance(axes, keepsAxes, correction).sqrt()
}

/** Of vectors along the named axes: the root of the sum of powers, the largest or smallest size for ±Infinity, the count for 0. */
export function norm(x: Tensor, order = 2, axes?: Axes, keepsAxes = false): Tensor {
  if (order === 2) {
    return overAxes('norm', x, axes, keepsAxes, (lines) => applyOp('norm2', norm2, [lines], undefined))
  }
  if (order === Infinity) return x.abs().max(axes, keepsAxes)
  if (order === -Infinity) return x.abs().min(axes, keepsAxes)
  if (order === 0) return x.notEqual(0).to(x.dtype).sum(axes, keepsAxes)
  if (order === 1) return x.abs().sum(axes, keepsAxes)
  return x
    .abs()
    .pow(order)
    .sum(axes, keepsAxes)
    .pow(1 / order)
}

/** Whether any number is not 0. */
export function any(x: Tensor, axes?: Axes, keepsAxes = false): Tensor {
  // counted as broken numbers, which meet 0 in every framework
  return x.to('bool').to('float32').sum(axes, keepsAxes).notEqual(0)
}

/** Whether no number is 0. */
export function all(x: Tensor, axes?: Axes, keepsAxes = false): Tensor {
  return x.logicalNot().to('float32').sum(axes, keepsAxes).equal(0)
}

/** How many numbers are not 0. */
export function countNonzero(x: Tensor, axes?: Axes): Tensor {
  return x.to('bool').sum(axes)
}

/** The logarithm of the sum of exponentials, without overflow. */
export function logSumExp(x: Tensor, axes?: Axes, keepsAxes = false): Tensor {
  const {tensors} = x
  const largest = tensors.withoutGradient(() => {
    const found = x.max(axes, true)
    return found.where(found.abs().notEqual(Infinity), 0)
  })
  const total = x.sub(largest).exp().sum(axes, true).log().add(largest)
  return total.reshape(reducedShape(x.shape, reductionOf(x, 'logSumExp', axes, keepsAxes)))
}
