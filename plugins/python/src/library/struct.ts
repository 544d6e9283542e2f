// What `struct` needs besides whole numbers: the bytes of floats.
import {Bytes} from '../objects/bytes.ts'
import {raise} from '../objects/exceptions.ts'
import {moduleOf, type PyModule} from '../interpreter/module.ts'
import {toNumber} from '../objects/numbers.ts'
import type {Value} from '../objects/object.ts'
import {float, functions} from './functions.ts'

function halfFromBits(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1
  const exponent = (bits >> 10) & 31
  const fraction = bits & 1023
  if (exponent === 0) return sign * fraction * 2 ** -24
  if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15)
}

function halfBits(value: number): number {
  if (Number.isNaN(value)) return 0x7e00
  const sign = value < 0 || Object.is(value, -0) ? 0x8000 : 0
  const size = Math.abs(value)
  if (size === Infinity) return sign | 0x7c00
  if (size >= 65520) throw raise('OverflowError', 'float too large to pack with e format')
  const exponent = Math.max(Math.floor(Math.log2(size)), -14)
  const fraction = roundToEven((size / 2 ** exponent - (size < 2 ** -14 ? 0 : 1)) * 1024)
  return size < 2 ** -14 ? sign | fraction : sign + ((exponent + 15) << 10) + fraction
}

function roundToEven(x: number): number {
  const low = Math.floor(x)
  if (x - low !== 0.5) return Math.round(x)
  return low % 2 === 0 ? low : low + 1
}

export function makeStructCore(): PyModule {
  return moduleOf(
    '_struct',
    functions({
      'float_bytes(value, size, /)': (value: Value, size: number) => {
        const number = toNumber(value)
        const view = new DataView(new ArrayBuffer(size))
        if (size === 8) view.setFloat64(0, number, true)
        else if (size === 4) {
          view.setFloat32(0, number, true)
          if (Number.isFinite(number) && !Number.isFinite(view.getFloat32(0, true)))
            throw raise('OverflowError', 'float too large to pack with f format')
        } else view.setUint16(0, halfBits(number), true)
        return new Bytes(new Uint8Array(view.buffer))
      },
      'bytes_float(data, /)': (data: Bytes) => {
        const {buffer, byteOffset, length} = Uint8Array.from(data.data)
        const view = new DataView(buffer, byteOffset, length)
        if (length === 8) return float(view.getFloat64(0, true))
        return float(length === 4 ? view.getFloat32(0, true) : halfFromBits(view.getUint16(0, true)))
      },
    }),
  )
}
