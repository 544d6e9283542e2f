import type {Root} from 'mdast'
import type {Node} from 'unist'

import {draftChildren, isParent} from './marks.ts'

/** A fenced div becomes a `div` with its id and classes; what Docusaurus knows as a box is left to it. */
export function makeDivs(tree: Node | Root): void {
  if (!isParent(tree)) return
  for (const child of draftChildren(tree)) makeDivs(child)
  if (tree.type !== 'containerDirective' || !('name' in tree) || tree.name !== 'div') return
  const {id, class: classes} = (tree as unknown as {attributes?: Record<string, string>}).attributes ?? {}
  const hProperties = {...(id && {id}), ...(classes && {className: classes.split(/\s+/)})}
  ;(tree as Node).data = {...tree.data, ...({hName: 'div', hProperties} as object)}
}
