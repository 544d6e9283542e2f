// Seeded random numbers: the same on every backend and machine, because they are drawn here and nowhere else.

import type {Dtype} from '../tensor/dtype.ts'

export interface Random {
  /** In [0, 1). */
  uniform: () => number
  /** Mean 0, standard deviation 1. */
  normal: () => number
  /** An integer in [low, high). */
  integer: (low: number, high: number) => number
  /** The integers 0 ... count-1 in random order. */
  permutation: (count: number) => Uint32Array
  /** Whole arrays of them, where a framework draws these in an order of their own. @default one after the other */
  uniforms?: (values: Float64Array, dtype: Dtype) => void
  normals?: (values: Float64Array, dtype: Dtype) => void
}

/** Generator sfc32 (Chris Doty-Humphrey, PractRand), seeded by splitmix32. The streams of two seeds or two stream numbers are unrelated. */
export function createRandom(seed: number, stream = 0): Random {
  const uniform = sfc32(seed, stream)
  let spare: number | undefined

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
      if (squared === 0 || squared >= 1) continue
      const factor = Math.sqrt((-2 * Math.log(squared)) / squared)
      spare = v * factor
      return u * factor
    }
  }

  const integer = (low: number, high: number): number => low + Math.floor(uniform() * (high - low))

  const permutation = (count: number): Uint32Array => {
    const order = Uint32Array.from({length: count}, (_, index) => index)
    for (let last = count - 1; last > 0; last--) {
      const other = integer(0, last + 1)
      const value = order[last]!
      order[last] = order[other]!
      order[other] = value
    }
    return order
  }

  return {uniform, normal, integer, permutation}
}

function sfc32(seed: number, stream: number): () => number {
  const mix = splitmix32((seed ^ Math.imul(stream, 0x9e3779b9)) | 0)
  let a = mix()
  let b = mix()
  let c = mix()
  let counter = 1
  const next = (): number => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return (sum >>> 0) / 4294967296
  }
  for (let round = 0; round < 12; round++) next()
  return next
}

function splitmix32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x9e3779b9) | 0
    let mixed = state ^ (state >>> 16)
    mixed = Math.imul(mixed, 0x21f0aaad)
    mixed ^= mixed >>> 15
    mixed = Math.imul(mixed, 0x735a2d97)
    return mixed ^ (mixed >>> 15)
  }
}
