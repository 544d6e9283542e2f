// Does the time of some work grow with the length of what it works on? CPU time tells, which other programs do not take.

import {expect} from 'vitest'

export interface Growth {
  /** A text of about that many characters. */
  make: (length: number) => string
  work: (text: string) => void
  /** What the work is built on, and cannot be quicker than. */
  peer?: (text: string) => void
}

const short = 6000
const times = 4

/** Four times the length may take nine times as long (four, caches and collections of garbage), not sixteen. */
const bound = 9

/** Less is noise. */
const noise = 60

/** Ends with an error if the time of the work grows faster than its text, and is not that of the peer. */
export function expectLinear({make, work, peer}: Growth): void {
  const [a, b] = [make(short), make(short * times)]
  const best = {a: Infinity, b: Infinity, peer: 0}
  for (let attempt = 0; attempt < 5; attempt++) {
    best.a = Math.min(
      best.a,
      timeOf(() => work(a)),
    )
    best.b = Math.min(
      best.b,
      timeOf(() => work(b)),
    )
    if (best.b < noise || best.b < bound * best.a) return
    if (peer)
      best.peer = Math.max(
        best.peer,
        timeOf(() => peer(b)),
      )
    if (best.b < noise + 2 * best.peer) return
  }
  expect.fail(
    `${times} times the length took ${(best.b / best.a).toFixed(1)} times as long: ${best.a.toFixed(0)} ms, then ${best.b.toFixed(0)} ms (${best.peer.toFixed(0)} ms for the parser alone)`,
  )
}

/** Milliseconds of this process. */
function timeOf(work: () => void): number {
  const start = process.cpuUsage()
  work()
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}
