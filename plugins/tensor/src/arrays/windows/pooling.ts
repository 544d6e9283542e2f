// The largest number of each window, or their mean.
import type {FloatArray} from '../../tensor/dtype.ts'
import {sizeOf, type Shape} from '../../tensor/shape.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import {evenPlacesOf, placesOf, windowCount, type AxisWindow, type Places} from './places.ts'
import {picked, windowed} from './window-ops.ts'

export interface PoolingOptions {
  /** Along each of the last axes. @default the sizes of the windows: they lie side by side */
  stride?: readonly number[]
  /** @default 1 */
  dilation?: readonly number[]
  /** @default none */
  padding?: readonly (readonly [number, number])[]
  /** A last window may stand over the end, if it begins before it. @default false */
  roundsUp?: boolean
}

/** Windows over the last axes of an array, and what comes before them. */
interface Pooled {
  outer: Shape
  spatial: Shape
  places: Places
}

function regular(what: string, x: Tensor, kernel: Shape, options: PoolingOptions): Pooled {
  const spatial = x.shape.slice(x.rank - kernel.length)
  const windows = windowsOf(kernel, options)
  const counts = spatial.map((length, axis) => {
    const count = windowCount(length, windows[axis]!, options.roundsUp)
    if (count >= 1) return count
    throw new RangeError(`${what}: the window is larger than axis ${axis}, which has ${length} numbers`)
  })
  return {outer: outerOf(x, kernel.length), spatial, places: placesOf(spatial, windows, counts)}
}

function windowsOf(kernel: Shape, {stride, dilation, padding}: PoolingOptions): AxisWindow[] {
  return kernel.map((size, axis) => ({
    size,
    stride: stride?.[axis] ?? size,
    dilation: dilation?.[axis] ?? 1,
    padding: padding?.[axis] ?? [0, 0],
  }))
}

function outerOf(x: Tensor, axes: number): Shape {
  return x.shape.slice(0, x.rank - axes)
}

function even(x: Tensor, counts: readonly number[]): Pooled {
  const spatial = x.shape.slice(x.rank - counts.length)
  return {outer: outerOf(x, counts.length), spatial, places: evenPlacesOf(spatial, counts)}
}

export interface LargestOfWindows {
  values: Tensor
  /** Where each stands among the numbers of its plane, row-major: whole numbers in the shape of the values. */
  places: Tensor
}

/** The first largest gets the gradient; what is no number is larger than all. */
function largest(x: Tensor, {outer, places}: Pooled): LargestOfWindows {
  const {tensors} = x
  const planes = sizeOf(outer)
  const shape = [...outer, ...places.shape]
  const count = sizeOf(places.shape)
  const flat = new Int32Array(planes * count)
  const values = tensors.peek(x)
  for (let plane = 0; plane < planes; plane++) largestOfPlane(values, plane, places, count, flat)
  const local = Float64Array.from(flat, (place, i) => place - Math.floor(i / count) * places.length)
  return {values: picked(x, flat, shape), places: tensors.adopt(local, shape, 'int64')}
}

function largestOfPlane(
  values: FloatArray,
  plane: number,
  {length, size, places}: Places,
  count: number,
  found: Int32Array,
): void {
  const start = plane * length
  for (let window = 0, to = plane * count; window < count; window++, to++) {
    let best = -Infinity
    let at = -1
    for (let i = window; i < size * count; i += count) {
      const place = places[i]!
      if (place < 0) continue
      const value = values[start + place]!
      if (at < 0 || value > best || value !== value) {
        best = value
        at = place
        if (value !== value) break
      }
    }
    found[to] = start + Math.max(at, 0)
  }
}

/** Over the last axes of `x`, as many as `kernel` has sizes. */
export function maxPool(x: Tensor, kernel: Shape, options: PoolingOptions = {}): LargestOfWindows {
  return largest(x, regular('maxPool', x, kernel, options))
}

/** With so many windows along each of the last axes as `counts` says, which cover all numbers. */
export function adaptiveMaxPool(x: Tensor, counts: readonly number[]): LargestOfWindows {
  return largest(x, even(x, counts))
}

/** By how much the sum of each window is divided. */
type Counting = 'numbers' | 'numbers and padding' | number

export interface MeanPoolingOptions extends PoolingOptions {
  /** Whether padding counts as numbers that are 0, or what a sum is divided by. @default 'numbers and padding' */
  counts?: Counting
}

function means(x: Tensor, {outer, spatial, places}: Pooled, divisors: number | number[]): Tensor {
  const sums = windowed(x.reshape([sizeOf(outer), sizeOf(spatial)]), places).sum(1)
  const result =
    typeof divisors === 'number'
      ? sums.div(divisors)
      : sums.div(x.tensors.tensor(divisors, [divisors.length], x.dtype))
  return result.reshape([...outer, ...places.shape])
}

function countsIn({size, places}: Places): number[] {
  const count = places.length / size
  const counts = Array.from({length: count}, () => 0)
  for (let i = 0; i < places.length; i++) if (places[i]! >= 0) counts[i % count]! += 1
  return counts
}

/** Numbers and padding of each window: less than its size only where it stands over the end of both. */
function paddedCounts({spatial, places}: Pooled, kernel: Shape, options: PoolingOptions): number[] {
  const windows = windowsOf(kernel, options)
  const along = windows.map(({size, stride = 1, padding: [before, after] = [0, 0]}, axis) =>
    Array.from({length: places.shape[axis]!}, (_, i) => {
      const start = i * stride - before
      return Math.min(start + size, spatial[axis]! + after) - start
    }),
  )
  return along.reduce<number[]>((all, own) => all.flatMap((x) => own.map((y) => x * y)), [1])
}

/** Over the last axes of `x`, as many as `kernel` has sizes. */
export function meanPool(x: Tensor, kernel: Shape, options: MeanPoolingOptions = {}): Tensor {
  const {counts = 'numbers and padding'} = options
  const pooled = regular('meanPool', x, kernel, options)
  if (typeof counts === 'number') return means(x, pooled, counts)
  const divisors = counts === 'numbers' ? countsIn(pooled.places) : paddedCounts(pooled, kernel, options)
  const isSame = divisors.every((divisor) => divisor === divisors[0])
  return means(x, pooled, isSame ? (divisors[0] ?? 1) : divisors)
}

/** With so many windows along each of the last axes as `counts` says, which cover all numbers. */
export function adaptiveMeanPool(x: Tensor, counts: readonly number[]): Tensor {
  const pooled = even(x, counts)
  return means(x, pooled, countsIn(pooled.places))
}
