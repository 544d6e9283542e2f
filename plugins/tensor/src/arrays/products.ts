// Products of arrays beyond `matmul`.
import {apply} from '../tensor/apply.ts'
import {axisOf, formatShape, sizeOf} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'

/** Of two vectors. */
export function dot(x: Tensor, y: Tensor): Tensor {
  if (x.rank === 1 && y.rank === 1) return x.matmul(y)
  throw new RangeError(`dot: got ${formatShape(x.shape)} and ${formatShape(y.shape)}, expected vectors`)
}

/** Each number of the first times each of the second, both taken as rows. */
export function outer(x: Tensor, y: Tensor): Tensor {
  return x.reshape([-1, 1]).mul(y.reshape([1, -1]))
}

/** `x` times the transpose of a matrix, which is not made: rows of `x` with rows of `rows`. */
export function timesTransposed(x: Tensor, rows: Tensor): Tensor {
  const [count = 1, inner = 1] = rows.shape
  const flat = x.rank === 2 ? x : x.reshape([-1, inner])
  const result = apply('matmul', [flat, rows], {left: false, right: true})
  return x.rank === 2 ? result : result.reshape([...x.shape.slice(0, -1), count])
}

/** Sums of products over pairs of axes: the last `count` of the first with the first of the second, or those named. */
export function tensorDot(
  x: Tensor,
  y: Tensor,
  axes: number | readonly [readonly number[], readonly number[]] = 2,
): Tensor {
  const [left, right] = pairs(x, y, axes)
  const rest = (tensor: Tensor, used: number[]): number[] =>
    tensor.shape.map((_, axis) => axis).filter((axis) => !used.includes(axis))
  const [rows, columns] = [rest(x, left), rest(y, right)]
  const inner = sizeOf(left.map((axis) => x.shape[axis]!))
  const product = x
    .permute([...rows, ...left])
    .reshape([-1, inner])
    .matmul(y.permute([...right, ...columns]).reshape([inner, -1]))
  return product.reshape([...rows.map((axis) => x.shape[axis]!), ...columns.map((axis) => y.shape[axis]!)])
}

function pairs(
  x: Tensor,
  y: Tensor,
  axes: number | readonly [readonly number[], readonly number[]],
): [number[], number[]] {
  const count = (length: number, from: number): number[] => Array.from({length}, (_, i) => from + i)
  const [first, second] = typeof axes === 'number' ? [count(axes, x.rank - axes), count(axes, 0)] : axes
  const left = first.map((axis) => axisOf('tensorDot', axis, x.rank))
  const right = second.map((axis) => axisOf('tensorDot', axis, y.rank))
  const fits = left.length === right.length && left.every((axis, i) => x.shape[axis] === y.shape[right[i]!])
  if (fits) return [left, right]
  throw new RangeError(
    `tensorDot: axes differ in length: ${formatShape(x.shape)} and ${formatShape(y.shape)}`,
  )
}
