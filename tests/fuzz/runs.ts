// How many random inputs a test tries, and which. FUZZ_RUNS and FUZZ_SEED make them more, or others: `npm run fuzz`.

export interface Runs {
  numRuns: number
  seed: number
  endOnFailure: boolean
}

/** @param usual number of inputs in the ordinary suite: a second or two of them */
export function runs(usual: number): Runs {
  return {
    numRuns: Number(process.env['FUZZ_RUNS'] ?? usual),
    seed: Number(process.env['FUZZ_SEED'] ?? 1),
    // a search for the smallest input is dear where each one is a book
    endOnFailure: process.env['FUZZ_SHRINK'] === undefined,
  }
}
