// Gaussian elimination with the largest pivot of each column, as LAPACK's getrf: determinants, solutions, inverses.
import {applyOp} from '../../tensor/apply-op.ts'
import type {Op} from '../../tensor/op.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {MatrixError, ofEach, squareSize, transposed, type Matrix} from './batches.ts'

interface Factors {
  /** Unit lower and upper triangle in one matrix. */
  matrix: Matrix
  /** Which row of the matrix came to each place. */
  order: number[]
  /** 1 or -1: of the permutation. */
  sign: number
  /** The first row without a pivot, from 0; undefined where there is none. */
  singularAt: number | undefined
}

/** In place. */
function factorise(matrix: Matrix, n: number): Factors {
  const order = Array.from({length: n}, (_, i) => i)
  let sign = 1
  let singularAt: number | undefined
  for (let k = 0; k < n; k++) {
    let pivot = k
    for (let i = k + 1; i < n; i++)
      if (Math.abs(matrix[i * n + k]!) > Math.abs(matrix[pivot * n + k]!)) pivot = i
    if (pivot !== k) {
      exchange(matrix, n, k, pivot)
      ;[order[k], order[pivot]] = [order[pivot]!, order[k]!]
      sign = -sign
    }
    const divisor = matrix[k * n + k]!
    if (divisor === 0) {
      singularAt ??= k
      continue
    }
    for (let i = k + 1; i < n; i++) {
      const factor = (matrix[i * n + k]! /= divisor)
      if (factor === 0) continue
      for (let j = k + 1; j < n; j++) matrix[i * n + j]! -= factor * matrix[k * n + j]!
    }
  }
  return {matrix, order, sign, singularAt}
}

function exchange(matrix: Matrix, n: number, a: number, b: number): void {
  for (let j = 0; j < n; j++) {
    const held = matrix[a * n + j]!
    matrix[a * n + j] = matrix[b * n + j]!
    matrix[b * n + j] = held
  }
}

/** `right` has `columns` columns. */
function solveWith({matrix, order}: Factors, n: number, right: Matrix, columns: number): Matrix {
  const x = new Float64Array(n * columns)
  for (let i = 0; i < n; i++)
    for (let j = 0; j < columns; j++) x[i * columns + j] = right[order[i]! * columns + j]!
  for (let i = 0; i < n; i++) for (let k = 0; k < i; k++) subtractRow(x, columns, i, k, matrix[i * n + k]!)
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) subtractRow(x, columns, i, k, matrix[i * n + k]!)
    for (let j = 0; j < columns; j++) x[i * columns + j]! /= matrix[i * n + i]!
  }
  return x
}

function subtractRow(x: Matrix, columns: number, to: number, from: number, factor: number): void {
  if (factor === 0) return
  for (let j = 0; j < columns; j++) x[to * columns + j]! -= factor * x[from * columns + j]!
}

function factorsOf(matrix: Matrix, n: number, batch: number): Factors {
  const factors = factorise(matrix, n)
  if (factors.singularAt !== undefined) throw new MatrixError('singular', batch, factors.singularAt + 1)
  return factors
}

function unit(n: number): Matrix {
  const result = new Float64Array(n * n)
  for (let i = 0; i < n; i++) result[i * n + i] = 1
  return result
}

const inverseOp: Op<undefined> = {
  forward: ([x]) => {
    const n = squareSize('inverse', x!)
    return ofEach(x!, [n, n], (matrix, batch) => solveWith(factorsOf(matrix, n, batch), n, unit(n), n))
  },
  gradient: ({dy, output}) => [transposed(output).matmul(dy).matmul(transposed(output)).neg()],
  needs: 'output',
}

/** @throws MatrixError for one that is not square, or singular */
export function inverse(x: Tensor): Tensor {
  return applyOp('inverse', inverseOp, [x], undefined)
}

/** Of stacks of the same shape. */
const solveOp: Op<undefined> = {
  forward: ([a, b]) => {
    const n = squareSize('solve', a!)
    const columns = b!.shape.at(-1)!
    const right = b!.tensors.peek(b!)
    return ofEach(a!, [n, columns], (matrix, batch) => {
      const start = batch * n * columns
      const own = Float64Array.from(right.subarray(start, start + n * columns))
      return solveWith(factorsOf(matrix, n, batch), n, own, columns)
    })
  },
  gradient: ({dy, inputs: [a], output, wanted}) => {
    const right = applyOp('solve', solveOp, [transposed(a!), dy], undefined)
    return [wanted[0] ? right.matmul(transposed(output)).neg() : undefined, right]
  },
  needs: 'both',
}

