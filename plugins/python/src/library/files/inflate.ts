// DEFLATE: packed bytes unpacked, and bytes wrapped without being packed. Source: RFC 1951.

interface Codes {
  /** How many codes have each length. */
  counts: Uint16Array
  /** Symbols in the order of their codes. */
  symbols: Uint16Array
}

/** What is read of the packed bytes, bit by bit. */
class BitReader {
  readonly #data: Uint8Array
  at: number
  #buffer = 0
  #count = 0

  constructor(data: Uint8Array, from: number) {
    this.#data = data
    this.at = from
  }

  bits(count: number): number {
    while (this.#count < count) {
      const byte = this.#data[this.at++]
      if (byte === undefined) throw new RangeError('the packed data ends too early')
      this.#buffer |= byte << this.#count
      this.#count += 8
    }
    const value = this.#buffer & ((1 << count) - 1)
    this.#buffer >>>= count
    this.#count -= count
    return value
  }

  symbol({counts, symbols}: Codes): number {
    let code = 0
    let first = 0
    let index = 0
    for (let length = 1; length <= 15; length++) {
      code |= this.bits(1)
      const count = counts[length] ?? 0
      if (code - count < first) return symbols[index + (code - first)] ?? 0
      index += count
      first = (first + count) << 1
      code <<= 1
    }
    throw new RangeError('a code that nobody has defined')
  }

  /** The next whole byte. */
  align(): void {
    this.#buffer = 0
    this.#count = 0
  }

  take(length: number): Uint8Array {
    this.at += length
    return this.#data.subarray(this.at - length, this.at)
  }
}

class ByteWriter {
  #bytes = new Uint8Array(65_536)
  #size = 0

