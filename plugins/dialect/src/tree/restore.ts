import type {Html} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import type {Node} from 'unist'

import {pointAt} from '../source/lines.ts'
import {draftChildren, isParent} from './marks.ts'
import type {Page} from './page.ts'

/** Put the kept texts back into the nodes, and give every node its place in the real source. */
export function restore(page: Page, node: Node): void {
  restorePosition(page, node)
  if (node.type === 'html') escapeWords(page, node as Html)
  restoreTexts(page, node as unknown as Fields)
  if (node.type === 'inlineMath') restoreFormula(node as InlineMath)
  if (isParent(node)) for (const child of draftChildren(node)) restore(page, child)
  const {caption = [], estree} = (node.data ?? {}) as {caption?: Node[]; estree?: Fields}
  for (const child of caption) restore(page, child)
  if (estree) restoreProgram(page, estree)
}

type Fields = Record<string, unknown>

/** Within raw HTML, too, `<eos>` is a word. */
function escapeWords({safe}: Page, node: Html): void {
  node.value = safe.standIns.restore(node.value, (kept) => (kept === '<' ? '&lt;' : kept))
}

function restorePosition({safe}: Page, node: Node): void {
  if (!node.position) return
  const {toSource} = safe.rewritten
  const start = toSource(node.position.start.offset!, 'start')
  const end = Math.max(start, toSource(node.position.end.offset!, 'end'))
  node.position = {start: pointAt(safe.lineStarts, start), end: pointAt(safe.lineStarts, end)}
}

/** All strings of a node, and of the attributes of its JSX or directive. */
function restoreTexts(page: Page, fields: Fields): void {
  for (const name in fields) {
    const value = fields[name]
    if (typeof value === 'string') fields[name] = page.safe.standIns.restore(value)
    else if (name === 'attributes' && isFields(value)) restoreAttributes(page, value)
  }
}

/** A directive has an object of strings, JSX a list of attributes whose values may be JavaScript. */
function restoreAttributes(page: Page, attributes: Fields): void {
  restoreTexts(page, attributes)
  for (const attribute of Object.values(attributes))
    if (isFields(attribute)) restoreAttribute(page, attribute)
}

function restoreAttribute(page: Page, attribute: Fields): void {
  restoreTexts(page, attribute)
  const {value, data} = attribute as {value?: unknown; data?: {estree?: Fields}}
  if (isFields(value)) restoreAttribute(page, value)
  if (data?.estree) restoreProgram(page, data.estree)
}

/** The places of JavaScript in an MDX page. */
function restoreProgram(page: Page, node: Fields): void {
  const {toSource} = page.safe.rewritten
  const {start, end} = node
  if (typeof start === 'number' && typeof end === 'number') {
    const range = [toSource(start, 'start'), toSource(end, 'end')] as const
    const [from, to] = range.map((offset) => pointAt(page.safe.lineStarts, offset))
    Object.assign(node, {start: range[0], end: range[1], range: [...range]})
    node['loc'] = {
      start: {line: from!.line, column: from!.column - 1},
      end: {line: to!.line, column: to!.column - 1},
    }
  }
  for (const [name, value] of Object.entries(node)) {
    if (name === 'loc' || name === 'range') continue
    for (const child of Array.isArray(value) ? value : [value])
      if (isFields(child)) restoreProgram(page, child)
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function restoreFormula(node: InlineMath): void {
  node.value = node.value.trim()
  node.data = {...node.data, hChildren: [{type: 'text', value: node.value}]}
}
