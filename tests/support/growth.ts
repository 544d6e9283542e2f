// Do the steps of some work grow with the length of what it works on? Calls of functions are counted, which are the same on
// every machine, however busy.

import {Session} from 'node:inspector'
import {afterAll, beforeAll, expect} from 'vitest'

export interface Growth {
  /** A text of about that many characters. */
  make: (length: number) => string
  work: (text: string) => void
  /** What the work is built on, and cannot do in fewer steps. */
  peer?: (text: string) => void
}

const short = 2000
const times = 4

/** Four times the length takes four times the steps, or somewhat more where there is a tree or a list in order; not sixteen. */
const bound = 6

/** Fewer are those of a start. */
const noise = 10_000

/** Ends with an error if the steps of the work grow faster than its text, and are not those of the peer. */
export function expectLinear({make, work, peer}: Growth): void {
  // what is done at the first use alone does not count
  work(make(100))
  const [a, b] = [short, short * times].map((length) => stepsOf(() => work(make(length))))
  if (b! < noise || b! < bound * a!) return
  const most = peer ? 2 * stepsOf(() => peer(make(short * times))) : 0
  expect(b, `${times} times the length took ${(b! / a!).toFixed(1)} times the steps`).toBeLessThan(
    noise + most,
  )
}

interface Coverage {
  result: {functions: {ranges: {count: number}[]}[]}[]
}

let counting: Session | undefined

/** Called once at the head of a file of tests: calls are counted while it runs. To begin takes long, all code is made anew. */
export function useSteps(): void {
  beforeAll(() => {
    counting = startCounting()
  })
  afterAll(() => {
    counting?.post('Profiler.stopPreciseCoverage')
    counting?.disconnect()
    counting = undefined
  })
}

function startCounting(): Session {
  const session = new Session()
  session.connect()
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false})
  return session
}

/** Calls of functions of JavaScript. */
export function stepsOf(work: () => void): number {
  if (!counting) throw new Error('stepsOf: a file of tests calls `useSteps` at its head')
  takeSteps(counting)
  work()
  return takeSteps(counting)
}

/** Calls since this was asked last. */
function takeSteps(session: Session): number {
  let steps = 0
  session.post('Profiler.takePreciseCoverage', (_, {result}: Coverage) => {
    for (const {functions} of result) for (const {ranges} of functions) steps += ranges[0]!.count
  })
  return steps
}
