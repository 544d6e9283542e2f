// The generator of random numbers that CPython uses: MT19937, seeded by `init_by_array`.
// Source: M. Matsumoto, T. Nishimura, mt19937ar.c, 2002; Modules/_randommodule.c.

const size = 624
const shift = 397

export class MersenneTwister {
  readonly words = new Uint32Array(size)
  /** Of the next word. */
  place = size
  /** Called before each word. */
  onWord: (() => void) | undefined

  /** @param seed a whole number that is not negative */
  seed(seed: bigint): void {
    const key: number[] = []
    for (let rest = seed; rest > 0n; rest >>= 32n) key.push(Number(rest & 0xffffffffn))
    this.#seedByArray(key.length > 0 ? key : [0])
  }

  /** By `init_genrand`, as NumPy and PyTorch seed it. */
  seedByWord(word: number): void {
    const {words} = this
    this.place = size
    words[0] = word
    for (let i = 1; i < size; i++) {
      const before = words[i - 1] ?? 0
      words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i
    }
  }

  #seedByArray(key: readonly number[]): void {
    this.seedByWord(19650218)
    const {words} = this
    let i = 1
    let j = 0
    const mixed = (factor: number) => {
      const before = words[i - 1] ?? 0
      return (words[i] ?? 0) ^ Math.imul(before ^ (before >>> 30), factor)
    }
    const advance = () => {
      if (++i < size) return
      words[0] = words[size - 1] ?? 0
      i = 1
    }
    for (let k = Math.max(size, key.length); k > 0; k--) {
      words[i] = mixed(1664525) + (key[j] ?? 0) + j
      advance()
      if (++j >= key.length) j = 0
    }
    for (let k = size - 1; k > 0; k--) {
      words[i] = mixed(1566083941) - i
      advance()
    }
    words[0] = 0x80000000
    this.place = size
  }

  #generate(): void {
    const {words} = this
    for (let i = 0; i < size; i++) {
      const next = i + 1 < size ? i + 1 : 0
      const far = i < size - shift ? i + shift : i + shift - size
      const y = ((words[i] ?? 0) & 0x80000000) | ((words[next] ?? 0) & 0x7fffffff)
      words[i] = (words[far] ?? 0) ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.place = 0
  }

  /** 32 random bits. */
  word(): number {
    this.onWord?.()
    if (this.place >= size) this.#generate()
    let y = this.words[this.place++] ?? 0
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }

  /** A number from 0 up to 1, with 53 random bits. */
  random(): number {
    const high = this.word() >>> 5
    const low = this.word() >>> 6
    return (high * 67108864 + low) / 9007199254740992
  }

  /** A whole number of so many random bits. */
  bits(count: number): number | bigint {
    if (count <= 32) return count === 0 ? 0 : this.word() >>> (32 - count)
    let value = 0n
    for (let done = 0; done < count; done += 32) {
      const left = count - done
      const word = left < 32 ? this.word() >>> (32 - left) : this.word()
      value |= BigInt(word) << BigInt(done)
    }
    return value
  }

  /** A whole number from 0 up to `limit`, all alike. */
  below(limit: number | bigint): number | bigint {
    const count = limit.toString(2).length
    let value = this.bits(count)
    while (value >= limit) value = this.bits(count)
    return value
  }
}
