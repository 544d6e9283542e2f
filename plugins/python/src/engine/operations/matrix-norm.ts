// Norms of matrices: by columns, by rows, by singular values.
import {svd, type Tensor} from 'd2lbook-tensor'
import {raise} from '../../objects/exceptions.ts'
import {Float, type Value} from '../../objects/object.ts'
import {repr} from '../../objects/text.ts'
import {keptShape, movedToEnd} from '../axes.ts'
import type {Framework} from '../framework.ts'

/** Numbers are 1, 2 and infinity, and their negatives. */
export type MatrixOrder = 'fro' | 'nuc' | number

/** @throws that there is no such norm */
export function matrixOrder(value: Value, {name}: Framework): MatrixOrder {
  const order = value instanceof Float ? value.value : value
  if (order === 'euclidean') return 'fro'
  if (order === 'fro' || order === 'nuc') return order
  if (typeof order === 'number' && [1, 2, Infinity].includes(Math.abs(order))) return order
  throw name === 'torch'
    ? raise('RuntimeError', `linalg.matrix_norm: Order ${repr(order)} not supported.`)
    : raise('ValueError', 'Invalid norm order for matrices.')
}

/** @param axes of the rows and of the columns */
export function matrixNorm(
  x: Tensor,
  order: MatrixOrder,
  axes: readonly [rows: number, columns: number],
  keepdims: boolean,
): Tensor {
  const result = ofLastAxes(movedToEnd(x, axes), order)
  return keepdims ? result.reshape(keptShape(x.shape, axes)) : result
}

function ofLastAxes(x: Tensor, order: MatrixOrder): Tensor {
  const [rows, columns] = [x.rank - 2, x.rank - 1]
  if (order === 'fro') return x.mul(x).sum([rows, columns]).sqrt()
  if (order === 'nuc') return svd(x).values.sum(columns - 1)
  const isLargest = order > 0
  if (Math.abs(order) === 2) return extreme(svd(x).values, isLargest)
  return extreme(x.abs().sum(Math.abs(order) === 1 ? rows : columns), isLargest)
}

/** Along the last axis. */
function extreme(x: Tensor, isLargest: boolean): Tensor {
  const last = x.rank - 1
  return isLargest ? x.max(last) : x.min(last)
}
