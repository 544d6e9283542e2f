// Tables of pandoc in a grid of `+---+`: https://pandoc.org/MANUAL.html#tables

import type {Range} from '../source/covered.ts'
import {isIndentedCode} from '../source/indented-code.ts'
import type {Line} from '../source/line-list.ts'
import {columnOf, indicesOf} from './columns.ts'
import {partsOfBlock} from './cut-lines.ts'
import type {Alignment, SourceCell, SourceTable} from './source-table.ts'

const border = /^[ \t>]*\+(?::?[-=]+:?\+)+[ \t]*$/
/** Part of a border, where a cell goes on over two rows. */
const partOfBorder = /\+(?:[-=]{3,}\+)+/
const row = /^[ \t>]*[|+].*[|+][ \t]*$/

/** The table that begins in a line, and the line behind it. */
export function gridTableAt(
  lines: readonly Line[],
  index: number,
): {table: SourceTable; next: number} | undefined {
  if (!border.test(lines[index]!.text) || isIndentedCode(lines, index)) return undefined
  if (border.test(lines[index + 1]?.text ?? '')) return undefined
  let end = index + 1
  while (end < lines.length && row.test(lines[end]!.text)) end++
  while (!border.test(lines[end - 1]!.text)) end--
  const own = lines.slice(index, end)
  if (own.length < 3) return undefined
  const table = tableOf(own)
  return table && {table, next: end}
}

interface Group {
  lines: Line[]
  isHead: boolean
}

function tableOf(lines: readonly Line[]): SourceTable | undefined {
  const borders = lines.filter(({text}) => border.test(text))
  const columns = [...new Set(borders.flatMap(cornersOf))].toSorted((a, b) => a - b)
  const groups = groupsOf(lines)
  if (groups.length === 0) return undefined
  const merged: Range[] = []
  const rows = groups.map((group) => ({...group, cells: cellsOf(group.lines, columns, merged)}))
  const heads = rows.filter(({isHead}) => isHead)
  const drawn = borders.find(({text}) => heads.length > 0 && text.includes('=')) ?? borders[0]!
  const prefix = /^[ \t>]*/.exec(lines[0]!.text)![0].length
  return {
    start: lines[0]!.start + prefix,
    end: lines.at(-1)!.end,
    align: alignmentsOf(drawn, columns),
    head: heads[0]?.cells ?? [],
    rows: rows.filter((one) => one !== heads[0]).map(({cells}) => cells),
    merged,
  }
}

/** Columns of the `+` of a border. */
function cornersOf({text}: Line): number[] {
  return [...text.matchAll(/\+/g)].map(({index}) => columnOf(text, index))
}

/** The lines between two borders. */
function groupsOf(lines: readonly Line[]): Group[] {
  const groups: Group[] = []
  const headEnd = lines.findIndex(({text}) => border.test(text) && text.includes('='))
  let open: Line[] = []
  for (const [index, line] of lines.entries()) {
    const isBorder = border.test(line.text)
    if (!isBorder) open.push(line)
    if (!isBorder && !isPartly(line)) continue
    if (open.length > 0) groups.push({lines: open, isHead: headEnd > 0 && index <= headEnd})
    open = []
  }
  return groups
}

function isPartly({text}: Line): boolean {
  return partOfBorder.test(text) && !border.test(text)
}

function cellsOf(lines: readonly Line[], columns: readonly number[], merged: Range[]): SourceCell[] {
  const cells: {line: Line; from: number; to: number}[][] = columns.slice(1).map(() => [])
  let isMerged = false
  for (const line of lines) {
    isMerged ||= isPartly(line)
    for (const {column, from, to} of partsOf(line, columns)) {
      if (/^[ \t]*[-=]+[ \t]*$/.test(line.text.slice(from, to)) && isPartly(line)) continue
      cells[column]!.push({line, from, to})
    }
    isMerged ||= partsOf(line, columns).length < columns.length - 1
  }
  if (isMerged) merged.push({start: lines[0]!.start, end: lines.at(-1)!.end})
  return cells.map(partsOfBlock)
}

interface Part {
  column: number
  from: number
  to: number
}

/** The parts of a line between its bars: where the grid has them, else as many as it has. */
function partsOf({text}: Line, columns: readonly number[]): Part[] {
  const indices = indicesOf(text, columns)
  const isBar = (index: number): boolean => text[index] === '|' || text[index] === '+'
  if (!indices.every(isBar)) {
    const bars = [...text.matchAll(/\|/g)].map(({index}) => index)
    if (bars.length === columns.length) return between(bars, bars)
    if (columns.every((column) => isBar(column))) return between(columns, columns)
  }
  // what has no bar goes on over the next column
  return between(
    indices,
    indices.filter((index, i) => i === 0 || i === indices.length - 1 || isBar(index)),
  )
}

function between(all: readonly number[], bars: readonly number[]): Part[] {
  return bars
    .slice(0, -1)
    .map((bar, i) => ({column: all.indexOf(bar), from: bar + 1, to: Math.max(bars[i + 1]!, bar + 1)}))
}

function alignmentsOf({text}: Line, columns: readonly number[]): Alignment[] {
  const indices = indicesOf(text, columns)
  return indices.slice(0, -1).map((from, i) => {
    const part = text.slice(from + 1, indices[i + 1]).trim()
    const [isLeft, isRight] = [part.startsWith(':'), part.endsWith(':')]
    if (isLeft) return isRight ? 'center' : 'left'
    return isRight ? 'right' : null
  })
}
