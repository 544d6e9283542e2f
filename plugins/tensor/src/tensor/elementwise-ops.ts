// Ops that work number by number; smaller inputs are repeated to the common shape.
import type {NewCall} from '../backend.ts'
import type {MapInput} from '../kernel-calls.ts'
import {geluCube, geluScale, type ScalarFunctionName} from '../scalar-functions.ts'
import {isFloating, precisionOf, type Dtype, type Precision} from './dtype.ts'
import type {GradientCase, Needs, Op} from './op.ts'
import {commonDtype} from './promotion.ts'
import {broadcastShapes, broadcastStrides, mergeAxes, sameShape, sizeOf, type Shape} from './shape.ts'
import type {Tensor} from './tensor.ts'

/** A function of single numbers on whole tensors, computed as numbers of the type `work` are. */
export function mapTensors(
  fn: ScalarFunctionName,
  inputs: Tensor[],
  dtype: Dtype = 'float32',
  scalars: number[] = [],
  work: Precision = precisionOf(dtype),
): Tensor {
  const [first] = inputs as [Tensor]
  let {shape} = first
  for (const input of inputs) shape = broadcastShapes(fn, shape, input.shape)
  return first.tensors.compute(mapCall(fn, shape, inputs, work, scalars), shape, dtype, work)
}

/** @param shape that all inputs are repeated to */
export function mapCall(
  fn: ScalarFunctionName,
  shape: Shape,
  inputs: Tensor[],
  work: Precision,
  scalars: number[],
): NewCall<unknown> {
  return {kernel: 'map', fn, ...walkTogether(shape, inputs, work), scalars}
}

