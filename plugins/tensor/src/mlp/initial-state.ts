import type {MlpSpec, OptimizerSpec, TrainingState} from '../model.ts'
import {weightDraw} from '../nn/initializers.ts'
import {createRandom} from '../random/random.ts'

/** The state before the first step: random weights, biases 0, the optimizer's arrays 0. */
export function initialState(spec: MlpSpec, optimizer: OptimizerSpec, seed: number): TrainingState {
  const layers = spec.sizes.slice(1).map((outputs, layer) => ({inputs: spec.sizes[layer]!, outputs}))
  const weights = layers.map(({inputs, outputs}, layer) => {
    // each layer has a stream of its own, so that one more layer leaves the others' weights as they were
    const draw = weightDraw(spec.initializer ?? 'xavier', inputs, outputs, createRandom(seed, layer + 1))
    return Float32Array.from({length: inputs * outputs}, draw)
  })
  const biases = layers.map(({outputs}) => new Float32Array(outputs))
  const parameters = layers.flatMap((_, layer) => [weights[layer]!, biases[layer]!])
  const copies = Array.from({length: optimizerArrays(optimizer)}, () => parameters).flat()
  return {step: 0, weights, biases, optimizer: copies.map(({length}) => new Float32Array(length))}
}

/** How many arrays the optimizer keeps per parameter. In a state they lie `[w0, b0, w1, b1, ...]`, one such list after the other. */
export function optimizerArrays(optimizer: OptimizerSpec): number {
  if (optimizer.name === 'adam') return 2
  return optimizer.momentum ? 1 : 0
}
