import {describe, expect, test} from 'vitest'
import * as arrays from '../../plugins/tensor/src/arrays/index.ts'
import {createTensors} from '../../plugins/tensor/src/tensor/create-tensors.ts'
import {arrayExamples} from './array-examples.ts'
import {runArrays} from './run-op-examples.ts'

/** Shown by tests of their own. */
const elsewhere = [
  'allClose',
  'categoryOf',
  'commonDtype',
  'createNumpyRandom',
  'detached',
  'isContiguous',
  'isFloating',
  'promotions',
  'set',
  'stridesIn',
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
