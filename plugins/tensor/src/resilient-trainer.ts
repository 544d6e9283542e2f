// A training run that outlives its device: contexts get lost, cards removed, drivers reset.
import {createTrainer} from './create-trainer.ts'
import type {
  BackendName,
  Dataset,
  MlpSpec,
  StepReport,
  Trainer,
  TrainingSpec,
  TrainingState,
} from './model.ts'

export interface Fallback {
  from: BackendName
  to: BackendName
  /** In plain words. */
  reason: string
}

/** A copy of the state is read back this often. */
const millisecondsBetweenCopies = 1000

/**
 * Runs on the first of `backends` that works and moves on to the next when one fails, also in mid-run. Nothing is lost: the run
 * goes back to the last copy of its state and repeats the steps since, which are the same steps on every backend.
 *
 * @param backends in order of preference; plain loops come last even if not named
 * @param onFallback told of each move
 */
export async function createResilientTrainer(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  backends: BackendName[],
  onFallback: (fallback: Fallback) => void = () => {},
): Promise<Trainer> {
  const open = (backend: BackendName): Promise<Trainer> => createTrainer(spec, training, data, backend)
  const order = [...new Set<BackendName>([...backends, 'plain'])]
  return ResilientTrainer.start(open, order, onFallback)
}

class ResilientTrainer implements Trainer {
  readonly #open: (backend: BackendName) => Promise<Trainer>
  readonly #onFallback: (fallback: Fallback) => void
  #rest: BackendName[]
  #trainer: Trainer
  #copy: TrainingState
  #copiedAt = performance.now()
  #step: number
  #moving: Promise<void> | undefined

  static async start(
    open: (backend: BackendName) => Promise<Trainer>,
    order: BackendName[],
    onFallback: (fallback: Fallback) => void,
  ): Promise<Trainer> {
    for (const [i, backend] of order.entries()) {
      try {
        const trainer = await open(backend)
        const state = await trainer.state()
        return new ResilientTrainer(open, order.slice(i + 1), onFallback, trainer, state)
      } catch (error) {
        const next = order[i + 1]
        if (next === undefined || isCallersError(error)) throw error
        onFallback({from: backend, to: next, reason: messageOf(error)})
      }
    }
    throw new Error('resilient trainer: got no backends')
  }

  private constructor(
    open: (backend: BackendName) => Promise<Trainer>,
    rest: BackendName[],
    onFallback: (fallback: Fallback) => void,
    trainer: Trainer,
    copy: TrainingState,
  ) {
    this.#open = open
    this.#rest = rest
    this.#onFallback = onFallback
    this.#trainer = trainer
    this.#copy = copy
    this.#step = copy.step
  }

  get backend(): BackendName {
    return this.#trainer.backend
  }

  async train(count: number): Promise<StepReport> {
    const report = await this.#attempt((trainer) => trainer.train(count))
    this.#step = report.step
    if (performance.now() - this.#copiedAt > millisecondsBetweenCopies) await this.state()
    return report
  }

  predict(x: Float32Array, rows: number): Promise<Float32Array> {
    return this.#attempt((trainer) => trainer.predict(x, rows))
  }

  activations(x: Float32Array, rows: number): Promise<Float32Array[]> {
    return this.#attempt((trainer) => trainer.activations(x, rows))
  }

  loss(data: Dataset): Promise<number> {
    return this.#attempt((trainer) => trainer.loss(data))
  }

  async state(): Promise<TrainingState> {
    const state = await this.#attempt((trainer) => trainer.state())
    this.#keep(state)
    return state
  }

  async load(state: TrainingState): Promise<void> {
    await this.#attempt((trainer) => trainer.load(state))
    this.#keep(state)
  }

  dispose(): void {
    this.#trainer.dispose()
  }

  #keep(state: TrainingState): void {
    this.#copy = state
    this.#copiedAt = performance.now()
    this.#step = state.step
  }

  async #attempt<Result>(work: (trainer: Trainer) => Promise<Result>): Promise<Result> {
    await this.#moving
    const trainer = this.#trainer
    try {
      return await work(trainer)
    } catch (error) {
      if (isCallersError(error)) throw error
      // of several calls that failed together only the first moves on
      if (trainer === this.#trainer)
        await (this.#moving ??= this.#moveOn(error).finally(() => (this.#moving = undefined)))
      return this.#attempt(work)
    }
  }

  /** To the next backend that can take the run over; throws the first failure if there is none. */
  async #moveOn(failure: unknown): Promise<void> {
    const from = this.#trainer.backend
    const next = this.#rest.shift()
    if (next === undefined) throw failure
    this.#trainer.dispose()
    try {
      const trainer = await this.#open(next)
      await trainer.load(this.#copy)
      const missing = this.#step - this.#copy.step
      if (missing > 0) await trainer.train(missing)
      this.#trainer = trainer
      this.#onFallback({from, to: next, reason: messageOf(failure)})
    } catch {
      await this.#moveOn(failure)
    }
  }
}

/** What would be wrong on any backend. */
function isCallersError(error: unknown): boolean {
  return error instanceof RangeError
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
