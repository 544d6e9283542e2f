import {expect, test} from 'vitest'
import {createRandom, createTensors} from '../../plugins/tensor/src/index.ts'

const many = 20_000
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test('one seed gives one sequence, another seed or stream another', () => {
  const first = (seed: number, stream?: number): number[] => {
    const {uniform} = createRandom(seed, stream)
    return [uniform(), uniform(), uniform()]
  }
  expect(first(1)).toEqual(first(1))
  expect(first(1)).not.toEqual(first(2))
  expect(first(1)).not.toEqual(first(1, 1))
})

test('the sequence of a seed stays what it is: shared links depend on it', () => {
  const {uniform, normal, integer} = createRandom(42)
  expect([uniform(), normal(), integer(0, 1000)]).toMatchInlineSnapshot(`
    [
      0.456255805445835,
      1.666658576150897,
      964,
    ]
  `)
})

test('uniform numbers fall into all tenths alike, and do not follow from the one before', () => {
  const {uniform} = createRandom(5)
  const drawn = Array.from({length: many}, uniform)
  const counts = Array.from({length: 10}, () => 0)
  for (const value of drawn) counts[Math.floor(value * 10)]! += 1
  const expected = many / 10
  // chi-squared with 9 degrees of freedom: 27.9 is passed once in a thousand seeds
  expect(counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)).toBeLessThan(27.9)
  const products = drawn.slice(1).map((value, i) => (value - 0.5) * (drawn[i]! - 0.5) * 12)
  expect(Math.abs(mean(products))).toBeLessThan(0.03)
  expect(drawn.every((value) => value >= 0 && value < 1)).toBe(true)
})

test('whole numbers are equally likely from the lowest up to but without the highest', () => {
  const {integer} = createRandom(6)
  const counts = new Map<number, number>()
  for (let i = 0; i < many; i++) {
    const value = integer(-2, 3)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  expect([...counts.keys()].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2])
  for (const count of counts.values()) expect(Math.abs(count / many - 0.2)).toBeLessThan(0.015)
})

test('normal numbers have mean 0 and deviation 1', () => {
  const {normal} = createRandom(3)
  const drawn = Array.from({length: many}, normal)
  expect(Math.abs(mean(drawn))).toBeLessThan(0.03)
  expect(Math.abs(mean(drawn.map((value) => value ** 2)) - 1)).toBeLessThan(0.05)
  // neither lopsided nor heavy-tailed
  expect(Math.abs(mean(drawn.map((value) => value ** 3)))).toBeLessThan(0.1)
  expect(Math.abs(mean(drawn.map((value) => value ** 4)) - 3)).toBeLessThan(0.3)
  // 68 % lie within one deviation
  expect(Math.abs(mean(drawn.map((value) => (Math.abs(value) < 1 ? 1 : 0))) - 0.6827)).toBeLessThan(0.02)
})

test('a permutation has every number once, each at each place about equally often', () => {
  const random = createRandom(4)
  const counts = Array.from({length: 5}, () => 0)
  for (let i = 0; i < 5000; i++) {
    const order = random.permutation(5)
    expect(new Set(order)).toEqual(new Set([0, 1, 2, 3, 4]))
    counts[order[0]!]! += 1
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})

test('tensors draw from their seed', async () => {
  const [a, b] = [await createTensors('plain', 7), await createTensors('plain', 7)]
  expect(a.normal([3]).toNested()).toEqual(b.normal([3]).toNested())
  const before = a.uniform([2]).toNested()
  a.seed(7)
  b.seed(7)
  expect(a.uniform([2]).toNested()).toEqual(b.uniform([2]).toNested())
  expect(a.uniform([2]).toNested()).not.toEqual(before)
})

test('trials fall on outcomes as often as they should', async () => {
  const tensors = await createTensors('plain', 8)
  const counts = tensors.multinomial(10_000, [0.1, 0.2, 0.7]).values()
  expect([...counts].reduce((sum, count) => sum + count)).toBe(10_000)
  expect(Math.abs(counts[2]! / 10_000 - 0.7)).toBeLessThan(0.02)
  expect(new Set(tensors.integers(2, 5, [100]).values())).toEqual(new Set([2, 3, 4]))
  const shifted = tensors.normal([many], 3, 2)
  expect(Math.abs(shifted.mean().item() - 3)).toBeLessThan(0.06)
  expect(Math.abs(shifted.variance().item() - 4)).toBeLessThan(0.2)
  const between = tensors.uniform([many], -1, 3)
  expect([between.min().item() >= -1, between.max().item() < 3]).toEqual([true, true])
  expect(Math.abs(between.variance().item() - 16 / 12)).toBeLessThan(0.05)
  expect(new Set(tensors.permutation(50).values()).size).toBe(50)
  expect(tensors.bernoulli(0.3, [10_000]).mean().item()).toBeCloseTo(0.3, 1)
})
