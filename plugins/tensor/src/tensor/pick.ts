// Numbers picked by whole numbers and by truths. What is picked is a row of a flat table, so that one op has to know of gradients.
import {formatShape, sameShape, sizeOf, stridesOf} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** `x[indices[0], indices[1], ...]`: the indices are repeated to a common shape, axes that none names stay behind it. */
export function takeAt(x: Tensor, indices: Tensor[]): Tensor {
  if (indices.length === 0 || indices.length > x.rank) {
    throw new RangeError(
      `takeAt: got ${indices.length} indices, expected 1 to ${x.rank} for ${formatShape(x.shape)}`,
    )
  }
  const named = x.shape.slice(0, indices.length)
  for (const [axis, index] of indices.entries()) checkIndices('takeAt', index, named[axis]!)
  const strides = stridesOf(named)
  const places = indices.map((index, axis) => index.mul(strides[axis]!)).reduce((sum, next) => sum.add(next))
  return x.reshape([sizeOf(named), ...x.shape.slice(indices.length)]).take(places)
}

/** The mask's axes are the first of `x` and become one. */
export function select(x: Tensor, mask: Tensor): Tensor {
  const named = x.shape.slice(0, mask.rank)
  if (!sameShape(named, mask.shape)) {
    throw new RangeError(
      `select: shapes do not fit together: ${formatShape(x.shape)} and ${formatShape(mask.shape)}`,
    )
  }
  const places: number[] = []
  for (const [place, holds] of x.tensors.peek(mask).entries()) if (holds !== 0) places.push(place)
  const rows = x.reshape([sizeOf(named), ...x.shape.slice(mask.rank)])
  return rows.take(x.tensors.tensor(places, [places.length], 'int64'))
}

/**
 * Throws for an index that is none. Only where numbers can be read at once for nothing: a graphics card would have to be waited for,
 * and takes some other row instead.
 */
export function checkIndices(what: string, index: Tensor, length: number): void {
  if (index.storage.precision === 'single' && !index.tensors.backend.isGarbageCollected) return
  for (const value of index.tensors.peek(index)) {
    if (Number.isInteger(value) && value >= 0 && value < length) continue
    throw new RangeError(`${what}: got ${value}, expected whole numbers from 0 to ${length - 1}`)
  }
}
