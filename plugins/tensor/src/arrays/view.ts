// Tensors that look at the numbers of another: a change of one is a change of both.
import {apply} from '../tensor/apply.ts'
import {regionOf, type BasicIndex, type Region} from '../tensor/indexing.ts'
import {
  axisOf,
  broadcastStrides,
  checkExpands,
  completeShape,
  sameShape,
  sizeOf,
  stridesOf,
  type Shape,
} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'
import type {View} from '../tensor/value.ts'

/** How a part lies in the numbers of what it is a part of: strides, as frameworks have them. */
const layouts = new WeakMap<Tensor, number[]>()

/** How far apart neighbours along each axis would lie, were views not copies. */
export function stridesIn(x: Tensor): number[] {
  return layouts.get(x) ?? stridesOf(x.shape)
}

/** Its numbers would lie side by side, in order. */
export function isContiguous(x: Tensor): boolean {
  const strides = stridesOf(x.shape)
  return x.size === 0 || stridesIn(x).every((stride, axis) => x.shape[axis] === 1 || stride === strides[axis])
}

function viewOf(
  base: Tensor,
  strides: number[] | undefined,
  look: View['look'],
  put: View['put'],
  {isDetached = false, region}: {isDetached?: boolean; region?: Region} = {},
): Tensor {
  const {isRecording} = base.tensors
  const result = look(base)
  result.view = {
    base,
    look,
    put,
    region,
    isRecorded: isRecording && !isDetached,
    isDetached,
    seen: base.changes.count,
  }
  if (strides) layouts.set(result, strides)
  return result
}

/** For parts that lie in no order of their own: `put` gives the base with the part's place taken. */
export function viewThrough(base: Tensor, look: View['look'], put: View['put']): Tensor {
  return viewOf(base, undefined, look, put)
}

/** A part by numbers, slices, `null` and `'...'`. */
export function part(x: Tensor, indices: readonly BasicIndex[]): Tensor {
  const region = regionOf(x.shape, indices)
  const own = stridesIn(x)
  const kept = region.axes.map((axis) => (axis === null ? 0 : own[axis]! * region.steps[axis]!))
  return viewOf(
    x,
    kept,
    (base) => apply('slice', [base], {region}),
    (base, changed) => apply('replace', [base, changed], {region}),
    {region},
  )
}

/** The axes in another order. */
export function permuted(x: Tensor, axes: readonly number[]): Tensor {
  const counted = axes.map((axis) => axisOf('permute', axis, x.rank))
  const back = counted.map((_, axis) => counted.indexOf(axis))
  const own = stridesIn(x)
  return viewOf(
    x,
    counted.map((axis) => own[axis]!),
    (base) => base.permute(counted),
    (_base, changed) => changed.permute(back),
  )
}

/** The same numbers in another shape: a view where the layout allows it, as in NumPy and PyTorch, else a copy. */
export function reshaped(x: Tensor, shape: Shape): Tensor {
  const complete = completeShape('reshape', shape, x.size)
  const strides = stridesAfter(x.shape, stridesIn(x), complete)
  if (!strides) return x.reshape(complete)
  return viewOf(
    x,
    strides,
    (base) => base.reshape(complete),
    (base, changed) => changed.reshape(base.shape),
  )
}

/** Undefined where numbers would have to move. Blocks of axes that lie behind each other are cut anew. */
function stridesAfter(from: Shape, strides: readonly number[], to: Shape): number[] | undefined {
  if (sizeOf(from) === 0) return stridesOf(to)
  const result: number[] = Array.from({length: to.length}, () => 0)
  let next = to.length - 1
  let block = 1
  let inner = strides.at(-1) ?? 1
  for (let axis = from.length - 1; axis >= 0; axis--) {
    block *= from[axis]!
    const isEnd = axis === 0 || (from[axis - 1] !== 1 && strides[axis - 1] !== block * inner)
    if (!isEnd) continue
    let filled = 1
    while (next >= 0 && (filled < block || to[next] === 1)) {
      result[next] = filled * inner
      filled *= to[next]!
      next -= 1
    }
    if (filled !== block) return undefined
    block = 1
    inner = strides[axis - 1] ?? 1
  }
  while (next >= 0) result[next--] = 1
  return result
}

/** Repeated along axes of length 1, and new ones before. Nothing can be written through it: places would stand for several. */
export function broadcastTo(x: Tensor, shape: Shape): Tensor {
  const known = shape.map((length, axis) => (length === -1 ? x.shape[axis - shape.length + x.rank]! : length))
  checkExpands('broadcastTo', x.shape, known)
  const own = stridesIn(x)
  const plain = broadcastStrides(x.shape, known)
  const missing = known.length - x.rank
  return viewOf(
    x,
    plain.map((stride, axis) => (stride === 0 ? 0 : own[axis - missing]!)),
    (base) => (sameShape(base.shape, known) ? base.reshape(known) : base.expandTo(known)),
    () => {
      throw new SharedPlacesError('assign: several places of what is broadcast are one: copy it first')
    },
  )
}

/** A change through a view in which one place stands for several. */
export class SharedPlacesError extends Error {
  override readonly name = 'SharedPlacesError'
}

/** The same numbers; gradients do not pass, changes do. */
export function detached(x: Tensor): Tensor {
  return viewOf(
    x,
    stridesIn(x),
    (base) => base.detach(),
    (_base, changed) => changed,
    {isDetached: true},
  )
}

/** The same numbers under another object. */
export function alias(x: Tensor): Tensor {
  return reshaped(x, x.shape)
}

/** With numbers of its own; the gradient passes. */
export function copy(x: Tensor): Tensor {
  return x.reshape(x.shape)
}
