// What functions written in TypeScript need of the session that runs them: where text and pictures go, modules, the time.
import type {Output} from '../output/output.ts'
import type {Value} from './object.ts'

export interface Runtime {
  write(channel: 'stdout' | 'stderr', text: string): void
  /** Shows it; with the number that an earlier call returned it takes that one's place, so that a plot can grow. */
  show(output: Output, instead?: number): number
  /** @param waits until the next output comes */
  clearOutput(waits: boolean): void
  /** `sys.modules`. */
  readonly modules: Map<string, Value>
  /** @throws ModuleNotFoundError of Python */
  importModule(name: string): Value
  /** Called by loops and long computations: throws where the reader, or a limit, stops the cell. */
  checkpoint(): void
  /** Seconds since 1970. */
  now(): number
  /** Called when a cell has run, before its last value is shown: open figures are shown then. */
  readonly cellEndings: Set<() => void>
  /** Whatever a module keeps for one session (its generator of random numbers), by the module's name. */
  readonly state: Map<string, unknown>
}

let current: Runtime | undefined

/** The session whose code runs: Python runs synchronously, one cell at a time. */
export function runtime(): Runtime {
  if (!current) throw new Error('no Python is running')
  return current
}

/** Throws where the running cell is to stop. */
export function checkpoint(): void {
  current?.checkpoint()
}

export function withRuntime<Result>(next: Runtime, work: () => Result): Result {
  const before = current
  current = next
  try {
    return work()
  } finally {
    current = before
  }
}
