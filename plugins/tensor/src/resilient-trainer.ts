// A training run that outlives its device: contexts get lost, cards removed, drivers reset, and some compute wrong numbers.
import {checkStep} from './check-step.ts'
import {createTrainer} from './create-trainer.ts'
import {isGpuMode} from './gpu/renderer.ts'
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

/** How often a step is checked and a copy of the state kept. */
const millisecondsBetweenCopies = 1000
/** Checks take at most this share of the time. */
const shareOfChecks = 0.05

/**
 * Runs on the first of `backends` that works and moves on to the next when one fails, also in mid-run. Nothing is lost: the run
 * goes back to the last copy of its state and repeats the steps since, which are the same steps on every backend. On a graphics card
 * the first step, and one every second, is done again on the processor; a card fails when the two differ.
 *
 * @param backends in order of preference; plain loops come last even if not named
 * @param onFallback told of each move
 * @param now milliseconds, by which the seconds are told
 */
export async function createResilientTrainer(
  spec: MlpSpec,
  training: TrainingSpec,
  data: Dataset,
  backends: BackendName[],
  onFallback: (fallback: Fallback) => void = () => {},
  now: () => number = () => performance.now(),
): Promise<Trainer> {
  const open = (backend: BackendName): Promise<Trainer> => createTrainer(spec, training, data, backend)
  const order = [...new Set<BackendName>([...backends, 'plain'])]
  return ResilientTrainer.start(open, order, onFallback, now)
}

class ResilientTrainer implements Trainer {
  readonly #open: (backend: BackendName) => Promise<Trainer>
  readonly #onFallback: (fallback: Fallback) => void
  readonly #now: () => number
  #rest: BackendName[]
  #trainer: Trainer
  /** The last state that is known to be right. */
  #copy: TrainingState
  #copyAt = -Infinity
  #step: number
  #moving: Promise<void> | undefined
  /** Repeats steps of a graphics card. */
  #reference: Promise<Trainer> | undefined
  #last: Promise<unknown> = Promise.resolve()

  static async start(
    open: (backend: BackendName) => Promise<Trainer>,
    order: BackendName[],
    onFallback: (fallback: Fallback) => void,
    now: () => number,
  ): Promise<Trainer> {
    for (const [i, backend] of order.entries()) {
      try {
        const trainer = await open(backend)
        const state = await trainer.state()
        return new ResilientTrainer(open, order.slice(i + 1), onFallback, now, trainer, state)
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
    now: () => number,
    trainer: Trainer,
    copy: TrainingState,
  ) {
    this.#open = open
    this.#rest = rest
    this.#onFallback = onFallback
    this.#now = now
    this.#trainer = trainer
    this.#copy = copy
    this.#step = copy.step
  }

  get backend(): BackendName {
    return this.#trainer.backend
  }

  train(count: number): Promise<StepReport> {
    return this.#inTurn(async () => {
      const isDue = this.#now() >= this.#copyAt && count >= 1
      const first = isDue ? await this.#attempt((trainer) => this.#trainAndCopy(trainer)) : undefined
      if (first && count === 1) return first
      const report = await this.#attempt((trainer) => trainFinite(trainer, first ? count - 1 : count))
      this.#step = report.step
      return report
    })
  }

  /** One step after which a copy is kept. */
  async #trainAndCopy(trainer: Trainer): Promise<StepReport> {
    const before = isGpuMode(trainer.backend) ? await trainer.state() : undefined
    const reference = before && (await this.#openReference())
    const report = await trainFinite(trainer, 1)
    const started = this.#now()
    const after = await trainer.state()
    if (before && reference) await checkStep(before, after, reference)
    this.#copy = after
    this.#step = after.step
    const now = this.#now()
    this.#copyAt = now + Math.max(millisecondsBetweenCopies, (now - started) / shareOfChecks)
    return report
  }

  #openReference(): Promise<Trainer> {
    this.#reference ??= this.#open('wasm').catch(() => this.#open('plain'))
    return this.#reference
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

  state(): Promise<TrainingState> {
    return this.#attempt((trainer) => trainer.state())
  }

  load(state: TrainingState): Promise<void> {
    return this.#inTurn(async () => {
      await this.#attempt((trainer) => trainer.load(state))
      this.#copy = state
      this.#step = state.step
    })
  }

  dispose(): void {
    this.#trainer.dispose()
    void this.#reference?.then((reference) => reference.dispose())
  }

  /** Calls that change the state wait for each other: between a step and its check nothing else may happen. */
  #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#last.then(work)
    this.#last = done.catch(() => {})
    return done
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

/** A network may diverge by itself; then it will elsewhere. */
async function trainFinite(trainer: Trainer, count: number): Promise<StepReport> {
  const report = await trainer.train(count)
  if (isGpuMode(trainer.backend) && !Number.isFinite(report.loss))
    throw new Error('the loss is no longer a number; the steps since the last copy are repeated')
  return report
}

/** What would be wrong on any backend. */
function isCallersError(error: unknown): boolean {
  return error instanceof RangeError
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
