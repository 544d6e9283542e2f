// The book's order as a Docusaurus sidebar, with numbers in the labels.

import type {BookIndex} from '../index/book-index.ts'
import type {TocGroup, TocNode} from '../numbering/order-pages.ts'
import {plainTextOf, type Phrases} from '../facts/phrases.ts'

export type SidebarItem =
  | {type: 'doc'; id: string; label: string}
  | {type: 'link'; href: string; label: string}
  | {
      type: 'category'
      label: string
      collapsed: boolean
      collapsible: boolean
      link?: {type: 'doc'; id: string}
      items: SidebarItem[]
    }

/** Items for all pages below the index page; pages of no toc stay out, as the author wants it. */
export function sidebarItems(index: BookIndex, docIdOf: DocIdOf): SidebarItem[] {
  const {root} = index.order
  if (!root) return []
  const first = pageItem(root, index, docIdOf, false)
  return [...first, ...groupItems(root.groups, index, docIdOf)]
}

/** The name that a page gives itself for lists, where it gives one: a toc may give another. */
type DocIdOf = (page: string) => {id: string; name?: string} | undefined

function groupItems(groups: TocGroup[], index: BookIndex, docIdOf: DocIdOf): SidebarItem[] {
  return groups.flatMap((group) => {
    const items = group.entries.flatMap((entry) =>
      'page' in entry
        ? pageItem(entry, index, docIdOf, true)
        : [{type: 'link' as const, href: entry.url, label: plainTextOf(entry.title)}],
    )
    if (!group.caption || items.length === 0) return items
    return [{type: 'category' as const, label: group.caption, collapsed: false, collapsible: true, items}]
  })
}

function pageItem(node: TocNode, index: BookIndex, docIdOf: DocIdOf, withChildren: boolean): SidebarItem[] {
  const doc = docIdOf(node.page)
  if (!doc) return []
  const {id} = doc
  const label = pageLabel(index, node.page, node.title ?? doc.name)
  const items = withChildren ? groupItems(node.groups, index, docIdOf) : []
  if (items.length === 0) return [{type: 'doc', id, label}]
  return [{type: 'category', label, collapsed: true, collapsible: true, link: {type: 'doc', id}, items}]
}

/** `4.1. Multilayer Perceptrons`. */
export function pageLabel(index: BookIndex, page: string, title?: Phrases): string {
  const found = index.pages.get(page)
  const name = plainTextOf(title ?? found?.title ?? page)
  return found?.number ? `${found.number}. ${name}` : name
}
