// Arrays as bytes. Source: numpy/lib/_format_impl.py, version 1.0 of the format.
import type {Dtype} from 'd2lbook-tensor'
import {raise} from '../../../objects/exceptions.ts'

export interface StoredArray {
  values: ArrayLike<number>
  shape: readonly number[]
  dtype: Dtype
}

const magic = '\u0093NUMPY'

const descriptions: Readonly<Partial<Record<Dtype, string>>> = {
  bool: '|b1',
  uint8: '|u1',
  int8: '|i1',
  int16: '<i2',
  int32: '<i4',
  int64: '<i8',
  float16: '<f2',
  float32: '<f4',
  float64: '<f8',
}

const dtypesByDescription = new Map(
  Object.entries(descriptions).map(([dtype, text]) => [text, dtype as Dtype]),
)

type Setter = (view: DataView, at: number, value: number) => void
type Getter = (view: DataView, at: number) => number

const setters: Readonly<Partial<Record<Dtype, Setter>>> = {
  bool: (view, at, value) => view.setUint8(at, Number(value !== 0)),
  uint8: (view, at, value) => view.setUint8(at, value),
  int8: (view, at, value) => view.setInt8(at, value),
  int16: (view, at, value) => view.setInt16(at, value, true),
  int32: (view, at, value) => view.setInt32(at, value, true),
  int64: (view, at, value) => view.setBigInt64(at, BigInt(Math.trunc(value)), true),
  float32: (view, at, value) => view.setFloat32(at, value, true),
  float64: (view, at, value) => view.setFloat64(at, value, true),
}

const getters: Readonly<Partial<Record<Dtype, Getter>>> = {
  bool: (view, at) => view.getUint8(at),
  uint8: (view, at) => view.getUint8(at),
  int8: (view, at) => view.getInt8(at),
  int16: (view, at) => view.getInt16(at, true),
  int32: (view, at) => view.getInt32(at, true),
  int64: (view, at) => Number(view.getBigInt64(at, true)),
  float32: (view, at) => view.getFloat32(at, true),
  float64: (view, at) => view.getFloat64(at, true),
}

/** Bytes of one number. */
function itemSize(dtype: Dtype): number {
  return dtype === 'bool' ? 1 : Number(/\d+$/.exec(dtype)?.[0] ?? 8) / 8
}

/** The numbers alone, as they lie in memory: `x.tobytes()`. */
export function rawBytes({values, dtype}: Omit<StoredArray, 'shape'>): Uint8Array {
  const size = itemSize(dtype)
  const bytes = new Uint8Array(values.length * size)
  const set = setters[dtype]
  if (!set) throw raise('ValueError', `numbers of type ${dtype} are not written to files here`)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < values.length; i++) set(view, i * size, values[i] ?? 0)
  return bytes
}

/** What `rawBytes` wrote. */
export function fromRawBytes(bytes: Uint8Array, dtype: Dtype): Float64Array {
  const get = getters[dtype]
  if (!get) throw raise('ValueError', `numbers of type ${dtype} are not read from files here`)
  const size = itemSize(dtype)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float64Array.from({length: Math.floor(bytes.length / size)}, (_, i) => get(view, i * size))
}

/** A file `.npy`. */
export function npyBytes(array: StoredArray): Uint8Array {
  const {shape, dtype} = array
  const text = `(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`
  const header = `{'descr': '${descriptions[dtype]}', 'fortran_order': False, 'shape': ${text}, }`
  const before = magic.length + 4
  const padded = `${header.padEnd(Math.ceil((before + header.length + 1) / 64) * 64 - before - 1)}\n`
  const raw = rawBytes(array)
  const bytes = new Uint8Array(before + padded.length + raw.length)
  bytes.set(latin(magic))
  bytes.set([1, 0, padded.length & 255, padded.length >> 8], magic.length)
  bytes.set(latin(padded), before)
  bytes.set(raw, before + padded.length)
  return bytes
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

function isNpy(bytes: Uint8Array): boolean {
  return latin(magic).every((byte, i) => bytes[i] === byte)
}

/** @throws ValueError where it is none, or of things that are no numbers */
export function readNpy(bytes: Uint8Array): StoredArray {
  if (!isNpy(bytes))
    throw raise('ValueError', 'Cannot load file containing pickled data when allow_pickle=False')
  const isLong = (bytes[6] ?? 1) > 1
  const start = isLong ? 12 : 10
  const [low = 0, high = 0, third = 0, fourth = 0] = bytes.subarray(8, 12)
  const length = low | (high << 8) | (isLong ? (third << 16) | (fourth << 24) : 0)
  const header = String.fromCharCode(...bytes.subarray(start, start + length))
  const description = /'descr':\s*'([^']*)'/.exec(header)?.[1] ?? ''
  const dtype = dtypesByDescription.get(description)
  if (dtype === undefined)
    throw raise('ValueError', `arrays of type ${description} are not read from files here`)
  const shape = [...(/'shape':\s*\(([^)]*)\)/.exec(header)?.[1] ?? '').matchAll(/\d+/g)].map(Number)
  const values = fromRawBytes(bytes.subarray(start + length), dtype)
  const isByColumns = /'fortran_order':\s*True/.test(header)
  return {values: isByColumns ? byRows(values, shape) : values, shape, dtype}
}

/** Numbers that lay column by column. */
function byRows(values: Float64Array, shape: readonly number[]): Float64Array {
  return values.map((_, i) => {
    let rest = i
    const indices = shape.toReversed().map((length) => {
      const index = rest % length
      rest = Math.floor(rest / length)
      return index
    })
    let stride = 1
    let at = 0
    for (const [axis, index] of indices.toReversed().entries()) {
      at += index * stride
      stride *= shape[axis] ?? 1
    }
    return values[at] ?? 0
  })
}
