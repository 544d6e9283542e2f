// How one cell stands in one framework.

import type {CellStatus} from 'd2lbook-python'
import type {PageEvent} from 'd2lbook-python/worker'
import type {CellState} from '../../page-parts.ts'
import type {CellWords} from '../../words/words.ts'
import {OutputArea} from './output-area.ts'

const states: Record<CellStatus, CellState> = {
  ok: 'done',
  error: 'failed',
  unsupported: 'failed',
  'needs-data': 'failed',
  stopped: 'stopped',
}

export class CellRun {
  readonly area: OutputArea
  /** Undefined before the first run. */
  state: CellState | undefined
  milliseconds = 0
  /** What was run last. */
  source = ''
  /** The state before it began to wait. */
  #former: CellState | undefined

  constructor(page: Document, words: CellWords) {
    this.area = new OutputArea(page, words)
  }

  /** Whether its own outputs stand in the place of the stored ones. */
  get hasRun(): boolean {
    return (this.state === 'waiting' ? this.#former : this.state) !== undefined
  }

  get isBusy(): boolean {
    return this.state === 'running' || this.state === 'waiting'
  }

  wait(): void {
    if (this.isBusy) return
    this.#former = this.state
    this.state = 'waiting'
  }

  waitNoLonger(): void {
    if (this.state === 'waiting') this.state = this.#former
  }

  /** What it has computed is gone; what it has shown stays. */
  lose(): void {
    if (this.state === 'waiting' && this.#former) this.#former = 'gone'
    else if (this.hasRun && this.state !== 'stopped') this.state = 'gone'
  }

  /** @param source the text that runs, if it does */
  apply(event: PageEvent, source: string): void {
    this.area.apply(event)
    if (event.kind === 'started') {
      this.state = 'running'
      this.source = source
    } else if (event.kind === 'finished') {
      this.state = states[event.status]
      this.milliseconds = event.milliseconds
    } else if (event.kind === 'superseded') this.state = 'stale'
    else if (event.kind === 'stale') this.#age()
  }

  #age(): void {
    if (this.state === 'waiting' && this.#former) this.#former = 'stale'
    else if (this.hasRun && !this.isBusy) this.state = 'stale'
  }
}
