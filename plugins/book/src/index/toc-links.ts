// What a toc block shows on its page: pages, and their headings as deep as `:maxdepth:` says.

import type {BookIndex, IndexedPage} from './build-index.ts'
import {addressOf, type Site} from './site-address.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {OrderedToc} from '../numbering/order-pages.ts'

export interface TocLink {
  url: string
  number: string | null
  title: Phrases
  children: TocLink[]
}

/** The lists of the toc blocks of a page, in document order; a `:hidden:` one is empty. */
export function tocOfPage(index: BookIndex, {facts}: IndexedPage, site: Site): TocLink[][] {
  return (index.order.tocs.get(facts.page) ?? []).map((ordered) => {
    if ('hidden' in ordered.toc.options) return []
    return linksOf(
      ordered,
      {index, site, seen: new Set([facts.page]), withHeadings: !('titlesonly' in ordered.toc.options)},
      maxDepth(ordered),
    )
  })
}

interface Listing {
  index: BookIndex
  site: Site
  /** Pages that have shown what is below them: tocs that lead to each other come to an end. */
  seen: Set<string>
  withHeadings: boolean
}

function maxDepth({toc}: OrderedToc): number {
  const depth = Number.parseInt(toc.options['maxdepth'] ?? '', 10)
  return depth > 0 ? depth : Number.POSITIVE_INFINITY
}

function linksOf({entries}: OrderedToc, listing: Listing, depth: number): TocLink[] {
  if (depth <= 0) return []
  return entries.flatMap((entry): TocLink[] => {
    if (!('page' in entry)) return [{url: entry.url, number: null, title: entry.title, children: []}]
    const page = listing.index.pages.get(entry.page)!
    const isSeen = listing.seen.has(entry.page)
    listing.seen.add(entry.page)
    return [
      {
        url: listing.site.permalink(entry.page),
        number: page.number,
        title: entry.title ?? page.title,
        children: isSeen ? [] : childrenOf(page, listing, depth - 1),
      },
    ]
  })
}

/** The headings of a page and the pages of its tocs, below its title, in document order. */
function childrenOf(page: IndexedPage, listing: Listing, depth: number): TocLink[] {
  if (depth <= 0) return []
  const top: TocLink[] = []
  const open: {depth: number; children: TocLink[]}[] = [{depth: 1, children: top}]
  let toc = 0
  for (const [i, item] of page.facts.outline.entries()) {
    if (item.kind === 'toc') {
      const ordered = listing.index.order.tocs.get(page.facts.page)![toc++]!
      open.at(-1)!.children.push(...linksOf(ordered, listing, depth - open.length + 1))
    }
    if (item.kind !== 'section' || item.isNested || item.depth === 1) continue
    while (open.length > 1 && open.at(-1)!.depth >= item.depth) open.pop()
    const link = {
      url: addressOf(targetAt(page, i), listing.site),
      number: page.numbers[i]!,
      title: page.titles[i]!,
      children: [],
    }
    if (listing.withHeadings && open.length <= depth) open.at(-1)!.children.push(link)
    open.push({depth: item.depth, children: listing.withHeadings ? link.children : open.at(-1)!.children})
  }
  return top
}

function targetAt(page: IndexedPage, i: number): {page: string; id: string; isPageTitle: boolean} {
  return {page: page.facts.page, id: page.ids[i]!, isPageTitle: false}
}
