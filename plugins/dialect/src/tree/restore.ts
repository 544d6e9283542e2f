import type {InlineMath} from 'mdast-util-math'
import type {Node} from 'unist'

import {pointAt} from '../source/lines.ts'
import {draftChildren, isParent} from './marks.ts'
import type {Page} from './page.ts'

/** Put the kept texts back into the nodes, and give every node its place in the real source. */
export function restore(page: Page, node: Node): void {
  restorePosition(page, node)
  restoreTexts(page, node)
  if (node.type === 'inlineMath') restoreFormula(node as InlineMath)
  if (isParent(node)) for (const child of draftChildren(node)) restore(page, child)
  if (node.type === 'image') {
    for (const child of (node as {data?: {caption?: Node[]}}).data?.caption ?? []) restore(page, child)
  }
}

function restorePosition({safe}: Page, node: Node): void {
  if (!node.position) return
  const {toSource} = safe.rewritten
  const start = toSource(node.position.start.offset!, 'start')
  const end = Math.max(start, toSource(node.position.end.offset!, 'end'))
  node.position = {start: pointAt(safe.lineStarts, start), end: pointAt(safe.lineStarts, end)}
}

function restoreTexts({safe}: Page, node: Node): void {
  const fields = node as unknown as Record<string, unknown>
  for (const name in fields) {
    const value = fields[name]
    if (typeof value === 'string') fields[name] = safe.standIns.restore(value)
  }
}

function restoreFormula(node: InlineMath): void {
  node.value = node.value.trim()
  node.data = {...node.data, hChildren: [{type: 'text', value: node.value}]}
}
