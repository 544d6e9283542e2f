// More numbers before and after each axis, made up or taken from the array.
import {formatShape} from '../tensor/shape.ts'
import type {Slice} from '../tensor/indexing.ts'
import type {Tensor} from '../tensor/tensor.ts'

/** Before and after, for each axis; negative ones cut off. */
export type Pads = readonly (readonly [number, number])[]

/** How numbers outside are found: mirrored at the last one, mirrored behind it, the last one itself, or from the other end. */
export type PaddingKind = 'reflect' | 'symmetric' | 'edge' | 'wrap'

/** @throws RangeError where more is cut off than there is */
export function padConstant(x: Tensor, pads: Pads, value = 0): Tensor {
  if (pads.every(([before, after]) => before === 0 && after === 0)) return x
  const shape = x.shape.map((length, axis) => length + pads[axis]![0] + pads[axis]![1])
  if (shape.some((length) => length < 0))
    throw new RangeError(`pad: would leave the shape ${formatShape(shape)}`)
  const inside: Slice[] = []
  const kept: Slice[] = []
  for (const [axis, [before, after]] of pads.entries()) {
    kept.push({start: Math.max(0, -before), stop: x.shape[axis]! + Math.min(0, after)})
    inside.push({start: Math.max(0, before), stop: shape[axis]! - Math.max(0, after)})
  }
  const cuts = pads.some(([before, after]) => before < 0 || after < 0)
  return x.tensors.full(shape, value, x.dtype).replace(inside, cuts ? x.get(...kept) : x)
}

/** Numbers from the array itself. */
export function padFrom(x: Tensor, pads: Pads, kind: PaddingKind): Tensor {
  return pads.reduce((result, [before, after], axis) => {
    if (before === 0 && after === 0) return result
    const length = x.shape[axis]!
    const places = Float64Array.from({length: length + before + after}, (_, i) =>
      placeOf[kind](i - before, length),
    )
    return result.take(x.tensors.adopt(places, [places.length], 'int64'), axis)
  }, x)
}

const modulo = (i: number, length: number): number => ((i % length) + length) % length

const placeOf: Record<PaddingKind, (i: number, length: number) => number> = {
  reflect: (i, length) => {
    if (length === 1) return 0
    const place = modulo(i, 2 * length - 2)
    return place < length ? place : 2 * length - 2 - place
  },
  symmetric: (i, length) => {
    const place = modulo(i, 2 * length)
    return place < length ? place : 2 * length - 1 - place
  },
  edge: (i, length) => Math.max(0, Math.min(length - 1, i)),
  wrap: modulo,
}
