// One training run inside the worker: steps in pieces short enough to be stopped, and frames as fast as the page draws them.
import type {Fallback, Trainer, TrainingState} from 'd2lbook-tensor'
import {mergedEdits, withEdits, type ParameterEdit} from '../model/parameter-edit.ts'
import {chooseBackends, type Choice} from './backend-choice.ts'
import type {Clock} from './clock.ts'
import type {LiveEngine} from './engine.ts'
import {makeFrame, measureLosses} from './make-frame.ts'
import type {Adjustment, FromWorker, LossPoint, Pace, Stage, ToWorker, TrainingJob} from './protocol.ts'

/** At most 30 frames a second. */
const frameTime = 1000 / 30
/** Steps of one go when advancing or fast should take about this long, so that messages get through. */
const chunkTime = 24
/** So many points of the loss are enough for a curve. */
const pointsOnTheWay = 40

type Command = Extract<ToWorker, {run: number}>
export type Post = (message: FromWorker, transfer?: Transferable[]) => void

/** What the page wants: nothing, steps at a pace, or to be at a step. */
type Goal =
  | {kind: 'rest'}
  | {kind: 'play'; pace: Pace}
  /** With the losses at every `stride` steps. */
  | {kind: 'reach'; step: number; stride: number}
const rest: Goal = {kind: 'rest'}

export class TrainingSession {
  readonly #run: number
  readonly #engine: LiveEngine
  readonly #post: Post
  readonly #clock: Clock
  #job: TrainingJob
  #choice: Choice = {order: []}
  #trainer: Trainer | undefined
  #goal: Goal = rest
  #step: number
  /** Steps of the next go. */
  #chunk = 1
  #millisecondsPerStep: number | undefined
  /** Not yet counted in the above: single goes can be shorter than the clock's tick. */
  #timed = {steps: 0, milliseconds: 0}
  #trail: LossPoint[] = []
  #stages: readonly Stage[]
  #frameAt = -Infinity
  #isShown = true
  #isLooping = false
  #isClosed = false
  /** Everything that touches the trainer stands in this queue. */
  #queue: Promise<unknown> = Promise.resolve()
  #wake: () => void = () => {}

  constructor(run: number, job: TrainingJob, engine: LiveEngine, post: Post, clock: Clock) {
    this.#run = run
    this.#job = job
    this.#engine = engine
    this.#post = post
    this.#clock = clock
    this.#step = job.from?.step ?? 0
    this.#stages = job.stages ?? []
    void this.#enqueue(() => this.#start(job, job.from))
  }

  /** Do what the page asks; returns at once. */
  command(message: Command): void {
    switch (message.kind) {
      case 'play':
        return this.#pursue({kind: 'play', pace: message.pace})
      case 'advance':
        return this.#pursue({kind: 'reach', step: message.to, stride: this.#strideTo(message.to)})
      case 'pause':
        return this.#pause()
      case 'shown':
        this.#isShown = true
        return this.#wake()
      case 'adjust':
        return void this.#enqueue(() => this.#adjust(message))
      case 'edit':
        return void this.#enqueue(() => this.#edit(message.edits))
      case 'other-backend':
        return void this.#enqueue(() => this.#change({backend: message.backend}))
      case 'close':
        return this.#close()
      case 'open':
        return
    }
  }

