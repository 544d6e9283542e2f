// What a cell shows: the one type of it, in the page, at build, in files and on the command line.
import type {Figure} from 'd2lbook-picture'

export type Output = TextOutput | FigureOutput | TableOutput | NoteOutput | ErrorOutput

export interface TextOutput {
  kind: 'text'
  /** `result` is the value of the last expression. */
  channel: 'stdout' | 'stderr' | 'result'
  text: string
}

export interface FigureOutput {
  kind: 'figure'
  /** What is drawn: numbers at full precision. */
  data: Figure
  /** Drawn by `drawFigure`; safe to put into a page. */
  svg: string
}

/** A data frame and the like. */
export interface TableOutput {
  kind: 'table'
  data: {columns: string[]; index: string[]; rows: string[][]}
  /** As it prints. */
  text: string
}

/** What the page says of a cell beside what the cell says itself. */
export interface NoteOutput {
  kind: 'note'
  data: StandInNote
  /** In English. */
  text: string
}

/** The data is not what the cell asks for, but less of its kind. */
export interface StandInNote {
  note: 'stand-in'
  /** Of the data that the cell asks for. */
  name: string
  count: number
  unit: DataUnit
}

export type DataUnit = 'images' | 'rows' | 'pairs' | 'lines'

export interface ErrorOutput {
  kind: 'error'
  data: CellError
  /** The traceback as Python prints it. */
  text: string
}

export interface CellError {
  /** `ValueError` */
  type: string
  message: string
  /** Where in the cell, lines from 1, columns from 0 in UTF-16 units; undefined where it did not come from the cell's text. */
  place?: {line: number; column: number; endLine: number; endColumn: number}
  /** The name that was probably meant. */
  suggestion?: string
}
