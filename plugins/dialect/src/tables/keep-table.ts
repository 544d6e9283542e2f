import type {LineRun} from '../source/line-runs.ts'
import type {Line} from '../source/line-list.ts'
import type {Scan} from '../source/scan.ts'
import {isBlankLine} from './cut-lines.ts'
import {gridTableAt} from './grid-tables.ts'
import {simpleTableAt} from './simple-tables.ts'
import type {SourceTable} from './source-table.ts'

/** A table that Markdown does not know. */
export interface TableRun extends LineRun {
  kind: 'table'
  table: SourceTable
}

/** The table that begins in a line, and the line behind it. */
export function tableAt(
  lines: readonly Line[],
  index: number,
): {table: SourceTable; next: number} | undefined {
  const {text} = lines[index]!
  if (text.includes('+--') || text.includes('+==') || text.includes('+:')) return gridTableAt(lines, index)
  const isNear = text.includes('--') || lines[index + 1]?.text.includes('--')
  return isNear ? simpleTableAt(lines, index) : undefined
}

/** Let Markdown see a paragraph instead of a table; the tree puts the table there. */
export function keepTable(
  scan: Scan,
  {table, start}: TableRun,
  before: Line | undefined,
  after: Line | undefined,
): void {
  const {source} = scan
  const prefix = source.slice(start, table.start)
  if (!isBlankLine(before)) scan.edits.push({start, end: start, text: `${prefix.trimEnd()}\n`})
  const apart = isBlankLine(after) ? '' : `\n${prefix.trimEnd()}`
  const text = scan.keep(source.slice(table.start, table.end)) + apart
  scan.edits.push({start: table.start, end: table.end, text})
  scan.tables.set(table.start, table)
}
