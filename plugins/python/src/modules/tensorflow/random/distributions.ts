// Numbers of a distribution, in the order in which TensorFlow's kernels draw them on the CPU.
// Source: tensorflow/core/lib/random/random_distributions.h, tensorflow/core/kernels/random_op_cpu.h, multinomial_op.cc.
import type {Dtype} from 'd2lbook-tensor'
import type {Philox} from './philox.ts'

/** Blocks that each number may need at most. */
export const reservedPerNumber = 256

const mantissas: Partial<Record<Dtype, number>> = {float16: 10, bfloat16: 7, float32: 23}

/** From 0 up to 1. */
function toUnit(word: number, bits: number): number {
  return (word & (2 ** bits - 1)) / 2 ** bits
}

/** From 0 up to 1, of 52 bits. */
function toDouble(low: number, high: number): number {
  return ((low & 0xfffff) * 2 ** 32 + high) / 2 ** 52
}

type Fill = (generator: Philox, into: Float64Array) => void

function fill(count: number, generator: Philox, draw: Fill): Float64Array {
  const numbers = new Float64Array(count)
  draw(generator, numbers)
  return numbers
}

/** Group after group: each of the words of one block. */
function inGroups(into: Float64Array, generator: Philox, size: 2 | 4, numbersOf: GroupOf): void {
  for (let start = 0; start < into.length; start += size) {
    const group = numbersOf(generator.next())
    for (let i = 0; i < size && start + i < into.length; i++) into[start + i] = group[i] ?? 0
  }
}

type GroupOf = (words: readonly [number, number, number, number]) => readonly number[]

/** Of whole `numbers` from 0 up to 1. */
export function uniforms(generator: Philox, count: number, dtype: Dtype): Float64Array {
  return fill(count, generator, (from, into) => {
    if (dtype === 'float64') inGroups(into, from, 2, ([a, b, c, d]) => [toDouble(a, b), toDouble(c, d)])
    else {
      const bits = mantissas[dtype] ?? 23
      inGroups(into, from, 4, (words) => words.map((word) => toUnit(word, bits)))
    }
  })
}

/** G. Box, M. Muller, 1958. */
function normalPair(x0: number, x1: number): [number, number] {
  const fit = Math.fround
  const radius = fit(Math.sqrt(fit(-2 * fit(Math.log(fit(Math.max(toUnit(x0, 23), 1e-7)))))))
  const angle = fit(2 * Math.PI * toUnit(x1, 23))
  return [fit(fit(Math.sin(angle)) * radius), fit(fit(Math.cos(angle)) * radius)]
}

function normalPairOfDoubles([a, b, c, d]: readonly [number, number, number, number]): [number, number] {
  const radius = Math.sqrt(-2 * Math.log(Math.max(toDouble(a, b), 1e-7)))
  const angle = 2 * Math.PI * toDouble(c, d)
  return [Math.sin(angle) * radius, Math.cos(angle) * radius]
}

export function normals(generator: Philox, count: number, dtype: Dtype): Float64Array {
  return fill(count, generator, (from, into) => {
    if (dtype === 'float64') inGroups(into, from, 2, normalPairOfDoubles)
    else inGroups(into, from, 4, ([a, b, c, d]) => [...normalPair(a, b), ...normalPair(c, d)])
  })
}

/** Those within two standard deviations. */
export function truncatedNormals(generator: Philox, count: number, dtype: Dtype): Float64Array {
  const size = dtype === 'float64' ? 2 : 4
  return fill(count, generator, (first, into) => {
    for (let start = 0; start < count; start += size) {
      const blocks = ((start / size) * size * reservedPerNumber) / 4
      const words = first.copy().skip(blocks).words()
      fillGroup(into.subarray(start, start + size), words, dtype)
    }
  })
}

function fillGroup(into: Float64Array, words: Generator<number, never>, dtype: Dtype): void {
  const word = (): number => words.next().value
  for (let at = 0; at < into.length;) {
    const pair =
      dtype === 'float64' ? normalPairOfDoubles([word(), word(), word(), word()]) : normalPair(word(), word())
    for (const number of pair) if (Math.abs(number) < 2 && at < into.length) into[at++] = number
  }
}

/** Whole numbers from `low` up to `high`. */
export function integers(
  generator: Philox,
  count: number,
  low: number,
  high: number,
  dtype: Dtype,
): Float64Array {
  const range = high - low
  return fill(count, generator, (from, into) => {
    if (dtype === 'int64')
      inGroups(into, from, 2, ([a, b, c, d]) => [low + remainder(a, b, range), low + remainder(c, d, range)])
    else inGroups(into, from, 4, (words) => words.map((word) => low + (word % range)))
  })
}

function remainder(low: number, high: number, range: number): number {
  return Number(((BigInt(high) << 32n) | BigInt(low)) % BigInt(range))
}

/** The places `0, 1, …` in another order. */
export function permutation(generator: Philox, count: number): number[] {
  const order = Array.from({length: count}, (_, i) => i)
  const words = generator.words()
  for (let i = 0; i < count - 1; i++) {
    const other = i + (words.next().value % (count - i))
    const [here = 0, there = 0] = [order[i], order[other]]
    order[i] = there
    order[other] = here
  }
  return order
}

/** For each row of logarithms of weights `count` classes. */
export function classes(
  generator: Philox,
  logits: ArrayLike<number>,
  columns: number,
  count: number,
): number[] {
  const drawn: number[] = []
  const words = generator.words()
  for (let start = 0; start < logits.length; start += columns) {
    const sums = runningSums(Array.from({length: columns}, (_, i) => logits[start + i] ?? 0))
    const total = sums.at(-1) ?? 0
    for (let i = 0; i < count; i++) {
      const wanted = toDouble(words.next().value, words.next().value) * total
      const at = sums.findIndex((sum) => sum > wanted)
      drawn.push(at < 0 ? columns : at)
    }
  }
  return drawn
}

function runningSums(logits: readonly number[]): number[] {
  const finite = logits.filter(Number.isFinite)
  const most = Math.max(...finite)
  let total = 0
  return logits.map((logit) => (total += Number.isFinite(logit) ? Math.exp(logit - most) : 0))
}
