// Threads that run cells. A cell that takes all memory, or never ends, costs its thread, not the build.

import {availableParallelism} from 'node:os'
import {Worker} from 'node:worker_threads'
import type {CellResult} from 'd2lbook-python'
import type {CellJob, JobEnd, JobMessage} from './job.ts'

export interface PoolOptions {
  /** @default one for each processor but one, at least two */
  size?: number
  /** Megabytes of a thread's heap. @default 1024 */
  memory?: number
  /** The script of a thread. */
  entry?: URL
}

/** The limit is time of the processor, of which a thread gets less than the clock says on a busy machine. */
const busiest = 10

/** What the session is given beyond that before its thread is ended from outside, in milliseconds. */
const grace = 2000

export class WorkerPool {
  readonly #size: number
  readonly #memory: number
  readonly #entry: URL
  #free: Worker[] = []
  readonly #used = new WeakSet<Worker>()
  #count = 0
  readonly #waiting: (() => void)[] = []

  constructor({
    size = Math.max(2, availableParallelism() - 1),
    memory = 1024,
    entry = new URL('./worker-entry.mjs', import.meta.url),
  }: PoolOptions = {}) {
    this.#size = size
    this.#memory = memory
    this.#entry = entry
  }

  /** Runs the cells of a job; never rejects. `onResult` is called with each as it is finished. */
  async run(job: CellJob, onResult: (result: CellResult) => void): Promise<JobEnd> {
    const worker = await this.#take()
    const isUsed = this.#used.has(worker)
    this.#used.add(worker)
    const end = await runIn(worker, job, onResult)
    this.#give(end.isDone ? worker : undefined)
    const hasDiedOfEarlierJob = isUsed && !end.isDone && end.cell === undefined
    return hasDiedOfEarlierJob ? this.run(job, onResult) : end
  }

  async close(): Promise<void> {
    const all = this.#free
    this.#free = []
    this.#count -= all.length
    await Promise.all(all.map((worker) => worker.terminate()))
  }

  async #take(): Promise<Worker> {
    for (;;) {
      const free = this.#free.pop()
      if (free && isAlive(free)) return free
      if (free) this.#count -= 1
      if (this.#count < this.#size) {
        this.#count += 1
        return this.#open()
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  #open(): Worker {
    // programs leave much behind that is soon forgotten: a small space for it is tidied too often
    const limits = {maxOldGenerationSizeMb: this.#memory, maxYoungGenerationSizeMb: this.#memory / 8}
    const worker = new Worker(this.#entry, {resourceLimits: limits})
    // the process may end while it waits for work
    worker.unref()
    return worker
  }

  /** @param worker `undefined` for one that is gone */
  #give(worker: Worker | undefined): void {
    if (worker) this.#free.push(worker)
    else this.#count -= 1
    this.#waiting.shift()?.()
  }
}

/** Threads may also end between two jobs. Node's documentation: the id of one that has is -1. */
function isAlive(worker: Worker): boolean {
  return worker.threadId !== -1
}

function runIn(worker: Worker, job: CellJob, onResult: (result: CellResult) => void): Promise<JobEnd> {
  return new Promise((resolve) => {
    let cell: string | undefined
    let reason = 'its thread has ended'
    let timer: NodeJS.Timeout | undefined
    const end = (result: JobEnd) => {
      clearTimeout(timer)
      worker.unref()
      for (const name of ['message', 'error', 'exit']) worker.removeAllListeners(name)
      // what a dying thread still says
      worker.on('error', () => {})
      resolve(result)
    }
    const fail = () => end({isDone: false, cell, reason})
    worker.ref()
    worker.on('message', (message: JobMessage) => {
      clearTimeout(timer)
      if (message.kind === 'done') end({isDone: true})
      else if (message.kind === 'finished') onResult(message.result)
      else {
        cell = message.cell
        timer = setTimeout(
          () => {
            reason = `it took longer than ${job.limit / 1000} s`
            void worker.terminate()
          },
          job.limit * busiest + grace,
        )
      }
    })
    worker.on('error', (error: NodeJS.ErrnoException) => {
      reason = reasonOf(error)
    })
    // the messages before an error may arrive after it, but all of them before the end
    worker.on('exit', fail)
    worker.postMessage(job, [])
  })
}

function reasonOf(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? 'it needs more memory than there is for it'
    : `the program that runs it has failed: ${error.message}`
}
