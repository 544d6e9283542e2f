// MT19937, which PyTorch and NumPy draw from. Source: M. Matsumoto, T. Nishimura, mt19937ar.c, 2002.

const size = 624
const shift = 397

/** A source of 32 random bits at a time. Of the seed the lowest 32 bits count. */
export function mersenneTwister(seed: number): () => number {
  const words = new Uint32Array(size)
  words[0] = seed % 2 ** 32
  for (let i = 1; i < size; i++) {
    const before = words[i - 1]!
    words[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i
  }
  let next = size
  return () => {
    if (next === size) {
      renew(words)
      next = 0
    }
    return temper(words[next++]!)
  }
}

function renew(words: Uint32Array): void {
  for (let i = 0; i < size; i++) {
    const mixed = (words[i]! & 0x80000000) | (words[(i + 1) % size]! & 0x7fffffff)
    words[i] = words[(i + shift) % size]! ^ (mixed >>> 1) ^ (mixed & 1 ? 0x9908b0df : 0)
  }
}

function temper(word: number): number {
  let y = word ^ (word >>> 11)
  y ^= (y << 7) & 0x9d2c5680
  y ^= (y << 15) & 0xefc60000
  return (y ^ (y >>> 18)) >>> 0
}
