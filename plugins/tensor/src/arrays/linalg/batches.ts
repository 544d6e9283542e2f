// Matrices one after the other, as rows of 64-bit floats, and back.
import {precisionOf, type FloatArray} from '../../tensor/dtype.ts'
import {formatShape, sizeOf, type Shape} from '../../tensor/shape.ts'
import type {Tensor} from '../../tensor/tensor.ts'

/** Row-major, `rows` times `columns` numbers. */
export type Matrix = Float64Array

/** The input is no matrix, or not one of the kind that is asked for. */
export class MatrixError extends RangeError {
  override readonly name = 'MatrixError'
  readonly kind: 'singular' | 'not square' | 'not positive definite' | 'not converged'
  /** Which of several matrices. */
  readonly batch: number
  /** For a factorisation: at which row it ended, counted from 1. */
  readonly row: number | undefined

  constructor(kind: MatrixError['kind'], batch = 0, row?: number) {
    super(`the matrix is ${kind}`)
    this.kind = kind
    this.batch = batch
    this.row = row
  }
}

/** @throws RangeError for what is no matrix */
export function sizesOf(what: string, x: Tensor): [number, number] {
  const [rows, columns] = x.shape.slice(-2)
  if (rows !== undefined && columns !== undefined) return [rows, columns]
  throw new RangeError(`${what}: got ${formatShape(x.shape)}, expected matrices`)
}

/** @throws MatrixError for one that is not square */
export function squareSize(what: string, x: Tensor): number {
  const [rows, columns] = sizesOf(what, x)
  if (rows === columns) return rows
  throw new MatrixError('not square')
}

/** Each matrix of a stack becomes `size` numbers of `shape`. */
export function ofEach(
  x: Tensor,
  shape: Shape,
  work: (matrix: Matrix, batch: number) => ArrayLike<number>,
): Tensor {
  const [rows, columns] = sizesOf('matrices', x)
  const outer = x.shape.slice(0, -2)
  const size = sizeOf(shape)
  const count = sizeOf(outer)
  const numbers = x.tensors.peek(x)
  const result: FloatArray =
    precisionOf(x.dtype) === 'single' ? new Float32Array(count * size) : new Float64Array(count * size)
  for (let batch = 0; batch < count; batch++) {
    const start = batch * rows * columns
    const matrix = Float64Array.from(numbers.subarray(start, start + rows * columns))
    result.set(work(matrix, batch), batch * size)
  }
  return x.tensors.adopt(result, [...outer, ...shape], x.dtype)
}

export function transposed(x: Tensor): Tensor {
  return x.transpose(-1, -2)
}

/** 1 on the diagonal. */
export function identityLike(x: Tensor): Tensor {
  const size = x.shape.at(-1)!
  return x.tensors.eye(size, size, x.dtype)
}
