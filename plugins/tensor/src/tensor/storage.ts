import type {Precision} from './dtype.ts'

/** Where the numbers of a tensor lie: never changed, and shared by tensors that differ only in shape or in what their numbers are called. */
export interface Storage {
  readonly slot: unknown
  readonly precision: Precision
  readonly bytes: number
  /** The same numbers in the other precision, for constants that meet both. */
  twin?: Storage
  /** By tensors that may outlive a scope. */
  isShared: boolean
}
