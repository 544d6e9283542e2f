// The random numbers of `numpy.random`'s functions of old: the same for the same seed.
// Source: numpy/random/src/{legacy,mt19937} of NumPy 2.
import type {Random} from 'd2lbook-tensor'
import {MersenneTwister} from '../../library/mersenne-twister.ts'

export function numpyRandom(seed: number): Random {
  const words = new MersenneTwister()
  words.seedByWord(seed)
  let spare: number | undefined

  const uniform = (): number => words.random()

  /** Marsaglia's polar method: two at a time. */
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    for (;;) {
      const u = 2 * uniform() - 1
      const v = 2 * uniform() - 1
      const squared = u * u + v * v
      if (squared >= 1 || squared === 0) continue
      const factor = Math.sqrt((-2 * Math.log(squared)) / squared)
      spare = factor * u
      return factor * v
    }
  }

  /** From 0 to `most`, both included: words are drawn until one fits under the mask. */
  const upTo = (most: number): number => {
    if (most === 0) return 0
    const mask = 2 ** (32 - Math.clz32(most)) - 1
    for (;;) {
      const value = (words.word() & mask) >>> 0
      if (value <= most) return value
    }
  }

  const integer = (low: number, high: number): number => low + upTo(high - low - 1)

  const permutation = (count: number): Uint32Array => {
    const order = Uint32Array.from({length: count}, (_, index) => index)
    for (let last = count - 1; last > 0; last--) {
      const other = upTo(last)
      const value = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = value
    }
    return order
  }

  return {uniform, normal, integer, permutation}
}
