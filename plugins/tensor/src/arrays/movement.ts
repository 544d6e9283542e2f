// Numbers in other places. What frameworks show as a view is one here.
import {axisOf, sizeOf} from '../tensor/shape.ts'
import type {Slice} from '../tensor/indexing.ts'
import type {Tensor} from '../tensor/tensor.ts'
import {part, permuted, reshaped, viewThrough} from './view.ts'

const whole: Slice = {}

/** Whole axes before that one. */
function upTo(axis: number): Slice[] {
  return Array.from({length: axis}, () => whole)
}

function axesOf(what: string, axes: number | readonly number[] | undefined, rank: number): number[] {
  const named = axes === undefined ? Array.from({length: rank}, (_, axis) => axis) : [axes].flat()
  return named.map((axis) => axisOf(what, axis, rank))
}

/** Without axes of length 1: those named, or all. Named ones of other lengths stay. */
export function squeeze(x: Tensor, axes?: number | readonly number[]): Tensor {
  const named = axesOf('squeeze', axes, x.rank)
  return reshaped(
    x,
    x.shape.filter((length, axis) => length !== 1 || !named.includes(axis)),
  )
}

/** A new axis of length 1 at this place of the result. */
export function unsqueeze(x: Tensor, axis: number): Tensor {
  const at = axisOf('unsqueeze', axis, x.rank + 1)
  return reshaped(x, x.shape.toSpliced(at, 0, 1))
}

export function swapAxes(x: Tensor, first: number, second: number): Tensor {
  const axes = x.shape.map((_, axis) => axis)
  const [a, b] = [axisOf('swapAxes', first, x.rank), axisOf('swapAxes', second, x.rank)]
  return permuted(x, axes.with(a, b).with(b, a))
}

/** The others keep their order. */
export function moveAxis(
  x: Tensor,
  from: number | readonly number[],
  to: number | readonly number[],
): Tensor {
  const [sources, targets] = [axesOf('moveAxis', from, x.rank), axesOf('moveAxis', to, x.rank)]
  const order = x.shape.map((_, axis) => axis).filter((axis) => !sources.includes(axis))
  const moves = targets.map((target, i) => ({target, source: sources[i]!}))
  for (const {target, source} of moves.toSorted((a, b) => a.target - b.target))
    order.splice(target, 0, source)
  return permuted(x, order)
}

/** Pieces of these lengths along an axis, as views. */
export function splitAt(x: Tensor, lengths: readonly number[], axis = 0): Tensor[] {
  const at = axisOf('split', axis, x.rank)
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total !== x.shape[at]) {
    throw new RangeError(`split: got lengths of ${total} together, expected ${x.shape[at]}`)
  }
  let start = 0
  return lengths.map((length) => {
    const piece = part(x, [...upTo(at), {start, stop: start + length}])
    start += length
    return piece
  })
}

/** Numbers `x[..., i, i + offset, ...]` of two axes, as a new last axis: a view. */
export function diagonal(x: Tensor, offset = 0, first = 0, second = 1): Tensor {
  const [a, b] = [axisOf('diagonal', first, x.rank), axisOf('diagonal', second, x.rank)]
  if (a === b) throw new RangeError('diagonal: got one axis twice, expected two')
  const others = x.shape.map((_, axis) => axis).filter((axis) => axis !== a && axis !== b)
  const order = [...others, a, b]
  const back = order.map((_, axis) => order.indexOf(axis))
  const [rows, columns] = [x.shape[a]!, x.shape[b]!]
  const [row, column] = [Math.max(0, -offset), Math.max(0, offset)]
  const length = Math.max(0, Math.min(rows - row, columns - column))
  const start = row * columns + column
  const line: Slice = {start, stop: start + length * (columns + 1), step: columns + 1}
  const lined = (base: Tensor): Tensor =>
    base.permute(order).reshape([...others.map((axis) => base.shape[axis]!), rows * columns])
  return viewThrough(
    x,
    (base) => lined(base).get('...', line),
    (base, changed) =>
      lined(base)
        .replace(['...', line], changed)
        .reshape(order.map((axis) => base.shape[axis]!))
        .permute(back),
  )
}

/** A matrix with these numbers on a diagonal; of a matrix that diagonal. */
export function diag(x: Tensor, offset = 0): Tensor {
  if (x.rank > 1) return diagonal(x, offset)
  const size = x.size + Math.abs(offset)
  const start = offset < 0 ? -offset * size : offset
  const line: Slice = {start, stop: start + x.size * (size + 1), step: size + 1}
  return x
    .zerosLike([size * size])
    .replace([line], x)
    .reshape([size, size])
}

