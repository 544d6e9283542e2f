// The page's side: a session of cells in a Worker of its own, started when the first cell runs, started again when it was stopped.
import type {Cell} from '../session/session.ts'
import type {FromWorker, PageEvent, Question, ToWorker} from './protocol.ts'

/** Where messages go: a Worker, or the page itself where Workers are refused. */
export interface Port {
  post(message: ToWorker): void
  stop(): void
}

export type StartPort = (onMessage: (message: FromWorker) => void, onDeath: (reason: string) => void) => Port

export interface SessionListener {
  onEvents(events: PageEvent[]): void
  /** All that cells have computed is gone with the Worker; these had run. */
  onLost(cells: string[]): void
}

export interface ClientOptions {
  cells: readonly Cell[]
  libraryAddress?: string
  /** Of generators that no cell gives a seed. @default other numbers each time */
  seed?: number
  dataAddress?: string
  release?: string
  listener: SessionListener
  start: StartPort
  /** Memory that page and Worker share; `undefined` where the browser does not allow it. */
  shareFlag: () => Int32Array | undefined
  later: (run: () => void, milliseconds: number) => void
}

/** How a question ended: answered, or stopped by the reader. */
export type Ending = 'answered' | 'stopped'

interface Waiting {
  resolve: (ending: Ending) => void
  reject: (reason: Error) => void
}

/** Milliseconds that a cell has to stop by itself. Steps of a computation are shorter, but for the very large. */
const patience = 2000
/** Milliseconds that a cell has to come to its end though it is out of date: readers who slide see what is on the way. */
const grace = 300

export class SessionClient {
  readonly #options: ClientOptions
  readonly #sources: Map<string, Cell>
  readonly #questions = new Map<number, Waiting>()
  /** Cells whose results the Worker has. */
  readonly #ran = new Set<string>()
  #port: Port | undefined
  #stopFlag: Int32Array | undefined
  #running: string | undefined
  #count = 0
  /** What inputs have made of cells since the last reaction began. */
  readonly #changed = new Map<string, string>()
  #reaction: Promise<Ending> | undefined
  /** The cell that has been told to hurry. */
  #hurried: string | undefined

  constructor(options: ClientOptions) {
    this.#options = options
    this.#sources = new Map(options.cells.map((cell) => [cell.id, cell]))
  }

  get isBusy(): boolean {
    return this.#questions.size > 0
  }

  /** Rejects where Python cannot run at all; errors of cells are events. */
  run(cell: string): Promise<Ending> {
    return this.#ask({kind: 'run', cell})
  }

  /** All up to this one. */
  runTo(cell: string): Promise<Ending> {
    return this.#ask({kind: 'run-to', cell})
  }

  runAll(): Promise<Ending> {
    return this.#ask({kind: 'run-all'})
  }

  /**
   * Gives a cell a new text, and runs what is out of date by it. The newest text wins: of those that come while others run
   * the last alone is run, and what runs meanwhile in vain has a moment to end by itself.
   */
  react(cell: string, source: string): Promise<Ending> {
    this.#changed.set(cell, source)
    this.#hurry()
    return (this.#reaction ??= this.#reactAll().finally(() => (this.#reaction = undefined)))
  }

  edit(cell: string, source: string): void {
    const known = this.#sources.get(cell)
    if (!known || known.source === source) return
    this.#sources.set(cell, {...known, source})
    this.#port?.post({kind: 'edit', cell, source})
  }

  /** The text of a cell as the session has it. */
  sourceOf(cell: string): string | undefined {
    return this.#sources.get(cell)?.source
  }

  /** Forgets all state; what readers have edited stays. */
  reset(): void {
    if (this.isBusy) this.#end()
    else this.#port?.post({kind: 'reset'})
  }

  /** Ends what runs and what waits. The state stays where memory can be shared; elsewhere it goes with the Worker. */
  stop(): void {
    if (!this.isBusy) return
    this.#takeChanges()
    const flag = this.#stopFlag
    const last = this.#count
    if (!flag) return this.#lose('stopped')
    Atomics.store(flag, 0, last)
    this.#options.later(() => {
      if (this.#stopFlag === flag && this.#isWaitingFor(last)) this.#lose('stopped')
    }, patience)
  }

  /** Ends the Worker; a later run begins anew. */
  close(): void {
    this.#end()
  }

