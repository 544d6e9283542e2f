// A network written down as kernel calls: forward, backward, update. The only place that knows how an MLP is computed.
import type {ProgramCall, MapCall, MapInput, Scalar} from '../kernel-calls.ts'
import type {ActivationName, MlpSpec, OptimizerSpec} from '../model.ts'
import type {ScalarFunctionName} from '../scalar-functions.ts'

/** The parameters of one layer and the optimizer's arrays for each. */
export interface LayerSlots<Slot> {
  inputs: number
  outputs: number
  weight: Slot
  bias: Slot
  weightOptimizer: Slot[]
  biasOptimizer: Slot[]
}

/** What a pass over `rows` rows leaves behind. */
export interface ForwardSlots<Slot> {
  rows: number
  input: Slot
  /** Per layer, before its activation; the same slot as `outputs` where the activation works in place. */
  sums: Slot[]
  outputs: Slot[]
}

interface Activation {
  fn?: ScalarFunctionName
  gradient?: ScalarFunctionName
  /** The gradient is computed from the sums, not from the activation's output. */
  ofInput?: boolean
  defaultSlope?: number
}

const activations: Record<ActivationName, Activation> = {
  identity: {},
  relu: {fn: 'relu', gradient: 'reluGradient'},
  prelu: {fn: 'leakyRelu', gradient: 'leakyReluGradient', defaultSlope: 0.25},
  leakyRelu: {fn: 'leakyRelu', gradient: 'leakyReluGradient', defaultSlope: 0.01},
  sigmoid: {fn: 'sigmoid', gradient: 'sigmoidGradient'},
  tanh: {fn: 'tanh', gradient: 'tanhGradient'},
  gelu: {fn: 'gelu', gradient: 'geluGradientOfInput', ofInput: true},
}

/** Slots for a pass over `rows` rows; sums are kept apart only where the gradient needs them. */
export function reserveForward<Slot>(
  spec: MlpSpec,
  rows: number,
  reserve: (size: number) => Slot,
  input = reserve(rows * spec.sizes[0]!),
): ForwardSlots<Slot> {
  const sums = spec.sizes.slice(1).map((size) => reserve(rows * size))
  const apart = activations[spec.activation].ofInput === true
  const outputs = sums.map((slot, layer) => {
    const isHidden = layer < sums.length - 1
    return apart && isHidden ? reserve(rows * spec.sizes[layer + 1]!) : slot
  })
  return {rows, input, sums, outputs}
}

/** From inputs to logits. */
export function forwardCalls<Slot>(
  spec: MlpSpec,
  layers: LayerSlots<Slot>[],
  pass: ForwardSlots<Slot>,
): ProgramCall<Slot>[] {
  const {fn} = activations[spec.activation]
  return layers.flatMap(({inputs, outputs, weight, bias}, layer) => {
    const left = layer === 0 ? pass.input : pass.outputs[layer - 1]!
    const sum = pass.sums[layer]!
    const product = matmulCall(pass.rows, outputs, inputs, left, weight, sum, {bias})
    if (fn === undefined || layer === layers.length - 1) return [product]
    return [product, mapCall(fn, pass.rows * outputs, [sum], slopeOf(spec), pass.outputs[layer]!)]
  })
}

/** The loss of every row of the last layer's outputs, into `output`: per row, or per number for the squared loss. */
export function lossCall<Slot>(
  spec: MlpSpec,
  rows: number,
  logits: Slot,
  target: Slot,
  output: Slot,
): ProgramCall<Slot> {
  const columns = spec.sizes.at(-1)!
  if (spec.loss === 'softmax') {
    return {kernel: 'rows', fn: 'softmaxLoss', rows, columns, input: logits, labels: target, output}
  }
  return mapCall(`${spec.loss}Loss`, rows * columns, [logits, target], [], output)
}

/** How many numbers `lossCall` gives. Their sum over the rows is the total loss. */
export function lossSize(spec: MlpSpec, rows: number): number {
  return spec.loss === 'squared' ? rows * spec.sizes.at(-1)! : rows
}

/** From the logits back to every parameter, each updated as soon as the layer below no longer needs its old value. */
export function backwardCalls<Slot>(
  spec: MlpSpec,
  optimizer: OptimizerSpec,
  layers: LayerSlots<Slot>[],
  pass: ForwardSlots<Slot>,
  target: Slot,
  reserve: (size: number) => Slot,
): ProgramCall<Slot>[] {
  const {rows} = pass
  let gradient = reserve(rows * spec.sizes.at(-1)!)
  const calls = [lossGradientCall(spec, rows, pass.outputs.at(-1)!, target, gradient)]
  for (const [layer, slots] of [...layers.entries()].toReversed()) {
    const {inputs, outputs} = slots
    const left = layer === 0 ? pass.input : pass.outputs[layer - 1]!
    const below = layer === 0 ? undefined : reserve(rows * inputs)
    if (below !== undefined) {
      calls.push(matmulCall(rows, inputs, outputs, gradient, slots.weight, below, {transposeRight: true}))
      calls.push(...activationGradientCalls(spec, rows * inputs, below, pass, layer - 1))
    }
    const weightGradient = reserve(inputs * outputs)
    calls.push(matmulCall(inputs, outputs, rows, left, gradient, weightGradient, {transposeLeft: true}))
    const {weight, bias, weightOptimizer, biasOptimizer} = slots
    calls.push(...updateCalls(optimizer, inputs * outputs, weightGradient, weight, weightOptimizer, true))
    const biasGradient = reserve(outputs)
    calls.push(columnSumCall(rows, outputs, gradient, biasGradient))
    calls.push(...updateCalls(optimizer, outputs, biasGradient, bias, biasOptimizer, false))
    gradient = below ?? gradient
  }
  return calls
}

