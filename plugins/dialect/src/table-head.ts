import type {Table} from 'mdast'

/** A table without a head: Markdown has none, so the head of such a table says nothing. */
export function hasEmptyHead({children: [head]}: Table): boolean {
  return head !== undefined && head.children.every(({children}) => children.length === 0)
}
