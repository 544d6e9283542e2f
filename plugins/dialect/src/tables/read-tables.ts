import type {PhrasingContent, Root, Table, TableCell, TableRow} from 'mdast'

import {rewriteChildren} from '../tree/children.ts'
import {complain, positionOf, rangeOf, type Page} from '../tree/page.ts'
import type {Draft} from '../tree/marks.ts'
import {phrasesOf} from './cell-phrases.ts'
import {createPartReader, type PartReader} from './read-part.ts'
import type {SourceCell, SourceTable} from './source-table.ts'

/** Put the tables that Markdown does not know where a paragraph stands for them. */
export function readTables(page: Page, tree: Root): void {
  if (page.safe.tables.size === 0) return
  const read = createPartReader(page)
  rewriteChildren(tree, (children) =>
    children.map((child) => {
      const table = tableOf(page, child)
      return table ? asTable(page, table, read) : child
    }),
  )
}

function tableOf({safe}: Page, node: Draft): SourceTable | undefined {
  if (node.type !== 'paragraph' || node.children.length !== 1) return undefined
  const [only] = node.children
  const table = safe.tables.get(rangeOf(node.position).start)
  return only?.type === 'text' && only.value === safe.source.slice(table?.start, table?.end)
    ? table
    : undefined
}

function asTable(page: Page, table: SourceTable, read: PartReader): Table {
  const position = positionOf(page, table.start, table.end)
  for (const range of table.merged) {
    const reason = 'A cell of this row goes over several columns or rows; it stands in the first of them'
    complain(page, 'table-row-is-a-line', range, reason)
  }
  const empty = table.align.map((): SourceCell => [])
  const rows = [table.head.length > 0 ? table.head : empty, ...table.rows]
  let at = table.start
  const children = rows.map((cells): TableRow => {
    const row = cells.map((cell): TableCell => {
      const [from, to] = [cell[0]?.start ?? at, cell.at(-1)?.end ?? at]
      at = Math.max(at, from)
      return {type: 'tableCell', children: phrasesIn(page, cell, read), position: positionOf(page, from, to)}
    })
    return {type: 'tableRow', children: row, position: spanOf(page, cells, at)}
  })
  return {type: 'table', align: table.align, children, position}
}

function phrasesIn(page: Page, cell: SourceCell, read: PartReader): PhrasingContent[] {
  if (cell.length === 0) return []
  const {phrases, block} = phrasesOf(read(cell))
  if (block !== undefined) {
    const range = {start: cell[0]!.start, end: cell.at(-1)!.end}
    complain(page, 'table-cell-is-text', range, `A cell holds no ${block}; its text is shown, line by line`)
  }
  return phrases
}

function spanOf(page: Page, cells: readonly SourceCell[], otherwise: number): TableRow['position'] {
  const parts = cells.flat()
  const start = Math.min(...parts.map((part) => part.start))
  const end = Math.max(...parts.map((part) => part.end))
  return parts.length === 0 ? positionOf(page, otherwise, otherwise) : positionOf(page, start, end)
}
