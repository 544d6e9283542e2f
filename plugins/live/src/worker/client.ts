// The page's side: one worker for all components, started by the first that needs it, started again when it dies.
import type {BackendName, ProbeReport} from 'd2lbook-tensor'
import type {Later} from './clock.ts'
import type {ParameterEdit} from '../model/parameter-edit.ts'
import type {
  Adjustment,
  Answers,
  Frame,
  FromWorker,
  Pace,
  Question,
  ToWorker,
  TrainingJob,
  Trouble,
} from './protocol.ts'
import {rememberChoice, rememberedChoices} from './remembered.ts'
import {Watchdog} from './watchdog.ts'

/** Where messages go: a worker, or the page itself where workers are refused. */
export interface Port {
  post(message: ToWorker): void
  stop(): void
}

export type StartPort = (
  onMessage: (message: FromWorker) => void,
  onDeath: (reason: string) => void,
  /** The page itself has to compute. */
  onInPage: () => void,
) => Port

/** Also what the page's side sees go wrong. */
export type SeenTrouble =
  | Trouble
  | {kind: 'worker-lost'; step: number}
  | {kind: 'worker-gone'}
  | {kind: 'no-worker'}

/** What a component hears of its run. Frames of an older run never arrive. */
export interface RunListener {
  onFrame(frame: Frame): void
  onBackend(backend: BackendName, report: ProbeReport | undefined): void
  onTrouble(trouble: SeenTrouble): void
}

export interface Run {
  play(pace: Pace): void
  pause(): void
  advance(to: number): void
  adjust(adjustment: Adjustment): void
  edit(edits: readonly ParameterEdit[]): void
  useBackend(backend: BackendName | 'auto'): void
  /** The last frame stands on the screen. */
  shown(): void
  state(): Promise<Answers['state']>
  predict(x: Float32Array, rows: number): Promise<Answers['predict']>
  close(): void
}

interface OpenRun {
  job: TrainingJob
  listener: RunListener
  last?: Frame
  playing?: {kind: 'play'; pace: Pace} | {kind: 'advance'; to: number}
}

interface Waiting {
  resolve(answer: unknown): void
  reject(reason: Error): void
}

/** A worker that dies more often than this is not started again. */
const mostDeaths = 3

export class LiveClient {
  readonly #start: StartPort
  readonly #runs = new Map<number, OpenRun>()
  readonly #questions = new Map<number, Waiting>()
  #port: Port | undefined
  #count = 0
  #deaths = 0
  #isInPage = false

  readonly #watchdog: Watchdog

  /** @param later when to look after the worker; tests have their own time */
  constructor(start: StartPort, later?: Later) {
    this.#start = start
    this.#watchdog = new Watchdog(
      {
        ping: () => this.#port?.post({kind: 'ping'}),
        isExpecting: () => !this.#isInPage && this.#isExpecting(),
        onSilence: () => this.#revive('the worker says nothing any more'),
      },
      later,
    )
  }

  #isExpecting(): boolean {
    return this.#questions.size > 0 || [...this.#runs.values()].some(({last, playing}) => !last || playing)
  }

  /** Begin a training; frames come to the listener until `close`. */
  open(job: TrainingJob, listener: RunListener): Run {
    const run = ++this.#count
    this.#runs.set(run, {job, listener})
    this.#post({kind: 'open', run, job: {...job, remembered: rememberedChoices()}})
    if (this.#isInPage) queueMicrotask(() => listener.onTrouble({kind: 'no-worker'}))
    return this.#face(run)
  }

  /** @throws (rejects) with the worker's reason */
  ask<K extends keyof Answers>(about: Extract<Question, {kind: K}>): Promise<Answers[K]> {
    const question = ++this.#count
    return new Promise<Answers[K]>((resolve, reject) => {
      this.#questions.set(question, {resolve: (answer) => resolve(answer as Answers[K]), reject})
      this.#post({kind: 'ask', question, about})
    })
  }

  #face(run: number): Run {
    const note = (playing: OpenRun['playing']): void => {
      const open = this.#runs.get(run)
      if (open) open.playing = playing
    }
    return {
      play: (pace) => {
        note({kind: 'play', pace})
        this.#post({kind: 'play', run, pace})
      },
      pause: () => {
        note(undefined)
        this.#post({kind: 'pause', run})
      },
      advance: (to) => {
        note({kind: 'advance', to})
        this.#post({kind: 'advance', run, to})
      },
      adjust: ({training, slope}) => {
        const spec = {...this.#runs.get(run)!.job.spec, slope}
        this.#change(run, {training, spec}, {kind: 'adjust', run, training, slope})
      },
      edit: (edits) => this.#post({kind: 'edit', run, edits}),
      useBackend: (backend) => this.#change(run, {backend}, {kind: 'other-backend', run, backend}),
      shown: () => this.#post({kind: 'shown', run}),
      state: () => this.ask({kind: 'state', run}),
      predict: (x, rows) => this.ask({kind: 'predict', run, x, rows}),
      close: () => {
        if (this.#runs.delete(run)) this.#post({kind: 'close', run})
      },
    }
  }

  #change(run: number, change: Partial<TrainingJob>, message: ToWorker): void {
    const open = this.#runs.get(run)
    if (!open) return
    open.job = {...open.job, ...change}
    this.#post(message)
  }

  #post(message: ToWorker): void {
    this.#port ??= this.#start(
      (answer) => this.#receive(answer),
      (reason) => this.#revive(reason),
      () => this.#sayInPage(),
    )
    this.#port.post(message)
    if (!this.#isInPage && this.#isExpecting()) this.#watchdog.watch()
  }

  #sayInPage(): void {
    this.#isInPage = true
    for (const {listener} of this.#runs.values()) listener.onTrouble({kind: 'no-worker'})
  }

  #receive(message: FromWorker): void {
    this.#watchdog.heard()
    if (message.kind === 'pong') return
    if (message.kind === 'answer' || message.kind === 'no-answer') return this.#settle(message)
    const open = this.#runs.get(message.run)
    // closed meanwhile: a newer run has taken its place
    if (!open) return
    if (message.kind === 'backend') {
      if (message.report) rememberChoice(message.report)
      open.listener.onBackend(message.backend, message.report)
    } else if (message.kind === 'trouble') open.listener.onTrouble(message.trouble)
    else {
      open.last = message.frame
      open.listener.onFrame(message.frame)
    }
  }

  #settle(message: Extract<FromWorker, {question: number}>): void {
    const waiting = this.#questions.get(message.question)
    this.#questions.delete(message.question)
    if (message.kind === 'answer') waiting?.resolve(message.answer)
    else waiting?.reject(new Error(message.reason))
  }

  /** Start a new worker and open every run again from its last frame. */
  #revive(reason: string): void {
    this.#port?.stop()
    this.#port = undefined
    this.#watchdog.stop()
    this.#deaths++
    for (const waiting of this.#questions.values()) waiting.reject(new Error(reason))
    this.#questions.clear()
    for (const [run, open] of this.#runs) {
      if (this.#deaths > mostDeaths) open.listener.onTrouble({kind: 'worker-gone'})
      else this.#reopen(run, open)
    }
  }

  #reopen(run: number, {job, last, listener, playing}: OpenRun): void {
    listener.onTrouble({kind: 'worker-lost', step: last?.step ?? 0})
    this.#post({kind: 'open', run, job: last ? {...job, from: last.state, stages: last.stages} : job})
    if (playing) this.#post({...playing, run})
  }
}
