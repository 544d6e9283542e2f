// Weights and biases set by hand, as bytes for a link: eight each.
import type {ParameterEdit} from '../model/parameter-edit.ts'
import {OptionError} from '../options.ts'

const size = 8
const parts = ['weights', 'biases'] as const

/** Which array, which layer, two bytes for the place, four for the number, all little-endian. */
export function editsToBytes(edits: readonly ParameterEdit[]): Uint8Array {
  const bytes = new Uint8Array(edits.length * size)
  const view = new DataView(bytes.buffer)
  edits.forEach(({part, layer, index, value}, place) => {
    const at = place * size
    view.setUint8(at, parts.indexOf(part))
    view.setUint8(at + 1, layer)
    view.setUint16(at + 2, index, true)
    view.setFloat32(at + 4, value, true)
  })
  return bytes
}

/** @throws OptionError when the bytes are no edits */
export function bytesToEdits(bytes: Uint8Array<ArrayBuffer>): ParameterEdit[] {
  if (bytes.length % size !== 0) throw new OptionError('no edits')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Array.from({length: bytes.length / size}, (_, place) => {
    const at = place * size
    const part = parts[view.getUint8(at)]
    const value = view.getFloat32(at + 4, true)
    if (!part || !Number.isFinite(value)) throw new OptionError('no edit')
    return {part, layer: view.getUint8(at + 1), index: view.getUint16(at + 2, true), value}
  })
}
