// What a page and the Worker of a session say to each other. A Worker holds one session: to stop it touches no other.
import type {Cell, SessionEvent} from '../session/session.ts'

/** What a session in a Worker begins with. */
export interface SessionJob {
  cells: readonly Cell[]
  /** Where the book's own package is, as JSON of a `Library`; fetched when a cell mentions it. */
  libraryAddress?: string
  /** The folder of the small data that stands in for what cells fetch. */
  dataAddress?: string
  /** Of the book. */
  release?: string
  /**
   * Two numbers: questions up to the first are to stop, up to the second to give way. Only pages that are isolated from
   * others can share it.
   */
  stopFlag?: Int32Array
  /** Of generators that no cell gives a seed. */
  seed?: number
  /** Milliseconds after which a cell is stopped. */
  limit?: number
}

export type Question =
  | {kind: 'react'; cells: readonly string[]}
  | {kind: 'run'; cell: string}
  | {kind: 'run-to'; cell: string}
  | {kind: 'run-all'}

export type ToWorker =
  | {kind: 'open'; job: SessionJob}
  /** Questions are numbered from 1 and answered in their order. */
  | {kind: 'ask'; question: number; about: Question}
  | {kind: 'edit'; cell: string; source: string}
  /** What answers this question is out of date: the next begins as soon as it can. */
  | {kind: 'supersede'; question: number}
  | {kind: 'reset'}

/** What happens in the cells, for a page to show: some of it put together, and not more than a page can show. */
export type PageEvent =
  | SessionEvent
  /** The text of output `at` goes on. */
  | {kind: 'more'; cell: string; at: number; text: string}
  /** The cell puts out more than is shown. */
  | {kind: 'cut'; cell: string}

export type FromWorker =
  | {kind: 'events'; events: PageEvent[]}
  | {kind: 'answer'; question: number}
  | {kind: 'no-answer'; question: number; reason: string}
