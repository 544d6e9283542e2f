import type {Dataset, MlpSpec, TrainingState} from '../../../plugins/tensor/src/index.ts'

/** The same for all: full batches, so that nobody has to pick rows, plain gradient descent, the same first weights. */
export interface Task {
  name: string
  spec: MlpSpec
  data: Dataset
  learningRate: number
  start: TrainingState
  /** Multiplications and additions of one step. */
  operations: number
}

export interface Run {
  /** Do so many steps and wait until they are really done. */
  train(count: number): Promise<void>
  weights(): Promise<Float32Array[]>
  dispose(): void
  /** How it is really run, if that is not sure. */
  how?(): string
}

export interface Contestant {
  name: string
  open(task: Task): Promise<Run>
}
