import type {Root} from 'mdast'

import {rewriteChildren} from './children.ts'
import {rangeOf, type Page} from './page.ts'

/** Lists that count with letters or Roman numerals look so. */
export function setListStyles({safe}: Page, tree: Root): void {
  if (safe.listStyles.size === 0) return
  rewriteChildren(tree, (children) => {
    for (const child of children) {
      const style = child.type === 'list' ? safe.listStyles.get(rangeOf(child.position).start) : undefined
      if (style) Object.assign((child.data ??= {}), {hProperties: {type: style}})
    }
    return children
  })
}
