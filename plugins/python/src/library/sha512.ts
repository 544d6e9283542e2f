// SHA-512, which `random.seed` makes numbers of texts with. Source: FIPS 180-4.

const mask = (1n << 64n) - 1n

export function primes(count: number): number[] {
  const found: number[] = []
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n)
  return found
}

/** The first 64 bits behind the point of a root, as FIPS 180-4 derives its constants. */
function rootBits(n: number, degree: bigint): bigint {
  const target = BigInt(n) << (64n * degree)
  let root = 0n
  for (let bit = 1n << 68n; bit > 0n; bit >>= 1n) if ((root | bit) ** degree <= target) root |= bit
  return root & mask
}

function rotate(x: bigint, by: bigint): bigint {
  return ((x >> by) | (x << (64n - by))) & mask
}

export function sha512(bytes: Uint8Array): Uint8Array {
  const constants = primes(80).map((prime) => rootBits(prime, 3n))
  const state = primes(8).map((prime) => rootBits(prime, 2n))
  const padded = pad(bytes)
  for (let start = 0; start < padded.byteLength; start += 128)
    addBlock(state, constants, new DataView(padded.buffer, start, 128))
  const digest = new DataView(new ArrayBuffer(64))
  state.forEach((word, i) => digest.setBigUint64(i * 8, word))
  return new Uint8Array(digest.buffer)
}

function pad(bytes: Uint8Array): Uint8Array {
  const padded = new Uint8Array(Math.ceil((bytes.length + 17) / 128) * 128)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n)
  return padded
}

function addBlock(state: bigint[], constants: readonly bigint[], block: DataView): void {
  const words: bigint[] = []
  const word = (i: number) => words[i] ?? 0n
  for (let i = 0; i < 80; i++) {
    if (i < 16) words.push(block.getBigUint64(i * 8))
    else {
      const [a, b] = [word(i - 15), word(i - 2)]
      const low = rotate(a, 1n) ^ rotate(a, 8n) ^ (a >> 7n)
      const high = rotate(b, 19n) ^ rotate(b, 61n) ^ (b >> 6n)
      words.push((word(i - 16) + low + word(i - 7) + high) & mask)
    }
  }
  let [a, b, c, d, e, f, g, h] = state as [bigint, bigint, bigint, bigint, bigint, bigint, bigint, bigint]
  for (let i = 0; i < 80; i++) {
    const high = rotate(e, 14n) ^ rotate(e, 18n) ^ rotate(e, 41n)
    const one = h + high + ((e & f) ^ (~e & mask & g)) + (constants[i] ?? 0n) + word(i)
    const low = rotate(a, 28n) ^ rotate(a, 34n) ^ rotate(a, 39n)
    const two = low + ((a & b) ^ (a & c) ^ (b & c))
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) & mask, c, b, a, (one + two) & mask]
  }
  ;[a, b, c, d, e, f, g, h].forEach((value, i) => (state[i] = ((state[i] ?? 0n) + value) & mask))
}
