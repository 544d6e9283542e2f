// One cell of a session: its text, what is known of it before it runs, and whether what it left is still true.
import type {Tree} from '../interpreter/nodes.ts'
import type {Raised} from '../objects/exceptions.ts'
import type {Names} from '../program/names.ts'
import type {Cell, CellStatus} from './session.ts'

/** A cell's text, parsed once; or why it cannot be. */
export type Program = {tree: Tree; names: Names} | {error: Raised}

export interface CellState {
  readonly cell: Cell
  source: string
  program: Program | undefined
  /** The source that ran last; undefined where none did since the session began. */
  ran: string | undefined
  /** How it ended then. */
  status: CellStatus | undefined
  /** What it depends on has changed since it ran. */
  isStale: boolean
  /** When it ran last it drew random numbers that are not those of the real framework. */
  drewOtherNumbers: boolean
}

/** Whether running it again would do more than repeat what is. */
export function isUpToDate({ran, source, isStale}: CellState): boolean {
  return ran === source && !isStale
}
