// Where windows that slide over axes look: the arithmetic of convolution and pooling, without any numbers.
import type {Shape} from '../../tensor/shape.ts'

/** What is read along one axis. */
export interface AxisWindow {
  /** Numbers in a window. */
  size: number
  /** @default 1 */
  stride?: number
  /** How far apart a window's numbers are. @default 1 */
  dilation?: number
  /** Places before the first number and after the last. @default [0, 0] */
  padding?: readonly [number, number]
}

/** For each number of a window and each window its place in a row of `length` numbers; -1 where there is none. */
export interface Places {
  /** Of the axes that are read, all together. */
  length: number
  /** Numbers in a window. */
  size: number
  /** How many windows there are along each axis. */
  shape: readonly number[]
  /** `[size, windows]` */
  places: Int32Array
}

/** How far a window reaches. */
function reach({size, dilation = 1}: AxisWindow): number {
  return dilation * (size - 1) + 1
}

/**
 * How many windows there are along an axis of this length; less than 1 where none fits.
 *
 * @param roundsUp a last window may stand over the end, if it begins before it
 */
export function windowCount(length: number, window: AxisWindow, roundsUp = false): number {
  const {stride = 1, padding: [before, after] = [0, 0]} = window
  const room = length + before + after - reach(window)
  const count = (roundsUp ? Math.ceil(room / stride) : Math.floor(room / stride)) + 1
  return roundsUp && (count - 1) * stride >= length + before ? count - 1 : count
}

/** Padding by which there are `ceil(length / stride)` windows; an odd rest comes after (TensorFlow's `SAME`). */
export function samePadding(length: number, window: AxisWindow): [number, number] {
  const {stride = 1} = window
  const total = Math.max(0, (Math.ceil(length / stride) - 1) * stride + reach(window) - length)
  const before = Math.floor(total / 2)
  return [before, total - before]
}

/** Along one axis: each window's places in order, window by window. */
interface AxisPlaces {
  length: number
  size: number
  count: number
  places: Int32Array
}

function axisPlaces(length: number, window: AxisWindow, count: number): AxisPlaces {
  const {size, stride = 1, dilation = 1, padding: [before] = [0, 0]} = window
  const places = new Int32Array(size * count)
  for (let i = 0; i < count; i++)
    for (let j = 0; j < size; j++) {
      const place = i * stride - before + j * dilation
      places[i * size + j] = place >= 0 && place < length ? place : -1
    }
  return {length, size, count, places}
}

/** Windows that together cover the axis as evenly as they can; neighbours may overlap. */
function evenPlaces(length: number, count: number): AxisPlaces {
  const start = (i: number): number => Math.floor((i * length) / count)
  const end = (i: number): number => Math.ceil(((i + 1) * length) / count)
  let size = 0
  for (let i = 0; i < count; i++) size = Math.max(size, end(i) - start(i))
  const places = new Int32Array(size * count).fill(-1)
  for (let i = 0; i < count; i++)
    for (let j = 0; start(i) + j < end(i); j++) places[i * size + j] = start(i) + j
  return {length, size, count, places}
}

/** Of windows over several axes, the last of which is the innermost. */
function joined(axes: readonly AxisPlaces[]): Places {
  const first: AxisPlaces = {length: 1, size: 1, count: 1, places: new Int32Array(1)}
  const {length, size, count, places} = axes.reduce(withAxis, first)
  const turned = new Int32Array(places.length)
  for (let window = 0; window < count; window++)
    for (let i = 0; i < size; i++) turned[i * count + window] = places[window * size + i]!
  return {length, size, shape: axes.map((axis) => axis.count), places: turned}
}

function withAxis(outer: AxisPlaces, inner: AxisPlaces): AxisPlaces {
  const [size, count] = [outer.size * inner.size, outer.count * inner.count]
  const places = new Int32Array(size * count)
  let to = 0
  for (let i = 0; i < outer.count; i++)
    for (let j = 0; j < inner.count; j++)
      for (let k = 0; k < outer.size; k++)
        for (let l = 0; l < inner.size; l++) {
          const row = outer.places[i * outer.size + k]!
          const column = inner.places[j * inner.size + l]!
          places[to++] = row < 0 || column < 0 ? -1 : row * inner.length + column
        }
  return {length: outer.length * inner.length, size, count, places}
}

/** @param counts how many windows along each axis, as `windowCount` says unless they are given */
export function placesOf(
  shape: Shape,
  windows: readonly AxisWindow[],
  counts: readonly number[] = shape.map((length, axis) => windowCount(length, windows[axis]!)),
): Places {
  return joined(shape.map((length, axis) => axisPlaces(length, windows[axis]!, counts[axis]!)))
}

/** Windows that cover each axis evenly: those of adaptive pooling. */
export function evenPlacesOf(shape: Shape, counts: readonly number[]): Places {
  return joined(shape.map((length, axis) => evenPlaces(length, counts[axis]!)))
}
