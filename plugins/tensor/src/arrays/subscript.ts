// Reading and writing by subscripts, with places and masks among them, by the rules of NumPy's advanced indexing.
import {applyOp} from '../tensor/apply-op.ts'
import type {BasicIndex, Index, Slice} from '../tensor/indexing.ts'
import {broadcastShapes, formatShape, sameShape, sizeOf, stridesOf, type Shape} from '../tensor/shape.ts'
import {Tensor} from '../tensor/tensor.ts'
import {putFlat} from './place-ops.ts'
import {part, permuted} from './view.ts'

export interface SubscriptRules {
  /** A number beside places counts as a place itself (NumPy), or is taken first (PyTorch). @default true */
  numbersArePlaces?: boolean
}

/** A place outside of an axis. */
export class PlaceError extends RangeError {
  override readonly name = 'PlaceError'
  readonly place: number
  readonly axis: number
  readonly length: number

  constructor(place: number, axis: number, length: number) {
    super(`index: got ${place} for axis ${axis}, expected ${-length} to ${length - 1}`)
    this.place = place
    this.axis = axis
    this.length = length
  }
}

/** A mask that does not fit onto the axes it stands for. */
export class MaskError extends RangeError {
  override readonly name = 'MaskError'
  readonly mask: Shape
  readonly axis: number
  readonly whole: Shape

  constructor(mask: Shape, axis: number, whole: Shape) {
    super(`index: a mask of shape ${formatShape(mask)} does not fit to ${formatShape(whole)} at axis ${axis}`)
    this.mask = mask
    this.axis = axis
    this.whole = whole
  }
}

/** A view if all subscripts are numbers, slices, `null` and `'...'`; a copy if there are places or masks. */
export function get(x: Tensor, indices: readonly Index[], rules: SubscriptRules = {}): Tensor {
  if (indices.every(isBasic)) return part(x, indices)
  const {basic, places} = apart(x.shape, indices, rules)
  return pick(isWhole(basic, x.rank) ? x : part(x, basic), places)
}

/**
 * Writes into a part, which `value` is broadcast to and cast for. Of places that are named twice the last wins.
 *
 * @throws RangeError if it cannot be broadcast
 */
export function set(x: Tensor, indices: readonly Index[], value: Tensor, rules: SubscriptRules = {}): void {
  if (indices.every(isBasic)) x.set([...indices], withoutLeadingOnes(value, x, indices))
  else x.assign(replaced(x, indices, value, rules))
}

/** The whole with that part replaced. */
export function replaced(
  x: Tensor,
  indices: readonly Index[],
  value: Tensor,
  rules: SubscriptRules = {},
): Tensor {
  const cast = value.to(x.dtype)
  if (indices.every(isBasic)) return x.replace([...indices], withoutLeadingOnes(cast, x, indices))
  return put(x, indices, cast, 'set', rules)
}

/** `value` is added; places that are named twice get both. */
export function addedAt(
  x: Tensor,
  indices: readonly Index[],
  value: Tensor,
  rules: SubscriptRules = {},
): Tensor {
  return put(x, indices, value.to(x.dtype), 'add', rules)
}

function put(
  x: Tensor,
  indices: readonly Index[],
  value: Tensor,
  how: 'set' | 'add',
  rules: SubscriptRules,
): Tensor {
  // the places that reading would find, by the same rules
  const {tensors} = x
  const numbered = tensors.arange(0, x.size, 1, 'int64').reshape(x.shape)
  const places = tensors.withoutGradient(() => get(numbered, indices, rules))
  const spread = trimmed(value, places.rank).expandTo(places.shape)
  const flat = applyOp('putFlat', putFlat, [x.reshape([-1]), places.reshape([-1]), spread.reshape([-1])], {
    how,
  })
  return flat.reshape(x.shape)
}

function isBasic(index: Index): index is BasicIndex {
  return !(index instanceof Tensor)
}

/** Axes of length 1 before those of the part may be left out, as where arrays are broadcast. */
function withoutLeadingOnes(value: Tensor, x: Tensor, indices: readonly BasicIndex[]): Tensor {
  const rank = x.rank + indices.filter((index) => index === null).length - indices.filter(isNumber).length
  return trimmed(value, rank)
}

function trimmed(value: Tensor, rank: number): Tensor {
  const extra = value.rank - rank
  const isTrimmable = extra > 0 && value.shape.slice(0, extra).every((length) => length === 1)
  return isTrimmable ? value.reshape(value.shape.slice(extra)) : value
}

function isNumber(index: Index): index is number {
  return typeof index === 'number'
}

/** Each axis is taken as it is. */
function isWhole(basic: readonly BasicIndex[], rank: number): boolean {
  return basic.length === rank && basic.every(isWholeAxis)
}

function isWholeAxis(index: BasicIndex): boolean {
  return (
    typeof index === 'object' && index !== null && Object.values(index).every((bound) => bound === undefined)
  )
}

interface Places {
  /** Of what is left when the basic subscripts were taken. */
  axis: number
  index: Tensor
  /** Of the whole, for errors. */
  wholeAxis: number
}

