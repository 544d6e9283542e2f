// Layers: something with parameters that turns a tensor into another.
import type {Tensor} from '../tensor/tensor.ts'
import type {Tensors} from '../tensor/tensors.ts'
import {drawWeight, type InitializerName} from './initializers.ts'

export interface Layer {
  /** In the order of the layers; each requires a gradient. */
  parameters(): Tensor[]
  /** @param isTraining dropout only works while training. @default false */
  forward(x: Tensor, isTraining?: boolean): Tensor
}

export interface Linear extends Layer {
  /** `[inputs, outputs]` */
  weight: Tensor
  /** `[outputs]` */
  bias: Tensor | undefined
}

/** `x · weight + bias` on the last axis. */
export function linear(
  tensors: Tensors,
  inputs: number,
  outputs: number,
  options: {initializer?: InitializerName; bias?: boolean} = {},
): Linear {
  const weight = parameter(drawWeight(tensors, inputs, outputs, options.initializer ?? 'xavier'))
  const bias = options.bias === false ? undefined : parameter(tensors.zeros([outputs]))
  return {
    weight,
    bias,
    parameters: () => (bias ? [weight, bias] : [weight]),
    forward: (x) => {
      const product = x.matmul(weight)
      return bias ? product.add(bias) : product
    },
  }
}

/** One layer after the other. A function is a layer without parameters: `(x) => x.relu()`. */
export function sequential(...steps: (Layer | ((x: Tensor) => Tensor))[]): Layer {
  const layers = steps.map((step) => (typeof step === 'function' ? activation(step) : step))
  return {
    parameters: () => layers.flatMap((layer) => layer.parameters()),
    forward: (x, isTraining) => layers.reduce((input, layer) => layer.forward(input, isTraining), x),
  }
}

export function activation(fn: (x: Tensor) => Tensor): Layer {
  return {parameters: () => [], forward: fn}
}

/** Each number 0 with this probability while training. */
export function dropout(probability: number): Layer {
  return {
    parameters: () => [],
    forward: (x, isTraining = false) => (isTraining ? x.dropout(probability) : x),
  }
}

/** All axes after the first become one. */
export function flatten(): Layer {
  return activation((x) => x.reshape([x.shape[0] ?? 1, -1]))
}

/** A rectifier whose slope for negative numbers is learned. */
export function prelu(tensors: Tensors, slope = 0.25): Layer {
  const learned = parameter(tensors.full([1], slope))
  return {parameters: () => [learned], forward: (x) => x.prelu(learned)}
}

function parameter(tensor: Tensor): Tensor {
  tensor.requiresGradient = true
  return tensor
}
