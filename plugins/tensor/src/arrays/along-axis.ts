// Places along one axis, told for each number of the result.
import {applyOp} from '../tensor/apply-op.ts'
import {axisOf, broadcastShapes, sizeOf, stridesOf, type Shape} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'
import {putFlat} from './place-ops.ts'
import {PlaceError} from './subscript.ts'

/** Flat places in an array of this shape: those of `index`, with the axis' own place taken from its numbers. */
function flatPlaces(shape: Shape, index: Tensor, axis: number): Tensor {
  const strides = stridesOf(shape)
  const own = stridesOf(index.shape)
  const length = shape[axis]!
  const {tensors} = index
  const places = Float64Array.from(tensors.peek(index), (place, i) => {
    if (place >= length || place < -length) throw new PlaceError(place, axis, length)
    const counted = place < 0 ? place + length : place
    return own.reduce((total, step, other) => {
      const at = other === axis ? counted : Math.floor(i / step) % index.shape[other]!
      return total + at * strides[other]!
    }, 0)
  })
  return tensors.adopt(places, [places.length], 'int64')
}

function checkRanks(what: string, x: Tensor, index: Tensor): void {
  if (index.rank === x.rank) return
  throw new RangeError(`${what}: got an index with ${index.rank} axes, expected ${x.rank}`)
}

/**
 * `result[i][j][k] = x[i][index[i][j][k]][k]` along the second axis. The index may be shorter than `x` along the others (`torch.gather`).
 *
 * @throws PlaceError
 */
export function gather(x: Tensor, axis: number, index: Tensor): Tensor {
  checkRanks('gather', x, index)
  const at = axisOf('gather', axis, x.rank)
  return x
    .reshape([-1])
    .take(flatPlaces(x.shape, index, at))
    .reshape(index.shape)
}

/** The same with all other axes broadcast (`numpy.take_along_axis`). */
export function takeAlong(x: Tensor, index: Tensor, axis: number): Tensor {
  checkRanks('takeAlong', x, index)
  const at = axisOf('takeAlong', axis, x.rank)
  const common = broadcastShapes('takeAlong', x.shape.with(at, 1), index.shape.with(at, 1))
  const whole = x.expandTo(common.with(at, x.shape[at]!))
  return gather(whole, at, index.expandTo(common.with(at, index.shape[at]!)))
}

/** The other way round: numbers of `source` written to those places of `x`, the last wins, or added to what is there. */
export function scatter(
  x: Tensor,
  axis: number,
  index: Tensor,
  source: Tensor,
  how: 'set' | 'add' = 'set',
): Tensor {
  checkRanks('scatter', x, index)
  const at = axisOf('scatter', axis, x.rank)
  const part = source.rank === 0 ? source.expandTo(index.shape) : corner(source, index.shape)
  const inputs = [x.reshape([-1]), flatPlaces(x.shape, index, at), part.to(x.dtype).reshape([-1])]
  return applyOp('putFlat', putFlat, inputs, {how}).reshape(x.shape)
}

/** The source may be larger than the index. */
function corner(source: Tensor, shape: Shape): Tensor {
  if (sizeOf(source.shape) === sizeOf(shape)) return source
  return source.get(...shape.map((stop) => ({stop})))
}
