// Factorisations give their matrix again, whatever the signs; random matrices of many sizes.
import {expect, test, describe} from 'vitest'
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import type {Tensor} from '../../plugins/tensor/src/tensor/tensor.ts'

const t = await createTensors('plain', 7)
const sizes = [1, 2, 3, 5, 8, 13]

function far(x: Tensor, y: Tensor): number {
  return x.sub(y).abs().max().item()
}

const turned = (x: Tensor): Tensor => x.transpose(-1, -2)
const random = (...shape: number[]): Tensor => t.normal(shape, 0, 1, 'float64')
const eye = (n: number): Tensor => t.eye(n, n, 'float64')

describe.each(sizes)('of %i rows', (n) => {
  test('eigenvalues of a symmetric matrix', () => {
    const x = random(n, n)
    const {values, vectors} = arrays.symmetricEigenvalues(x.add(turned(x)))
    expect(far(vectors.mul(values).matmul(turned(vectors)), x.add(turned(x)))).toBeLessThan(1e-12)
    expect(far(turned(vectors).matmul(vectors), eye(n))).toBeLessThan(1e-12)
    const inOrder = values.values()
    expect(inOrder).toEqual(inOrder.toSorted())
  })

  test.each([n, n + 2, Math.max(1, n - 2)])('singular values with %i columns', (columns) => {
    const x = random(n, columns)
    const {u, values, vh} = arrays.svd(x)
    expect(far(u.mul(values).matmul(vh), x)).toBeLessThan(1e-12)
    expect(far(turned(u).matmul(u), eye(values.size))).toBeLessThan(1e-12)
    expect(far(vh.matmul(turned(vh)), eye(values.size))).toBeLessThan(1e-12)
  })

  test.each([false, true])('q and r, complete: %s', (isComplete) => {
    const x = random(n + 1, n)
    const {q, r} = arrays.qr(x, isComplete)
    expect(q.shape).toEqual([n + 1, isComplete ? n + 1 : n])
    expect(far(q.matmul(r), x)).toBeLessThan(1e-12)
    expect(far(turned(q).matmul(q), eye(q.shape[1] ?? 0))).toBeLessThan(1e-12)
  })

  test('eigenvalues of any matrix', () => {
    const x = random(n, n)
    const numbers = Float64Array.from(x.values())
    const {real, imaginary, vectors, imaginaryVectors} = arrays.generalEigen(numbers, n)
    const matrix = (values: Float64Array): Tensor => t.tensor(values, [n, n], 'float64')
    const [re, im] = [matrix(vectors), matrix(imaginaryVectors)]
    const [a, b] = [t.tensor(real, [n], 'float64'), t.tensor(imaginary, [n], 'float64')]
    expect(far(x.matmul(re), re.mul(a).sub(im.mul(b)))).toBeLessThan(1e-11)
    expect(far(x.matmul(im), re.mul(b).add(im.mul(a)))).toBeLessThan(1e-11)
    expect(far(re.mul(re).add(im.mul(im)).sum(0), t.ones([n], 'float64'))).toBeLessThan(1e-12)
  })
})

test('a matrix without full rank', () => {
  const x = random(5, 2).matmul(random(2, 4))
  expect(arrays.matrixRank(x, 1e-10).item()).toBe(2)
  const {u, values, vh} = arrays.svd(x)
  expect(far(turned(u).matmul(u), eye(4))).toBeLessThan(1e-10)
  expect(far(u.mul(values).matmul(vh), x)).toBeLessThan(1e-12)
  expect(() => arrays.inverse(t.ones([2, 2]))).toThrow(arrays.MatrixError)
  expect(() => arrays.cholesky(t.tensor([1, 2, 2, 1], [2, 2]))).toThrow(arrays.MatrixError)
})
