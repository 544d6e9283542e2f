// Time, as runs and the look after a worker take it; tests have their own.

export type Later = (run: () => void, milliseconds: number) => void

export interface Clock {
  /** Milliseconds since some moment. */
  now: () => number
  later: Later
}

/** That of the machine. */
export const clockOfMachine: Clock = {
  now: () => performance.now(),
  later: (run, milliseconds) => void setTimeout(run, milliseconds),
}
