import {describe, expect, test} from 'vitest'
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import {arrayExamples} from './array-examples.ts'
import {runArrays} from './run-op-examples.ts'

/** Shown by tests of their own. */
const elsewhere = [
  'allClose',
  'applyOp',
  'categoryOf',
  'changeInPlace',
  'commonDtype',
  'createNumpyRandom',
  'detached',
  'generalEigen',
  'isContiguous',
  'isFloating',
  'matrixRank',
  'promotions',
  'samePadding',
  'set',
  'stridesIn',
  'windowCount',
  'withGradient',
]

test('every function of arrays has an example', () => {
  const functions = Object.entries(arrays).flatMap(([name, value]) =>
    /^[a-z]/.test(name) && value ? [name] : [],
  )
  expect([...Object.keys(arrayExamples), ...elsewhere].toSorted()).toEqual(functions.toSorted())
})

describe.each(['plain', 'wasm'] as const)('on %s', async (backend) => {
  const results = await runArrays(await createTensors(backend))
  test.each(results)('$title', (result) => {
    expect(result.shape).toEqual(result.expectedShape)
    expect(result.deviation).toBeLessThan(2e-6)
    if (result.gradientDeviation === undefined) expect(result.isDifferentiable).toBe(false)
    else expect(result.gradientDeviation).toBeLessThan(2e-5)
  })
})

test('closeness', async () => {
  const t = await createTensors('plain')
  const x = t.tensor([1, 2, Number.NaN], undefined, 'float64')
  expect(arrays.allClose(x, x)).toBe(false)
  expect(arrays.allClose(x, x.add(1e-9), {equalNan: true})).toBe(true)
  expect(arrays.isClose(x, 1).toNested()).toEqual([true, false, false])
})

test('the error function to the last digits', async () => {
  const t = await createTensors('plain')
  const x = t.tensor([0.5, 1, 2, -3, 7], undefined, 'float64')
  // Abramowitz and Stegun, table 7.1
  const expected = [0.5204998778130465, 0.8427007929497149, 0.9953222650189527, -0.9999779095030014, 1]
  for (const [i, value] of arrays.erf(x).values().entries()) expect(value).toBeCloseTo(expected[i]!, 15)
})

test('windows are counted as frameworks count them', () => {
  const window = {size: 3, stride: 2}
  expect([5, 6, 7].map((length) => arrays.windowCount(length, window))).toEqual([2, 2, 3])
  expect([5, 6, 7].map((length) => arrays.windowCount(length, window, true))).toEqual([2, 3, 3])
  // a last window may not begin in the padding
  expect(arrays.windowCount(4, {size: 2, stride: 3, padding: [1, 1]}, true)).toBe(2)
  expect(arrays.windowCount(2, window)).toBeLessThan(1)
  expect(arrays.samePadding(5, window)).toEqual([1, 1])
  expect(arrays.samePadding(6, window)).toEqual([0, 1])
  expect(arrays.samePadding(4, {size: 2, dilation: 3})).toEqual([1, 2])
})

test('the first of several that are largest has the gradient, and what is no number is larger than all', async () => {
  const t = await createTensors('plain')
  const x = t.ones([1, 4])
  x.requiresGradient = true
  const pooled = arrays.maxPool(x, [2])
  pooled.values.sum().backward()
  expect(x.gradient?.toNested()).toEqual([[1, 0, 1, 0]])
  expect(pooled.places.toNested()).toEqual([[0, 2]])
  const broken = t.tensor([1, Number.NaN, 3], [1, 3])
  expect(arrays.maxPool(broken, [3]).values.item()).toBeNaN()
})
