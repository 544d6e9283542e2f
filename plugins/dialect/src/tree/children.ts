import type {Parent} from 'unist'

import {draftChildren, isParent, type Draft} from './marks.ts'

/** Give every parent new children, the innermost first. */
export function rewriteChildren(
  parent: Parent,
  change: (children: Draft[], parent: Parent) => Draft[],
): void {
  for (const child of draftChildren(parent)) if (isParent(child)) rewriteChildren(child, change)
  parent.children = change(draftChildren(parent), parent)
}
