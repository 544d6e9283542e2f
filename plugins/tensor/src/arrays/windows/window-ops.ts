// Numbers laid out window by window, and the other way round, added where windows overlap. By plain loops: what follows is a product
// of matrices, which a backend's kernels compute.
import {applyOp} from '../../tensor/apply-op.ts'
import type {FloatArray} from '../../tensor/dtype.ts'
import type {Op} from '../../tensor/op.ts'
import type {Tensor} from '../../tensor/tensor.ts'
import type {Places} from './places.ts'

/** An array of the same kind, of zeros. */
function zerosLike(values: FloatArray, size: number): FloatArray {
  return values instanceof Float32Array ? new Float32Array(size) : new Float64Array(size)
}

const countOf = ({size, places}: Places): number => (size === 0 ? 0 : places.length / size)

/** `[planes, length]` becomes `[planes, size, windows]`; 0 where there is no place. */
const windowsOp: Op<Places> = {
  forward: ([x], given) => {
    const {length, size, places} = given
    const planes = x!.shape[0]!
    const values = x!.tensors.peek(x!)
    const result = zerosLike(values, planes * places.length)
    let to = 0
    for (let plane = 0; plane < planes; plane++) {
      const start = plane * length
      for (let i = 0; i < places.length; i++, to++) {
        const place = places[i]!
        if (place >= 0) result[to] = values[start + place]!
      }
    }
    return x!.tensors.adopt(result, [planes, size, countOf(given)], x!.dtype)
  },
  gradient: ({dy, attributes}) => [applyOp('fold', foldOp, [dy], attributes)],
  needs: 'nothing',
}

/** `[planes, size, windows]` becomes `[planes, length]`. */
const foldOp: Op<Places> = {
  forward: ([x], {length, places}) => {
    const planes = x!.shape[0]!
    const values = x!.tensors.peek(x!)
    const result = zerosLike(values, planes * length)
    let from = 0
    for (let plane = 0; plane < planes; plane++) {
      const start = plane * length
      for (let i = 0; i < places.length; i++, from++) {
        const place = places[i]!
        if (place >= 0) result[start + place]! += values[from]!
      }
    }
    return x!.tensors.adopt(result, [planes, length], x!.dtype)
  },
  gradient: ({dy, attributes}) => [applyOp('windows', windowsOp, [dy], attributes)],
  needs: 'nothing',
}

/** With channels as the last axis: `[images, length, channels]` becomes `[images, windows, size, channels]`. */
const channelWindowsOp: Op<Places> = {
  forward: ([x], given) => {
    const [images, length, channels] = x!.shape as [number, number, number]
    const values = x!.tensors.peek(x!)
    const {size, places} = given
    const count = countOf(given)
    const result = zerosLike(values, images * places.length * channels)
    let to = 0
    for (let image = 0; image < images; image++)
      for (let window = 0; window < count; window++)
        for (let i = 0; i < size; i++, to += channels) {
          const place = places[i * count + window]!
          if (place < 0) continue
          const start = (image * length + place) * channels
          for (let channel = 0; channel < channels; channel++) result[to + channel] = values[start + channel]!
        }
    return x!.tensors.adopt(result, [images, count, size, channels], x!.dtype)
  },
  gradient: ({dy, attributes}) => [applyOp('channelFold', channelFoldOp, [dy], attributes)],
  needs: 'nothing',
}

const channelFoldOp: Op<Places> = {
  forward: ([x], given) => {
    const [images, count, size, channels] = x!.shape as [number, number, number, number]
    const values = x!.tensors.peek(x!)
    const {length, places} = given
    const result = zerosLike(values, images * length * channels)
    let from = 0
    for (let image = 0; image < images; image++)
      for (let window = 0; window < count; window++)
        for (let i = 0; i < size; i++, from += channels) {
          const place = places[i * count + window]!
          if (place < 0) continue
          const start = (image * length + place) * channels
          for (let channel = 0; channel < channels; channel++)
            result[start + channel]! += values[from + channel]!
        }
    return x!.tensors.adopt(result, [images, length, channels], x!.dtype)
  },
  gradient: ({dy, attributes}) => [applyOp('channelWindows', channelWindowsOp, [dy], attributes)],
  needs: 'nothing',
}

/** Flat places in all numbers. */
interface Picked {
  places: Int32Array
  shape: readonly number[]
}

const pickOp: Op<Picked> = {
  forward: ([x], {places, shape}) => {
    const values = x!.tensors.peek(x!)
    const result = zerosLike(values, places.length)
    for (let i = 0; i < places.length; i++) result[i] = values[places[i]!]!
    return x!.tensors.adopt(result, shape, x!.dtype)
  },
  gradient: ({dy, inputs: [x], attributes: {places}}) => [
    applyOp('spread', spreadOp, [dy], {places, shape: x!.shape}),
  ],
  needs: 'nothing',
}

/** Each number is added at its place. */
const spreadOp: Op<Picked> = {
  forward: ([x], {places, shape}) => {
    const values = x!.tensors.peek(x!)
    const size = shape.reduce((product, length) => product * length, 1)
    const result = zerosLike(values, size)
    for (let i = 0; i < places.length; i++) result[places[i]!]! += values[i]!
    return x!.tensors.adopt(result, shape, x!.dtype)
  },
  gradient: ({dy, inputs: [x], attributes: {places}}) => [
    applyOp('pick', pickOp, [dy], {places, shape: x!.shape}),
  ],
  needs: 'nothing',
}

/** `[planes, length]` to `[planes, size, windows]`. */
export function windowed(x: Tensor, places: Places): Tensor {
  return applyOp('windows', windowsOp, [x], places)
}

/** `[planes, size, windows]` to `[planes, length]`: what falls on one place is added. */
export function folded(x: Tensor, places: Places): Tensor {
  return applyOp('fold', foldOp, [x], places)
}

/** `[images, length, channels]` to `[images, windows, size, channels]`. */
export function channelsWindowed(x: Tensor, places: Places): Tensor {
  return applyOp('channelWindows', channelWindowsOp, [x], places)
}

/** The numbers at these flat places. */
export function picked(x: Tensor, places: Int32Array, shape: readonly number[]): Tensor {
  return applyOp('pick', pickOp, [x], {places, shape})
}
