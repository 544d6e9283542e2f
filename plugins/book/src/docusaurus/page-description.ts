// What search engines and previews say of a page: its first words, or else what can be found on it.

import {targetsOn, type BookIndex} from '../index/book-index.ts'
import type {TocNode} from '../numbering/order-pages.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {pageLabel} from './sidebar.ts'

/** Longer ones are cut by those who show them. */
const longest = 160

/** @param site title of the site, which says something of a page that has nothing but its name */
export function pageDescription(index: BookIndex, page: string, site: string): string {
  const own = plainTextOf(index.pages.get(page)?.description ?? '').trim()
  if (own !== '') return own
  const label = pageLabel(index, page)
  const parts = [...new Set([...pagesBelow(index, page), ...sections(index, page)])].filter(
    (title) => title !== '' && title !== label,
  )
  const about = parts.length > 0 ? parts : [site].filter((title) => title !== '' && title !== label)
  return about.length > 0 ? joined(label, about) : label
}

/** `1. Networks: 1.1. Layers · 1.2. Units`, as far as it goes. */
function joined(label: string, [first = '', ...others]: readonly string[]): string {
  let text = `${label}: ${first}`
  for (const title of others) {
    if (text.length + title.length > longest) break
    text += ` · ${title}`
  }
  return text
}

function pagesBelow(index: BookIndex, page: string): string[] {
  const {root} = index.order
  return childrenOf(root ? nodeOf(root, page) : undefined).map((child) => pageLabel(index, child.page))
}

function nodeOf(node: TocNode, page: string): TocNode | undefined {
  if (node.page === page) return node
  for (const child of childrenOf(node)) {
    const found = nodeOf(child, page)
    if (found) return found
  }
  return undefined
}

function childrenOf(node: TocNode | undefined): TocNode[] {
  return (node?.groups ?? []).flatMap(({entries}) =>
    entries.flatMap((entry) => ('page' in entry ? [entry] : [])),
  )
}

/** Titles of its sections, without that of the page. */
function sections(index: BookIndex, page: string): string[] {
  const found = index.pages.get(page)
  if (!found) return []
  return targetsOn(found).flatMap(({fact, title}) =>
    fact.kind === 'section' && fact.depth > 1 ? [plainTextOf(title).trim()] : [],
  )
}
