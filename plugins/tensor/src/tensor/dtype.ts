// Types of numbers: what they are called, what they can hold, and in what they are kept.

export type Dtype =
  | 'bool'
  | 'uint8'
  | 'int8'
  | 'int16'
  | 'uint32'
  | 'int32'
  | 'int64'
  | 'float16'
  | 'bfloat16'
  | 'float32'
  | 'float64'

/** Kinds of numbers, each of which goes into the next; also the kinds of Python's numbers. */
export type Category = 'bool' | 'int' | 'float'

/** 32-bit floats, which every backend computes with, or 64-bit floats, which plain loops do. True is 1 and false 0. */
export type Precision = 'single' | 'double'

export type FloatArray = Float32Array | Float64Array

export function categoryOf(dtype: Dtype): Category {
  if (dtype === 'bool') return 'bool'
  return isFloating(dtype) ? 'float' : 'int'
}

export function isFloating(dtype: Dtype): boolean {
  return dtype.includes('float')
}

export function precisionOf(dtype: Dtype): Precision {
  return dtype === 'float32' || dtype === 'bool' ? 'single' : 'double'
}

/** Bytes of one number as it is kept. */
export const bytesOf: Record<Precision, number> = {single: 4, double: 8}

export function floatArray(precision: Precision, values: ArrayLike<number>): FloatArray {
  return precision === 'single' ? Float32Array.from(values) : Float64Array.from(values)
}

const rounded: Partial<Record<Dtype, (value: number) => number>> = {
  uint8: (value) => value & 0xff,
  int8: (value) => (value << 24) >> 24,
  int16: (value) => (value << 16) >> 16,
  uint32: (value) => value >>> 0,
  int32: (value) => value | 0,
  float16: roundToHalf,
  bfloat16: roundToBrain,
}

/**
 * What results of arithmetic become in their type, where they lie if possible: broken numbers are rounded, whole ones wrap around.
 *
 * @throws RangeError for a whole number that 64-bit floats cannot hold exactly
 */
export function fitInto(values: Float64Array, dtype: Dtype): Float64Array {
  if (dtype === 'float64') return values
  if (dtype === 'bool') return values.map((value) => (value === 0 ? 0 : 1))
  if (!isFloating(dtype)) checkExact(values, dtype)
  const round = rounded[dtype]
  if (round) for (let i = 0; i < values.length; i++) values[i] = round(values[i]!)
  return values
}

/** 2^63 stands for itself: frameworks say `the largest int64` with it. */
const limit = 2 ** 63

function checkExact(values: Float64Array, dtype: Dtype): void {
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (Number.isSafeInteger(value)) continue
    // what no number is becomes 0, as where numpy divides whole numbers by 0
    if (!Number.isFinite(value)) values[i] = 0
    else if (!Number.isInteger(value)) values[i] = Math.trunc(value)
    else if (Math.abs(value) !== limit)
      throw new RangeError(
        `${dtype}: got ${value}, expected whole numbers up to 2^53, which are kept exactly`,
      )
  }
}

/** To the nearest of IEEE's 16-bit floats, halves to the even neighbour; beyond 65504 infinity. */
function roundToHalf(value: number): number {
  const size = Math.abs(value)
  if (!(size < 65520)) return Number.isNaN(value) ? value : Math.sign(value) * Infinity
  const exponent = Math.max(-14, Math.floor(Math.log2(size)))
  return roundToMultiple(value, 2 ** (exponent - 10))
}

/** To a 32-bit float's upper half. */
function roundToBrain(value: number): number {
  const size = Math.abs(value)
  if (size === 0 || !Number.isFinite(value)) return value
  const exponent = Math.max(-126, Math.floor(Math.log2(size)))
  return Math.fround(roundToMultiple(value, 2 ** (exponent - 7)))
}

/** Halves to the even neighbour; `step` is a power of two, so that all of it is exact. */
function roundToMultiple(value: number, step: number): number {
  const scaled = value / step
  const low = Math.floor(scaled)
  const rest = scaled - low
  const isUp = rest > 0.5 || (rest === 0.5 && low % 2 !== 0)
  return (isUp ? low + 1 : low) * step
}
