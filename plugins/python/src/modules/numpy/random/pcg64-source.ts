// The numbers of `numpy.random.default_rng`. Source: numpy/random/src/pcg64/pcg64.h (M. E. O'Neill, 2014), src/distributions/distributions.c.
import type {BitSource} from './bit-source.ts'
import {exponentialZiggurat, normalZiggurat} from './ziggurat-tables.ts'

/** 0x2360ed051fc65da44385df649fccf645 in parts of 16 bits, the lowest first. */
const factor = [0xf645, 0x9fcc, 0xdf64, 0x4385, 0x5da4, 0x1fc6, 0xed05, 0x2360]

const normalEdge = 3.654152885361009
const inverseNormalEdge = 0.2736612373297583
const exponentialEdge = 7.69711747013105

/** Numbers of 128 bits are 8 parts of 16 bits, the lowest first. */
export class Pcg64Source implements BitSource {
  readonly isLegacy = false
  readonly state = new Float64Array(8)
  readonly increment = new Float64Array(8)
  /** 64 bits are drawn at a time; of two words the second waits. */
  waiting: number | undefined

  /** @param words 8 of 32 bits, of a `SeedSequence` */
  constructor(words: ArrayLike<number>) {
    const [s0 = 0, s1 = 0, s2 = 0, s3 = 0, i0 = 0, i1 = 0, i2 = 0, i3 = 0] = Array.from(words)
    // words of 64 bits come with their low half first, the first of two is the high one
    const start = partsOf([s2, s3, s0, s1])
    const sequence = partsOf([i2, i3, i0, i1])
    let carry = 1
    for (const [i, part] of sequence.entries()) {
      const doubled = part * 2 + carry
      this.increment[i] = doubled % 65536
      carry = Math.floor(doubled / 65536)
    }
    this.#step()
    carry = 0
    for (const [i, part] of start.entries()) {
      const sum = (this.state[i] ?? 0) + part + carry
      this.state[i] = sum % 65536
      carry = Math.floor(sum / 65536)
    }
    this.#step()
  }

  #step(): void {
    const {state, increment} = this
    const old = state.slice()
    let carry = 0
    for (let k = 0; k < 8; k++) {
      let sum = carry + (increment[k] ?? 0)
      for (let i = 0; i <= k; i++) sum += (old[i] ?? 0) * (factor[k - i] ?? 0)
      state[k] = sum % 65536
      carry = Math.floor(sum / 65536)
    }
  }

  wide(): [high: number, low: number] {
    this.#step()
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = this.state
    const low = ((b ^ f) << 16) | (a ^ e)
    const high = ((d ^ h) << 16) | (c ^ g)
    const turn = h >>> 10
    return rotated(high, low, turn)
  }

  word(): number {
    const {waiting} = this
    if (waiting !== undefined) {
      this.waiting = undefined
      return waiting
    }
    const [high, low] = this.wide()
    this.waiting = high
    return low
  }

  double(): number {
    const [high, low] = this.wide()
    return (high * 2 ** 21 + (low >>> 11)) * 2 ** -53
  }

  normal(): number {
    const {widths, limits, heights} = normalZiggurat()
    for (;;) {
      const [high, low] = this.wide()
      const layer = low & 255
      const isNegative = ((low >>> 8) & 1) === 1
      // bits 9 to 60
      const size = (high & 0x1fffffff) * 2 ** 23 + (low >>> 9)
      const x = (isNegative ? -size : size) * (widths[layer] ?? 0)
      if (size < (limits[layer] ?? 0)) return x
      if (layer === 0) return this.#normalTail(Math.floor(size / 256) % 2 === 1)
      const [above = 0, below = 0] = [heights[layer - 1], heights[layer]]
      if ((above - below) * this.double() + below < Math.exp(-0.5 * x * x)) return x
    }
  }

  #normalTail(isNegative: boolean): number {
    for (;;) {
      const x = -inverseNormalEdge * Math.log1p(-this.double())
      const y = -Math.log1p(-this.double())
      if (y + y > x * x) return isNegative ? -(normalEdge + x) : normalEdge + x
    }
  }

  exponential(): number {
    const {widths, limits, heights} = exponentialZiggurat()
    for (;;) {
      const [high, low] = this.wide()
      const layer = (low >>> 3) & 255
      const size = high * 2 ** 21 + (low >>> 11)
      const x = size * (widths[layer] ?? 0)
      if (size < (limits[layer] ?? 0)) return x
      if (layer === 0) return exponentialEdge - Math.log1p(-this.double())
      const [above = 0, below = 0] = [heights[layer - 1], heights[layer]]
      if ((above - below) * this.double() + below < Math.exp(-x)) return x
    }
  }

  /** D. Lemire, Fast Random Integer Generation in an Interval, 2019. */
  upTo(last: number): number {
    if (last === 0) return 0
    if (last === 0xffffffff) return this.word()
    if (last > 0xffffffff) return this.#wideUpTo(BigInt(last))
    const count = last + 1
    const threshold = (0xffffffff - last) % count
    for (;;) {
      const [high, low] = product(this.word(), count)
      if (low >= threshold) return high
    }
  }

  #wideUpTo(last: bigint): number {
    const whole = 2n ** 64n
    const count = last + 1n
    const threshold = (whole - 1n - last) % count
    for (;;) {
      const [high, low] = this.wide()
      const scaled = ((BigInt(high) << 32n) | BigInt(low)) * count
      if (scaled % whole >= threshold) return Number(scaled / whole)
    }
  }
}

/** @param words of 32 bits, the lowest first */
function partsOf(words: readonly number[]): number[] {
  return words.flatMap((word) => [word & 0xffff, word >>> 16])
}

function rotated(high: number, low: number, turn: number): [high: number, low: number] {
  const [first, second] = turn < 32 ? [high, low] : [low, high]
  const by = turn & 31
  if (by === 0) return [first >>> 0, second >>> 0]
  return [((first >>> by) | (second << (32 - by))) >>> 0, ((second >>> by) | (first << (32 - by))) >>> 0]
}

/** Of two numbers of 32 bits, in two words. */
function product(x: number, y: number): [high: number, low: number] {
  const upper = (x >>> 16) * y
  const lower = (x & 0xffff) * y
  const low = (upper % 65536) * 65536 + lower
  return [Math.floor(upper / 65536) + Math.floor(low / 2 ** 32), low % 2 ** 32]
}
