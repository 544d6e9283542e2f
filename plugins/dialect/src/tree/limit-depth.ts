import type {Html, Root} from 'mdast'
import type {Node, Parent, Position} from 'unist'

import {draftChildren, isParent, type Draft} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'

/** An item is two levels, and a hundred of them are left by the reading of lines. What reads a tree goes down it step by step, and its stack ends at some thousand. */
const maximalDepth = 250

/**
 * What is nested deeper than any page needs is shown as it is written.
 * Depth by depth: to go down a tree that is too deep is what must not happen.
 */
export function limitDepth(page: Page, tree: Root): void {
  let level: Node[] = draftChildren(tree)
  for (let depth = 1; level.length > 0; depth++) {
    const parents = level.filter(isParent)
    if (depth === maximalDepth)
      for (const parent of parents) {
        if (draftChildren(parent).some(isParent)) flatten(page, parent)
      }
    level = parents.flatMap((parent): Node[] => draftChildren(parent))
    for (const parent of parents) {
      const {caption = []} = (parent.data ?? {}) as {caption?: Node[]}
      level.push(...caption)
    }
  }
}

const phrasing = [
  'paragraph',
  'heading',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'tableCell',
  'textDirective',
]

/** The places are still those of the rewritten text; its stand-ins are put back with all others. */
function flatten(page: Page, node: Parent): void {
  const [first, last] = [node.children[0]?.position, node.children.at(-1)?.position]
  const position = first && last ? {start: first.start, end: last.end} : node.position
  const {start, end} = rangeOf(position)
  const {text: rewritten, toSource} = page.safe.rewritten
  const text = {type: 'text' as const, value: rewritten.slice(start, end), position}
  const block: Draft = {type: 'paragraph', children: [text], position: copyOf(position)}
  if (node.type === 'list')
    node.children = [{type: 'listItem', children: [block], position: copyOf(position)} as Draft]
  else node.children = phrasing.includes(node.type) ? [text] : [block]
  const at = toSource(start, 'start')
  complain(page, 'nesting-is-readable', {start: at, end: Math.min(toSource(end, 'end'), at + 40)}, tooDeep)
}

function copyOf(position: Position | undefined): Position | undefined {
  return position && {...position}
}

const tooDeep = 'This is nested too deep; it is shown as it is written'

const tag = /<(\/?)([A-Za-z][\w-]*)(?:\s[^<>]*)?>/g
const isVoid = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

/** The same for elements of HTML, which reach over many nodes. */
export function limitHtmlDepth(page: Page): (node: Html) => Draft[] {
  let depth = 0
  let isTold = false
  return (node) => {
    let deepest = depth
    for (const [, close, name] of node.value.matchAll(tag)) {
      if (isVoid.test(name!)) continue
      depth = Math.max(0, depth + (close ? -1 : 1))
      deepest = Math.max(deepest, depth)
    }
    if (deepest <= maximalDepth) return [node]
    const {start, end} = rangeOf(node.position)
    if (!isTold) complain(page, 'nesting-is-readable', {start, end: Math.min(end, start + 40)}, tooDeep)
    isTold = true
    return [{type: 'text', value: node.value, position: node.position}]
  }
}
