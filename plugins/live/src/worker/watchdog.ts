// A worker that the browser took away, for want of memory for one, says nothing any more. As long as something is
// expected of it, it is asked now and then whether it is there.

import {clockOfMachine, type Later} from './clock.ts'

/** Longer than any worker computes without looking at its messages. */
const patience = 20_000

export class Watchdog {
  readonly #ping: () => void
  readonly #isExpecting: () => boolean
  readonly #onSilence: () => void
  readonly #later: Later
  #isWatching = false
  #hasHeard = true
  /** Rounds of a worker that has been given up mean nothing to the next. */
  #round = 0

  constructor(
    actions: {ping: () => void; isExpecting: () => boolean; onSilence: () => void},
    later: Later = clockOfMachine.later,
  ) {
    this.#ping = actions.ping
    this.#isExpecting = actions.isExpecting
    this.#onSilence = actions.onSilence
    this.#later = later
  }

  /** Something has been asked for. */
  watch(): void {
    if (this.#isWatching) return
    this.#isWatching = true
    this.#hasHeard = true
    this.#wait()
  }

  heard(): void {
    this.#hasHeard = true
  }

  stop(): void {
    this.#isWatching = false
    this.#round += 1
  }

  #wait(): void {
    const round = this.#round
    this.#later(() => {
      if (round === this.#round) this.#look()
    }, patience)
  }

  #look(): void {
    if (!this.#isExpecting()) return this.stop()
    if (!this.#hasHeard) {
      this.stop()
      return this.#onSilence()
    }
    this.#hasHeard = false
    this.#ping()
    this.#wait()
  }
}
