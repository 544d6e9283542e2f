// MD5, SHA-1 and SHA-256. Sources: RFC 1321, FIPS 180-4.
import {Bytes} from '../objects/bytes.ts'
import {raise} from '../objects/exceptions.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import type {Value} from '../objects/object.ts'
import {str} from '../objects/text.ts'
import {functions} from './functions.ts'
import {primes, sha512} from './sha512.ts'

type Words = number[]

function rotate(x: number, by: number): number {
  return (x << by) | (x >>> (32 - by))
}

/** With its length in bits at the end, in blocks of 64 bytes. */
function padded(bytes: Uint8Array, isLittle: boolean): DataView {
  const result = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64))
  new Uint8Array(result.buffer).set(bytes)
  result.setUint8(bytes.length, 0x80)
  result.setBigUint64(result.byteLength - 8, BigInt(bytes.length) * 8n, isLittle)
  return result
}

function hashed(
  bytes: Uint8Array,
  start: Words,
  isLittle: boolean,
  addBlock: (state: Words, block: Words) => Words,
): Uint8Array {
  const view = padded(bytes, isLittle)
  let state = start
  for (let at = 0; at < view.byteLength; at += 64) {
    const block = Array.from({length: 16}, (_, i) => view.getUint32(at + i * 4, isLittle))
    const added = addBlock(state, block)
    state = state.map((word, i) => (word + (added[i] ?? 0)) | 0)
  }
  const digest = new DataView(new ArrayBuffer(state.length * 4))
  state.forEach((word, i) => digest.setInt32(i * 4, word, isLittle))
  return new Uint8Array(digest.buffer)
}

const md5Shifts = [
  [7, 12, 17, 22],
  [5, 9, 14, 20],
  [4, 11, 16, 23],
  [6, 10, 15, 21],
]
const md5Steps: readonly [f: (b: number, c: number, d: number) => number, factor: number, offset: number][] =
  [
    [(b, c, d) => (b & c) | (~b & d), 1, 0],
    [(b, c, d) => (d & b) | (~d & c), 5, 1],
    [(b, c, d) => b ^ c ^ d, 3, 5],
    [(b, c, d) => c ^ (b | ~d), 7, 0],
  ]

function md5(bytes: Uint8Array): Uint8Array {
  return hashed(bytes, [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476], true, (state, block) => {
    let [a = 0, b = 0, c = 0, d = 0] = state
    for (let i = 0; i < 64; i++) {
      const step = md5Steps[i >> 4]
      if (!step) break
      const [f, factor, offset] = step
      const constant = Math.floor(Math.abs(Math.sin(i + 1)) * 2 ** 32)
      const sum = (a + f(b, c, d) + constant + (block[(factor * i + offset) % 16] ?? 0)) | 0
      ;[a, b, c, d] = [d, (b + rotate(sum, md5Shifts[i >> 4]?.[i % 4] ?? 0)) | 0, b, c]
    }
    return [a, b, c, d]
  })
}

function sha1(bytes: Uint8Array): Uint8Array {
  const start = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0]
  return hashed(bytes, start, false, (state, block) => {
    const words = [...block]
    const word = (i: number) => words[i] ?? 0
    for (let i = 16; i < 80; i++)
      words.push(rotate(word(i - 3) ^ word(i - 8) ^ word(i - 14) ^ word(i - 16), 1))
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state
    for (let i = 0; i < 80; i++) {
      const mixed =
        i < 20
          ? ((b & c) | (~b & d)) + 0x5a827999
          : i < 40
            ? (b ^ c ^ d) + 0x6ed9eba1
            : i < 60
              ? ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc
              : (b ^ c ^ d) + 0xca62c1d6
      ;[a, b, c, d, e] = [(rotate(a, 5) + mixed + e + word(i)) | 0, a, rotate(b, 30), c, d]
    }
    return [a, b, c, d, e]
  })
}

function fractionBits(x: number): number {
  return Math.floor((x % 1) * 2 ** 32) | 0
}

function sha256(bytes: Uint8Array): Uint8Array {
  const constants = primes(64).map((prime) => fractionBits(Math.cbrt(prime)))
  const start = primes(8).map((prime) => fractionBits(Math.sqrt(prime)))
  return hashed(bytes, start, false, (state, block) => {
    const words = [...block]
    const word = (i: number) => words[i] ?? 0
    for (let i = 16; i < 64; i++) {
      const low = rotate(word(i - 15), 25) ^ rotate(word(i - 15), 14) ^ (word(i - 15) >>> 3)
      const high = rotate(word(i - 2), 15) ^ rotate(word(i - 2), 13) ^ (word(i - 2) >>> 10)
      words.push((word(i - 16) + low + word(i - 7) + high) | 0)
    }
    let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
    for (let i = 0; i < 64; i++) {
      const high = rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)
      const one = (h + high + ((e & f) ^ (~e & g)) + (constants[i] ?? 0) + word(i)) | 0
      const low = rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)
      const two = (low + ((a & b) ^ (a & c) ^ (b & c))) | 0
      ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0]
    }
    return [a, b, c, d, e, f, g, h]
  })
}

const algorithms: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {md5, sha1, sha256, sha512}

export function makeHashes(): PyModule {
  return moduleOf(
    '_hashes',
    functions({
      'digest(name, data, /)': (name: Value, data: Bytes) => {
        const algorithm = typeof name === 'string' ? algorithms[name] : undefined
        if (!algorithm) throw raise('ValueError', `unsupported hash type ${str(name)}`)
        return new Bytes(algorithm(Uint8Array.from(data.data)))
      },
    }),
  )
}
