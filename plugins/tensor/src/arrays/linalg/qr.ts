// An orthogonal matrix times an upper triangle.
import {applyOp} from '../../tensor/apply-op.ts'
import type {Op} from '../../tensor/op.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {tril, triu} from '../movement.ts'
import {ofEach, sizesOf, transposed, type Matrix} from './batches.ts'
import {solve} from './elimination.ts'
import {columnBelow, identity, reflection, reflectRows} from './householder.ts'

/** `q` is `[rows, count]`, `r` is `[count, columns]`. */
function factorise(matrix: Matrix, rows: number, columns: number, count: number): {q: Matrix; r: Matrix} {
  const steps = Math.min(rows - 1, columns)
  const reflections = Array.from({length: Math.max(0, steps)}, (_, k) => {
    const own = reflection(matrix[k * columns + k]!, columnBelow(matrix, columns, rows, k, k))
    reflectRows(matrix, columns, own, k, k)
    return own
  })
  const q = identity(rows, count)
  for (const [k, own] of [...reflections.entries()].toReversed()) reflectRows(q, count, own, k, 0)
  const r = new Float64Array(count * columns)
  for (let i = 0; i < count; i++)
    for (let j = i; j < columns; j++) r[i * columns + j] = matrix[i * columns + j]!
  return {q, r}
}

/** Both in a row: `q`, then `r`. */
const qrOp: Op<{count: number}> = {
  forward: ([x], {count}) => {
    const [rows, columns] = sizesOf('qr', x!)
    return ofEach(x!, [count * (rows + columns)], (matrix) => {
      const {q, r} = factorise(matrix, rows, columns, count)
      return Float64Array.of(...q, ...r)
    })
  },
  gradient: ({dy, inputs: [x], output, attributes: {count}}) => {
    const [rows, columns] = sizesOf('qr', x!)
    if (rows < columns || count > columns)
      throw new RangeError('qr: has a gradient only for reduced factors of matrices that are not wide')
    const {q, r} = parts(output, rows, columns, count)
    const {q: dq, r: dr} = parts(dy, rows, columns, count)
    const inner = r.matmul(transposed(dr)).sub(transposed(dq).matmul(q))
    const lower = tril(inner, -1)
    const symmetric = tril(inner).add(transposed(lower))
    const right = dq.add(q.matmul(symmetric))
    return [transposed(solve(r, transposed(right)))]
  },
  needs: 'both',
}

function parts(packed: Tensor, rows: number, columns: number, count: number): {q: Tensor; r: Tensor} {
  const outer = packed.shape.slice(0, -1)
  const cut = rows * count
  return {
    q: packed.get('...', {stop: cut}).reshape([...outer, rows, count]),
    r: triu(packed.get('...', {start: cut}).reshape([...outer, count, columns])),
  }
}

/**
 * Signs as LAPACK's: numbers on the diagonal of `r` may be negative.
 *
 * @param isComplete whether `q` is square; else it has as many columns as the smaller side
 */
export function qr(x: Tensor, isComplete = false): {q: Tensor; r: Tensor} {
  const [rows, columns] = sizesOf('qr', x)
  const count = isComplete ? rows : Math.min(rows, columns)
  return parts(applyOp('qr', qrOp, [x], {count}), rows, columns, count)
}
