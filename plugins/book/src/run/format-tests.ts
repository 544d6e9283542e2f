// What `d2lbook test` has found, for people: a line for each page and framework, below it each cell that failed, with
// what it shows and what it should.

import {diffLines} from 'diff'
import {counted} from '../text/counted.ts'
import {painter, type Paint} from '../text/paint.ts'
import {printable, printableLines} from '../text/printable.ts'
import {grouped} from '../text/grouped.ts'
import type {TestedCell} from './test-book.ts'

export interface TestFormat {
  /** The name of a page's file for whoever called. */
  nameOf: (file: string) => string
  isColoured?: boolean
}

export function formatTests(cells: readonly TestedCell[], {nameOf, isColoured = false}: TestFormat): string {
  const paint = painter(isColoured)
  const pages = grouped(cells, ({page, tab}) => (tab === null ? page : `${page} (${tab})`))
  const parts = [...pages].map(([name, own]) =>
    [
      `${printable(name)}: ${counts(own, paint)}`,
      ...own.filter(({status}) => status === 'failed').map((cell) => failure(cell, nameOf, paint)),
      ...skipped(own, paint),
    ].join('\n'),
  )
  return [
    ...parts,
    '',
    `${counts(cells, paint)} in ${counted(new Set(cells.map(({page}) => page)).size, 'page')}`,
  ].join('\n')
}

const colours = {passed: 'green', failed: 'red', skipped: 'yellow'} as const

function counts(cells: readonly TestedCell[], paint: Paint): string {
  const all = (['passed', 'failed', 'skipped'] as const).flatMap((status) => {
    const count = cells.filter((cell) => cell.status === status).length
    return count === 0 ? [] : [paint(`${count} ${status}`, colours[status])]
  })
  return all.length === 0 ? 'nothing to compare' : all.join(', ')
}

function failure(
  {file, line, reason = '', shown = '', expected = ''}: TestedCell,
  nameOf: TestFormat['nameOf'],
  paint: Paint,
): string {
  const head = `  ${paint(`${printable(nameOf(file))}:${line}`, 'dim')} ${paint(reason, 'red')}`
  return [head, ...differingLines(shown, expected, paint)].join('\n')
}

/** More lines of one cell bury the others. */
const mostLines = 40

/** `-` is recorded, `+` is ours. */
function differingLines(shown: string, expected: string, paint: Paint): string[] {
  const lines = diffLines(`${expected}\n`, `${shown}\n`).flatMap(({value, added, removed}) => {
    const [sign, colour] = added
      ? (['+', 'green'] as const)
      : removed
        ? (['-', 'red'] as const)
        : ([' ', 'dim'] as const)
    return value
      .replace(/\n$/, '')
      .split('\n')
      .map((line) => `    ${paint(`${sign} ${printableLines(line)}`, colour)}`)
  })
  const rest = lines.length - mostLines
  return rest > 0 ? [...lines.slice(0, mostLines), `    … ${counted(rest, 'more line')}`] : lines
}

/** By reason, the most frequent first. */
function skipped(cells: readonly TestedCell[], paint: Paint): string[] {
  const reasons = grouped(
    cells.filter(({status}) => status === 'skipped'),
    ({reason = ''}) => reason.split('\n')[0] ?? '',
  )
  return [...reasons]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([reason, those]) => {
      const lines = those.map(({line}) => line).join(', ')
      return `  ${paint('skipped', 'yellow')} ${printable(reason)} (${those.length === 1 ? 'line' : 'lines'} ${lines})`
    })
}
