import type {Node, Parent} from 'unist'

import {draftChildren, isParent, type Draft} from './marks.ts'

type Change = (children: Draft[], parent: Parent) => Draft[]

/** Give every parent new children, the innermost first; the caption of an image is a paragraph. */
export function rewriteChildren(parent: Parent, change: Change): void {
  for (const child of draftChildren(parent)) {
    rewriteCaption(child, change)
    if (isParent(child)) rewriteChildren(child, change)
  }
  parent.children = change(draftChildren(parent), parent)
}

function rewriteCaption({data}: Node, change: Change): void {
  if (!data || !('caption' in data) || !Array.isArray(data.caption)) return
  const caption: Parent = {type: 'paragraph', children: data.caption}
  rewriteChildren(caption, change)
  data.caption = caption.children
}
