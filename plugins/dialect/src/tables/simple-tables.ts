// Tables of pandoc whose columns are drawn by dashes under their heads: https://pandoc.org/MANUAL.html#tables

import {isIndentedCode} from '../source/indented-code.ts'
import type {Line} from '../source/line-list.ts'
import {columnOf, indicesOf} from './columns.ts'
import {isBlankLine, partOf} from './cut-lines.ts'
import type {Alignment, SourceCell, SourceTable} from './source-table.ts'

/** Dashes that draw columns, and such as draw a line. */
const columnDashes = /^[ \t>]*-{2,}(?:[ \t]+-{2,})+[ \t]*$/
const lineOfDashes = /^[ \t>]*-{3,}[ \t]*$/
const noHead = /^[ \t>]*(?:[|#+]|`{3}|~{3}|:::|(?:[-*+]|\d{1,9}[.)])[ \t])/

/** The table that begins in a line, and the line behind it. */
export function simpleTableAt(
  lines: readonly Line[],
  index: number,
): {table: SourceTable; next: number} | undefined {
  if (!isBegin(lines, index)) return undefined
  const frame = simpleFrame(lines, index) ?? headlessFrame(lines, index) ?? multilineFrame(lines, index)
  return frame && {table: tableOf(lines, frame), next: frame.next}
}

/** Lines by their indices. */
interface Frame {
  first: number
  head: number[]
  dashes: number
  /** Lines of each row. */
  rows: number[][]
  next: number
}

/** A caption or marks may touch a table. */
function isBegin(lines: readonly Line[], index: number): boolean {
  const before = lines[index - 1]
  const isApart = isBlankLine(before) || /^[ \t>]*(?:(?:[Tt]able)?:|\S*:::)/.test(before!.text)
  const drawn = columnDashes.test(lines[index + 1]?.text ?? '') ? index + 1 : index
  return isApart && !isBlankLine(lines[index]) && !isIndentedCode(lines, drawn)
}

/** One line of heads, the dashes, a line for each row up to a blank line. */
function simpleFrame(lines: readonly Line[], first: number): Frame | undefined {
  const dashes = first + 1
  const {text} = lines[first]!
  if (!columnDashes.test(lines[dashes]?.text ?? '') || noHead.test(text) || /^[ \t>]*-+[ \t-]*$/.test(text))
    return undefined
  const {rows, next} = rowsOfLines(lines, dashes + 1)
  return rows.length === 0 ? undefined : {first, head: [first], dashes, rows, next}
}

/** The dashes, rows, and the same dashes again. */
function headlessFrame(lines: readonly Line[], dashes: number): Frame | undefined {
  if (!columnDashes.test(lines[dashes]!.text)) return undefined
  const end = nextDashes(lines, dashes)
  if (end === undefined || groupsOf(lines[end]!) !== groupsOf(lines[dashes]!) || !isBlankLine(lines[end + 1]))
    return undefined
  const isSimple = lines.slice(dashes + 1, end).every((line) => !isBlankLine(line))
  const rows = isSimple ? rowsOfLines(lines, dashes + 1).rows : rowsOfParagraphs(lines, dashes + 1, end)
  return rows.length === 0 ? undefined : {first: dashes, head: [], dashes, rows, next: end + 1}
}

/** A line of dashes, heads, the dashes of the columns, rows with blank lines between them, a line of dashes. */
function multilineFrame(lines: readonly Line[], first: number): Frame | undefined {
  if (!lineOfDashes.test(lines[first]!.text) || isBlankLine(lines[first + 1])) return undefined
  const dashes = nextDashes(lines, first)
  const end = dashes === undefined ? undefined : nextDashes(lines, dashes)
  if (dashes === undefined || end === undefined || !columnDashes.test(lines[dashes]!.text)) return undefined
  const head = range(first + 1, dashes)
  if (!lineOfDashes.test(lines[end]!.text) || !isBlankLine(lines[end + 1])) return undefined
  if (head.length === 0 || head.some((index) => isBlankLine(lines[index]))) return undefined
  const rows = rowsOfParagraphs(lines, dashes + 1, end)
  return rows.length === 0 ? undefined : {first, head, dashes, rows, next: end + 1}
}

function rowsOfLines(lines: readonly Line[], from: number): {rows: number[][]; next: number} {
  let end = from
  while (end < lines.length && !isBlankLine(lines[end]) && !isEndOfRows(lines[end]!)) end++
  const isFooter = columnDashes.test(lines[end]?.text ?? '') || lineOfDashes.test(lines[end]?.text ?? '')
  return {rows: range(from, end).map((index) => [index]), next: isFooter ? end + 1 : end}
}

/** Dashes, or marks: `:label:`, `:begin_tab:`, colons of a div. */
function isEndOfRows({text}: Line): boolean {
  return (
    columnDashes.test(text) || lineOfDashes.test(text) || /^[ \t>]*(?::[a-z_]+:`|:::|:end_tab:)/.test(text)
  )
}

function rowsOfParagraphs(lines: readonly Line[], from: number, end: number): number[][] {
  const rows: number[][] = [[]]
  for (const index of range(from, end)) {
    if (!isBlankLine(lines[index])) rows.at(-1)!.push(index)
    else if (rows.at(-1)!.length > 0) rows.push([])
  }
  return rows.filter((row) => row.length > 0)
}

function tableOf(lines: readonly Line[], {first, head, dashes, rows, next}: Frame): SourceTable {
  const columns = columnsOf(lines[dashes]!)
  const starts = columns.map(({start}) => start)
  const cellsOf = (row: readonly number[]): SourceCell[] =>
    cut(
      row.map((index) => lines[index]!),
      starts,
    )
  const aligning = (head.length > 0 ? head : rows[0]!).map((index) => lines[index]!)
  // what stands for the table must not be indented like code
  const start = Math.min(...[first, dashes].map((index) => /^[ \t>]*/.exec(lines[index]!.text)![0].length))
  return {
    start: lines[first]!.start + start,
    end: lines[next - 1]!.end,
    align: columns.map((column, i) => alignmentOf(aligning, column, starts[i + 1])),
    head: head.length > 0 ? cellsOf(head) : [],
    rows: rows.map(cellsOf),
    merged: [],
  }
}

/** A word that begins before its column belongs to the column whole. */
function wordStarts(text: string, indices: readonly number[]): number[] {
  return indices.map((index, i) => {
    let start = index
    while (start > (indices[i - 1] ?? 0) && /\S/.test(text[start] ?? ' ') && /\S/.test(text[start - 1]!))
      start--
    const isWord = start === 0 || /\s/.test(text[start - 1]!)
    return isWord ? start : index
  })
}

interface Column {
  start: number
  /** Behind its dashes. */
  end: number
}

function columnsOf({text}: Line): Column[] {
  return [...text.matchAll(/-+/g)].map(({0: dashes, index}) => {
    const start = columnOf(text, index)
    return {start, end: start + dashes.length}
  })
}

/** What stands left of the dashes belongs to the first column. */
function cut(lines: readonly Line[], starts: readonly number[]): SourceCell[] {
  const cells: SourceCell[] = []
  const parts = lines.map((line) => ({line, indices: wordStarts(line.text, indicesOf(line.text, starts))}))
  const prefix = (text: string): number => /^[ \t>]*/.exec(text)![0].length
  for (const column of starts.keys())
    cells.push(
      parts.flatMap(({line, indices}) =>
        partOf(
          line,
          column === 0 ? Math.min(prefix(line.text), indices[1] ?? line.text.length) : indices[column]!,
          indices[column + 1] ?? line.text.length,
        ),
      ),
    )
  return cells
}

/** Where the longest of the heads stands over its dashes. */
function alignmentOf(lines: readonly Line[], {start, end}: Column, next: number | undefined): Alignment {
  const texts = lines.map(({text}) => {
    const [from = 0, to = text.length] = indicesOf(text, next === undefined ? [start] : [start, next])
    return {text, from, to: next === undefined ? text.length : to}
  })
  const trimmed = texts.map(({text, from, to}) => text.slice(from, to).trimEnd())
  const longest = Math.max(...trimmed.map(({length}) => length))
  const at = trimmed.findIndex(({length}) => length === longest)
  const value = trimmed[at] ?? ''
  if (value.trim() === '') return null
  const width = columnOf(value, value.length)
  const [isLeftFree, isRightFree] = [/^\s/.test(value), width < end - start]
  if (isLeftFree) return isRightFree ? 'center' : 'right'
  return isRightFree ? 'left' : null
}

function groupsOf({text}: Line): number {
  return text.match(/-+/g)!.length
}

function range(from: number, to: number): number[] {
  return Array.from({length: Math.max(0, to - from)}, (_, index) => from + index)
}

const known = new WeakMap<readonly Line[], number[]>()

/** The next line of dashes behind a line, which is looked up once for all. */
function nextDashes(lines: readonly Line[], index: number): number | undefined {
  let all = known.get(lines)
  if (!all) {
    all = [...lines.keys()].filter(
      (at) => columnDashes.test(lines[at]!.text) || lineOfDashes.test(lines[at]!.text),
    )
    known.set(lines, all)
  }
  let [low, high] = [0, all.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (all[middle]! <= index) low = middle + 1
    else high = middle
  }
  return all[low]
}
