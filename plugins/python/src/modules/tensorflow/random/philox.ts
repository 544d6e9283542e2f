// The generator of random numbers that TensorFlow uses: Philox 4x32-10, counted in blocks of four words.
// Source: J. Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3, 2011; tensorflow/core/lib/random/philox_random.h.

const weyl0 = 0x9e3779b9
const weyl1 = 0xbb67ae85
const factor0 = 0xd2511f53
const factor1 = 0xcd9e8d57
const rounds = 10

/** The upper 32 bits of a product of two words. */
function high(x: number, y: number): number {
  const [x0, x1, y0, y1] = [x & 0xffff, x >>> 16, y & 0xffff, y >>> 16]
  const low = x0 * y0
  const middle = x1 * y0 + (low >>> 16)
  const other = x0 * y1 + (middle % 0x10000)
  return (x1 * y1 + Math.floor(middle / 0x10000) + Math.floor(other / 0x10000)) >>> 0
}

export type Words = readonly [number, number, number, number]

/** The words of one place of the counter. */
function block(counter: ArrayLike<number>, key: ArrayLike<number>): Words {
  let [a, b, c, d] = [counter[0] ?? 0, counter[1] ?? 0, counter[2] ?? 0, counter[3] ?? 0]
  let [k, l] = [key[0] ?? 0, key[1] ?? 0]
  for (let round = 0; round < rounds; round++) {
    const [high0, low0] = [high(factor0, a), Math.imul(factor0, a)]
    const [high1, low1] = [high(factor1, c), Math.imul(factor1, c)]
    a = (high1 ^ b ^ k) >>> 0
    b = low1 >>> 0
    c = (high0 ^ d ^ l) >>> 0
    d = low0 >>> 0
    k = (k + weyl0) >>> 0
    l = (l + weyl1) >>> 0
  }
  return [a, b, c, d]
}

export class Philox {
  readonly counter: Uint32Array
  readonly key: Uint32Array

  constructor(counter: ArrayLike<number>, key: ArrayLike<number>) {
    this.counter = Uint32Array.from(counter)
    this.key = Uint32Array.from(key)
  }

  /** Of an operation that has a seed and one of the program. */
  static ofSeeds(seed: number, seed2: number): Philox {
    return new Philox([0, 0, ...wordsOf(seed2)], wordsOf(seed))
  }

  /** Of the two numbers that operations without a state are given, mixed, so that it does not matter how random they are. */
  static ofPair(seed0: number, seed1: number): Philox {
    const mixed = block([...wordsOf(seed0), ...wordsOf(seed1)], [0x3ec8f720, 0x02461e29])
    return new Philox([0, 0, mixed[2], mixed[3]], [mixed[0], mixed[1]])
  }

  copy(): Philox {
    return new Philox(this.counter, this.key)
  }

  /** @param count blocks */
  skip(count: number): this {
    let rest = count
    for (let i = 0; i < 4 && rest > 0; i++) {
      const sum = (this.counter[i] ?? 0) + (rest % 2 ** 32)
      this.counter[i] = sum
      rest = Math.floor(rest / 2 ** 32) + (sum >= 2 ** 32 ? 1 : 0)
    }
    return this
  }

  next(): Words {
    const words = block(this.counter, this.key)
    this.skip(1)
    return words
  }

  /** Word after word. */
  *words(): Generator<number, never> {
    for (;;) yield* this.next()
  }
}

/** The lower and the upper word of a whole number. */
export function wordsOf(number: number): [number, number] {
  return [number >>> 0, Math.floor(number / 2 ** 32) >>> 0]
}
