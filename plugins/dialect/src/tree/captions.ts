import type {CaptionedTable, TableCaption} from '../nodes.ts'
import type {Paragraph, Root, Table} from 'mdast'

import {braces, type PlacedAttributes} from '../source/attributes.ts'
import {labelOfId, takeLast} from './attributes.ts'
import {rewriteChildren} from './children.ts'
import {isMark, type Draft} from './marks.ts'
import {positionOf, rangeOf, type Page} from './page.ts'

const captionStart = /^(?:[Tt]able)?:[ \t]*(?![\p{P}\s])/u

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
    const {caption, attributes} = captionOf(page, result[at] as Paragraph)
    const joined = join(caption, table)
    result[index] = attributes ? labelled(page, joined, attributes) : joined
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
  if (first?.type !== 'text' || !/^(?:[Tt]able)?:/.test(first.value)) return false
  return (
    captionStart.test(first.value) || (/^(?:[Tt]able)?:[ \t]*$/.test(first.value) && node.children.length > 1)
  )
}

/** A caption between two tables is the second's, unless it is glued to the first. */
function mayFollow(nodes: readonly Draft[], table: number, caption: number): boolean {
  if (!isCaption(nodes[caption])) return false
  const gap = (nodes[caption]!.position?.start.line ?? 0) - (nodes[table]!.position?.end.line ?? 0)
  return gap === 1 || isLastOfRow(nodes, caption)
}

/** Of tables and captions in turn, the last tells whether captions stand below their tables or above. */
function isLastOfRow(nodes: readonly Draft[], caption: number): boolean {
  let at = caption
  for (;;) {
    const table = neighbour(nodes, at, 1)
    if (nodes[table]?.type !== 'table') return true
    at = neighbour(nodes, table, 1)
    if (!isCaption(nodes[at])) return false
  }
}

interface Caption {
  caption: TableCaption
  attributes: PlacedAttributes | undefined
}

const atEnd = new RegExp(String.raw`[ \t]*(${braces})[ \t]*$`, 'u')

function captionOf(page: Page, paragraph: Paragraph): Caption {
  const {position} = paragraph
  const taken = takeLast(page, paragraph.children, atEnd)
  const caption = withoutColon(page, {...paragraph, children: taken?.phrases ?? paragraph.children})
  return {caption: {...caption, position}, attributes: taken?.attributes}
}

function labelled(page: Page, table: CaptionedTable, attributes: PlacedAttributes): CaptionedTable {
  const label = labelOfId(page, attributes)
  return label ? {...table, label} : table
}

function withoutColon(page: Page, paragraph: Paragraph): TableCaption {
  const [first, ...others] = paragraph.children
  if (first?.type !== 'text')
    return {type: 'tableCaption', children: paragraph.children, position: paragraph.position}
  const value = first.value.replace(/^(?:[Tt]able)?:[ \t]*/, '')
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