/** Basic subscripts, with whole axes for those that places pick from; and the places. */
function apart(
  shape: Shape,
  indices: readonly Index[],
  {numbersArePlaces = true}: SubscriptRules,
): {basic: BasicIndex[]; places: Places[]} {
  const basic: BasicIndex[] = []
  const places: Places[] = []
  let axis = 0
  let wholeAxis = 0
  const addPlaces = (index: Tensor): void => {
    basic.push({})
    places.push({axis: axis++, index, wholeAxis: wholeAxis++})
  }
  for (const index of spelledOut(shape, indices)) {
    if (index instanceof Tensor) {
      if (index.dtype !== 'bool') addPlaces(index)
      else if (index.rank === 0) {
        // a single truth takes all, or nothing, along a new axis
        basic.push(null)
        places.push({axis: axis++, index: truthAsPlaces(index), wholeAxis})
      } else for (const list of placesOf(index, shape, wholeAxis)) addPlaces(list)
    } else if (isNumber(index) && numbersArePlaces) {
      addPlaces(numberBeside(indices, index))
    } else {
      basic.push(index)
      if (!isNumber(index)) axis += 1
      if (index !== null) wholeAxis += 1
    }
  }
  return {basic, places}
}

function numberBeside(indices: readonly Index[], value: number): Tensor {
  const tensor = indices.find((index) => index instanceof Tensor)!
  return tensor.tensors.scalar(value, 'int64')
}

function truthAsPlaces(truth: Tensor): Tensor {
  return truth.tensors.tensor(truth.item() === 0 ? [] : [0], [truth.item()], 'int64')
}

/** With whole axes for the dots, and at the end. */
function spelledOut(shape: Shape, indices: readonly Index[]): Exclude<Index, '...'>[] {
  const named = indices.reduce((sum: number, index) => sum + axesOf(index), 0)
  if (named > shape.length) {
    throw new RangeError(
      `index: got ${named} indices, expected at most ${shape.length} for ${formatShape(shape)}`,
    )
  }
  const rest = Array.from({length: shape.length - named}, (): Slice => ({}))
  const at = indices.indexOf('...')
  const all = at === -1 ? [...indices, ...rest] : indices.toSpliced(at, 1, ...rest)
  if (all.includes('...')) throw new RangeError("index: got '...' twice, expected it once")
  return all as Exclude<Index, '...'>[]
}

function axesOf(index: Index): number {
  if (index === null || index === '...') return 0
  return index instanceof Tensor && index.dtype === 'bool' ? index.rank : 1
}

/** Where a mask holds: a list of places for each of its axes. */
function placesOf(mask: Tensor, whole: Shape, axis: number): Tensor[] {
  if (!sameShape(mask.shape, whole.slice(axis, axis + mask.rank)))
    throw new MaskError(mask.shape, axis, whole)
  return nonzero(mask)
}

/** The places of all that is not 0: for each axis a list, in row-major order. */
export function nonzero(x: Tensor): Tensor[] {
  const found: number[] = []
  for (const [place, value] of x.tensors.peek(x).entries()) if (value !== 0) found.push(place)
  const strides = stridesOf(x.shape)
  return strides.map((stride, axis) => {
    const along = found.map((place) => Math.floor(place / stride) % x.shape[axis]!)
    return x.tensors.tensor(along, [along.length], x.tensors.promotion.place)
  })
}

/** Axes with places side by side are replaced where they stand; others come first. */
function pick(x: Tensor, places: Places[]): Tensor {
  let shape: Shape = []
  for (const {index} of places) shape = broadcastShapes('index', shape, index.shape)
  const axes = places.map(({axis}) => axis)
  const others = x.shape.map((_, axis) => axis).filter((axis) => !axes.includes(axis))
  const areNeighbours = axes.every((axis, i) => i === 0 || axis === axes[i - 1]! + 1)
  const first = areNeighbours ? axes[0]! : 0
  const flat = flatPlaces(x, places, shape)
  const order = [...axes, ...others]
  const moved = order.every((axis, i) => axis === i) ? x : permuted(x, order)
  const sizes = others.map((axis) => x.shape[axis]!)
  const rows =
    axes.length === 1 ? moved : moved.reshape([sizeOf(axes.map((axis) => x.shape[axis]!)), ...sizes])
  const taken = rows.take(flat)
  if (first === 0) return taken
  const picked = shape.map((_, axis) => axis)
  const rest = others.map((_, i) => i + shape.length)
  return taken.permute([...rest.slice(0, first), ...picked, ...rest.slice(first)])
}

/** In the table whose rows are the combinations of the axes that places pick from. */
function flatPlaces(x: Tensor, places: Places[], shape: Shape): Tensor {
  const {tensors} = x
  const strides = stridesOf(places.map(({axis}) => x.shape[axis]!))
  const total = new Float64Array(sizeOf(shape))
  for (const [i, {axis, index, wholeAxis}] of places.entries()) {
    const length = x.shape[axis]!
    for (const [at, place] of tensors.peek(index.expandTo(shape)).entries()) {
      if (place >= length || place < -length) throw new PlaceError(place, wholeAxis, length)
      total[at]! += (place < 0 ? place + length : place) * strides[i]!
    }
  }
  return tensors.adopt(total, shape, 'int64')
}
