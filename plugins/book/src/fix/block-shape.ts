// The blocks of a page without their words: what a mend must leave as it is.

import type {Nodes, Root} from 'mdast'

/** Blocks that hold phrases: what stands in them is no matter of structure. */
const leaves: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'tableCaption',
  'defListTerm',
  'figure',
])

/** The kinds of blocks in their order, one in another: `root(heading2 list(listItem(paragraph)))`. */
export function blockShape(tree: Root): string {
  return shapeOf(tree)
}

function shapeOf(node: Nodes): string {
  const kind = node.type === 'heading' ? `heading${node.depth}` : node.type
  if (leaves.has(node.type) || !('children' in node) || node.children.length === 0) return kind
  return `${kind}(${node.children.map(shapeOf).join(' ')})`
}
