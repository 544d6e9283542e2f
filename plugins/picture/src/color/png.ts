// Pixels as a PNG within a data: URI, which a strict Content-Security-Policy lets through (`img-src data:`).
// Source: PNG (Portable Network Graphics) Specification, third edition, https://www.w3.org/TR/png-3/.
import {zlibSync} from 'fflate'
import type {Color} from './color-maps.ts'

export interface Pixels {
  width: number
  height: number
  /** Numbers of colours in the palette, row by row; or three bytes for each pixel where there is no palette. */
  bytes: Uint8Array
  /** At most 256. */
  palette?: readonly Color[]
  /** The number of the colour that is not drawn. */
  transparent?: number
}

export function pngUri({width, height, bytes, palette, transparent}: Pixels): string {
  const stride = width * (palette ? 1 : 3)
  const header = new Uint8Array([...bigEndian(width), ...bigEndian(height), 8, palette ? 3 : 2, 0, 0, 0])
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...(palette ? [chunk('PLTE', Uint8Array.from(palette.flat()))] : []),
    ...(transparent === undefined ? [] : [chunk('tRNS', transparency(transparent))]),
    chunk('IDAT', zlibSync(withFilters(bytes, stride, height), {level: 9})),
    chunk('IEND', new Uint8Array()),
  ]
  return `data:image/png;base64,${base64(parts)}`
}

/** All before it are drawn in full. */
function transparency(index: number): Uint8Array {
  return Uint8Array.from({length: index + 1}, (_, at) => (at === index ? 0 : 255))
}

/** Each row begins with its filter: none. */
function withFilters(bytes: Uint8Array, stride: number, height: number): Uint8Array {
  const rows = new Uint8Array((stride + 1) * height)
  for (let row = 0; row < height; row++)
    rows.set(bytes.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1)
  return rows
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const named = new Uint8Array(4 + data.length)
  named.set(Array.from(name, (sign) => sign.charCodeAt(0)))
  named.set(data, 4)
  const whole = new Uint8Array(12 + data.length)
  whole.set(bigEndian(data.length))
  whole.set(named, 4)
  whole.set(bigEndian(crc(named)), 8 + data.length)
  return whole
}

function bigEndian(value: number): number[] {
  return [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]
}

/** ISO 3309, as PNG asks for. */
function crc(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) {
    remainder ^= byte
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0)
  }
  return (remainder ^ 0xffffffff) >>> 0
}

function base64(parts: readonly Uint8Array[]): string {
  let binary = ''
  for (const part of parts) for (const byte of part) binary += String.fromCharCode(byte)
  return btoa(binary)
}
