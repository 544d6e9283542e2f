// Threefry-2x32 with 20 rounds. Source: J. Salmon et al., Parallel Random Numbers: As Easy as 1, 2, 3, 2011; jax/_src/random/threefry2x32.py.

const rotations = [
  [13, 15, 26, 6],
  [17, 29, 16, 24],
] as const

const parity = 0x1bd11bda

/** Two words of a key. */
export type Key = readonly [high: number, low: number]

/** Encrypts two words; the result stands in `out`. */
function threefry([k0, k1]: Key, x0: number, x1: number, out: Uint32Array): void {
  const keys = [k0, k1, k0 ^ k1 ^ parity] as const
  let a = (x0 + k0) | 0
  let b = (x1 + k1) | 0
  for (let round = 0; round < 5; round++) {
    for (const turn of rotations[round % 2 === 0 ? 0 : 1]) {
      a = (a + b) | 0
      b = ((b << turn) | (b >>> (32 - turn))) ^ a
    }
    a = (a + (keys[(round + 1) % 3] ?? 0)) | 0
    b = (b + (keys[(round + 2) % 3] ?? 0) + round + 1) | 0
  }
  out[0] = a
  out[1] = b
}

/** Keys made of one, by counting. */
export function split(key: Key, count: number): Uint32Array {
  const keys = new Uint32Array(2 * count)
  const pair = new Uint32Array(2)
  for (let i = 0; i < count; i++) {
    threefry(key, 0, i, pair)
    keys.set(pair, 2 * i)
  }
  return keys
}

/** A key made of one and a number. */
export function foldIn(key: Key, data: number): Key {
  const pair = new Uint32Array(2)
  threefry(key, 0, data >>> 0, pair)
  return [pair[0] ?? 0, pair[1] ?? 0]
}

/** So many words of 32 random bits; of narrower ones the lowest bits count. */
export function randomBits(key: Key, count: number): Uint32Array {
  const bits = new Uint32Array(count)
  const pair = new Uint32Array(2)
  for (let i = 0; i < count; i++) {
    threefry(key, 0, i, pair)
    bits[i] = (pair[0] ?? 0) ^ (pair[1] ?? 0)
  }
  return bits
}