function lossGradientCall<Slot>(
  spec: MlpSpec,
  rows: number,
  logits: Slot,
  target: Slot,
  output: Slot,
): ProgramCall<Slot> {
  const columns = spec.sizes.at(-1)!
  const scale = 1 / rows
  if (spec.loss === 'softmax') {
    return {
      kernel: 'rows',
      fn: 'softmaxGradient',
      rows,
      columns,
      input: logits,
      labels: target,
      scale,
      output,
    }
  }
  return mapCall(`${spec.loss}Gradient`, rows * columns, [logits, target], [scale], output)
}

function activationGradientCalls<Slot>(
  spec: MlpSpec,
  size: number,
  gradient: Slot,
  pass: ForwardSlots<Slot>,
  layer: number,
): ProgramCall<Slot>[] {
  const {gradient: fn, ofInput} = activations[spec.activation]
  if (fn === undefined) return []
  const from = ofInput ? pass.sums[layer]! : pass.outputs[layer]!
  return [mapCall(fn, size, [gradient, from], slopeOf(spec), gradient)]
}

/** Penalties are on weights only: biases are few and shift, they do not bend. */
function updateCalls<Slot>(
  optimizer: OptimizerSpec,
  size: number,
  gradient: Slot,
  weight: Slot,
  own: Slot[],
  isPenalised: boolean,
): ProgramCall<Slot>[] {
  const rate = optimizer.learningRate
  const penalties = isPenalised ? [optimizer.weightDecay ?? 0, optimizer.l1 ?? 0] : [0, 0]
  const [first, second] = own
  if (optimizer.name === 'adam' && first !== undefined && second !== undefined) {
    return [
      mapCall('adamMean', size, [gradient, weight, first], [adam.meanDecay, ...penalties], first),
      mapCall('adamVariance', size, [gradient, weight, second], [adam.varianceDecay, ...penalties], second),
      mapCall(
        'adamStep',
        size,
        [first, second, weight],
        ['adamRate', 'adamCorrection', adam.epsilon],
        weight,
      ),
    ]
  }
  if (first === undefined) {
    const isFree = penalties.every((penalty) => penalty === 0)
    if (isFree) return [mapCall('descend', size, [gradient, weight], [rate], weight)]
    return [mapCall('sgd', size, [gradient, weight], [rate, ...penalties], weight)]
  }
  const momentum = optimizer.momentum ?? 0
  return [
    mapCall('momentum', size, [gradient, weight, first], [momentum, ...penalties], first),
    mapCall('descend', size, [first, weight], [rate], weight),
  ]
}

const adam = {meanDecay: 0.9, varianceDecay: 0.999, epsilon: 1e-8}

/** The scalars of a training step that change from step to step; `step` counts from 1. */
export function stepScalars(optimizer: OptimizerSpec, step: number, offset: number): Record<string, number> {
  if (optimizer.name !== 'adam') return {offset}
  const adamRate = optimizer.learningRate / (1 - adam.meanDecay ** step)
  return {offset, adamRate, adamCorrection: 1 / (1 - adam.varianceDecay ** step)}
}

function slopeOf({activation, slope}: MlpSpec): number[] {
  const {defaultSlope} = activations[activation]
  return defaultSlope === undefined ? [] : [slope ?? defaultSlope]
}

function mapCall<Slot>(
  fn: ScalarFunctionName,
  size: number,
  slots: Slot[],
  scalars: Scalar[],
  output: Slot,
): MapCall<Slot> {
  const inputs = slots.map((slot): MapInput<Slot> => ({slot, strides: [1]}))
  return {kernel: 'map', fn, shape: [size], inputs, scalars, output}
}

function matmulCall<Slot>(
  m: number,
  n: number,
  k: number,
  left: Slot,
  right: Slot,
  output: Slot,
  options: {bias?: Slot; transposeLeft?: boolean; transposeRight?: boolean},
): ProgramCall<Slot> {
  const {transposeLeft = false, transposeRight = false, bias} = options
  const operands = {left, right, transposeLeft, transposeRight, bias, output}
  return {kernel: 'matmul', batch: 1, leftStep: 0, rightStep: 0, m, n, k, ...operands}
}

function columnSumCall<Slot>(rows: number, columns: number, input: Slot, output: Slot): ProgramCall<Slot> {
  return {kernel: 'reduce', fn: 'sum', outer: 1, size: rows, inner: columns, input, output}
}
