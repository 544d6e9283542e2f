import type {ContainerDirective} from 'mdast-util-directive'
import type {Node} from 'unist'

import {isParent} from './marks.ts'

/** A fenced div becomes a `div` with its id and classes; what Docusaurus knows as a box is left to it. */
export function makeDivs(node: Node): void {
  if (!isParent(node)) return
  node.children.forEach(makeDivs)
  if (!isDiv(node)) return
  const {id, class: classes} = node.attributes ?? {}
  const hProperties = {...(id && {id}), ...(classes && {className: classes.split(/\s+/)})}
  const data = {...node.data, hName: 'div', hProperties}
  node.data = data
}

function isDiv(node: Node): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === 'div'
}
