// What `d2lbook run` tells of the cells that it was asked for.

import type {CellError, Output} from 'd2lbook-python'
import {firstLine} from './page-cells.ts'
import type {CellRun, PageRun} from './run-page.ts'

/** `stopped` is told as what it means for a page: the cell cannot be shown. */
export type ToldStatus = 'ok' | 'error' | 'unsupported' | 'needs-data'

/** As JSON. */
export interface RunReport {
  pages: ToldPage[]
}

interface ToldPage {
  page: string
  /** `null` in a book without frameworks. */
  tab: string | null
  cells: ToldCell[]
}

interface ToldCell {
  /** Among the cells of the page in this framework, from 0. */
  index: number
  /** Of the page's file: where the code begins. */
  line: number
  status: ToldStatus
  outputs: Output[]
  error?: CellError & {
    /** Of the page's file: where it happened. */
    line: number
  }
  /** Why it was not run, or not to its end. */
  reason?: string
  /** What it shows is made of random numbers that the real framework would not have drawn. */
  hasOtherNumbers?: true
  milliseconds: number
}

export function runReport(runs: readonly PageRun[]): RunReport {
  return {pages: runs.map(({page, tab, cells}) => ({page, tab, cells: cells.map(toldCell)}))}
}

export function toldStatus({result: {status}}: CellRun): ToldStatus {
  return status === 'stopped' ? 'unsupported' : status
}

/** The error that ended a cell. */
export function errorOf({result: {outputs}}: CellRun): CellError | undefined {
  return outputs.findLast((output) => output.kind === 'error')?.data
}

/** The line of the page's file at which a cell failed, else where its code begins. */
export function lineOf({cell}: CellRun, error?: CellError): number {
  return (error?.place && cell.lines[error.place.line - 1]) ?? firstLine(cell)
}

/** The author did not ask for this error. */
export function isUnexpected(run: CellRun): boolean {
  return run.result.status === 'error' && !run.cell.mayFail
}

function toldCell(run: CellRun): ToldCell {
  const {cell, result} = run
  const {outputs, reason, milliseconds, hasOtherNumbers} = result
  const error = result.status === 'error' ? errorOf(run) : undefined
  return {
    index: cell.index,
    line: lineOf(run),
    status: toldStatus(run),
    outputs,
    ...(error && {error: {...error, line: lineOf(run, error)}}),
    ...(reason !== undefined && {reason}),
    ...(hasOtherNumbers && {hasOtherNumbers}),
    milliseconds: Math.round(milliseconds * 10) / 10,
  }
}
