import {expect, test} from 'vitest'
import type {MatmulCall} from '../../plugins/tensor/src/kernel-calls.ts'
import {runEager} from '../../plugins/tensor/src/plain/plain-eager-kernels.ts'
import {isWorthTiling} from '../../plugins/tensor/src/plain/plain-product.ts'

const sizes = [
  {m: 4, n: 4, k: 256},
  {m: 5, n: 7, k: 130},
  {m: 33, n: 18, k: 9},
  {m: 64, n: 6, k: 12},
  {m: 9, n: 41, k: 31},
]
const layouts = [
  {transposeLeft: false, transposeRight: false},
  {transposeLeft: true, transposeRight: false},
  {transposeLeft: false, transposeRight: true},
  {transposeLeft: true, transposeRight: true},
]
const batches = [
  {batch: 1, isShared: false, hasBias: true},
  {batch: 3, isShared: false, hasBias: false},
  {batch: 2, isShared: true, hasBias: true},
]

const table = sizes.flatMap((size) =>
  layouts.flatMap((layout) => batches.map((batch) => ({...size, ...layout, ...batch}))),
)

test.each(table)('tiles of %o', ({batch, isShared, hasBias, ...shape}) => {
  const {m, n, k} = shape
  let seed = 1
  // multiples of 1/1024: every sum is exact, in whatever order
  const numbers = (size: number) =>
    Float64Array.from(
      {length: size},
      () => ((seed = (seed * 1103515245 + 12345) % 2 ** 31) % 2048) / 1024 - 1,
    )
  const call: MatmulCall<Float64Array> = {
    kernel: 'matmul',
    batch,
    ...shape,
    left: numbers(batch * m * k),
    right: numbers((isShared ? 1 : batch) * k * n),
    leftStep: m * k,
    rightStep: isShared ? 0 : k * n,
    ...(hasBias && {bias: numbers(n)}),
    output: new Float64Array(batch * m * n),
  }
  expect(isWorthTiling(call)).toBe(true)
  runEager(call)
  expect(call.output).toEqual(reference(call))
})

/** By the definition. */
function reference(call: MatmulCall<Float64Array>): Float64Array {
  const {batch, m, n, k, left, right, bias} = call
  const result = new Float64Array(batch * m * n)
  for (let matrix = 0; matrix < batch; matrix++)
    for (let row = 0; row < m; row++)
      for (let column = 0; column < n; column++) {
        let sum = bias ? bias[column]! : 0
        for (let i = 0; i < k; i++) {
          const l = call.transposeLeft ? i * m + row : row * k + i
          const r = call.transposeRight ? column * k + i : i * n + column
          sum += left[matrix * call.leftStep + l]! * right[matrix * call.rightStep + r]!
        }
        result[(matrix * m + row) * n + column] = sum
      }
  return result
}
