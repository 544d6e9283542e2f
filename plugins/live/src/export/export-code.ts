// The network of a figure as a program: same layers, same weights where they are few, same way of training.
import type {Dataset, MlpSpec, TrainingSpec, TrainingState} from 'd2lbook-tensor'
import type {FeatureName} from '../data/features.ts'
import {isFiniteState} from '../model/divergence.ts'
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
  /** The inputs are functions of points `[rows, 2]`: a program has the points, and computes the rest. */
  derived?: {points: Float32Array; features: readonly FeatureName[]}
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
  return withKnownState(exported, writers[framework].training)
}

/** Python that builds and fills this network, and counts its parameters. */
export function exportNetwork(framework: FrameworkName, exported: ExportedNetwork): string {
  return withKnownState(exported, writers[framework].network)
}

const divergedNote =
  '# The training in the figure has diverged: its weights are no numbers, and the network starts from new ones.\n\n'

function withKnownState<T extends {state?: TrainingState}>(
  exported: T,
  write: (exported: T) => string,
): string {
  const {state} = exported
  if (!state || isFiniteState(state)) return write(exported)
  return divergedNote + write({...exported, state: undefined})
}
