import type {RootContent} from 'mdast'
import type {Node, Parent} from 'unist'

/** A mark that still stands where it was written; later steps attach it or make it a boundary. None is left over. */
export interface Mark extends Node {
  type: 'mark'
  role: 'label' | 'eqlabel' | 'width' | 'height' | 'begin_tab' | 'end_tab'
  value: string
}

/** A child while the tree is being made. */
export type Draft = RootContent | Mark

export function isMark(node: Node): node is Mark {
  return node.type === 'mark'
}

/** The children of a parent while the tree is being made. */
export function draftChildren(parent: Parent): Draft[] {
  return parent.children as Draft[]
}

export function isParent(node: Node): node is Parent {
  return 'children' in node
}
