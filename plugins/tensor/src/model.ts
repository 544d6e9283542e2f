// What a network is and how it is trained, as plain data: the same words in the page, the worker and a shared link.

export type BackendName = 'plain' | 'wasm' | 'webgl2' | 'webgpu'

export type ActivationName = 'relu' | 'prelu' | 'leakyRelu' | 'sigmoid' | 'tanh' | 'gelu' | 'identity'

/** A fully connected network: `sizes` are inputs, hidden layers, outputs; `[2, 5, 1]` has one hidden layer of 5. */
export interface MlpSpec {
  sizes: number[]
  /** After every layer but the last, which is linear: the loss takes logits. */
  activation: ActivationName
  /** Of `prelu` and `leakyRelu`. @default 0.25 and 0.01 */
  slope?: number
  /** `softmax` needs at least two outputs, `logistic` one, `squared` any. */
  loss: 'softmax' | 'logistic' | 'squared'
  initializer?: 'xavier' | 'he' | 'normal'
}

export interface OptimizerSpec {
  name: 'sgd' | 'adam'
  learningRate: number
  /** SGD only. @default 0 */
  momentum?: number
  /** L2 penalty. @default 0 */
  weightDecay?: number
  /** L1 penalty on weights, not biases. @default 0 */
  l1?: number
}

export interface TrainingSpec {
  optimizer: OptimizerSpec
  batchSize: number
  /** Fixes initial weights and the order of the batches: two backends with one seed do the same steps. */
  seed: number
}

/** Row-major float32. `x` is `[rows, sizes[0]]`; `y` is class indices `[rows]` for softmax/logistic, else `[rows, outputs]`. */
export interface Dataset {
  rows: number
  x: Float32Array
  y: Float32Array
}

/** Everything needed to go on with a training run elsewhere (another backend, another day). */
export interface TrainingState {
  step: number
  /** Per layer, `[inputs, outputs]` row-major. */
  weights: Float32Array[]
  biases: Float32Array[]
  /** The optimizer's own arrays, in its own order. */
  optimizer: Float32Array[]
}

export interface StepReport {
  /** Steps done since the start. */
  step: number
  /** Mean training loss of the last batch. */
  loss: number
}

export interface Trainer {
  readonly backend: BackendName
  /** Do `count` steps with one readback. Rejects with `BackendLostError` when the device is gone; the state of the last readback survives. */
  train(count: number): Promise<StepReport>
  /** Outputs (logits) of `rows` inputs: `[rows, outputs]`. */
  predict(x: Float32Array, rows: number): Promise<Float32Array>
  /** Activations of every hidden layer and the output for `rows` inputs: per layer `[rows, size]`. */
  activations(x: Float32Array, rows: number): Promise<Float32Array[]>
  /** Mean loss over a whole data set, without training. */
  loss(data: Dataset): Promise<number>
  state(): Promise<TrainingState>
  load(state: TrainingState): Promise<void>
  dispose(): void
}

/** Why a backend was taken or refused, for the reader to see. */
export interface BackendReport {
  backend: BackendName
  usable: boolean
  /** In plain words: `software renderer (SwiftShader)`, `12 times faster than plain loops`. */
  reason: string
  millisecondsPerStep?: number
  /** Largest deviation from the plain loops in the self-test, relative. */
  deviation?: number
}

export interface ProbeReport {
  /** The same for workloads of about this size in this browser: under it `chosen` can be kept for the next probe. */
  key: string
  chosen: BackendName
  candidates: BackendReport[]
}
