import type {Figure} from '../nodes.ts'
import type {Image, PhrasingContent, Root} from 'mdast'

import {rewriteChildren} from './children.ts'
import type {Draft} from './marks.ts'

/** An image alone in its paragraph is a figure. */
export function makeFigures(tree: Root): void {
  rewriteChildren(tree, (children) => children.map((child) => figureOf(child) ?? child))
}

function figureOf(node: Draft): Figure | undefined {
  if (node.type !== 'paragraph') return undefined
  const [only, ...others] = node.children.filter((child) => !isBlank(child))
  if (only?.type !== 'image' || others.length > 0) return undefined
  const {url, title, alt, data, position} = only as Image
  const figure: Figure = {type: 'figure', url, alt: alt ?? '', children: data?.caption ?? [], position}
  if (title) figure.title = title
  return figure
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}
