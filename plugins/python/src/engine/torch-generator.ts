// The random numbers of PyTorch on a processor: the same for the same seed.
// Source: aten/src/ATen/core/{CPUGeneratorImpl,DistributionsHelper}.h, aten/src/ATen/native/cpu/DistributionTemplates.h of PyTorch 2.
import type {Dtype} from 'd2lbook-tensor'
import {MersenneTwister} from '../library/mersenne-twister.ts'
import {tellOtherNumbers} from '../objects/other-numbers.ts'
import {runtime} from '../objects/runtime.ts'

/** From here on normal numbers are made in blocks of 16. */
const blockSize = 16

/** From here on whole numbers are made of 64 bits. */
const largeRange = 2 ** 28

/** What a generator is seeded with that nobody gives a seed. */
const usualSeed = 67280421310721

/** All that comes after follows from it. */
export interface GeneratorState {
  words: Uint32Array
  place: number
  spare: number | undefined
  initialSeed: number | bigint
}

type FloatArray = Float32Array | Float64Array

export class TorchGenerator {
  /** No cell has given it a seed. */
  isUnseeded = false
  readonly #words = new MersenneTwister()
  #spare: number | undefined
  initialSeed: number | bigint = usualSeed

  constructor(seed: number | bigint = usualSeed) {
    this.seed(seed)
  }

  /** @param seed of 64 bits, of which 32 count */
  seed(seed: number | bigint): void {
    this.initialSeed = seed
    this.#words.seedByWord(Number(BigInt.asUintN(32, BigInt(seed))))
    this.#spare = undefined
    this.isUnseeded = false
  }

  get state(): GeneratorState {
    const {words, place} = this.#words
    return {words: words.slice(), place, spare: this.#spare, initialSeed: this.initialSeed}
  }

  set state({words, place, spare, initialSeed}: GeneratorState) {
    this.#words.words.set(words)
    this.#words.place = place
    this.#spare = spare
    this.initialSeed = initialSeed
  }

  /** 32 random bits. */
  word(): number {
    return this.#words.word()
  }

  /** 64 random bits. */
  longWord(): bigint {
    const high = BigInt(this.#words.word())
    return (high << 32n) | BigInt(this.#words.word())
  }

  /** From 0 up to 1, with as many bits as the type holds. */
  uniform(dtype: Dtype): number {
    if (this.isUnseeded) tellOtherNumbers()
    if (dtype !== 'float64') return (this.#words.word() & 0xffffff) / 2 ** 24
    const high = this.#words.word() & 0x1fffff
    return (high * 2 ** 32 + this.#words.word()) / 2 ** 53
  }

  uniforms(count: number, dtype: Dtype): FloatArray {
    if (this.isUnseeded) tellOtherNumbers()
    const words = this.#words
    if (dtype === 'float64') {
      const values = new Float64Array(count)
      for (let i = 0; i < count; i++) values[i] = this.uniform(dtype)
      return values
    }
    const values = new Float32Array(count)
    for (let i = 0; i < count; i++) values[i] = (words.word() & 0xffffff) / 2 ** 24
    return values
  }

  /** Of mean 0 and deviation 1. */
  normals(count: number, dtype: Dtype): FloatArray {
    if (count < blockSize) return Float64Array.from({length: count}, () => this.normal())
    const values = this.uniforms(count, dtype)
    for (let start = 0; start + blockSize <= count; start += blockSize) toNormal(values, start)
    if (count % blockSize !== 0) {
      // the last block overlaps the one before and is drawn anew
      const start = count - blockSize
      values.set(this.uniforms(blockSize, dtype), start)
      toNormal(values, start)
    }
    return values
  }

  /** By Box and Muller: two at a time. */
  normal(): number {
    const spare = this.#spare
    this.#spare = undefined
    if (spare !== undefined) return spare
    const angle = 2 * Math.PI * this.uniform('float64')
    const radius = Math.sqrt(-2 * Math.log1p(-this.uniform('float64')))
    this.#spare = radius * Math.sin(angle)
    return radius * Math.cos(angle)
  }

  /** A whole number from `low` up to but without `high`. */
  integer(low: number, high: number): number {
    if (this.isUnseeded) tellOtherNumbers()
    const range = high - low
    if (range < largeRange) return low + (this.#words.word() % range)
    return low + Number(this.longWord() % BigInt(range))
  }

  permutation(count: number): Float64Array {
    const order = new Float64Array(count)
    for (let i = 0; i < count; i++) order[i] = i
    for (let i = 0; i < count - 1; i++) {
      const other = i + (this.#words.word() % (count - i))
      const value = order[i] ?? 0
      order[i] = order[other] ?? 0
      order[other] = value
    }
    return order
  }
}

/** Uniform numbers of a block become normal ones, eight from each half. */
function toNormal(values: FloatArray, start: number): void {
  const half = blockSize / 2
  const fit = values instanceof Float64Array ? (value: number) => value : Math.fround
  for (let i = start; i < start + half; i++) {
    const radius = fit(Math.sqrt(fit(-2 * fit(Math.log(fit(1 - (values[i] ?? 0)))))))
    const angle = fit(fit(2 * Math.PI) * (values[i + half] ?? 0))
    values[i] = radius * Math.cos(angle)
    values[i + half] = radius * Math.sin(angle)
  }
}

/** Of the running session. */
export function torchGenerator(): TorchGenerator {
  const {state} = runtime()
  const known = state.get('torch generator')
  if (known instanceof TorchGenerator) return known
  const seed = state.get('seed')
  const made = new TorchGenerator(typeof seed === 'number' ? seed : 0)
  made.isUnseeded = true
  state.set('torch generator', made)
  return made
}
