// What `x.get(...)` may be given, turned into places in memory.
import {formatShape, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** Like Python's `start:stop:step`; what is left out means the whole axis. */
export interface Slice {
  start?: number
  stop?: number
  step?: number
}

/** A number takes one and drops the axis, `null` adds an axis of length 1, `'...'` stands for all axes not mentioned. */
export type BasicIndex = number | Slice | null | '...'

/** Whole numbers pick places, truths those where they hold. */
export type Index = BasicIndex | Tensor

/** A part of an array: along each axis of the array, `sizes` places from `starts` on, `steps` apart. */
export interface Region {
  starts: number[]
  steps: number[]
  sizes: number[]
  /** What the part is called outside: without dropped axes, with added ones. */
  shape: number[]
  /** Which axis of the array each of these is; none for an added one. */
  axes: (number | null)[]
}

export function regionOf(shape: Shape, indices: readonly BasicIndex[]): Region {
  const region: Region = {starts: [], steps: [], sizes: [], shape: [], axes: []}
  for (const index of spelledOut(shape, indices)) {
    if (index === null) {
      region.shape.push(1)
      region.axes.push(null)
      continue
    }
    const axis = region.sizes.length
    const length = shape[axis]!
    if (typeof index === 'number') take(region, place(index, length, axis), 1, 1)
    else {
      const {start, step, size} = range(index, length)
      take(region, start, step, size)
      region.shape.push(size)
      region.axes.push(axis)
    }
  }
  return region
}

function take(region: Region, start: number, step: number, size: number): void {
  region.starts.push(start)
  region.steps.push(step)
  region.sizes.push(size)
}

/** One index per axis. */
function spelledOut(shape: Shape, indices: readonly BasicIndex[]): Exclude<BasicIndex, '...'>[] {
  const mentioned = indices.filter((index) => index !== null && index !== '...').length
  if (mentioned > shape.length) {
    throw new RangeError(
      `index: got ${mentioned} indices, expected at most ${shape.length} for ${formatShape(shape)}`,
    )
  }
  const rest = Array.from({length: shape.length - mentioned}, (): Slice => ({}))
  const at = indices.indexOf('...')
  const [before, after] = at === -1 ? [indices, []] : [indices.slice(0, at), indices.slice(at + 1)]
  const all = [...before, ...rest, ...after]
  if (all.includes('...')) throw new RangeError("index: got '...' twice, expected it once")
  return all as Exclude<BasicIndex, '...'>[]
}

function place(index: number, length: number, axis: number): number {
  const counted = index < 0 ? index + length : index
  if (Number.isInteger(index) && counted >= 0 && counted < length) return counted
  throw new RangeError(`index: got ${index} for axis ${axis}, expected ${-length} to ${length - 1}`)
}

/** As Python's `slice.indices`: whatever lies outside is cut off. */
function range({start, stop, step = 1}: Slice, length: number): {start: number; step: number; size: number} {
  if (!Number.isInteger(step) || step === 0)
    throw new RangeError(`slice: got step ${step}, expected a whole number`)
  const [lowest, highest] = step > 0 ? [0, length] : [-1, length - 1]
  const clamp = (value: number): number =>
    Math.max(lowest, Math.min(highest, value < 0 ? value + length : value))
  const first = start === undefined ? (step > 0 ? lowest : highest) : clamp(start)
  const end = stop === undefined ? (step > 0 ? highest : lowest) : clamp(stop)
  return {start: first, step, size: Math.max(0, Math.ceil((end - first) / step))}
}
