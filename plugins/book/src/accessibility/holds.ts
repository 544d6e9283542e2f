import type {Node} from 'unist'
import {EXIT, visit} from 'unist-util-visit'

/** Whether some node of a tree, below its root, is such a one. */
export function holds(tree: Node, isWanted: (node: Node) => boolean): boolean {
  let isFound = false
  visit(tree, (node) => {
    isFound ||= node !== tree && isWanted(node)
    return isFound ? EXIT : undefined
  })
  return isFound
}
