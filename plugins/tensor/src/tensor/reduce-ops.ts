// Ops that make one number of many.
import type {ReduceCall} from '../kernel-calls.ts'
import {precisionOf, type Dtype, type Precision} from './dtype.ts'
import type {Op} from './op.ts'
import {sizeOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

export interface Reduction {
  /** In rising order. */
  axes: number[]
  keepsAxes: boolean
}

/** One axis after the other; neighbours go together. */
function reduce(
  fn: ReduceCall<unknown>['fn'],
  x: Tensor,
  reduction: Reduction,
  dtype: Dtype,
  precision: Precision = x.storage.precision,
): Tensor {
  const {axes} = reduction
  let result = x
  let last = axes.length - 1
  while (last >= 0) {
    let first = last
    while (first > 0 && axes[first - 1] === axes[first]! - 1) first--
    result = reduceBlock(fn, result, axes[first]!, axes[last]!, dtype, precision)
    last = first - 1
  }
  return x.tensors.share(result, reducedShape(x.shape, reduction), dtype)
}

/** Over the axes from `first` to `last`, which stay with length 1. */
function reduceBlock(
  fn: ReduceCall<unknown>['fn'],
  x: Tensor,
  first: number,
  last: number,
  dtype: Dtype,
  precision: Precision,
): Tensor {
  const outer = sizeOf(x.shape.slice(0, first))
  const size = sizeOf(x.shape.slice(first, last + 1))
  const inner = sizeOf(x.shape.slice(last + 1))
  if (size === 0 && fn !== 'sum') throw new RangeError(`${fn}: of nothing`)
  const shape = x.shape.map((length, axis) => (axis >= first && axis <= last ? 1 : length))
  const input = x.tensors.slotIn(x, precision)
  return x.tensors.compute({kernel: 'reduce', fn, outer, size, inner, input}, shape, dtype, precision)
}

function reducedShape(shape: Shape, {axes, keepsAxes}: Reduction): Shape {
  if (keepsAxes) return shape.map((length, axis) => (axes.includes(axis) ? 1 : length))
  return shape.filter((_, axis) => !axes.includes(axis))
}

function withAxes(tensor: Tensor, shape: Shape, {axes}: Reduction): Tensor {
  return tensor.reshape(reducedShape(shape, {axes, keepsAxes: true}))
}

/** Of sums, which may be larger than what they are made of. */
function totalPrecision(x: Tensor, dtype: Dtype): Precision {
  return precisionOf(dtype) === 'single' ? 'single' : x.tensors.wholePrecision(x)
}

const sum: Op<Reduction> = {
  forward: ([x], reduction) => {
    const dtype = x!.tensors.promotion.total(x!.dtype)
    return reduce('sum', x!, reduction, dtype, totalPrecision(x!, dtype))
  },
  gradient: ({dy, inputs: [x], attributes}) => [withAxes(dy, x!.shape, attributes).expandTo(x!.shape)],
  needs: 'nothing',
}

/** Where several are largest they share the gradient. */
function extreme(fn: 'max' | 'min'): Op<Reduction> {
  return {
    forward: ([x], reduction) => reduce(fn, x!, reduction, x!.dtype),
    gradient: ({dy, inputs: [x], output, attributes}) => {
      const hits = x!.equal(withAxes(output, x!.shape, attributes)).to(dy.dtype)
      const share = withAxes(dy, x!.shape, attributes).div(hits.sum(attributes.axes, true))
      return [hits.mul(share)]
    },
    needs: 'both',
  }
}

function place(fn: 'argmax' | 'argmin'): Op<Reduction> {
  return {
    forward: ([x], reduction) => {
      if (reduction.axes.length !== 1)
        throw new RangeError(`${fn}: got ${reduction.axes.length} axes, expected 1`)
      return reduce(fn, x!, reduction, x!.tensors.promotion.place)
    },
  }
}

/** Sums of all up to here along an axis. */
const cumulativeSum: Op<{axis: number}> = {
  forward: ([x], {axis}) => {
    const outer = sizeOf(x!.shape.slice(0, axis))
    const inner = sizeOf(x!.shape.slice(axis + 1))
    const dtype = x!.tensors.promotion.total(x!.dtype)
    const precision = totalPrecision(x!, dtype)
    const input = x!.tensors.slotIn(x!, precision)
    const call = {kernel: 'scan', outer, size: x!.shape[axis]!, inner, input} as const
    return x!.tensors.compute(call, x!.shape, dtype, precision)
  },
  gradient: ({dy, attributes: {axis}}) => [reversed(reversed(dy, axis).cumulativeSum(axis), axis)],
  needs: 'nothing',
}

function reversed(x: Tensor, axis: number): Tensor {
  return x.get(...x.shape.slice(0, axis).map(() => ({})), {step: -1})
}

export const reduceOps = {
  sum,
  cumulativeSum,
  max: extreme('max'),
  min: extreme('min'),
  argmax: place('argmax'),
  argmin: place('argmin'),
}
