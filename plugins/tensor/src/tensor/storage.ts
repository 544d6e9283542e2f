import type {Precision} from './dtype.ts'

/**
 * Where the numbers of a tensor lie: shared by tensors that differ only in shape or in what their numbers are called, and never
 * changed but by a tensor that is alone with them.
 */
export interface Storage {
  readonly slot: unknown
  readonly precision: Precision
  readonly bytes: number
  /** The same numbers in the other precision, for constants that meet both. */
  twin?: Storage
  /** One tensor has them, and has had since they were made: it may write into them. */
  isAlone?: boolean
  /** How many steps of graphs still need these numbers as they are. */
  loans?: number
  /** By tensors that may outlive a scope. */
  isShared: boolean
}
