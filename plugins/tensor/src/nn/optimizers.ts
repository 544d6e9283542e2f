// Optimizers change parameters by the gradients that `backward` brought.
import {mapTensors} from '../tensor/elementwise-ops.ts'
import type {Tensor} from '../tensor/tensor.ts'

export interface Optimizer {
  /** Change every parameter that has a gradient. */
  step(): void
  /** Forget the gradients, before the next `backward`. */
  zeroGradients(): void
}

export interface SgdOptions {
  learningRate: number
  /** @default 0 */
  momentum?: number
  /** L2 penalty on every parameter. @default 0 */
  weightDecay?: number
}

/** Stochastic gradient descent; the velocity is `momentum · velocity + gradient`. */
export function sgd(parameters: Tensor[], options: SgdOptions): Optimizer {
  const {learningRate, momentum = 0, weightDecay = 0} = options
  const velocities = new Map<Tensor, Tensor>()
  return optimizer(parameters, (parameter, gradient) => {
    if (momentum === 0) {
      const next = mapTensors('sgd', [gradient, parameter], parameter.dtype, [learningRate, weightDecay, 0])
      parameter.assign(next)
      return
    }
    const velocity = own(velocities, parameter)
    velocity.assign(
      mapTensors('momentum', [gradient, parameter, velocity], parameter.dtype, [momentum, weightDecay, 0]),
    )
    parameter.assign(mapTensors('descend', [velocity, parameter], parameter.dtype, [learningRate]))
  })
}

export interface AdamOptions {
  /** @default 0.001 */
  learningRate?: number
  /** @default [0.9, 0.999] */
  decays?: [number, number]
  /** @default 1e-8 */
  epsilon?: number
  /** L2 penalty on every parameter. @default 0 */
  weightDecay?: number
}

/** Kingma and Ba 2015. */
export function adam(parameters: Tensor[], options: AdamOptions = {}): Optimizer {
  const {learningRate = 0.001, decays = [0.9, 0.999], epsilon = 1e-8, weightDecay = 0} = options
  const means = new Map<Tensor, Tensor>()
  const variances = new Map<Tensor, Tensor>()
  const steps = new Map<Tensor, number>()
  return optimizer(parameters, (parameter, gradient) => {
    const count = (steps.get(parameter) ?? 0) + 1
    steps.set(parameter, count)
    const mean = own(means, parameter)
    const variance = own(variances, parameter)
    mean.assign(
      mapTensors('adamMean', [gradient, parameter, mean], parameter.dtype, [decays[0], weightDecay, 0]),
    )
    variance.assign(
      mapTensors('adamVariance', [gradient, parameter, variance], parameter.dtype, [
        decays[1],
        weightDecay,
        0,
      ]),
    )
    const rate = learningRate / (1 - decays[0] ** count)
    const correction = 1 / (1 - decays[1] ** count)
    parameter.assign(
      mapTensors('adamStep', [mean, variance, parameter], parameter.dtype, [rate, correction, epsilon]),
    )
  })
}

function optimizer(parameters: Tensor[], update: (parameter: Tensor, gradient: Tensor) => void): Optimizer {
  return {
    step: () => {
      for (const parameter of parameters) {
        const {gradient} = parameter
        if (gradient) parameter.tensors.withoutGradient(() => update(parameter, gradient))
      }
    },
    zeroGradients: () => {
      for (const parameter of parameters) parameter.gradient = undefined
    },
  }
}

/** The optimizer's own array for a parameter, 0 at first. */
function own(arrays: Map<Tensor, Tensor>, parameter: Tensor): Tensor {
  const known = arrays.get(parameter)
  if (known) return known
  const made = parameter.tensors.keep(parameter.zerosLike())
  arrays.set(parameter, made)
  return made
}
