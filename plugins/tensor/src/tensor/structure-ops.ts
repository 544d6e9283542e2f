// Ops that move numbers and leave them as they are.
import type {NewCall} from '../backend.ts'
import {applyOp} from './apply-op.ts'
import {isFloating, precisionOf, type Dtype, type Precision} from './dtype.ts'
import {mapTensors, sumTo} from './elementwise-ops.ts'
import type {Region} from './indexing.ts'
import type {Op} from './op.ts'
import {checkIndices} from './pick.ts'
import {broadcastStrides, formatShape, mergeAxes, sameShape, sizeOf, stridesOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** The numbers found by walking through a tensor's memory. */
function walk(tensor: Tensor, shape: Shape, strides: number[], offset = 0): Tensor {
  const merged = mergeAxes(shape, [strides])
  const {slot, precision} = tensor.storage
  const inputs = [{slot, strides: merged.strides[0]!, offset}]
  const call: NewCall<unknown> = {kernel: 'map', fn: 'copy', shape: merged.shape, inputs, scalars: []}
  return tensor.tensors.move(call, shape, tensor.dtype, precision)
}

const reshape: Op<{shape: Shape}> = {
  forward: ([x], {shape}) => x!.tensors.share(x!, shape),
  gradient: ({dy, inputs: [x]}) => [dy.reshape(x!.shape)],
  needs: 'nothing',
}

const permute: Op<{axes: number[]}> = {
  forward: ([x], {axes}) => {
    if (axes.every((axis, i) => axis === i)) return x!.tensors.share(x!, x!.shape)
    const strides = stridesOf(x!.shape)
    const shape = axes.map((axis) => x!.shape[axis]!)
    return walk(
      x!,
      shape,
      axes.map((axis) => strides[axis]!),
    )
  },
  gradient: ({dy, attributes: {axes}}) => [dy.permute(axes.map((_, axis) => axes.indexOf(axis)))],
  needs: 'nothing',
}

const expand: Op<{shape: Shape}> = {
  forward: ([x], {shape}) => walk(x!, shape, broadcastStrides(x!.shape, shape)),
  gradient: ({dy, inputs: [x]}) => [sumTo(dy, x!.shape)],
  needs: 'nothing',
}

const slice: Op<{region: Region}> = {
  forward: ([x], {region}) => {
    const whole = stridesOf(x!.shape)
    const offset = whole.reduce((at, stride, axis) => at + stride * region.starts[axis]!, 0)
    const strides = whole.map((stride, axis) => stride * region.steps[axis]!)
    return x!.tensors.share(walk(x!, region.sizes, strides, offset), region.shape)
  },
  gradient: ({dy, inputs: [x], attributes}) => [
    applyOp('replace', replace, [dy.zerosLike(x!.shape), dy], attributes),
  ],
  needs: 'nothing',
}

/** `into` with a part replaced by `x`. */
export function placed(x: Tensor, region: Region, into: Tensor): Tensor {
  const precision = widest([x, into])
  return into.tensors.move(placeCall(x, region, into, precision), into.shape, into.dtype, precision)
}

/** The same, in the numbers of `into` themselves. */
export function placedInto(x: Tensor, region: Region, into: Tensor): void {
  const {precision} = into.storage
  into.tensors.change(into, placeCall(x, region, into, precision))
}

function placeCall(x: Tensor, region: Region, into: Tensor, precision: Precision): NewCall<unknown> {
  const {sizes, starts, steps} = region
  const {tensors, shape} = into
  const slots = {input: tensors.slotIn(x, precision), into: tensors.slotIn(into, precision)}
  return {kernel: 'place', shape: [...shape], sizes, starts, steps, ...slots}
}

/** In which numbers of all can be kept. */
function widest(parts: Tensor[]): Precision {
  return parts.some(({storage}) => storage.precision === 'double') ? 'double' : 'single'
}

/** Inputs: the whole, and what a part of it becomes. */
const replace: Op<{region: Region}> = {
  forward: ([whole, part], {region}) => placed(part!.expandTo(region.shape), region, whole!),
  gradient: ({dy, inputs: [, part], attributes, wanted}) => {
    const hidden = (): Tensor => dy.zerosLike(attributes.region.shape)
    return [
      wanted[0] ? applyOp('replace', replace, [dy, hidden()], attributes) : undefined,
      wanted[1] ? sumTo(applyOp('slice', slice, [dy], attributes), part!.shape) : undefined,
    ]
  },
  needs: 'nothing',
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
    const precision = widest(inputs)
    const {tensors, dtype} = first
    const slots = inputs.map((input) => tensors.slotIn(input, precision))
    const outer = sizeOf(first.shape.slice(0, axis))
    return tensors.move({kernel: 'concat', outer, widths, inputs: slots}, shape, dtype, precision)
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
  needs: 'nothing',
}

/** Rows of the first input, picked by the second: index `[...]` of table `[rows, ...rest]` gives `[..., ...rest]`. */
const take: Op<undefined> = {
  forward: ([table, index]) => {
    checkIndices('take', index!, table!.shape[0] ?? 0)
    const rest = table!.shape.slice(1)
    const columns = sizeOf(rest)
    const {tensors, storage, dtype} = table!
    const call = {
      kernel: 'gather',
      rows: index!.size,
      columns,
      table: storage.slot,
      index: tensors.slotIn(index!, storage.precision),
      offset: 0,
    } as const
    return tensors.move(call, [...index!.shape, ...rest], dtype, storage.precision)
  },
  gradient: ({dy, inputs: [table, index]}) => [
    applyOp('addRows', addRows, [dy, index!], {rows: table!.shape[0]!}),
    undefined,
  ],
  needs: [1],
}

/** The other way round: each row of the first input is added to the row of zeros that the second says. */
const addRows: Op<{rows: number}> = {
  forward: ([x, index], {rows}) => {
    const rest = x!.shape.slice(index!.rank)
    const {tensors, dtype, storage} = x!
    const call = {
      kernel: 'scatter',
      rows: index!.size,
      columns: sizeOf(rest),
      input: storage.slot,
      index: tensors.slotIn(index!, storage.precision),
      outputRows: rows,
    } as const
    return tensors.compute(call, [rows, ...rest], dtype, storage.precision)
  },
  gradient: ({dy, inputs: [, index]}) => [applyOp('take', take, [dy, index!], undefined), undefined],
  needs: [1],
}

/** Whole numbers have no gradient. */
const cast: Op<{dtype: Dtype}> = {
  forward: ([x], {dtype}) => {
    const {tensors} = x!
    const from = x!.storage.precision
    if (dtype === 'bool') return mapTensors('notEqual', [x!, tensors.constant(0)], dtype, [], from)
    // a card's numbers stay on it
    const isOnCard = from === 'single' && !tensors.backend.isGarbageCollected
    const precision = isOnCard && isExactOnCard(dtype) ? 'single' : precisionOf(dtype)
    if (precision === from && isWidening(x!.dtype, dtype)) return tensors.share(x!, x!.shape, dtype)
    const fn = isFloating(x!.dtype) && !isFloating(dtype) ? 'truncate' : 'copy'
    return mapTensors(fn, [x!], dtype, [], precision)
  },
  gradient: ({dy, inputs: [x]}) => [isFloating(x!.dtype) ? dy.to(x!.dtype) : undefined],
  needs: 'nothing',
}

function isExactOnCard(dtype: Dtype): boolean {
  return dtype === 'int32' || dtype === 'int64' || dtype === 'float32'
}

/** Every number of the one is one of the other. */
function isWidening(from: Dtype, to: Dtype): boolean {
  return from === 'bool' || to === 'float64' || (from === 'float16' && to === 'float32') || holds(from, to)
}

function holds(from: Dtype, to: Dtype): boolean {
  const wholes: Dtype[] = ['int8', 'int16', 'int32', 'int64']
  const place = from === 'uint8' ? 0.5 : wholes.indexOf(from)
  return place >= 0 && wholes.indexOf(to) > place
}

export const structureOps = {reshape, permute, expand, slice, replace, concat, take, addRows, cast}