  async #reactAll(): Promise<Ending> {
    let ending: Ending = 'answered'
    for (let cells = this.#takeChanges(); cells.length > 0; cells = this.#takeChanges())
      ending = await this.#ask({kind: 'react', cells})
    return ending
  }

  #takeChanges(): string[] {
    const changes = [...this.#changed]
    this.#changed.clear()
    for (const [cell, source] of changes) this.edit(cell, source)
    return changes.map(([cell]) => cell)
  }

  /** Whether what runs stands at or behind a cell whose text waits. */
  #runsInVain(): boolean {
    const running = this.#running
    if (running === undefined) return false
    const order = [...this.#sources.keys()]
    return [...this.#changed.keys()].some((cell) => order.indexOf(cell) <= order.indexOf(running))
  }

  #hurry(): void {
    const running = this.#running
    if (running === this.#hurried || !this.#runsInVain()) return
    this.#hurried = running
    const port = this.#port
    const isStill = (): boolean => this.#port === port && this.#running === running && this.#runsInVain()
    this.#options.later(() => {
      if (this.#hurried === running) this.#hurried = undefined
      if (!isStill()) return
      const question = Math.min(...this.#questions.keys())
      if (this.#stopFlag) Atomics.store(this.#stopFlag, 1, question)
      else port?.post({kind: 'supersede', question})
      this.#options.later(
        () => {
          if (isStill() && this.#questions.has(question)) this.#lose('stopped')
        },
        this.#stopFlag ? patience : grace,
      )
    }, grace)
  }

  #isWaitingFor(last: number): boolean {
    return [...this.#questions.keys()].some((question) => question <= last)
  }

  #ask(about: Question): Promise<Ending> {
    const question = ++this.#count
    return new Promise<Ending>((resolve, reject) => {
      const port = this.#opened()
      this.#questions.set(question, {resolve, reject})
      port.post({kind: 'ask', question, about})
    })
  }

  #opened(): Port {
    if (this.#port) return this.#port
    const {start, shareFlag, seed, libraryAddress, dataAddress, release} = this.#options
    const port: Port = start(
      (message) => {
        if (this.#port === port) this.#receive(message)
      },
      (reason) => {
        if (this.#port === port) this.#lose(reason)
      },
    )
    this.#port = port
    this.#stopFlag = shareFlag()
    port.post({
      kind: 'open',
      job: {
        cells: [...this.#sources.values()],
        ...(libraryAddress !== undefined && {libraryAddress}),
        ...(dataAddress !== undefined && {dataAddress}),
        ...(release !== undefined && {release}),
        ...(seed !== undefined && {seed}),
        ...(this.#stopFlag && {stopFlag: this.#stopFlag}),
      },
    })
    return port
  }

  #receive(message: FromWorker): void {
    if (message.kind === 'events') {
      message.events.forEach((event) => this.#note(event))
      return this.#options.listener.onEvents(message.events)
    }
    const waiting = this.#questions.get(message.question)
    this.#questions.delete(message.question)
    if (message.kind === 'no-answer') waiting?.reject(new Error(message.reason))
    else waiting?.resolve(this.#wasStopped(message.question) ? 'stopped' : 'answered')
  }

  #wasStopped(question: number): boolean {
    return this.#stopFlag !== undefined && Atomics.load(this.#stopFlag, 0) >= question
  }

  #note(event: PageEvent): void {
    if (event.kind === 'started') {
      this.#running = event.cell
      this.#hurry()
    }
    if (event.kind !== 'finished' && event.kind !== 'superseded') return
    this.#running = undefined
    this.#ran.add(event.cell)
  }

  /** The Worker goes, and with it the state. */
  #lose(reason: string): void {
    const {listener} = this.#options
    if (this.#running !== undefined)
      listener.onEvents([{kind: 'finished', cell: this.#running, status: 'stopped', milliseconds: 0}])
    const gone = [...this.#ran]
    this.#end(reason === 'stopped' ? undefined : reason)
    listener.onLost(gone)
  }

  /** @param reason why questions fail; without one they are stopped */
  #end(reason?: string): void {
    this.#port?.stop()
    this.#port = undefined
    this.#stopFlag = undefined
    this.#running = undefined
    this.#ran.clear()
    const waiting = [...this.#questions.values()]
    this.#questions.clear()
    for (const {resolve, reject} of waiting) {
      if (reason === undefined) resolve('stopped')
      else reject(new Error(reason))
    }
  }
}