  /** Use the trainer between two steps. */
  async withTrainer<T>(use: (trainer: Trainer) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => {
      if (!this.#trainer) throw new Error('nothing is being trained')
      return use(this.#trainer)
    })
    this.#queue = result.catch(() => {})
    return result
  }

  #enqueue(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(async () => {
      if (this.#isClosed) return
      try {
        await task()
      } catch (error) {
        this.#goal = rest
        this.#say({kind: 'engine-failed', reason: reasonOf(error)})
      }
    })
    this.#queue = done
    return done
  }

  async #start(job: TrainingJob, from: TrainingState | undefined): Promise<void> {
    this.#choice = await chooseBackends(this.#engine, job)
    this.#trainer?.dispose()
    this.#trainer = undefined
    const trainer = await this.#engine.createResilientTrainer(
      job.spec,
      job.training,
      job.train,
      this.#choice.order,
      (fallback) => this.#tellFallback(fallback),
    )
    if (from) await this.#load(trainer, from)
    this.#trainer = trainer
    this.#chunk = 1
    this.#tellBackend(trainer.backend)
    await this.#show()
  }

  #adjust({training, slope}: Adjustment): Promise<void> {
    const {spec, training: before} = this.#job
    // what was set for no step at all leaves no trace
    if (this.#step > (this.#stages.at(-1)?.until ?? 0))
      this.#stages = [...this.#stages, {until: this.#step, training: before, slope: spec.slope}]
    return this.#change({training, spec: {...spec, slope}})
  }

  async #edit(edits: readonly ParameterEdit[]): Promise<void> {
    if (!this.#trainer) return
    await this.#trainer.load(withEdits(await this.#trainer.state(), edits))
    this.#noteEdits(edits)
    await this.#show()
  }

  /** With what was set at this step before, if there was anything. */
  #noteEdits(edits: readonly ParameterEdit[]): void {
    const {training, spec} = this.#job
    const last = this.#stages.at(-1)
    const isHere = last?.until === this.#step
    const stage = isHere ? last : {until: this.#step, training, slope: spec.slope}
    const others = isHere ? this.#stages.slice(0, -1) : this.#stages
    this.#stages = [...others, {...stage, edits: mergedEdits(stage.edits ?? [], edits)}]
  }

  /** Keep the weights, change the rest. */
  async #change(change: Partial<TrainingJob>): Promise<void> {
    const state = await this.#trainer?.state()
    this.#job = {...this.#job, ...change}
    await this.#start(this.#job, state)
  }

  async #load(trainer: Trainer, state: TrainingState): Promise<void> {
    const pattern = await trainer.state()
    // another optimizer: its own arrays start afresh
    const fitting = fits(state, pattern) ? state : {...state, optimizer: pattern.optimizer}
    if (fits(fitting, pattern)) return trainer.load(fitting)
    this.#step = 0
    this.#stages = []
    this.#say({kind: 'state-refused'})
  }

  #pursue(goal: Goal): void {
    this.#goal = goal
    void this.#loop()
  }

  #pause(): void {
    if (this.#goal.kind === 'rest') return
    this.#goal = rest
    this.#wake()
    void this.#enqueue(() => this.#show())
  }

  #close(): void {
    this.#isClosed = true
    this.#goal = rest
    this.#wake()
    void this.#queue.then(() => this.#trainer?.dispose())
  }

  async #loop(): Promise<void> {
    if (this.#isLooping) return
    this.#isLooping = true
    while (this.#isBusy()) {
      await this.#enqueue(() => this.#work())
      await this.#letOthersIn()
    }
    this.#isLooping = false
  }

  #isBusy(): boolean {
    return !this.#isClosed && this.#goal.kind !== 'rest'
  }

  async #work(): Promise<void> {
    const goal = this.#goal
    if (!this.#trainer || goal.kind === 'rest') return
    const left = goal.kind === 'reach' ? goal.step - this.#step : Infinity
    const count = Math.min(left, this.#countFor(goal))
    const loss = count > 0 ? await this.#train(this.#trainer, count) : 0
    const isReached = left <= count
    // a picture or a link was at the step to be reached
    if (!Number.isFinite(loss) && (goal.kind === 'play' || isReached)) return this.#endDiverged()
    if (goal.kind === 'reach' && !isReached)
      this.#trail.push(await measureLosses(this.#trainer, this.#job, this.#step))
    if (isReached && this.#goal === goal) this.#goal = rest
    if (isReached || this.#isFrameDue()) await this.#show()
  }

  #countFor(goal: Exclude<Goal, {kind: 'rest'}>): number {
    if (goal.kind === 'reach') return Math.min(goal.stride, this.#chunk)
    return goal.pace === 'fast' ? this.#chunk : goal.pace
  }

  #strideTo(step: number): number {
    return Math.max(1, Math.ceil((step - this.#step) / pointsOnTheWay))
  }

  /** The loss of the last step. */
  async #train(trainer: Trainer, count: number): Promise<number> {
    const started = this.#clock.now()
    const {step, loss} = await trainer.train(count)
    const elapsed = this.#clock.now() - started
    this.#step = step
    this.#measure(count, elapsed)
    // half or twice at a time: one slow go says little
    const wanted = (this.#chunk * chunkTime) / Math.max(elapsed, 0.1)
    this.#chunk = Math.max(1, Math.round(Math.min(this.#chunk * 2, Math.max(this.#chunk / 2, wanted))))
    return loss
  }

  #endDiverged(): Promise<void> {
    this.#goal = rest
    this.#say({kind: 'diverged'})
    return this.#show()
  }

  #measure(steps: number, milliseconds: number): void {
    this.#timed = {steps: this.#timed.steps + steps, milliseconds: this.#timed.milliseconds + milliseconds}
    if (this.#timed.milliseconds < 5) return
    this.#millisecondsPerStep = this.#timed.milliseconds / this.#timed.steps
    this.#timed = {steps: 0, milliseconds: 0}
  }

  /** At a pace, every go is a frame: the wait between two goes keeps the rate. */
  #isFrameDue(): boolean {
    const isPaced = this.#goal.kind === 'play' && this.#goal.pace !== 'fast'
    return this.#isShown && (isPaced || this.#clock.now() - this.#frameAt >= frameTime)
  }

  async #show(): Promise<void> {
    if (!this.#trainer || this.#isClosed) return
    const frame = await makeFrame(this.#trainer, this.#job, this.#stages, this.#isBusy())
    if (this.#millisecondsPerStep !== undefined) frame.millisecondsPerStep = this.#millisecondsPerStep
    if (this.#trail.length > 0) frame.trail = this.#trail
    this.#trail = []
    this.#step = frame.step
    this.#frameAt = this.#clock.now()
    this.#isShown = false
    const arrays = [frame.outputs, ...frame.neurons].map(({buffer}) => buffer as ArrayBuffer)
    if (!this.#isClosed) this.#post({kind: 'frame', run: this.#run, frame}, [...new Set(arrays)])
  }

  /** Let messages in; while playing, wait until the page has drawn, and for the time of the next frame. */
  async #letOthersIn(): Promise<void> {
    await this.#delay(0)
    if (this.#goal.kind !== 'play') return
    if (!this.#isShown) await new Promise<void>((resolve) => (this.#wake = resolve))
    const left = this.#frameAt + frameTime - this.#clock.now()
    if (this.#goal.kind === 'play' && this.#goal.pace !== 'fast' && left > 0) await this.#delay(left)
  }

  #delay(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.#clock.later(resolve, milliseconds))
  }

  #tellFallback({from, to, reason}: Fallback): void {
    this.#say({kind: 'backend-lost', backend: from, next: to, reason})
    this.#tellBackend(to)
  }

  #tellBackend(backend: Trainer['backend']): void {
    this.#post({kind: 'backend', run: this.#run, backend, report: this.#choice.report})
  }

  #say(trouble: Extract<FromWorker, {kind: 'trouble'}>['trouble']): void {
    if (!this.#isClosed) this.#post({kind: 'trouble', run: this.#run, trouble})
  }
}

function fits(state: TrainingState, pattern: TrainingState): boolean {
  return (['weights', 'biases', 'optimizer'] as const).every((part) =>
    sameLengths(state[part], pattern[part]),
  )
}

function sameLengths(a: Float32Array[], b: Float32Array[]): boolean {
  return a.length === b.length && a.every(({length}, index) => length === b[index]!.length)
}

/** Without the stack: this is read by a person. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
