// Cells of several frameworks that are to do the same, held against each other: they show the same values.

import {messageAt, type BookMessage} from '../messages/message.ts'
import {usualTolerance, valuesIn, isSameValue} from '../text/values.ts'
import {firstLine} from './page-cells.ts'
import {printedOf} from './printed-text.ts'
import {drawsNumbers} from './random-cells.ts'
import type {CellRun, PageRun} from './run-page.ts'

/** What a cell shows in one framework. */
interface Shown {
  tab: string
  run: CellRun
  values: readonly string[]
}

/**
 * A message for each group of cells that differ: the first value in which they do.
 *
 * @param nameOf the name of a page's file in messages
 */
export function frameworkMessages(runs: readonly PageRun[], nameOf: (run: PageRun) => string): BookMessage[] {
  const groups = new Map<string, {file: string; shown: Shown[]}>()
  for (const run of runs) {
    const {page, tab, cells} = run
    if (tab === null) continue
    const random = drawsNumbers(cells.map(({cell}) => cell.source))
    for (const [i, one] of cells.entries()) {
      const isCompared = one.result.status === 'ok' && !random[i] && !one.cell.test.skips
      if (!isCompared || one.result.hasOtherNumbers) continue
      const key = `${page}\n${one.cell.place}`
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
