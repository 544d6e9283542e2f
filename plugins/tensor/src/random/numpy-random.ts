// The numbers of NumPy's `RandomState`. Sources: numpy/random/src/legacy/legacy-distributions.c, src/distributions/distributions.c,
// mtrand.pyx (shuffle), _bounded_integers.pyx.in.
import {mersenneTwister} from './mersenne-twister.ts'
import type {Random} from './random.ts'

/** As after `numpy.random.seed(seed)`. */
export function createNumpyRandom(seed: number): Random {
  const word = mersenneTwister(seed)
  let spare: number | undefined

  const uniform = (): number => {
    const high = word() >>> 5
    return (high * 2 ** 26 + (word() >>> 6)) * 2 ** -53
  }

  /** Marsaglia's polar method; of a pair the second comes first. */
  const normal = (): number => {
    if (spare !== undefined) {
      const value = spare
      spare = undefined
      return value
    }
    for (;;) {
      const x = 2 * uniform() - 1
      const y = 2 * uniform() - 1
      const squared = x * x + y * y
      if (squared >= 1 || squared === 0) continue
      const factor = Math.sqrt((-2 * Math.log(squared)) / squared)
      spare = factor * x
      return factor * y
    }
  }

  /** From 0 to `last`, included: bits are thrown away until they are small enough. */
  const upTo = (last: number): number => {
    if (last === 0) return 0
    if (last >= 2 ** 32) return wideUpTo(last)
    const mask = 2 ** Math.ceil(Math.log2(last + 1)) - 1
    for (;;) {
      const value = (word() & mask) >>> 0
      if (value <= last) return value
    }
  }

  const wideUpTo = (last: number): number => {
    const mask = 2n ** BigInt(last.toString(2).length) - 1n
    for (;;) {
      const value = ((BigInt(word()) << 32n) | BigInt(word())) & mask
      if (value <= BigInt(last)) return Number(value)
    }
  }

  const permutation = (count: number): Uint32Array => {
    const order = Uint32Array.from({length: count}, (_, index) => index)
    for (let last = count - 1; last > 0; last--) {
      const other = upTo(last)
      ;[order[last], order[other]] = [order[other]!, order[last]!]
    }
    return order
  }

  return {uniform, normal, integer: (low, high) => low + upTo(high - 1 - low), permutation}
}
