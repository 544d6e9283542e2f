// The short run is what `npm test` does without the books; the long one is everything, and does nothing twice.

/** Whether only the short run's tests run: files named `*.long.test.ts` and the larger parts of some others do not. */
export const isShortRun = process.env['D2LBOOK_TESTS'] === 'short' && !process.env['D2LBOOK_BOOKS']
