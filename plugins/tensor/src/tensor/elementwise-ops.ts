// Ops that work number by number; smaller inputs are repeated to the common shape.
import type {MapInput} from '../kernel-calls.ts'
import type {ScalarFunctionName} from '../scalar-functions.ts'
import {countable, promote, type Dtype} from './dtype.ts'
import type {GradientCase, Op} from './op.ts'
import {broadcastShapes, broadcastStrides, mergeAxes, sameShape, sizeOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** A function of single numbers on whole tensors. */
export function mapTensors(
  fn: ScalarFunctionName,
  inputs: Tensor[],
  dtype: Dtype = 'float32',
  scalars: number[] = [],
): Tensor {
  const [first] = inputs as [Tensor]
  let {shape} = first
  for (const input of inputs) shape = broadcastShapes(fn, shape, input.shape)
  const call = {kernel: 'map', fn, ...walkTogether(shape, inputs), scalars} as const
  return first.tensors.compute(call, shape, dtype)
}

/** How a map walks through inputs that are repeated to `shape`. */
function walkTogether(shape: Shape, inputs: Tensor[]): {shape: number[]; inputs: MapInput<unknown>[]} {
  // most often nothing is repeated, or single numbers are
  if (inputs.every((input) => input.shape.length === 0 || sameShape(input.shape, shape))) {
    const size = sizeOf(shape)
    const step = (own: Shape): number => (own.length === 0 && size !== 1 ? 0 : 1)
    return {shape: [size], inputs: inputs.map((input) => ({slot: input.slot, strides: [step(input.shape)]}))}
  }
  const strides = inputs.map((input) => broadcastStrides(input.shape, shape))
  const merged = mergeAxes(shape, strides)
  return {shape: merged.shape, inputs: inputs.map(({slot}, i) => ({slot, strides: merged.strides[i]!}))}
}

/** The gradient of repeating: sums over the axes along which a tensor of `shape` was repeated. */
export function sumTo(tensor: Tensor, shape: Shape): Tensor {
  if (sameShape(tensor.shape, shape)) return tensor
  const missing = tensor.shape.length - shape.length
  const repeated = tensor.shape.flatMap((length, axis) =>
    axis < missing || (shape[axis - missing] === 1 && length !== 1) ? [axis] : [],
  )
  return tensor.sum(repeated, true).reshape(shape)
}

type Gradient<Attributes> = NonNullable<Op<Attributes>['gradient']>

function elementwise(
  fn: ScalarFunctionName,
  dtypeOf: (inputs: Tensor[]) => Dtype,
  gradient?: Gradient<undefined>,
): Op<undefined> {
  const forward = (inputs: Tensor[]): Tensor => mapTensors(fn, inputs, dtypeOf(inputs))
  if (!gradient) return {forward}
  return {forward, gradient: (given) => fitToInputs(given, gradient)}
}

function fitToInputs<Attributes>(
  given: GradientCase<Attributes>,
  gradient: Gradient<Attributes>,
): (Tensor | undefined)[] {
  return gradient(given).map((result, i) => result && sumTo(result, given.inputs[i]!.shape))
}

const real = (): Dtype => 'float32'
const truth = (): Dtype => 'bool'
const number = (inputs: Tensor[]): Dtype => countable(common(inputs))
const common = (inputs: Tensor[]): Dtype => inputs.map(({dtype}) => dtype).reduce(promote)

/** Half to each where both are equal. */
function extremeGradient(isFirst: (x: Tensor, y: Tensor) => Tensor): Gradient<undefined> {
  return ({dy, inputs: [x, y]}) => {
    const share = isFirst(x!, y!).add(x!.equal(y!).mul(0.5))
    return [dy.mul(share), dy.mul(share.neg().add(1))]
  }
}

export const elementwiseOps = {
  neg: elementwise('neg', number, ({dy}) => [dy.neg()]),
  abs: elementwise('abs', number, ({dy, inputs: [x]}) => [dy.mul(x!.sign())]),
  sign: elementwise('sign', number),
  floor: elementwise('floor', number),
  ceil: elementwise('ceil', number),
  round: elementwise('round', number),
  truncate: elementwise('truncate', number),
  exp: elementwise('exp', real, ({dy, output}) => [dy.mul(output)]),
  log: elementwise('log', real, ({dy, inputs: [x]}) => [dy.div(x!)]),
  sqrt: elementwise('sqrt', real, ({dy, output}) => [dy.mul(0.5).div(output)]),
  sin: elementwise('sin', real, ({dy, inputs: [x]}) => [dy.mul(x!.cos())]),
  cos: elementwise('cos', real, ({dy, inputs: [x]}) => [dy.mul(x!.sin()).neg()]),

  add: elementwise('add', number, ({dy}) => [dy, dy]),
  sub: elementwise('sub', number, ({dy, wanted}) => [dy, wanted[1] ? dy.neg() : undefined]),
  mul: elementwise('mul', number, ({dy, inputs: [x, y], wanted}) => [
    wanted[0] ? dy.mul(y!) : undefined,
    wanted[1] ? dy.mul(x!) : undefined,
  ]),
  div: elementwise('div', real, ({dy, inputs: [, y], output, wanted}) => [
    wanted[0] ? dy.div(y!) : undefined,
    wanted[1] ? dy.mul(output).div(y!).neg() : undefined,
  ]),
  pow: elementwise('pow', number, ({dy, inputs: [x, y], output, wanted}) => [
    wanted[0] ? mapTensors('powGradient', [dy, x!, y!]) : undefined,
    wanted[1] ? mapTensors('powExponentGradient', [dy, x!, output]) : undefined,
  ]),
  floorDivide: elementwise('floorDivide', number),
  remainder: elementwise('remainder', number, ({dy, inputs: [x, y], wanted}) => [
    dy,
    wanted[1] ? dy.mul(x!.floorDivide(y!)).neg() : undefined,
  ]),
  maximum: elementwise(
    'maximum',
    common,
    extremeGradient((x, y) => x.greater(y)),
  ),
  minimum: elementwise(
    'minimum',
    common,
    extremeGradient((x, y) => x.less(y)),
  ),
  where: elementwise(
    'where',
    ([, x, y]) => common([x!, y!]),
    ({dy, inputs: [condition]}) => [undefined, dy.where(condition!, 0), dy.zerosLike().where(condition!, dy)],
  ),

  equal: elementwise('equal', truth),
  notEqual: elementwise('notEqual', truth),
  less: elementwise('less', truth),
  lessEqual: elementwise('lessEqual', truth),
  greater: elementwise('greater', truth),
  greaterEqual: elementwise('greaterEqual', truth),
  logicalNot: elementwise('logicalNot', truth),
  logicalAnd: elementwise('logicalAnd', truth),
  logicalOr: elementwise('logicalOr', truth),

  relu: elementwise('relu', real, ({dy, output}) => [mapTensors('reluGradient', [dy, output])]),
  sigmoid: elementwise('sigmoid', real, ({dy, output}) => [mapTensors('sigmoidGradient', [dy, output])]),
  tanh: elementwise('tanh', real, ({dy, output}) => [mapTensors('tanhGradient', [dy, output])]),
  gelu: elementwise('gelu', real, ({dy, inputs: [x]}) => [mapTensors('geluGradientOfInput', [dy, x!])]),
  leakyRelu: {
    forward: (inputs, {slope}) => mapTensors('leakyRelu', inputs, 'float32', [slope]),
    gradient: ({dy, inputs: [x], attributes: {slope}}) => [
      mapTensors('leakyReluGradient', [dy, x!], 'float32', [slope]),
    ],
  } satisfies Op<{slope: number}>,
  /** Cross-entropy of a logit against a target between 0 and 1. */
  logisticLoss: elementwise('logisticLoss', real, ({dy, inputs: [x, y], wanted}) => [
    wanted[0] ? dy.mul(x!.sigmoid().sub(y!)) : undefined,
    wanted[1] ? dy.mul(x!).neg() : undefined,
  ]),
}