/** How a map walks through inputs that are repeated to `shape`. */
function walkTogether(
  shape: Shape,
  inputs: Tensor[],
  precision: Precision,
): {shape: number[]; inputs: MapInput<unknown>[]} {
  const slotOf = (input: Tensor): unknown => input.tensors.slotIn(input, precision)
  // most often nothing is repeated, or single numbers are
  if (inputs.every((input) => input.shape.length === 0 || sameShape(input.shape, shape))) {
    const size = sizeOf(shape)
    const step = (own: Shape): number => (own.length === 0 && size !== 1 ? 0 : 1)
    return {
      shape: [size],
      inputs: inputs.map((input) => ({slot: slotOf(input), strides: [step(input.shape)]})),
    }
  }
  const strides = inputs.map((input) => broadcastStrides(input.shape, shape))
  const merged = mergeAxes(shape, strides)
  return {
    shape: merged.shape,
    inputs: inputs.map((input, i) => ({slot: slotOf(input), strides: merged.strides[i]!})),
  }
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

/** In which type inputs are computed, and in which the result is. */
export interface Types {
  work: Dtype
  result: Dtype
}

function elementwise(
  fn: ScalarFunctionName,
  typesOf: (inputs: Tensor[]) => Types,
  gradient?: Gradient<undefined>,
  needs?: Needs,
): Op<undefined> {
  const forward = (inputs: Tensor[]): Tensor => {
    const {work, result} = typesOf(inputs)
    return mapTensors(kernelFor(fn, work), inputs, result, [], precisionOf(work))
  }
  if (!gradient) return {forward}
  return {forward, gradient: (given) => fitToInputs(given, gradient), ...(needs && {needs})}
}

/** Arithmetic on truths is logic, and products of whole numbers may wrap around beyond what 64-bit floats hold. */
function kernelFor(fn: ScalarFunctionName, work: Dtype): ScalarFunctionName {
  if (work === 'bool') return logical[fn] ?? fn
  return work === 'int32' && fn === 'mul' ? 'mulInt32' : fn
}

const logical: Partial<Record<ScalarFunctionName, ScalarFunctionName>> = {
  add: 'logicalOr',
  mul: 'logicalAnd',
  maximum: 'logicalOr',
  minimum: 'logicalAnd',
}

/** In the inputs' shapes and types. */
export function fitToInputs<Attributes>(
  given: GradientCase<Attributes>,
  gradient: Gradient<Attributes>,
): (Tensor | undefined)[] {
  return gradient(given).map((result, i) => {
    const {shape, dtype} = given.inputs[i]!
    return result && isFloating(dtype) ? sumTo(result, shape).to(dtype) : undefined
  })
}

export function common(inputs: Tensor[]): Dtype {
  return commonDtype(inputs[0]!.tensors.promotion, inputs)
}

export const alike = (inputs: Tensor[]): Types => {
  const dtype = common(inputs)
  return {work: dtype, result: dtype}
}
/** Truths count as numbers where the framework lets them. */
export const number = (inputs: Tensor[]): Types => {
  const {work} = alike(inputs)
  const dtype = work === 'bool' ? inputs[0]!.tensors.promotion.truths : work
  return {work: dtype, result: dtype}
}
export const real = (inputs: Tensor[]): Types => {
  const dtype = inputs[0]!.tensors.promotion.real(common(inputs))
  return {work: dtype, result: dtype}
}
const quotient = (inputs: Tensor[]): Types => {
  const dtype = inputs[0]!.tensors.promotion.quotient(common(inputs))
  return {work: dtype, result: dtype}
}
export const truth = (inputs: Tensor[]): Types => ({work: common(inputs), result: 'bool'})
/** The first is a condition. */
const chosen = (inputs: Tensor[]): Types => alike(inputs.slice(1))

/** Half to each where both are equal. */
function extremeGradient(isFirst: (x: Tensor, y: Tensor) => Tensor): Gradient<undefined> {
  return ({dy, inputs: [x, y]}) => {
    const share = isFirst(x!, y!).add(x!.equal(y!).mul(0.5)).to(dy.dtype)
    return [dy.mul(share), dy.mul(share.neg().add(1))]
  }
}

/**
 * The gradient of a function of one number: by one kernel, or by ops that can be differentiated in turn.
 *
 * @param of which of the op's numbers the kernel takes beside the gradient
 */
function fused(
  kernel: ScalarFunctionName,
  of: 'input' | 'output',
  composed: (dy: Tensor, value: Tensor) => Tensor,
): Gradient<undefined> {
  return ({dy, inputs: [x], output, isRecorded}) => {
    const value = of === 'input' ? x! : output
    return [isRecorded ? composed(dy, value) : mapTensors(kernel, [dy, value], dy.dtype)]
  }
}

/** 1 where `x` is positive, as numbers that can be multiplied with. */
const isPositive = (x: Tensor): Tensor => x.greater(0).to(x.dtype)

/** The derivative of gelu's tanh form. */
function geluSlope(x: Tensor): Tensor {
  const t = x.mul(x).mul(x).mul(geluCube).add(x).mul(geluScale).tanh()
  const inner = x
    .mul(x)
    .mul(3 * geluCube)
    .add(1)
    .mul(geluScale)
  return t
    .add(1)
    .add(x.mul(t.mul(t).neg().add(1)).mul(inner))
    .mul(0.5)
}

/** 0 for the power 0, also of 0. */
function powSlope(x: Tensor, exponent: Tensor): Tensor {
  return exponent.mul(x.pow(exponent.sub(1).where(exponent.notEqual(0), 0)))
}

/** Powers of 0 do not change with a positive exponent. */
function exponentSlope(x: Tensor, output: Tensor): Tensor {
  const isFlat = x.equal(0).logicalAnd(output.lessEqual(1))
  const logarithm = x.where(isFlat.logicalNot(), 1).log()
  return output.mul(logarithm).where(isFlat.logicalNot(), 0)
}

export const elementwiseOps = {
  neg: elementwise('neg', number, ({dy}) => [dy.neg()], 'nothing'),
  abs: elementwise('abs', number, ({dy, inputs: [x]}) => [dy.mul(x!.sign())]),
  sign: elementwise('sign', number, ({dy}) => [dy.zerosLike()], 'nothing'),
  floor: elementwise('floor', number, ({dy}) => [dy.zerosLike()], 'nothing'),
  ceil: elementwise('ceil', number, ({dy}) => [dy.zerosLike()], 'nothing'),
  round: elementwise('round', number, ({dy}) => [dy.zerosLike()], 'nothing'),
  truncate: elementwise('truncate', number, ({dy}) => [dy.zerosLike()], 'nothing'),
  exp: elementwise('exp', real, ({dy, output}) => [dy.mul(output)], 'output'),
  log: elementwise('log', real, ({dy, inputs: [x]}) => [dy.div(x!)]),
  sqrt: elementwise('sqrt', real, ({dy, output}) => [dy.mul(0.5).div(output)], 'output'),
  sin: elementwise('sin', real, ({dy, inputs: [x]}) => [dy.mul(x!.cos())]),
  cos: elementwise('cos', real, ({dy, inputs: [x]}) => [dy.mul(x!.sin()).neg()]),

  add: elementwise('add', number, ({dy}) => [dy, dy], 'nothing'),
  sub: elementwise('sub', number, ({dy, wanted}) => [dy, wanted[1] ? dy.neg() : undefined], 'nothing'),
  mul: elementwise(
    'mul',
    number,
    ({dy, inputs: [x, y], wanted}) => [
      wanted[0] ? dy.mul(y!) : undefined,
      wanted[1] ? dy.mul(x!) : undefined,
    ],
    'partners',
  ),
  div: elementwise('div', quotient, ({dy, inputs: [x, y], wanted}) => [
    wanted[0] ? dy.div(y!) : undefined,
    wanted[1] ? dy.mul(x!).div(y!).div(y!).neg() : undefined,
  ]),
  pow: elementwise(
    'pow',
    number,
    ({dy, inputs: [x, y], output, wanted, isRecorded}) => {
      const fusedSlope = (): Tensor => mapTensors('powGradient', [dy, x!, y!], dy.dtype)
      const fusedOther = (): Tensor => mapTensors('powExponentGradient', [dy, x!, output], dy.dtype)
      return [
        wanted[0] ? (isRecorded ? dy.mul(powSlope(x!, y!)) : fusedSlope()) : undefined,
        wanted[1] ? (isRecorded ? dy.mul(exponentSlope(x!, output)) : fusedOther()) : undefined,
      ]
    },
    'both',
  ),
  floorDivide: elementwise('floorDivide', number, ({dy}) => [dy.zerosLike(), dy.zerosLike()], 'nothing'),
  remainder: elementwise('remainder', number, ({dy, inputs: [x, y], wanted}) => [
    dy,
    wanted[1] ? dy.mul(x!.floorDivide(y!)).neg() : undefined,
  ]),
  maximum: elementwise(
    'maximum',
    alike,
    extremeGradient((x, y) => x.greater(y)),
  ),
  minimum: elementwise(
    'minimum',
    alike,
    extremeGradient((x, y) => x.less(y)),
  ),
  where: elementwise(
    'where',
    chosen,
    ({dy, inputs: [condition]}) => [undefined, dy.where(condition!, 0), dy.zerosLike().where(condition!, dy)],
    [0],
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

  relu: elementwise(
    'relu',
    alike,
    fused('reluGradient', 'output', (dy, y) => dy.mul(isPositive(y))),
    'output',
  ),
  sigmoid: elementwise(
    'sigmoid',
    real,
    fused('sigmoidGradient', 'output', (dy, y) => dy.mul(y).mul(y.neg().add(1))),
    'output',
  ),
  tanh: elementwise(
    'tanh',
    real,
    fused('tanhGradient', 'output', (dy, y) => dy.mul(y.mul(y).neg().add(1))),
    'output',
  ),
  gelu: elementwise(
    'gelu',
    real,
    fused('geluGradientOfInput', 'input', (dy, x) => dy.mul(geluSlope(x))),
  ),
  leakyRelu: {
    forward: (inputs, {slope}) => {
      const {result} = real(inputs)
      return mapTensors('leakyRelu', inputs, result, [slope])
    },
    gradient: ({dy, inputs: [x], attributes: {slope}, isRecorded}) => [
      isRecorded
        ? dy.where(x!.greater(0), dy.mul(slope))
        : mapTensors('leakyReluGradient', [dy, x!], dy.dtype, [slope]),
    ],
  } satisfies Op<{slope: number}>,
  /** Cross-entropy of a logit against a target between 0 and 1. */
  logisticLoss: elementwise('logisticLoss', real, ({dy, inputs: [x, y], wanted}) => [
    wanted[0] ? dy.mul(x!.sigmoid().sub(y!)) : undefined,
    wanted[1] ? dy.mul(x!).neg() : undefined,
  ]),
}
