// What the page and its worker say to each other. One worker serves all components of a page; each training is a `run`.
import type {BackendName, Dataset, MlpSpec, ProbeReport, TrainingSpec, TrainingState} from 'd2lbook-tensor'
import type {ParameterEdit} from '../model/parameter-edit.ts'
import type {CurveAnswer, CurveQuestion} from './activation-curve.ts'

/** How a network was trained until some step, where that was not as later: a link that trains anew repeats it. */
export interface Stage {
  until: number
  training: TrainingSpec
  slope: number | undefined
  /** What the reader set by hand there, after that step. */
  edits?: readonly ParameterEdit[]
}

/** What to train, and what to show of it in every frame. */
export interface TrainingJob {
  spec: MlpSpec
  training: TrainingSpec
  train: Dataset
  test?: Dataset
  view: {
    /** Inputs whose outputs a frame shows: `[rows, sizes[0]]`. */
    inputs: Float32Array
    rows: number
    /** Whether a frame also has the activations of the hidden layers there. */
    hasNeurons: boolean
  }
  backend: BackendName | 'auto'
  /** What probes chose before, by their keys: only that is tried again. */
  remembered?: Record<string, BackendName>
  /** Go on from here, not from the seed. */
  from?: TrainingState
  /** What came before `from`. */
  stages?: readonly Stage[]
}

/** What may change while the weights stay. */
export interface Adjustment {
  training: TrainingSpec
  slope: number | undefined
}

/** How fast to go: steps between two frames, or as many as fit. */
export type Pace = number | 'fast'

export type ToWorker =
  | {kind: 'open'; run: number; job: TrainingJob}
  /** Other learning rate, batch, penalty, slope: the weights stay. */
  | ({kind: 'adjust'; run: number} & Adjustment)
  /** Weights and biases set by hand; training goes on from there. */
  | {kind: 'edit'; run: number; edits: readonly ParameterEdit[]}
  | {kind: 'other-backend'; run: number; backend: BackendName | 'auto'}
  | {kind: 'play'; run: number; pace: Pace}
  | {kind: 'pause'; run: number}
  /** Go to this step in one go; frames only to show progress. */
  | {kind: 'advance'; run: number; to: number}
  /** The page has drawn the last frame and wants another. */
  | {kind: 'shown'; run: number}
  | {kind: 'close'; run: number}
  | {kind: 'ask'; question: number; about: Question}
  /** Are you there? */
  | {kind: 'ping'}

export type Question =
  | {kind: 'state'; run: number}
  | {kind: 'predict'; run: number; x: Float32Array; rows: number}
  | ({kind: 'activation'} & CurveQuestion)

export interface Answers {
  state: TrainingState
  predict: Float32Array
  /** Values and derivatives at `x`. */
  activation: CurveAnswer
}

/** Both losses at one step. */
export interface LossPoint {
  step: number
  trainLoss: number
  /** NaN without test data. */
  testLoss: number
}

/** The state of a run at one moment. */
export interface Frame extends LossPoint {
  /** Losses on the way here since the last frame, where many steps lie between. */
  trail?: LossPoint[]
  /** Share of wrong classes; undefined for regression. */
  trainWrong?: number
  testWrong?: number
  /** Enough to go on elsewhere, also after this worker died. */
  state: TrainingState
  /** Other ways of training on the way here. */
  stages: readonly Stage[]
  /** Outputs at `view.inputs`. */
  outputs: Float32Array
  /** Activations of each hidden layer at `view.inputs`, `[rows, size]`. */
  neurons: Float32Array[]
  /** Of the last steps, without making the frame. */
  millisecondsPerStep?: number
  /** Whether more frames come without being asked for. */
  isPlaying: boolean
}

export type Trouble =
  | {kind: 'backend-lost'; backend: BackendName; next: BackendName; reason: string}
  | {kind: 'engine-failed'; reason: string}
  | {kind: 'diverged'}
  | {kind: 'state-refused'}

export type FromWorker =
  | {kind: 'pong'}
  | {kind: 'backend'; run: number; backend: BackendName; report?: ProbeReport}
  | {kind: 'frame'; run: number; frame: Frame}
  | {kind: 'trouble'; run: number; trouble: Trouble}
  | {kind: 'answer'; question: number; answer: Answers[keyof Answers]}
  | {kind: 'no-answer'; question: number; reason: string}
