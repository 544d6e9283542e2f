// Which lines are code, front matter, comment or a table, and which are prose. One pass over the lines.

import {fenceAt, type Fence} from './fence-lines.ts'
import type {Line} from './line-list.ts'
import {tableAt, type TableRun} from '../tables/keep-table.ts'
import {verbatimAt} from './verbatim-lines.ts'

/** Lines of one kind, from the first's start to the start of the line behind the last. */
export interface LineRun {
  kind: 'prose' | 'fence' | 'verbatim' | 'table'
  start: number
  end: number
}

export interface PageShape {
  sourceLength: number
  /** Where the text of the page begins. */
  frontMatterEnd: number
  isMdx: boolean
}

/** Cut a page into runs, in order and without gaps. */
export function findRuns(
  lines: readonly Line[],
  {sourceLength, frontMatterEnd, isMdx}: PageShape,
): (LineRun | Fence | TableRun)[] {
  const runs: (LineRun | Fence | TableRun)[] = []
  let prose = 0
  let index = lineBehind(lines, frontMatterEnd)
  if (index > 0) push('verbatim', 0, index)
  prose = index
  while (index < lines.length) {
    const found = fenceAt(lines, index)
    // heads of a table may be indented like code
    const table = found ? undefined : tableAt(lines, index)
    const verbatimEnd = found || table ? index : verbatimAt(lines, index, isMdx)
    if (!found && !table && verbatimEnd === index) {
      index++
      continue
    }
    push('prose', prose, index)
    if (found) {
      runs.push({...found.fence, start: offsetOf(index), end: offsetOf(found.next)})
      index = found.next
    } else if (table) {
      const [start, end] = [offsetOf(index), offsetOf(table.next)]
      runs.push({kind: 'table', start, end, table: table.table})
      index = table.next
    } else {
      push('verbatim', index, verbatimEnd)
      index = verbatimEnd
    }
    prose = index
  }
  push('prose', prose, lines.length)
  return runs

  function push(kind: 'prose' | 'verbatim', from: number, to: number): void {
    if (from < to) runs.push({kind, start: offsetOf(from), end: offsetOf(to)})
  }
  function offsetOf(line: number): number {
    return lines[line]?.start ?? sourceLength
  }
}

/** The first line that begins at an offset or behind it; all of them are before an offset at the end. */
function lineBehind(lines: readonly Line[], offset: number): number {
  if (offset === 0) return 0
  const index = lines.findIndex(({start}) => start >= offset)
  return index < 0 ? lines.length : index
}
