import type {Random} from '../random/random.ts'
import type {Tensor} from '../tensor/tensor.ts'
import type {Tensors} from '../tensor/tensors.ts'

export type InitializerName = 'xavier' | 'he' | 'normal'

/**
 * One weight of a layer from `inputs` to `outputs`. `xavier` is uniform with variance 2 / (inputs + outputs) (Glorot and Bengio 2010),
 * `he` normal with variance 2 / inputs (He et al. 2015), `normal` has a standard deviation of 0.01.
 */
export function weightDraw(
  initializer: InitializerName,
  inputs: number,
  outputs: number,
  random: Random,
): () => number {
  const draws: Record<InitializerName, () => number> = {
    xavier: () => (2 * random.uniform() - 1) * Math.sqrt(6 / (inputs + outputs)),
    he: () => random.normal() * Math.sqrt(2 / inputs),
    normal: () => random.normal() * 0.01,
  }
  return draws[initializer]
}

/** A weight matrix `[inputs, outputs]`. */
export function drawWeight(
  tensors: Tensors,
  inputs: number,
  outputs: number,
  initializer: InitializerName,
): Tensor {
  const draw = weightDraw(initializer, inputs, outputs, tensors.random)
  return tensors.tensor(Float32Array.from({length: inputs * outputs}, draw), [inputs, outputs])
}
