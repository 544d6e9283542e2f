// Eigenvalues, singular values, and what is made of them, with their gradients.
import {applyOp} from '../../tensor/apply-op.ts'
import type {Op} from '../../tensor/op.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {identityLike, ofEach, sizesOf, squareSize, transposed} from './batches.ts'
import {singularValues} from './singular.ts'
import {symmetricEigen} from './symmetric-eigen.ts'

/** Of each matrix the values, then the vectors as columns. */
const eighOp: Op<undefined> = {
  forward: ([x]) => {
    const n = squareSize('eigh', x!)
    return ofEach(x!, [n + n * n], (matrix) => {
      const {values, vectors} = symmetricEigen(matrix, n)
      return Float64Array.of(...values, ...vectors)
    })
  },
  gradient: ({dy, inputs: [x], output}) => {
    const n = x!.shape.at(-1)!
    const {values, vectors} = eigenParts(output, n)
    const given = eigenParts(dy, n)
    const inner = transposed(vectors).matmul(given.vectors).mul(inverseGaps(values))
    const middle = inner.add(onDiagonal(given.values))
    const result = vectors.matmul(middle).matmul(transposed(vectors))
    return [result.add(transposed(result)).mul(0.5)]
  },
  needs: 'both',
}

function eigenParts(packed: Tensor, n: number): {values: Tensor; vectors: Tensor} {
  const outer = packed.shape.slice(0, -1)
  return {
    values: packed.get('...', {stop: n}),
    vectors: packed.get('...', {start: n}).reshape([...outer, n, n]),
  }
}

/** `1 / (x[j] - x[i])`, 0 on the diagonal. */
function inverseGaps(values: Tensor): Tensor {
  const gaps = values.reshape([...values.shape.slice(0, -1), 1, -1]).sub(values.reshape([...values.shape, 1]))
  const hasGap = gaps.notEqual(0)
  return gaps.where(hasGap, 1).pow(-1).where(hasGap, 0)
}

/** A vector as a diagonal matrix. */
function onDiagonal(values: Tensor): Tensor {
  return identityLike(values).mul(values.reshape([...values.shape, 1]))
}

/** Of symmetric matrices, whose lower triangle is read: in rising order, vectors are columns. @throws MatrixError */
export function symmetricEigenvalues(x: Tensor): {values: Tensor; vectors: Tensor} {
  const n = squareSize('eigh', x)
  return eigenParts(applyOp('eigh', eighOp, [x], undefined), n)
}

interface SingularParts {
  /** `[rows, count]` */
  u: Tensor
  /** Falling. */
  values: Tensor
  /** `[count, columns]` */
  vh: Tensor
}

const svdOp: Op<undefined> = {
  forward: ([x]) => {
    const [rows, columns] = sizesOf('svd', x!)
    const count = Math.min(rows, columns)
    return ofEach(x!, [count * (rows + columns + 1)], (matrix) => {
      const {u, values, vh} = singularValues(matrix, rows, columns)
      return Float64Array.of(...u, ...values, ...vh)
    })
  },
  /** J. Townsend, Differentiating the Singular Value Decomposition, 2016. */
  gradient: ({dy, inputs: [x], output}) => {
    const [rows, columns] = sizesOf('svd', x!)
    const {u, values, vh} = singularParts(output, rows, columns)
    const given = singularParts(dy, rows, columns)
    const v = transposed(vh)
    const dv = transposed(given.vh)
    const squares = values.mul(values)
    const gaps = inverseGaps(squares)
    const row = (s: Tensor): Tensor => s.reshape([...s.shape.slice(0, -1), 1, s.shape.at(-1)!])
    const column = (s: Tensor): Tensor => s.reshape([...s.shape, 1])
    const skew = (m: Tensor): Tensor => m.sub(transposed(m))
    const left = skew(transposed(u).matmul(given.u)).mul(gaps).mul(row(values))
    const right = skew(transposed(v).matmul(dv)).mul(gaps).mul(column(values))
    let result = u.matmul(left.add(right).add(onDiagonal(given.values))).matmul(vh)
    const inverses = values.pow(-1)
    if (rows > columns) {
      const outside = given.u.mul(row(inverses))
      result = result.add(outside.sub(u.matmul(transposed(u).matmul(outside))).matmul(vh))
    }
    if (columns > rows) {
      const outside = given.vh.mul(column(inverses))
      result = result.add(u.matmul(outside.sub(outside.matmul(v).matmul(vh))))
    }
    return [result]
  },
  needs: 'both',
}

function singularParts(packed: Tensor, rows: number, columns: number): SingularParts {
  const outer = packed.shape.slice(0, -1)
  const count = Math.min(rows, columns)
  const cut = rows * count
  return {
    u: packed.get('...', {stop: cut}).reshape([...outer, rows, count]),
    values: packed.get('...', {start: cut, stop: cut + count}),
    vh: packed.get('...', {start: cut + count}).reshape([...outer, count, columns]),
  }
}

/** `x = u · diag(values) · vh`, with as many values as the smaller side has numbers. */
export function svd(x: Tensor): SingularParts {
  const [rows, columns] = sizesOf('svd', x)
  return singularParts(applyOp('svd', svdOp, [x], undefined), rows, columns)
}

/** Moore and Penrose's; singular values up to `relative` times the largest count as 0. */
export function pseudoInverse(x: Tensor, relative: number): Tensor {
  const {u, values, vh} = svd(x)
  const isLarge = values.greater(values.max(-1, true).mul(relative))
  const inverses = values.where(isLarge, 1).pow(-1).where(isLarge, 0)
  return transposed(vh)
    .mul(inverses.reshape([...inverses.shape.slice(0, -1), 1, inverses.shape.at(-1)!]))
    .matmul(transposed(u))
}

/** How many singular values are larger than `relative` times the largest. */
export function matrixRank(x: Tensor, relative: number): Tensor {
  const {values} = svd(x.detach())
  return values.greater(values.max(-1, true).mul(relative)).to('int64').sum(-1)
}
