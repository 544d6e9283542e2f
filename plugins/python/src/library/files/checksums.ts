// Checksums of zip and zlib. Sources: RFC 1952 section 8, RFC 1950 section 9.

const crcTable: readonly number[] = Array.from({length: 256}, (_, byte) => {
  let word = byte
  for (let bit = 0; bit < 8; bit++) word = word & 1 ? 0xedb88320 ^ (word >>> 1) : word >>> 1
  return word >>> 0
})

export function crc32(data: Uint8Array, before = 0): number {
  let word = ~before
  for (const byte of data) word = (crcTable[(word ^ byte) & 255] ?? 0) ^ (word >>> 8)
  return ~word >>> 0
}

export function adler32(data: Uint8Array, before = 1): number {
  let low = before & 0xffff
  let high = before >>> 16
  for (const byte of data) {
    low = (low + byte) % 65_521
    high = (high + low) % 65_521
  }
  return high * 65_536 + low
}
