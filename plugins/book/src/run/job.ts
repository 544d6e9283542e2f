// What is asked of a worker, and what it answers.

import type {Cell, CellResult, Library} from 'd2lbook-python'

/** The cells of one page in one framework. */
export interface CellJob {
  cells: Cell[]
  /** Those to be run, in this order. */
  wanted: string[]
  library?: Library
  /** Of the book. */
  release?: string
  seed: number
  /** Milliseconds that one cell may take. */
  limit: number
}

export type JobMessage =
  | {kind: 'started'; cell: string}
  | {kind: 'finished'; result: CellResult}
  | {kind: 'done'}

/** How a job has ended. */
export type JobEnd =
  | {isDone: true}
  /** The worker is gone; the cell that it was at, and why. */
  | {isDone: false; cell: string | undefined; reason: string}
