// Trees of Markdown and of HTML are changed by the same walks for nodes of all kinds. Which children a node may have its
// type says for each kind alone; that a walk keeps to it is the walk's own matter.

import type {Node, Parent} from 'unist'

export function setChildren(node: Parent, children: readonly Node[]): void {
  node.children = [...children]
}

/** The same node with other children. */
export function withChildren<Kind extends Parent>(node: Kind, children: Node[]): Kind {
  const copy = {...node}
  setChildren(copy, children)
  return copy
}
