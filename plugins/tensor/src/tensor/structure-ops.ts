// Ops that move numbers and leave them as they are.
import type {NewCall} from '../backend.ts'
import {mapTensors, sumTo} from './elementwise-ops.ts'
import type {Region} from './indexing.ts'
import type {Op} from './op.ts'
import {checkIndices} from './pick.ts'
import {broadcastStrides, formatShape, mergeAxes, sameShape, sizeOf, stridesOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** The numbers found by walking through a tensor's memory. */
function walk(tensor: Tensor, shape: Shape, strides: number[], offset = 0): Tensor {
  const merged = mergeAxes(shape, [strides])
  const inputs = [{slot: tensor.slot, strides: merged.strides[0]!, offset}]
  const call: NewCall<unknown> = {kernel: 'map', fn: 'copy', shape: merged.shape, inputs, scalars: []}
  return tensor.tensors.compute(call, shape, tensor.dtype)
}

const reshape: Op<{shape: Shape}> = {
  forward: ([x], {shape}) => x!.tensors.share(x!, shape),
  gradient: ({dy, inputs: [x]}) => [dy.reshape(x!.shape)],
}

const permute: Op<{axes: number[]}> = {
  forward: ([x], {axes}) => {
    const strides = stridesOf(x!.shape)
    const shape = axes.map((axis) => x!.shape[axis]!)
    return walk(
      x!,
      shape,
      axes.map((axis) => strides[axis]!),
    )
  },
  gradient: ({dy, attributes: {axes}}) => [dy.permute(axes.map((_, axis) => axes.indexOf(axis)))],
}

const expand: Op<{shape: Shape}> = {
  forward: ([x], {shape}) => walk(x!, shape, broadcastStrides(x!.shape, shape)),
  gradient: ({dy, inputs: [x]}) => [sumTo(dy, x!.shape)],
}

const slice: Op<{region: Region}> = {
  forward: ([x], {region}) => {
    const whole = stridesOf(x!.shape)
    const offset = whole.reduce((at, stride, axis) => at + stride * region.starts[axis]!, 0)
    const strides = whole.map((stride, axis) => stride * region.steps[axis]!)
    return x!.tensors.share(walk(x!, region.sizes, strides, offset), region.shape)
  },
  gradient: ({dy, inputs: [x], attributes: {region}}) => [placed(dy, x!.shape, region)],
}

/** `into`, or zeros, with a part replaced by `x`. */
function placed(x: Tensor, shape: Shape, region: Region, into?: Tensor): Tensor {
  const {sizes, starts, steps} = region
  const slots = {input: x.slot, into: into?.slot}
  const call: NewCall<unknown> = {kernel: 'place', shape: [...shape], sizes, starts, steps, ...slots}
  return x.tensors.compute(call, shape, into?.dtype ?? x.dtype)
}

/** Inputs: the whole, and what a part of it becomes. */
const replace: Op<{region: Region}> = {
  forward: ([whole, part], {region}) => placed(part!.expandTo(region.shape), whole!.shape, region, whole),
  gradient: ({dy, inputs: [, part], attributes: {region}}) => [
    placed(dy.zerosLike(region.sizes), dy.shape, region, dy),
    sumTo(slice.forward([dy], {region}), part!.shape),
  ],
}

/** WebGPU promises a shader eight arrays, and one is the output. */
const inputsAtOnce = 7

const concat: Op<{axis: number}> = {
  forward: (inputs, {axis}) => {
    const [first] = inputs as [Tensor]
    if (inputs.length > inputsAtOnce) {
      const groups = Array.from({length: Math.ceil(inputs.length / inputsAtOnce)}, (_, group) =>
        concat.forward(inputs.slice(group * inputsAtOnce, (group + 1) * inputsAtOnce), {axis}),
      )
      return concat.forward(groups, {axis})
    }
    for (const other of inputs) {
      if (sameShape(other.shape.toSpliced(axis, 1), first.shape.toSpliced(axis, 1))) continue
      const shapes = inputs.map(({shape}) => formatShape(shape)).join(', ')
      throw new RangeError(`concat: shapes differ beside axis ${axis}: ${shapes}`)
    }
    const inner = sizeOf(first.shape.slice(axis + 1))
    const shape = first.shape.with(
      axis,
      inputs.reduce((sum, input) => sum + input.shape[axis]!, 0),
    )
    const widths = inputs.map((input) => input.shape[axis]! * inner)
    const slots = inputs.map(({slot}) => slot)
    const outer = sizeOf(first.shape.slice(0, axis))
    return first.tensors.compute({kernel: 'concat', outer, widths, inputs: slots}, shape, first.dtype)
  },
  gradient: ({dy, inputs, attributes: {axis}}) => {
    let start = 0
    return inputs.map(({shape}) => {
      const stop = start + shape[axis]!
      const part = dy.get(...shape.slice(0, axis).map(() => ({})), {start, stop})
      start = stop
      return part
    })
  },
}

/** Rows of the first input, picked by the second: index `[...]` of table `[rows, ...rest]` gives `[..., ...rest]`. */
const take: Op<undefined> = {
  forward: ([table, index]) => {
    checkIndices('take', index!, table!.shape[0] ?? 0)
    const rest = table!.shape.slice(1)
    const columns = sizeOf(rest)
    const call = {
      kernel: 'gather',
      rows: index!.size,
      columns,
      table: table!.slot,
      index: index!.slot,
      offset: 0,
    } as const
    return table!.tensors.compute(call, [...index!.shape, ...rest], table!.dtype)
  },
  gradient: ({dy, inputs: [table, index]}) => {
    const columns = sizeOf(table!.shape.slice(1))
    const call = {
      kernel: 'scatter',
      rows: index!.size,
      columns,
      input: dy.slot,
      index: index!.slot,
      outputRows: table!.shape[0]!,
    } as const
    return [dy.tensors.compute(call, table!.shape, 'float32'), undefined]
  },
}

/** Whole numbers have no gradient. */
const cast: Op<{dtype: Tensor['dtype']}> = {
  forward: ([x], {dtype}) => {
    if (dtype === 'bool') return mapTensors('notEqual', [x!, x!.tensors.constant(0)], dtype)
    if (dtype === 'int32' && x!.dtype === 'float32') return mapTensors('truncate', [x!], dtype)
    return x!.tensors.share(x!, x!.shape, dtype)
  },
}

export const structureOps = {reshape, permute, expand, slice, replace, concat, take, cast}
