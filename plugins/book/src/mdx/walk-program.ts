// A walk over a piece of JavaScript.

import type {Node} from 'estree-jsx'

const noChildren = new Set(['loc', 'range', 'comments'])

/** Calls `visit` with every node, parents first; what is below a node is passed by where it answers `false`. */
export function walkProgram(
  node: Node,
  visit: (node: Node, parent: Node | null, key: string) => boolean | void,
  parent: Node | null = null,
  key = '',
): void {
  if (visit(node, parent, key) === false) return
  for (const [name, value] of Object.entries(node)) {
    if (noChildren.has(name)) continue
    const children: unknown[] = Array.isArray(value) ? value : [value]
    for (const child of children) if (isNode(child)) walkProgram(child, visit, node, name)
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
