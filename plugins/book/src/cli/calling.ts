import type {LoadWork} from './works.ts'

/** What a command is given beside its arguments. */
export interface Calling {
  /** Tells the exit code. */
  finish: (code: number) => void
  load: LoadWork
}
