// How many random inputs a test tries, and which. FUZZ_RUNS and FUZZ_SEED make them more, or others: `npm run fuzz`.

import {isShortRun} from '../support/which-run.ts'

export interface Runs {
  numRuns: number
  seed: number
  endOnFailure: boolean
}

/** @param usual number of inputs where all tests run, a second or two of them; the short run has the first of these */
export function runs(usual: number): Runs {
  return {
    numRuns: Number(process.env['FUZZ_RUNS'] ?? (isShortRun ? Math.ceil(usual / 10) : usual)),
    seed: Number(process.env['FUZZ_SEED'] ?? 1),
    // a search for the smallest input is dear where each one is a book
    endOnFailure: process.env['FUZZ_SHRINK'] === undefined,
  }
}
