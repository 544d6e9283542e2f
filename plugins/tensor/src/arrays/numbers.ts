// Plain loops for what no kernel does. On a graphics card the numbers are read first, and sent again; WebGPU refuses, since there reading takes time.
import {fitInto, precisionOf, type Dtype, type FloatArray} from '../tensor/dtype.ts'
import {fitToInputs, type Types} from '../tensor/elementwise-ops.ts'
import type {GradientCase, Needs, Op} from '../tensor/op.ts'
import {broadcastShapes, sameShape, sizeOf, type Shape} from '../tensor/shape.ts'
import type {Tensor} from '../tensor/tensor.ts'

/** The numbers of `x` as those of a type are, not to be changed. */
export function numbersAs(x: Tensor, dtype: Dtype): FloatArray {
  return x.tensors.peek(x.to(dtype))
}

/** Room for numbers of a type. */
export function roomFor(dtype: Dtype, size: number): FloatArray {
  return precisionOf(dtype) === 'single' ? new Float32Array(size) : new Float64Array(size)
}

/** A tensor of numbers that nobody else will change, fitted into their type. */
export function tensorOf(like: Tensor, values: FloatArray, shape: Shape, dtype: Dtype): Tensor {
  const fitted = values instanceof Float64Array ? fitInto(values, dtype) : values
  return like.tensors.adopt(fitted, shape, dtype)
}

type NumberFunction = (x: number, y: number) => number

/** An op of one or two inputs by a function of single numbers. */
export function elementwiseOp(
  fn: NumberFunction,
  typesOf: (inputs: Tensor[]) => Types,
  gradient?: (given: GradientCase<undefined>) => (Tensor | undefined)[],
  needs?: Needs,
): Op<undefined> {
  return {
    forward: (inputs) => {
      const {work, result} = typesOf(inputs)
      return mapNumbers(fn, inputs, work, result)
    },
    ...(gradient && {gradient: (given) => fitToInputs(given, gradient)}),
    ...(needs && {needs}),
  }
}

function mapNumbers(fn: NumberFunction, inputs: Tensor[], work: Dtype, result: Dtype): Tensor {
  const [first, second = first] = inputs as [Tensor, Tensor?]
  const shape = broadcastShapes('shapes', first.shape, second.shape)
  const [xs, ys] = [first, second].map((input) => numbersAs(spread(input, shape), work)) as [
    FloatArray,
    FloatArray,
  ]
  const values = roomFor(result, sizeOf(shape))
  for (let i = 0; i < values.length; i++) values[i] = fn(xs[i]!, ys[i]!)
  return tensorOf(first, values, shape, result)
}

function spread(x: Tensor, shape: Shape): Tensor {
  return sameShape(x.shape, shape) ? x : x.to(x.dtype).expandTo(shape)
}

/** Calls `use` with start and step of each line along an axis. */
export function forEachLine(
  shape: Shape,
  axis: number,
  use: (start: number, step: number, line: number) => void,
): void {
  const inner = sizeOf(shape.slice(axis + 1))
  const outer = sizeOf(shape.slice(0, axis))
  const length = shape[axis]!
  for (let line = 0; line < outer * inner; line++) {
    use(Math.floor(line / inner) * length * inner + (line % inner), inner, line)
  }
}