/** `X` with `A X = B`; what comes before the last two axes is broadcast. @throws MatrixError */
export function solve(a: Tensor, b: Tensor): Tensor {
  const outer = a.shape.slice(0, -2)
  const others = b.shape.slice(0, -2)
  const common = outer.length >= others.length ? outer : others
  const [left, right] = [a, b].map((x) => x.expandTo([...common, ...x.shape.slice(-2)])) as [Tensor, Tensor]
  return applyOp('solve', solveOp, [left, right], undefined)
}

function determinantOf(matrix: Matrix, n: number): number {
  const factors = factorise(matrix, n)
  let result = factors.sign
  for (let i = 0; i < n; i++) result *= factors.matrix[i * n + i]!
  return result
}

/** `[i, j]`: the derivative of the determinant by number `[i, j]`, also where the matrix is singular. */
function cofactors(x: Tensor): Tensor {
  const n = x.shape.at(-1)!
  if (n === 1) return x.tensors.ones(x.shape, x.dtype)
  const places: number[] = []
  const signs: number[] = []
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++) {
      signs.push((i + j) % 2 === 0 ? 1 : -1)
      for (let k = 0; k < n; k++) for (let l = 0; l < n; l++) if (k !== i && l !== j) places.push(k * n + l)
    }
  const {tensors} = x
  const outer = x.shape.slice(0, -2)
  const minors = x
    .reshape([...outer, n * n])
    .take(tensors.tensor(places, [n * n, n - 1, n - 1], 'int64'), outer.length)
  return determinant(minors)
    .mul(tensors.tensor(signs, [n * n], x.dtype))
    .reshape(x.shape)
}

const determinantOp: Op<undefined> = {
  forward: ([x]) => {
    const n = squareSize('determinant', x!)
    return ofEach(x!, [], (matrix) => [determinantOf(matrix, n)])
  },
  gradient: ({dy, inputs: [x], output}) => {
    const spread = (tensor: Tensor): Tensor => tensor.reshape([...tensor.shape, 1, 1])
    const isSingular = x!.tensors.peek(output).includes(0)
    if (isSingular) return [spread(dy).mul(cofactors(x!))]
    return [spread(dy.mul(output)).mul(transposed(inverse(x!)))]
  },
  needs: 'both',
}

/** @throws MatrixError for one that is not square */
export function determinant(x: Tensor): Tensor {
  return applyOp('determinant', determinantOp, [x], undefined)
}

const logDeterminantOp: Op<undefined> = {
  forward: ([x]) => {
    const n = squareSize('logDeterminant', x!)
    return ofEach(x!, [], (matrix) => {
      const {matrix: factors} = factorise(matrix, n)
      let total = 0
      for (let i = 0; i < n; i++) total += Math.log(Math.abs(factors[i * n + i]!))
      return [total]
    })
  },
  gradient: ({dy, inputs: [x]}) => [dy.reshape([...dy.shape, 1, 1]).mul(transposed(inverse(x!)))],
}

/** Of the absolute value of the determinant, and its sign. @throws MatrixError for one that is not square */
export function logDeterminant(x: Tensor): {sign: Tensor; logarithm: Tensor} {
  const n = squareSize('logDeterminant', x)
  const sign = ofEach(x, [], (matrix) => {
    const factors = factorise(matrix, n)
    let result = factors.sign
    for (let i = 0; i < n; i++) result *= Math.sign(factors.matrix[i * n + i]!)
    return [result]
  })
  return {sign, logarithm: applyOp('logDeterminant', logDeterminantOp, [x], undefined)}
}

/** The product of so many, by squares; of inverses where the count is negative. */
export function matrixPower(x: Tensor, exponent: number): Tensor {
  const n = squareSize('matrixPower', x)
  if (exponent < 0) return matrixPower(inverse(x), -exponent)
  let result: Tensor | undefined
  let square = x
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = result ? result.matmul(square) : square
    if (left > 1) square = square.matmul(square)
  }
  return result ?? x.tensors.eye(n, n, x.dtype).expandTo(x.shape)
}
