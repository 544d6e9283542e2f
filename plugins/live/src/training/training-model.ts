// One component's training as signals: what the worker computes, thinned to what a page can draw. Knows no React.
import {batch, signal} from '@preact/signals-core'
import type {BackendName, Dataset, ProbeReport, TrainingState} from 'd2lbook-tensor'
import type {ParameterEdit} from '../model/parameter-edit.ts'
import type {LiveClient, Run, RunListener, SeenTrouble} from '../worker/client.ts'
import type {Adjustment, Frame, Pace, TrainingJob} from '../worker/protocol.ts'
import {emptyHistory, withFrame, type History} from './history.ts'

export type Mode = 'paused' | 'playing' | 'advancing'

export interface BackendSeen {
  backend: BackendName
  /** Absent when the reader chose. */
  report: ProbeReport | undefined
}

/** The problem without the reader's wish for a backend. */
export type TrainingProblem = Omit<TrainingJob, 'backend' | 'from' | 'stages'> & {
  /** Weights before the first step; the engine's own where this is absent. */
  first?: TrainingState
}

/** Asks to draw once, soon; `requestAnimationFrame` in a page. */
export type Schedule = (draw: () => void) => void

export class TrainingModel {
  readonly frame = signal<Frame | undefined>(undefined)
  readonly history = signal<History>(emptyHistory)
  readonly backend = signal<BackendSeen | undefined>(undefined)
  readonly trouble = signal<SeenTrouble | undefined>(undefined)
  readonly mode = signal<Mode>('paused')
  readonly #client: LiveClient
  readonly #schedule: Schedule
  #run: Run | undefined
  #problem: TrainingProblem | undefined
  #wanted: BackendName | 'auto' = 'auto'
  #pace: Pace = 10
  #target = 0
  #isVisible = true
  #pending: Frame | undefined

  constructor(client: LiveClient, schedule: Schedule) {
    this.#client = client
    this.#schedule = schedule
  }

  /**
   * Train this from now on. Other learning rates and the like keep the weights; anything else starts anew from the seed
   * and goes to the step reached so far, so that two settings can be compared.
   */
  setProblem(problem: TrainingProblem, from?: TrainingState): void {
    const before = this.#problem
    this.#problem = problem
    if (from || !before || !this.#run || !sameStructure(before, problem)) return this.#open(from)
    const [was, is] = [adjustmentOf(before), adjustmentOf(problem)]
    if (!sameJson(was, is)) this.#run.adjust(is)
  }

  setBackend(backend: BackendName | 'auto'): void {
    if (backend === this.#wanted) return
    this.#wanted = backend
    this.#run?.useBackend(backend)
  }

  setPace(pace: Pace): void {
    this.#pace = pace
    if (this.mode.peek() === 'playing') this.play()
  }

  /** While out of sight nothing is computed. */
  setVisible(isVisible: boolean): void {
    if (isVisible === this.#isVisible) return
    this.#isVisible = isVisible
    if (this.mode.peek() === 'paused') return
    if (isVisible) this.#go()
    else this.#run?.pause()
  }

  play(): void {
    this.trouble.value = undefined
    this.mode.value = 'playing'
    this.#go()
  }

  pause(): void {
    if (this.mode.peek() === 'paused') return
    this.mode.value = 'paused'
    this.#run?.pause()
  }

  /** Go on by some steps, then pause. */
  advanceBy(steps: number): void {
    this.advanceTo((this.frame.peek()?.step ?? 0) + steps)
  }

  advanceTo(step: number): void {
    this.#target = step
    this.mode.value = 'advancing'
    this.#go()
  }

  /** Back to the first weights, paused. */
  reset(): void {
    this.mode.value = 'paused'
    this.#target = 0
    if (this.#problem) this.#open(undefined, 0)
  }

  /** Go on from this state, paused. */
  load(state: TrainingState): void {
    this.mode.value = 'paused'
    this.#target = state.step
    this.#open(state)
  }

  /** Set weights and biases; a training that runs goes on from there. */
  edit(edits: readonly ParameterEdit[]): void {
    this.trouble.value = undefined
    this.#run?.edit(edits)
  }

  state(): Promise<TrainingState> {
    return this.#run ? this.#run.state() : Promise.reject(new Error('nothing is being trained'))
  }

  predict(x: Float32Array, rows: number): Promise<Float32Array> {
    return this.#run ? this.#run.predict(x, rows) : Promise.reject(new Error('nothing is being trained'))
  }

  dispose(): void {
    this.#run?.close()
    this.#run = undefined
  }

  #open(from?: TrainingState, goal?: number): void {
    const reached = goal ?? Math.max(this.#target, this.frame.peek()?.step ?? 0)
    this.#run?.close()
    this.#pending = undefined
    batch(() => {
      this.trouble.value = undefined
      this.history.value = emptyHistory
    })
    const {first, ...problem} = this.#problem!
    const run = this.#client.open({...problem, backend: this.#wanted, from: from ?? first}, this.#listener())
    this.#run = run
    if (this.mode.peek() === 'playing') this.#go()
    else if (!from && reached > 0) this.advanceTo(reached)
    else this.mode.value = 'paused'
  }

  #go(): void {
    if (!this.#isVisible) return
    if (this.mode.peek() === 'playing') this.#run?.play(this.#pace)
    if (this.mode.peek() === 'advancing') this.#run?.advance(this.#target)
  }

  #listener(): RunListener {
    return {
      onFrame: (frame) => this.#take(frame),
      onBackend: (backend, report) => {
        this.backend.value = {backend, report}
      },
      onTrouble: (trouble) => {
        this.trouble.value = trouble
        if (['engine-failed', 'diverged', 'worker-gone'].includes(trouble.kind)) this.mode.value = 'paused'
      },
    }
  }

  /** Draw at most once per screen refresh; only then does the worker make the next frame. */
  #take(frame: Frame): void {
    const isScheduled = this.#pending !== undefined
    this.#pending = frame
    if (isScheduled) return
    const run = this.#run
    this.#schedule(() => {
      if (run !== this.#run || !this.#pending) return
      this.#draw(this.#pending)
      this.#pending = undefined
      run?.shown()
    })
  }

  #draw(frame: Frame): void {
    batch(() => {
      this.frame.value = frame
      this.history.value = withFrame(this.history.peek(), frame)
      if (this.mode.peek() === 'advancing' && !frame.isPlaying && frame.step >= this.#target)
        this.mode.value = 'paused'
    })
  }
}

/** Everything but the way of training, and slopes: they may change under the weights. */
function sameStructure(a: TrainingProblem, b: TrainingProblem): boolean {
  return (
    sameJson({...a.spec, slope: 0}, {...b.spec, slope: 0}) &&
    a.training.seed === b.training.seed &&
    sameData(a.train, b.train) &&
    sameData(a.test, b.test) &&
    a.view === b.view &&
    a.first === b.first
  )
}

/** By the arrays themselves: they are made anew only when the data are. */
function sameData(a: Dataset | undefined, b: Dataset | undefined): boolean {
  return a === b || (a?.x === b?.x && a?.y === b?.y)
}

function adjustmentOf({spec, training}: TrainingProblem): Adjustment {
  return {training, slope: spec.slope}
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
