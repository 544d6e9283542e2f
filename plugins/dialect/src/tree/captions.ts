import type {CaptionedTable, TableCaption} from '../nodes.ts'
import type {Paragraph, Root, Table} from 'mdast'

import {rewriteChildren} from './children.ts'
import {isMark, type Draft} from './marks.ts'
import {positionOf, rangeOf, type Page} from './page.ts'

const captionStart = /^(?:Table)?:[ \t]*(?![\p{P}\s])/u

/** A paragraph `:text` right before or right after a table is its caption; marks may stand between them. */
export function captionTables(page: Page, tree: Root): void {
  rewriteChildren(tree, (children) => captionAmong(page, children))
}

function captionAmong(page: Page, children: Draft[]): Draft[] {
  const result = [...children]
  for (let index = 0; index < result.length; index++) {
    const table = result[index]!
    if (table.type !== 'table') continue
    const before = neighbour(result, index, -1)
    const after = neighbour(result, index, 1)
    const at = isCaption(result[before]) ? before : mayFollow(result, index, after) ? after : -1
    if (at < 0) continue
    const caption = captionOf(page, result[at] as Paragraph)
    result[index] = join(caption, table)
    // Marks between a caption and its table follow the whole.
    if (at < index) result.splice(at, index - at + 1, result[index]!, ...result.slice(at + 1, index))
    else result.splice(at, 1)
    if (at < index) index = at
  }
  return result
}

/** The index of the next sibling in a direction that is no mark. */
function neighbour(nodes: readonly Draft[], from: number, step: 1 | -1): number {
  let index = from + step
  while (nodes[index] && isMark(nodes[index]!)) index += step
  return index
}

function isCaption(node: Draft | undefined): boolean {
  if (node?.type !== 'paragraph') return false
  const first = node.children[0]
  if (first?.type !== 'text' || !/^(?:Table)?:/.test(first.value)) return false
  return (
    captionStart.test(first.value) || (/^(?:Table)?:[ \t]*$/.test(first.value) && node.children.length > 1)
  )
}

/** A caption between two tables is the second's, unless it is glued to the first. */
function mayFollow(nodes: readonly Draft[], table: number, caption: number): boolean {
  if (!isCaption(nodes[caption])) return false
  const gap = (nodes[caption]!.position?.start.line ?? 0) - (nodes[table]!.position?.end.line ?? 0)
  return gap === 1 || nodes[neighbour(nodes, caption, 1)]?.type !== 'table'
}

function captionOf(page: Page, paragraph: Paragraph): TableCaption {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text')
    return {type: 'tableCaption', children: paragraph.children, position: paragraph.position}
  const value = first.value.replace(/^(?:Table)?:[ \t]*/, '')
  const {start, end} = rangeOf(first.position)
  const text = {...first, value, position: positionOf(page, start + first.value.length - value.length, end)}
  const children = value === '' ? others : [text, ...others]
  return {type: 'tableCaption', children, position: paragraph.position}
}

function join(caption: TableCaption, table: Table): CaptionedTable {
  const [first, last] =
    (caption.position?.start.offset ?? 0) < (table.position?.start.offset ?? 0)
      ? [caption, table]
      : [table, caption]
  const position = first.position && last.position && {start: first.position.start, end: last.position.end}
  return {type: 'captionedTable', children: [caption, table], position}
}
