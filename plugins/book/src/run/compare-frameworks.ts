// Cells of several frameworks that are to do the same, held against each other: they show the same values.

import {messageAt, type BookMessage} from '../messages/message.ts'
import {usualTolerance, valuesIn, isSameValue} from '../text/values.ts'
import {firstLine, type PageCell} from './page-cells.ts'
import {printedOf} from './printed-text.ts'
import {drawsNumbers} from './random-cells.ts'
import type {CellRun, PageProgram, PageRun} from './run-page.ts'

/** What a cell shows in one framework. */
interface Shown {
  tab: string
  run: CellRun
  values: readonly string[]
}

/**
 * Which cells of the programs can be held against one of another framework: those that stand in one group with it, draw no
 * numbers, and are not left out by the author.
 */
export function comparedCells(
  programs: readonly Pick<PageProgram, 'page' | 'tab' | 'cells'>[],
): Set<PageCell> {
  const groups = new Map<string, PageCell[]>()
  for (const {page, tab, cells} of programs) {
    if (tab === null) continue
    const random = drawsNumbers(cells.map(({source}) => source))
    for (const [i, cell] of cells.entries()) {
      if (random[i] || cell.test.skips) continue
      const key = groupOf(page, cell)
      const group = groups.get(key) ?? []
      groups.set(key, group)
      group.push(cell)
    }
  }
  return new Set([...groups.values()].flatMap((group) => (group.length > 1 ? group : [])))
}

function groupOf(page: string, {place}: PageCell): string {
  return `${page}\n${place}`
}

/**
 * A message for each group of cells that differ: the first value in which they do.
 *
 * @param compared the cells that can be
 * @param nameOf the name of a page's file in messages
 */
export function frameworkMessages(
  runs: readonly PageRun[],
  compared: ReadonlySet<PageCell>,
  nameOf: (run: PageRun) => string,
): BookMessage[] {
  const groups = new Map<string, {file: string; shown: Shown[]}>()
  for (const run of runs) {
    const {page, tab, cells} = run
    if (tab === null) continue
    for (const one of cells) {
      if (!compared.has(one.cell) || one.result.status !== 'ok' || one.result.hasOtherNumbers) continue
      const key = groupOf(page, one.cell)
      const group = groups.get(key) ?? {file: nameOf(run), shown: []}
      groups.set(key, group)
      group.shown.push({tab, run: one, values: valuesIn(printedOf(one.result.outputs).text)})
    }
  }
  return [...groups.values()].flatMap(({file, shown}) => differences(shown, file))
}

function differences([first, ...others]: readonly Shown[], file: string): BookMessage[] {
  if (!first) return []
  return others.flatMap((other) => {
    const text = differenceOf(first, other)
    if (text === undefined) return []
    const line = firstLine(other.run.cell)
    return [messageAt('frameworks-agree', file, [line, 1, line, 1], text)]
  })
}

/** Values of another number are another question: one shows the shape, say, and the other does not. */
function differenceOf(first: Shown, other: Shown): string | undefined {
  if (first.values.length !== other.values.length) return undefined
  const at = first.values.findIndex((value, i) => !isSameValue(value, other.values[i] ?? '', usualTolerance))
  if (at < 0) return undefined
  const place = first.values.length > 1 ? ` (value ${at + 1} of ${first.values.length})` : ''
  return `\`${other.tab}\` shows ${other.values[at]} where \`${first.tab}\` shows ${first.values[at]}${place}`
}
