// The last digits of NumPy's sums of 64-bit numbers.
import {expect, test} from 'vitest'
import {createNumpyRandom, createTensors, standardDeviation} from '../../plugins/tensor/src/index.ts'

const t = await createTensors('plain')
t.useRandom(createNumpyRandom, 0)
const x = t.uniform([7, 1000], 0, 1, 'float64')

test.each([
  ['all numbers', () => x.sum(), 3469.5669643320357],
  ['a row', () => x.get(0).sum(), 495.92153437178274],
  ['130 numbers', () => x.get(1, {stop: 130}).sum(), 64.1712212315638],
  ['7 numbers', () => x.get(4, {stop: 7}).sum(), 1.892722803807181],
  ['a mean', () => x.get(2).mean(), 0.5054481422300846],
  ['a deviation', () => standardDeviation(x.get(3), 0, false, 0), 0.2861076829766305],
  ['down a column', () => x.sum(0).get(1), 3.1237837854516437],
] as const)('%s', (_, make, expected) => {
  expect(make().item()).toBe(expected)
})
