// From the options of a playground to the engine's own words, and what can be said of a network before it is trained.
import type {ActivationName, MlpSpec, OptimizerSpec, TrainingSpec} from 'd2lbook-tensor'

export const activationNames = [
  'relu',
  'prelu',
  'leakyRelu',
  'sigmoid',
  'tanh',
  'gelu',
  'identity',
] as const satisfies readonly ActivationName[]

/** Proper names, the same in every language. */
export const activationTitles: Record<ActivationName, string> = {
  relu: 'ReLU',
  prelu: 'PReLU',
  leakyRelu: 'leaky ReLU',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  gelu: 'GELU',
  identity: 'identity',
}

export const optimizerNames = ['sgd', 'momentum', 'adam'] as const
type OptimizerName = (typeof optimizerNames)[number]

export const penaltyNames = ['none', 'l1', 'l2'] as const
type PenaltyName = (typeof penaltyNames)[number]

/** Options that say how a network is trained, whichever component has them. */
export interface TrainingValues {
  optimizer: OptimizerName
  rate: number
  batch: number
  regularization: PenaltyName
  penalty: number
  seed: number
}

const momentum = 0.9

export function trainingSpec(values: TrainingValues): TrainingSpec {
  const {optimizer, rate, batch, regularization, penalty, seed} = values
  const spec: OptimizerSpec = {name: optimizer === 'adam' ? 'adam' : 'sgd', learningRate: rate}
  if (optimizer === 'momentum') spec.momentum = momentum
  if (regularization === 'l2') spec.weightDecay = penalty
  if (regularization === 'l1') spec.l1 = penalty
  return {optimizer: spec, batchSize: batch, seed}
}

/** The options that give this training. */
export function trainingValues({optimizer, batchSize, seed}: TrainingSpec): TrainingValues {
  const {name, learningRate, momentum: inertia = 0, weightDecay = 0, l1 = 0} = optimizer
  const regularization = l1 > 0 ? 'l1' : weightDecay > 0 ? 'l2' : 'none'
  return {
    optimizer: name === 'adam' ? 'adam' : inertia > 0 ? 'momentum' : 'sgd',
    rate: learningRate,
    batch: batchSize,
    regularization,
    penalty: regularization === 'l1' ? l1 : weightDecay,
    seed,
  }
}

/** `he` for functions that cut one half off, `xavier` for those that saturate. */
export function initializerFor(activation: ActivationName): NonNullable<MlpSpec['initializer']> {
  return ['relu', 'prelu', 'leakyRelu', 'gelu'].includes(activation) ? 'he' : 'xavier'
}

/** Weights and biases of layers with these sizes. */
export function parameterCount(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, layer) => sum + (sizes[layer]! + 1) * size, 0)
}

/** Multiplications with an addition for one example, forward. */
export function multiplyAdds(sizes: readonly number[]): number {
  return sizes.slice(1).reduce((sum, size, layer) => sum + sizes[layer]! * size, 0)
}
