// What the running of cells has cost a build.

import {counted} from '../text/counted.ts'
import type {RunProgress} from './run-book.ts'

export interface RunCost {
  /** Cells that were run. */
  ran: number
  /** Cells whose outputs were known from an earlier run. */
  kept: number
  /** Of all processors together. */
  seconds: number
}

export const noCost: RunCost = {ran: 0, kept: 0, seconds: 0}

export function addCosts(costs: readonly RunCost[]): RunCost {
  return costs.reduce(
    (sum, {ran, kept, seconds}) => ({
      ran: sum.ran + ran,
      kept: sum.kept + kept,
      seconds: sum.seconds + seconds,
    }),
    noCost,
  )
}

/** `ran 312 cells in 4.1 s of CPU, 280 from cache; --no-run leaves this out`; `undefined` where there was nothing to run. */
export function costSentence({ran, kept, seconds}: RunCost): string | undefined {
  if (ran + kept === 0) return undefined
  const from = kept > 0 ? `, ${kept} from cache` : ''
  return `ran ${counted(ran, 'cell')} in ${seconds.toFixed(1)} s of CPU${from}; --no-run leaves this out`
}

/** Milliseconds between two words about a long run. */
const interval = 15_000

/** Says from time to time how far a long run has come, so that a book that trains for minutes does not look as if it stood still. */
export function progressTeller(
  tell: (text: string) => void,
  now: () => number = Date.now,
): (progress: RunProgress) => void {
  let told = now()
  return ({done, all}) => {
    if (done === all || now() - told < interval) return
    told = now()
    tell(`running cells: ${done} of ${all} programs (a page in a framework) are done`)
  }
}
