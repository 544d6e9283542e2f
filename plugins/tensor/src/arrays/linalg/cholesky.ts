// The lower triangle whose product with its transpose is a symmetric positive definite matrix.
import {applyOp} from '../../tensor/apply-op.ts'
import type {Op} from '../../tensor/op.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {tril} from '../movement.ts'
import {MatrixError, ofEach, squareSize, transposed, type Matrix} from './batches.ts'
import {inverse} from './elimination.ts'

function factor(matrix: Matrix, n: number, batch: number): Matrix {
  const result = new Float64Array(n * n)
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let rest = matrix[i * n + j]!
      for (let k = 0; k < j; k++) rest -= result[i * n + k]! * result[j * n + k]!
      if (i !== j) result[i * n + j] = rest / result[j * n + j]!
      else if (rest > 0) result[i * n + i] = Math.sqrt(rest)
      else throw new MatrixError('not positive definite', batch, i + 1)
    }
  return result
}

/** I. Murray, Differentiation of the Cholesky decomposition, 2016. */
const choleskyOp: Op<undefined> = {
  forward: ([x]) => {
    const n = squareSize('cholesky', x!)
    return ofEach(x!, [n, n], (matrix, batch) => factor(matrix, n, batch))
  },
  gradient: ({dy, output}) => {
    const product = tril(transposed(output).matmul(dy))
    // half of the diagonal
    const half = product.sub(tril(product, -1)).mul(0.5).add(tril(product, -1))
    const back = inverse(output)
    const inner = transposed(back).matmul(half).matmul(back)
    return [inner.add(transposed(inner)).mul(0.5)]
  },
  needs: 'output',
}

/** Only the lower triangle is read. @throws MatrixError for one that is not positive definite, or not square */
export function cholesky(x: Tensor): Tensor {
  return applyOp('cholesky', choleskyOp, [x], undefined)
}
