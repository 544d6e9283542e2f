import type {Root} from 'mdast'

import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'

/** Comments vanish; all other HTML stays, for the renderer to judge. */
export function dropComments(tree: Root): void {
  rewriteChildren(tree, (children) =>
    children.flatMap((child) =>
      isEmptied(child) ? [] : child.type === 'html' ? withoutComments(child) : [child],
    ),
  )
}

/** A paragraph that was a comment and nothing else. */
function isEmptied(node: Draft): boolean {
  return node.type === 'paragraph' && node.children.length === 0
}

function withoutComments(node: Draft & {type: 'html'}): Draft[] {
  if (!node.value.includes('<!--')) return [node]
  const value = node.value.replaceAll(/<!--[^]*?-->/g, '')
  return value.trim() === '' ? [] : [{...node, value}]
}
