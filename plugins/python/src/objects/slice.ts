// `slice`, and which items it means.
import {asIndex} from './index-of.ts'
import {raise} from './exceptions.ts'
import {objectType, PyObject, PyType, typeOf, type Value} from './object.ts'

export const sliceType = new PyType('slice', [objectType])

export class Slice extends PyObject {
  override readonly type = sliceType
  readonly start: Value
  readonly stop: Value
  readonly step: Value
  constructor(start: Value, stop: Value, step: Value = null) {
    super()
    this.start = start
    this.stop = stop
    this.step = step
  }
}

/** The places that a slice means in a sequence of this length: `count` of them, `step` apart. */
export interface Places {
  start: number
  stop: number
  step: number
  count: number
}

export function placesOf(slice: Slice, length: number): Places {
  const step = slice.step === null ? 1 : bound(slice.step)
  if (step === 0) throw raise('ValueError', 'slice step cannot be zero')
  const [low, high] = step > 0 ? [0, length] : [-1, length - 1]
  const start = slice.start === null ? (step > 0 ? low : high) : clamp(bound(slice.start), length, low, high)
  const stop = slice.stop === null ? (step > 0 ? high : low) : clamp(bound(slice.stop), length, low, high)
  return {start, stop, step, count: Math.max(0, Math.ceil((stop - start) / step))}
}

function clamp(at: number, length: number, low: number, high: number): number {
  const place = at < 0 ? at + length : at
  return place < low ? low : place > high ? high : place
}

function bound(value: Value): number {
  if (typeof value === 'number') return value
  const index = asIndex(value)
  if (index === undefined)
    throw raise('TypeError', 'slice indices must be integers or None or have an __index__ method')
  return typeof index === 'number' ? index : index > 0 ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER
}

export function itemsAt<Item>(
  items: ArrayLike<Item> & {slice(start: number, stop: number): Item[]},
  places: Places,
): Item[] {
  const {start, step, count} = places
  if (step === 1) return items.slice(start, start + count)
  return Array.from({length: count}, (_, i) => items[start + i * step] as Item)
}

/** A place in a sequence, negative ones from its end. @throws IndexError, TypeError @param what the type in the message */
export function placeOf(key: Value, length: number, what: string, action = ''): number {
  const index = typeof key === 'number' ? key : asIndex(key)
  if (index === undefined)
    throw raise('TypeError', `${what} indices must be integers or slices, not ${typeOf(key).name}`)
  if (typeof index === 'bigint') throw raise('IndexError', "cannot fit 'int' into an index-sized integer")
  const place = index < 0 ? index + length : index
  if (place < 0 || place >= length)
    throw raise('IndexError', `${what === 'byte' ? '' : `${what}${action} `}index out of range`)
  return place
}
