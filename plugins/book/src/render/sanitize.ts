// The tree of a page that holds raw HTML, made safe once more as a whole: each piece of it is clean already
// (`clean-html.ts`), but what a parser makes of pieces together is judged by what came of it.

import type {Element, Nodes, Root} from 'hast'
import {sanitize, type Schema} from 'hast-util-sanitize'
import type {Node} from 'unist'
import {visit} from 'unist-util-visit'
import {authorSchema} from '../text/clean-html.ts'
import {rootOf} from './root-of.ts'

/** What authors may write, and what our own elements carry. */
const schema: Schema = {
  ...authorSchema,
  tagNames: [...(authorSchema.tagNames ?? []), 'd2l-slot', 'admonition', 'mdxAdmonitionTitle'],
  attributes: {
    ...authorSchema.attributes,
    '*': [...(authorSchema.attributes?.['*'] ?? []), 'data*', 'hidden'],
    a: [...(authorSchema.attributes?.['a'] ?? []), 'data*'],
    admonition: ['type', 'title', 'icon'],
  },
}

/** Sanitises a tree that holds raw HTML; nodes that are no HTML (components) are kept as they are. */
export function sanitizeTree(tree: Root): Root {
  const kept: Nodes[] = []
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent || !node.type.startsWith('mdx')) return
    const slot: Element = {
      type: 'element',
      tagName: 'd2l-slot',
      properties: {dataSlot: String(kept.push(node) - 1)},
      children: [],
    }
    parent.children[index] = slot
    return 'skip'
  })
  const safe = rootOf(sanitize(tree, schema))
  visit(safe, 'element', (node, index, parent) => {
    if (node.tagName !== 'd2l-slot' || index === undefined || !parent) return
    const original = kept[Number(node.properties.dataSlot)]
    const siblings: Node[] = parent.children
    siblings.splice(index, 1, ...(original ? [original] : []))
  })
  return safe
}
