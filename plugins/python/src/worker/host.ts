// The Worker's side: one session, questions in their order. Knows neither `self` nor how sessions are made, so it also runs in a
// page or a test.
import type {Library, Session, SessionOptions} from '../session/session.ts'
import {EventBatch} from './event-batch.ts'
import type {FromWorker, Question, SessionJob, ToWorker} from './protocol.ts'

export interface HostParts {
  /** Loads the interpreter when the first cell runs. */
  openSession: (options: SessionOptions) => Promise<Session>
  /** Rejects where it cannot be had. */
  fetchLibrary: (address: string) => Promise<Library>
  /** At once; undefined where there is none. */
  readData: (address: string) => Uint8Array | undefined
  post: (message: FromWorker) => void
  now: () => number
  /** Resolves when messages that have come are received. */
  breathe: () => Promise<void>
}

/** @returns what to call with every message from the page */
export function createHost(parts: HostParts): (message: ToWorker) => void {
  const host = new Host(parts)
  return (message) => host.receive(message)
}

class Host {
  readonly #parts: HostParts
  readonly #batch: EventBatch
  #job: SessionJob = {cells: []}
  #session: Promise<Session> | undefined
  /** Everything that touches the session stands in this queue. */
  #queue: Promise<void> = Promise.resolve()
  /** The question that is being answered. */
  #question = 0
  /** Questions up to this one are to give way. */
  #superseded = 0

  constructor(parts: HostParts) {
    this.#parts = parts
    this.#batch = new EventBatch((events) => parts.post({kind: 'events', events}), parts.now)
  }

  receive(message: ToWorker): void {
    if (message.kind === 'open') this.#job = message.job
    else if (message.kind === 'supersede') this.#superseded = message.question
    else this.#queue = this.#queue.then(() => this.#handle(message)).finally(() => this.#batch.send())
  }

  async #handle(message: Exclude<ToWorker, {kind: 'open' | 'supersede'}>): Promise<void> {
    switch (message.kind) {
      case 'ask':
        return this.#answer(message.question, message.about)
      case 'edit':
        return this.#edit(message.cell, message.source)
      case 'reset':
        return (await this.#session)?.reset()
    }
  }

  async #answer(question: number, about: Question): Promise<void> {
    this.#question = question
    try {
      if (!this.#isStopped() && !this.#isSuperseded()) await this.#run(about)
      this.#batch.send()
      this.#parts.post({kind: 'answer', question})
    } catch (error) {
      this.#batch.send()
      this.#parts.post({kind: 'no-answer', question, reason: String(error)})
    }
  }

  async #run(about: Question): Promise<void> {
    const session = await this.#opened()
    if (about.kind === 'run-all') await session.runAll()
    else if (about.kind === 'react') await session.react(about.cells)
    else if (about.kind === 'run-to') await session.runTo(about.cell)
    else await session.run(about.cell)
  }

  async #edit(cell: string, source: string): Promise<void> {
    const cells = this.#job.cells.map((known) => (known.id === cell ? {...known, source} : known))
    this.#job = {...this.#job, cells}
    const session = await this.#session
    session?.edit(cell, source)
  }

  #opened(): Promise<Session> {
    if (this.#session) return this.#session
    const session = this.#open()
    this.#session = session
    // a failed download may succeed the next time
    session.catch(() => (this.#session = undefined))
    return session
  }

  async #open(): Promise<Session> {
    const {cells, limit, seed, libraryAddress, dataAddress, release} = this.#job
    const library = libraryAddress ? await this.#parts.fetchLibrary(libraryAddress) : undefined
    return this.#parts.openSession({
      cells,
      ...(library && {library}),
      ...(limit !== undefined && {limit}),
      ...(seed !== undefined && {seed}),
      ...(release !== undefined && {release}),
      ...(dataAddress !== undefined && {
        data: {read: (name) => this.#parts.readData(new URL(name, dataAddress).href)},
      }),
      onEvent: (event) => this.#batch.add(event),
      now: this.#parts.now,
      isStopped: () => {
        this.#batch.sendWhenDue()
        return this.#isStopped()
      },
      isSuperseded: () => this.#isSuperseded(),
      breathe: this.#parts.breathe,
    })
  }

  #isStopped(): boolean {
    const {stopFlag} = this.#job
    return stopFlag !== undefined && Atomics.load(stopFlag, 0) >= this.#question
  }

  #isSuperseded(): boolean {
    const {stopFlag} = this.#job
    const shared = stopFlag === undefined ? 0 : Atomics.load(stopFlag, 1)
    return Math.max(shared, this.#superseded) >= this.#question
  }
}
