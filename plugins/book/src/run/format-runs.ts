// What has become of the cells, for people: a line for each page and framework, below it the first of each kind that did
// not run.

import {counted} from '../text/counted.ts'
import {painter, type Paint, type Style} from '../text/paint.ts'
import {printable} from '../text/printable.ts'
import type {CellRun, PageRun} from './run-page.ts'
import {errorOf, isUnexpected, lineOf, toldStatus, type ToldStatus} from './run-report.ts'

export interface RunFormat {
  /** The name of a page's file for whoever called: `docs/chapter/mlp.md`. */
  nameOf: (file: string) => string
  /** Colours of a terminal. @default false */
  isColoured?: boolean
}

const words: Record<ToldStatus, string> = {
  ok: 'ok',
  error: 'failed',
  unsupported: 'not supported',
  'needs-data': 'without its data',
}
const colours: Record<ToldStatus, Style> = {
  ok: 'green',
  error: 'red',
  unsupported: 'yellow',
  'needs-data': 'yellow',
}
const statuses = ['ok', 'error', 'unsupported', 'needs-data'] as const

export function formatRuns(runs: readonly PageRun[], {nameOf, isColoured = false}: RunFormat): string {
  const paint = painter(isColoured)
  const pages = runs.map((run) => {
    const name = run.tab === null ? run.page : `${run.page} (${run.tab})`
    const head = `${printable(name)}: ${countCells(run.cells, paint)}`
    return [
      head,
      ...firstOfEach(run.cells).map((cell) => `  ${cellLine(cell, nameOf(run.file), paint)}`),
    ].join('\n')
  })
  const all = runs.flatMap(({cells}) => cells)
  const total = `${countCells(all, paint)} in ${counted(new Set(runs.map(({page}) => page)).size, 'page')}`
  return [...pages, '', total].join('\n')
}

/** `24 cells: 22 ok, 2 without its data`. */
function countCells(cells: readonly CellRun[], paint: Paint): string {
  const counts = statuses.flatMap((status) => {
    const count = cells.filter((cell) => toldStatus(cell) === status).length
    return count === 0 ? [] : [paint(`${count} ${words[status]}`, colours[status])]
  })
  return `${counted(cells.length, 'cell')}${counts.length > 0 ? `: ${counts.join(', ')}` : ''}`
}

function firstOfEach(cells: readonly CellRun[]): CellRun[] {
  const others = statuses.filter((status) => status !== 'ok')
  return others.flatMap((status) => {
    const those = cells.filter((cell) => toldStatus(cell) === status)
    return those.find(isUnexpected) ?? those[0] ?? []
  })
}

/** `chapter/mlp.md:40:5 error ValueError: ...` */
function cellLine(run: CellRun, file: string, paint: Paint): string {
  const status = toldStatus(run)
  const error = status === 'error' ? errorOf(run) : undefined
  const column = error?.place ? `:${error.place.column + 1}` : ''
  const where = `${printable(file)}:${lineOf(run, error)}${column}`
  const text = error ? `${error.type}: ${error.message}` : (run.result.reason ?? words[status])
  const [line = ''] = text.split('\n')
  return `${paint(where, 'dim')} ${paint(status, colours[status])} ${printable(line)}`
}