  #reserve(more: number): void {
    if (this.#size + more <= this.#bytes.length) return
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#size + more))
    larger.set(this.#bytes)
    this.#bytes = larger
  }

  byte(value: number): void {
    this.#reserve(1)
    this.#bytes[this.#size++] = value
  }

  all(bytes: Uint8Array): void {
    this.#reserve(bytes.length)
    this.#bytes.set(bytes, this.#size)
    this.#size += bytes.length
  }

  /** What stands so far back once more; it may reach into itself. */
  repeat(distance: number, length: number): void {
    if (distance > this.#size) throw new RangeError('it points to before the beginning')
    this.#reserve(length)
    for (let i = 0; i < length; i++, this.#size++)
      this.#bytes[this.#size] = this.#bytes[this.#size - distance] ?? 0
  }

  get bytes(): Uint8Array {
    return this.#bytes.slice(0, this.#size)
  }
}

function codesOf(lengths: readonly number[]): Codes {
  const counts = new Uint16Array(16)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  counts[0] = 0
  const offsets = new Uint16Array(16)
  for (let length = 1; length < 15; length++)
    offsets[length + 1] = (offsets[length] ?? 0) + (counts[length] ?? 0)
  const symbols = new Uint16Array(lengths.length)
  lengths.forEach((length, symbol) => {
    if (length === 0) return
    const place = offsets[length] ?? 0
    symbols[place] = symbol
    offsets[length] = place + 1
  })
  return {counts, symbols}
}

/** Values that a code and some bits after it stand for: the first of each code, and how many bits. */
function ranges(start: number, extra: readonly number[]): {bases: number[]; extra: readonly number[]} {
  const bases: number[] = []
  let base = start
  for (const bits of extra) {
    bases.push(base)
    base += 1 << bits
  }
  return {bases, extra}
}

const lengthRanges = ranges(3, [...repeat(0, 8), ...[1, 2, 3, 4, 5].flatMap((bits) => repeat(bits, 4)), 0])
lengthRanges.bases[28] = 258
const distanceRanges = ranges(1, [
  ...repeat(0, 4),
  ...Array.from({length: 13}, (_, bits) => repeat(bits + 1, 2)).flat(),
])

function repeat(value: number, times: number): number[] {
  return Array.from({length: times}, () => value)
}

const fixedLengths = codesOf([...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)])
const fixedDistances = codesOf(repeat(5, 30))
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

function dynamicCodes(reader: BitReader): [lengths: Codes, distances: Codes] {
  const countOfLengths = reader.bits(5) + 257
  const countOfDistances = reader.bits(5) + 1
  const countOfCodes = reader.bits(4) + 4
  const codeLengths = repeat(0, 19)
  for (const place of orderOfLengths.slice(0, countOfCodes)) codeLengths[place] = reader.bits(3)
  const codes = codesOf(codeLengths)
  const lengths: number[] = []
  while (lengths.length < countOfLengths + countOfDistances) {
    const symbol = reader.symbol(codes)
    if (symbol < 16) lengths.push(symbol)
    else if (symbol === 16) lengths.push(...repeat(lengths.at(-1) ?? 0, 3 + reader.bits(2)))
    else lengths.push(...repeat(0, symbol === 17 ? 3 + reader.bits(3) : 11 + reader.bits(7)))
  }
  return [codesOf(lengths.slice(0, countOfLengths)), codesOf(lengths.slice(countOfLengths))]
}

function inflateBlock(reader: BitReader, out: ByteWriter, lengths: Codes, distances: Codes): void {
  for (;;) {
    const symbol = reader.symbol(lengths)
    if (symbol === 256) return
    if (symbol < 256) {
      out.byte(symbol)
      continue
    }
    const place = symbol - 257
    const length = (lengthRanges.bases[place] ?? 0) + reader.bits(lengthRanges.extra[place] ?? 0)
    const far = reader.symbol(distances)
    const distance = (distanceRanges.bases[far] ?? 0) + reader.bits(distanceRanges.extra[far] ?? 0)
    out.repeat(distance, length)
  }
}

/**
 * @param from where the packed bytes begin
 * @returns what they hold, and where they end
 * @throws RangeError where they are broken
 */
export function inflate(data: Uint8Array, from = 0): {bytes: Uint8Array; used: number} {
  const reader = new BitReader(data, from)
  const out = new ByteWriter()
  for (let isLast = 0; isLast === 0;) {
    isLast = reader.bits(1)
    const kind = reader.bits(2)
    if (kind === 0) {
      reader.align()
      const length = reader.bits(16)
      reader.bits(16)
      out.all(reader.take(length))
    } else if (kind === 1) inflateBlock(reader, out, fixedLengths, fixedDistances)
    else if (kind === 2) inflateBlock(reader, out, ...dynamicCodes(reader))
    else throw new RangeError('a kind of block that there is not')
  }
  return {bytes: out.bytes, used: reader.at}
}

/** The bytes of a gzip file; other bytes as they are. Source: RFC 1952. */
export function unpacked(data: Uint8Array): Uint8Array {
  if (data[0] !== 0x1f || data[1] !== 0x8b) return data
  const flags = data[3] ?? 0
  let at = 10
  if (flags & 4) at += 2 + (data[at] ?? 0) + 256 * (data[at + 1] ?? 0)
  for (const flag of [8, 16]) if (flags & flag) at = data.indexOf(0, at) + 1
  if (flags & 2) at += 2
  return inflate(data, at).bytes
}

/** As DEFLATE has it, in blocks that are not packed. */
export function deflateStored(data: Uint8Array): Uint8Array {
  const most = 65_535
  const blocks = Math.max(1, Math.ceil(data.length / most))
  const out = new Uint8Array(data.length + blocks * 5)
  for (let block = 0, at = 0; block < blocks; block++) {
    const part = data.subarray(block * most, (block + 1) * most)
    const {length} = part
    out.set(
      [block === blocks - 1 ? 1 : 0, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255],
      at,
    )
    out.set(part, at + 5)
    at += 5 + length
  }
  return out
}
