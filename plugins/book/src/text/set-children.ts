import type {Parents, RootContent} from 'mdast'

/** Puts other children into a node. A step puts into a place what may stand there; the types of each parent cannot know. */
export function setChildren(node: Parents, children: readonly RootContent[]): void {
  node.children = children as never
}
