// A table as it is drawn in a source: which part of which line belongs to which cell.

import type {Range} from '../source/covered.ts'

export type Alignment = 'left' | 'right' | 'center' | null

/** The parts of a cell, one a line. */
export type SourceCell = readonly Range[]

export interface SourceTable extends Range {
  align: Alignment[]
  /** Empty where the table has no head. */
  head: SourceCell[]
  rows: SourceCell[][]
  /** Rows in which a cell goes over several columns or rows, by their lines. */
  merged: Range[]
}