export function trace(x: Tensor, offset = 0): Tensor {
  return diagonal(x, offset).sum(-1)
}

/** Zeros above (`tril`) or below (`triu`) a diagonal of the last two axes. */
export function tril(x: Tensor, offset = 0): Tensor {
  return triangle(x, (rows, columns) => columns.lessEqual(rows.add(offset)))
}
export function triu(x: Tensor, offset = 0): Tensor {
  return triangle(x, (rows, columns) => columns.greaterEqual(rows.add(offset)))
}

function triangle(x: Tensor, isKept: (rows: Tensor, columns: Tensor) => Tensor): Tensor {
  const [rows, columns] = x.shape.slice(-2) as [number, number]
  const count = (length: number): Tensor => x.tensors.arange(0, length, 1, 'int32')
  return x.where(isKept(count(rows).reshape([-1, 1]), count(columns)), x.zerosLike([]))
}

/** The other way round along these axes, or all. */
export function flip(x: Tensor, axes?: number | readonly number[]): Tensor {
  const named = axesOf('flip', axes, x.rank)
  return x.get(...x.shape.map((_, axis) => (named.includes(axis) ? {step: -1} : whole)))
}

/** What leaves an axis at its end comes in at its start. Without axes, in a row. */
export function roll(
  x: Tensor,
  shifts: number | readonly number[],
  axes?: number | readonly number[],
): Tensor {
  if (axes === undefined) return roll(x.reshape([-1]), shifts, 0).reshape(x.shape)
  const named = axesOf('roll', axes, x.rank)
  const by = [shifts].flat()
  return named.reduce((result, axis, i) => rollAxis(result, by[i] ?? by[0]!, axis), x)
}

function rollAxis(x: Tensor, shift: number, axis: number): Tensor {
  const length = x.shape[axis]!
  if (length === 0) return x
  const start = (((-shift % length) + length) % length) % length
  if (start === 0) return x
  const before = upTo(axis)
  return x.tensors.concat([x.get(...before, {start}), x.get(...before, {stop: start})], axis)
}

/** Each number several times in a row along an axis: as often as all, or as each says. Without an axis, in a row. */
export function repeatEach(x: Tensor, times: number | readonly number[], axis?: number): Tensor {
  if (axis === undefined) return repeatEach(x.reshape([-1]), times, 0)
  const at = axisOf('repeat', axis, x.rank)
  const length = x.shape[at]!
  const counts = typeof times === 'number' ? Array.from({length}, () => times) : times
  if (counts.length !== length)
    throw new RangeError(`repeat: got ${counts.length} counts, expected ${length}`)
  const places = counts.flatMap((count, place) => Array.from({length: count}, () => place))
  return x.take(x.tensors.tensor(places, [places.length], 'int64'), at)
}

/** The whole several times along each axis; there may be more counts than axes, and fewer. */
export function tile(x: Tensor, times: readonly number[]): Tensor {
  const rank = Math.max(x.rank, times.length)
  const shape = [...Array.from({length: rank - x.rank}, () => 1), ...x.shape]
  const counts = [...Array.from({length: rank - times.length}, () => 1), ...times]
  const result = shape.map((length, axis) => length * counts[axis]!)
  if (sizeOf(result) === 0) return x.zerosLike(result)
  return x
    .reshape(shape.flatMap((length) => [1, length]))
    .expandTo(shape.flatMap((length, axis) => [counts[axis]!, length]))
    .reshape(result)
}

/** Vectors spread over a common grid: the first along the rows (`'ij'`), or along the columns (`'xy'`). */
export function meshGrid(vectors: readonly Tensor[], indexing: 'ij' | 'xy' = 'ij'): Tensor[] {
  const swaps = indexing === 'xy' && vectors.length > 1
  const ordered = swaps ? [vectors[1]!, vectors[0]!, ...vectors.slice(2)] : vectors
  const shape = ordered.map(({size}) => size)
  const grids = ordered.map((vector, axis) =>
    vector.reshape(shape.map((_, other) => (other === axis ? vector.size : 1))).expandTo(shape),
  )
  return swaps ? [grids[1]!, grids[0]!, ...grids.slice(2)] : grids
}
