// The last axes of an array with more numbers, or fewer.
import type {Tensor} from '../tensor/tensor.ts'

export interface ResizeOptions {
  /** The numbers at both ends stay where they are. @default false */
  alignsCorners?: boolean
  /** How many times longer each axis becomes, where that is not the quotient of the lengths. */
  scales?: readonly (number | undefined)[]
}

/** Each number the one that stands nearest; exactly, or as PyTorch and OpenCV count, by the place before it. */
export function resizeNearest(
  x: Tensor,
  lengths: readonly number[],
  {scales = []}: ResizeOptions = {},
  isExact = false,
): Tensor {
  const first = x.rank - lengths.length
  return lengths.reduce((result, length, i) => {
    const old = x.shape[first + i]!
    const step = scales[i] === undefined ? old / length : 1 / scales[i]
    const shift = isExact ? 0.5 : 0
    const places = Float64Array.from({length}, (_, at) => Math.min(old - 1, Math.floor((at + shift) * step)))
    return result.take(x.tensors.adopt(places, [length], 'int64'), first + i)
  }, x)
}

/** Between neighbours along each of the last axes: linear, bilinear, trilinear. */
export function resizeLinear(x: Tensor, lengths: readonly number[], options: ResizeOptions = {}): Tensor {
  const first = x.rank - lengths.length
  return lengths.reduce((result, length, i) => {
    const axis = first + i
    return between(result, axis, placesBetween(x.shape[axis]!, length, options.scales?.[i], options))
  }, x)
}

/** Where each new number lies among the old ones. */
function placesBetween(
  old: number,
  length: number,
  scale: number | undefined,
  {alignsCorners = false}: ResizeOptions,
): number[] {
  if (alignsCorners) {
    const step = length > 1 ? (old - 1) / (length - 1) : 0
    return Array.from({length}, (_, i) => i * step)
  }
  const step = scale === undefined ? old / length : 1 / scale
  return Array.from({length}, (_, i) => Math.max(0, (i + 0.5) * step - 0.5))
}

function between(x: Tensor, axis: number, places: readonly number[]): Tensor {
  const {tensors} = x
  const last = x.shape[axis]! - 1
  const low = places.map((place) => Math.min(last, Math.floor(place)))
  const high = low.map((place) => Math.min(last, place + 1))
  const weights = places.map((place, i) => Math.min(1, place - low[i]!))
  const index = (list: number[]): Tensor => tensors.adopt(Float64Array.from(list), [list.length], 'int64')
  const shape = [weights.length, ...x.shape.slice(axis + 1).map(() => 1)]
  const share = tensors.tensor(weights, shape, x.dtype)
  const [from, to] = [x.take(index(low), axis), x.take(index(high), axis)]
  return from.mul(share.neg().add(1)).add(to.mul(share))
}
