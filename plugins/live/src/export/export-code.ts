// The network of a figure as a program: same layers, same weights where they are few, same way of training.
import type {Dataset, MlpSpec, TrainingSpec, TrainingState} from 'd2lbook-tensor'
import type {FrameworkName} from './frameworks.ts'
import {jaxCode, jaxNetwork} from './jax.ts'
import {mxnetCode, mxnetNetwork} from './mxnet.ts'
import {pytorchCode, pytorchNetwork} from './pytorch.ts'
import {tensorflowCode, tensorflowNetwork} from './tensorflow.ts'

/** A network without data. */
export interface ExportedNetwork {
  spec: MlpSpec
  seed: number
  /** Weights to start from; without them the framework draws its own. */
  state?: TrainingState
}

export interface Exported extends Omit<ExportedNetwork, 'seed'> {
  training: TrainingSpec
  train: Dataset
}

const writers: Record<
  FrameworkName,
  {training: (exported: Exported) => string; network: (exported: ExportedNetwork) => string}
> = {
  pytorch: {training: pytorchCode, network: pytorchNetwork},
  mxnet: {training: mxnetCode, network: mxnetNetwork},
  tensorflow: {training: tensorflowCode, network: tensorflowNetwork},
  jax: {training: jaxCode, network: jaxNetwork},
}

/** Python that builds, fills and trains this network; ends with a newline. */
export function exportCode(framework: FrameworkName, exported: Exported): string {
  return writers[framework].training(exported)
}

/** Python that builds and fills this network, and counts its parameters. */
export function exportNetwork(framework: FrameworkName, exported: ExportedNetwork): string {
  return writers[framework].network(exported)
}
