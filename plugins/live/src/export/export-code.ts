// The network of a figure as a program: same layers, same weights where they are few, same way of training.
import type {Dataset, MlpSpec, TrainingSpec, TrainingState} from 'd2lbook-tensor'
import {jaxCode} from './jax.ts'
import {mxnetCode} from './mxnet.ts'
import {pytorchCode} from './pytorch.ts'
import {tensorflowCode} from './tensorflow.ts'

export interface Exported {
  spec: MlpSpec
  training: TrainingSpec
  train: Dataset
  /** Weights to start from; without them the framework draws its own. */
  state?: TrainingState
}

export const frameworks = {
  pytorch: {title: 'PyTorch', write: pytorchCode},
  mxnet: {title: 'MXNet', write: mxnetCode},
  tensorflow: {title: 'TensorFlow', write: tensorflowCode},
  jax: {title: 'JAX', write: jaxCode},
} satisfies Record<string, {title: string; write(exported: Exported): string}>

export type FrameworkName = keyof typeof frameworks

/** Python that builds, fills and trains this network; ends with a newline. */
export function exportCode(framework: FrameworkName, exported: Exported): string {
  return frameworks[framework].write(exported)
}
