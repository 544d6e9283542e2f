import type {ContainerDirective} from 'mdast-util-directive'
import type {Paragraph} from 'mdast'
import type {Node} from 'unist'

import {isParent} from './marks.ts'

/** A fenced div becomes a `div` with its id and classes; what Docusaurus knows as a box is left to it. */
export function makeDivs(node: Node): void {
  if (!isParent(node)) return
  node.children.forEach(makeDivs)
  if (!isDiv(node)) return
  const {id, class: classes, ...others} = node.attributes ?? {}
  const data = Object.entries(others).filter(([name]) => name.startsWith('data-'))
  const hProperties = {
    ...Object.fromEntries(data),
    ...(id && {id}),
    ...(classes && {className: classes.split(/\s+/)}),
  }
  const rendered = {...node.data, hName: 'div', hProperties}
  node.data = rendered
  const [title] = node.children
  if (title?.type === 'paragraph' && title.data?.directiveLabel) makeTitle(title)
}

/** Only boxes of Docusaurus have titles of their own; elsewhere it is a line in strong type. */
function makeTitle(title: Paragraph): void {
  title.data = {}
  title.children = [{type: 'strong', children: title.children, position: title.position}]
}

function isDiv(node: Node): node is ContainerDirective {
  return node.type === 'containerDirective' && (node as ContainerDirective).name === 'div'
}
