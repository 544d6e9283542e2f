// `range`: its data.
import {objectType, PyObject, PyType, type Value} from './object.ts'
import {normalize} from './integers.ts'

export const rangeType = new PyType('range', [objectType])

export class Range extends PyObject {
  override readonly type = rangeType
  readonly start: number | bigint
  readonly stop: number | bigint
  readonly step: number | bigint
  readonly length: number | bigint

  constructor(start: number | bigint, stop: number | bigint, step: number | bigint = 1) {
    super()
    this.start = start
    this.stop = stop
    this.step = step
    this.length = lengthOf(start, stop, step)
  }

  /** The item at a place from 0. */
  at(place: number | bigint): Value {
    const {start, step} = this
    if (typeof start === 'number' && typeof step === 'number' && typeof place === 'number') {
      const item = start + place * step
      if (Number.isSafeInteger(item)) return item
    }
    return normalize(BigInt(start) + BigInt(place) * BigInt(step))
  }
}

function lengthOf(start: number | bigint, stop: number | bigint, step: number | bigint): number | bigint {
  if (typeof start === 'number' && typeof stop === 'number' && typeof step === 'number') {
    const width = stop - start
    if (Number.isSafeInteger(width)) return Math.max(0, Math.ceil(width / step)) + 0
  }
  const [width, by] = [BigInt(stop) - BigInt(start), BigInt(step)]
  if (width === 0n || width > 0n !== by > 0n) return 0
  const size = by > 0n ? by : -by
  return normalize(((width > 0n ? width : -width) + size - 1n) / size)
}
