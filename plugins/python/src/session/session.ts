// The cells of one page and framework, in order, with the state that they leave. The same in a Worker, in Node and in tests.
import type {DataSource} from '../library/datasets/datasets.ts'
import type {LackCause} from '../objects/unavailable.ts'
import type {Output} from '../output/output.ts'

export interface Cell {
  id: string
  source: string
  /** `# hide code`: it runs by itself when a later one needs it. */
  isHidden?: boolean
  /** It runs when a reader asks for it, and not because of what has changed. */
  isManual?: boolean
}

/** The book's own package (`d2l`), made of the cells that its author marked `#@save`. */
export interface Library {
  /** `d2l`; `from d2l import torch as d2l` and `import d2l` both find it. */
  name: string
  /** Its module for the framework of the page, where the name of the file says another than the framework's: `lib/numbers.py`. */
  part?: string
  cells: {source: string; page: string; line: number}[]
}

export interface SessionOptions {
  cells: readonly Cell[]
  library?: Library
  /** All texts are looked at for mistakes as CPython does; otherwise those alone that a reader has changed, or that cannot be parsed. */
  checksSyntax?: boolean
  /** Of generators that no cell gives a seed; the same seed gives the same outputs. */
  seed?: number
  /** Of the book, as its settings have it: `1.0.3`. Its cells see other packages as they were at its time. */
  release?: string
  /** Small data that stands in for what cells fetch; without it they are told that they need data. */
  data?: DataSource
  onEvent: (event: SessionEvent) => void
  /** Milliseconds after which a cell is stopped with its state kept. */
  limit?: number
  now?: () => number
  /** Milliseconds that the processor has worked for the session, which the limit counts where they are told. */
  processorTime?: () => number
  /** Looked at in loops: whether the reader wants it to stop. */
  isStopped?: () => boolean
  /** Looked at in loops: whether what runs is out of date already, and is to give way. */
  isSuperseded?: () => boolean
  /** Between the cells of a reaction: lets messages come in. */
  breathe?: () => Promise<void>
}

export type CellStatus = 'ok' | 'error' | 'unsupported' | 'needs-data' | 'stopped'

export type SessionEvent =
  | {kind: 'started'; cell: string}
  /** `at` counts the outputs of the cell from 0; one that is there already is replaced. */
  | {kind: 'output'; cell: string; at: number; output: Output}
  | {kind: 'cleared'; cell: string}
  | {
      kind: 'finished'
      cell: string
      status: CellStatus
      reason?: string
      cause?: LackCause
      milliseconds: number
      hasOtherNumbers?: true
    }
  /** It has given way to a newer run before its end: what it has shown is out of date. */
  | {kind: 'superseded'; cell: string}
  /** What ran before these has changed since. */
  | {kind: 'stale'; cells: string[]}

export interface CellResult {
  id: string
  status: CellStatus
  reason?: string
  /** Why it is `unsupported` or `needs-data`, where that is one of the usual causes. */
  cause?: LackCause
  outputs: Output[]
  milliseconds: number
  /**
   * What it shows is made of random numbers that the real framework would not have drawn: its generator is another, or
   * no cell has given it a seed.
   */
  hasOtherNumbers?: true
}

export interface Session {
  /** Runs it, and before it the hidden and stale cells that it needs. Never rejects: errors of Python are results. */
  run(id: string): Promise<CellResult>
  /** Runs it and nothing else: for who knows that all it needs has run, and goes on behind cells that fail. */
  runAlone(id: string): Promise<CellResult>
  runAll(): Promise<CellResult[]>
  /** All up to this one. */
  runTo(id: string): Promise<CellResult[]>
  edit(id: string, source: string): void
  /**
   * Runs these cells and all that depend on them, as far as they are out of date or have never run, and before them what
   * they need. What depends on a cell that fails, or that is manual, stays as it is.
   */
  react(ids: readonly string[]): Promise<CellResult[]>
  /** Forgets all state; sources stay. */
  reset(): void
}
