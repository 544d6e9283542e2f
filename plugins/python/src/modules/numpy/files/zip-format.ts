// Several files in one, as they are or deflated. Source: PKWARE's APPNOTE, sections 4.3 and 4.4.
import {raise} from '../../../objects/exceptions.ts'
import {crc32} from '../../../library/files/checksums.ts'
import {inflate} from '../../../library/files/inflate.ts'

type Entries = readonly (readonly [name: string, data: Uint8Array])[]

const localMark = 0x04034b50
const centralMark = 0x02014b50
const endMark = 0x06054b50
/** 1 January 1980. */
const date = 33

export function zipBytes(entries: Entries): Uint8Array {
  const parts: Uint8Array[] = []
  const index: Uint8Array[] = []
  let at = 0
  for (const [name, data] of entries) {
    const shared = fields([20, 0, 0, 0, date], [crc32(data), data.length, data.length], [name.length, 0])
    const letters = new TextEncoder().encode(name)
    const local = joined([fields([], [localMark]), shared, letters, data])
    index.push(joined([fields([], [centralMark]), fields([20]), shared, fields([0, 0, 0], [0, at]), letters]))
    parts.push(local)
    at += local.length
  }
  const central = joined(index)
  const {length} = entries
  const end = joined([
    fields([], [endMark]),
    fields([0, 0, length, length], [central.length, at]),
    fields([0]),
  ])
  return joined([...parts, central, end])
}

/** Numbers of 16 bits, then of 32, then of 16 again. */
function fields(
  first: readonly number[],
  wide: readonly number[] = [],
  last: readonly number[] = [],
): Uint8Array {
  const bytes = new Uint8Array((first.length + last.length) * 2 + wide.length * 4)
  const view = new DataView(bytes.buffer)
  let at = 0
  for (const number of first) view.setUint16((at += 2) - 2, number, true)
  for (const number of wide) view.setUint32((at += 4) - 4, number, true)
  for (const number of last) view.setUint16((at += 2) - 2, number, true)
  return bytes
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, {length}) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** @throws ValueError where it has no index */
export function readZip(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== endMark) end--
  if (end < 0) throw raise('ValueError', 'File is not a zip file')
  const found = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  for (let i = view.getUint16(end + 10, true); i > 0; i--) {
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true))
    const [nameLength = 0, extra = 0, comment = 0] = lengths
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    found.set(name, entryAt(bytes, view, at))
    at += 46 + nameLength + extra + comment
  }
  return found
}

function entryAt(bytes: Uint8Array, view: DataView, central: number): Uint8Array {
  const isDeflated = view.getUint16(central + 10, true) !== 0
  const size = view.getUint32(central + 20, true)
  const local = view.getUint32(central + 42, true)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const data = bytes.subarray(start, start + size)
  return isDeflated ? inflate(data).bytes : data
}
