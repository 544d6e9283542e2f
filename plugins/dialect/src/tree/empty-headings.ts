// Headings of which nothing can be read: no contents can name them, and no reference.

import type {Nodes, Root} from 'mdast'

import {draftChildren, isParent} from './marks.ts'
import {complain, rangeOf, type Page} from './page.ts'

export function findEmptyHeadings(page: Page, tree: Root): void {
  const look = (node: Root | Nodes): void => {
    if (node.type === 'heading' && isEmpty(node)) {
      const text = 'This heading has no words; write some, or take its `#` away'
      complain(page, 'heading-has-words', rangeOf(node.position), text)
    } else if (isParent(node)) for (const child of draftChildren(node)) look(child as Nodes)
  }
  look(tree)
}

function isEmpty(node: Nodes): boolean {
  if (node.type === 'image' || node.type === 'imageReference') return (node.alt ?? '').trim() === ''
  if (node.type === 'html' || node.type === 'break') return true
  if ('children' in node) return node.children.every(isEmpty)
  return 'value' in node && node.value.trim() === ''
}
