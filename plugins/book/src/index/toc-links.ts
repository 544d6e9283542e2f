// What a toc block shows on its page: pages, and their headings as deep as `:maxdepth:` says.

import type {BookIndex} from './build-index.ts'
import {isTarget, type IndexedPage} from './indexed-page.ts'
import {addressOf, type SiteAddresses} from './site-addresses.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {OrderedToc} from '../numbering/order-pages.ts'
import {knownValue} from '../text/known-value.ts'

export interface TocLink {
  url: string
  number: string | null
  title: Phrases
  children: TocLink[]
}

/** The list of a toc block of a page; a `:hidden:` one is empty. */
export function linksOfToc(toc: OrderedToc, page: string, index: BookIndex, site: SiteAddresses): TocLink[] {
  const {options} = toc.fact
  if ('hidden' in options) return []
  const listing = {index, site, seen: new Set([page]), withHeadings: !('titlesonly' in options)}
  return linksOf(toc, listing, maxDepth(toc))
}

interface Listing {
  index: BookIndex
  site: SiteAddresses
  /** Pages that have shown what is below them: tocs that lead to each other come to an end. */
  seen: Set<string>
  withHeadings: boolean
}

function maxDepth({fact}: OrderedToc): number {
  const depth = Number.parseInt(fact.options['maxdepth'] ?? '', 10)
  return depth > 0 ? depth : Number.POSITIVE_INFINITY
}

function linksOf({entries}: OrderedToc, listing: Listing, depth: number): TocLink[] {
  if (depth <= 0) return []
  return entries.flatMap((entry): TocLink[] => {
    if (!('page' in entry)) return [{url: entry.url, number: null, title: entry.title, children: []}]
    const page = knownValue(listing.index.pages, entry.page, 'pages of a toc')
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
function childrenOf({items, facts}: IndexedPage, listing: Listing, depth: number): TocLink[] {
  if (depth <= 0) return []
  const list = new NestedLinks()
  for (const item of items) {
    if (!isTarget(item)) list.add(linksOf(item, listing, depth - list.level))
    else if (item.fact.kind === 'section') {
      const {fact, id, number, title} = item
      if (fact.isNested || fact.depth === 1) continue
      list.leave(fact.depth)
      const url = addressOf({page: facts.page, id, isPageTitle: false}, listing.site)
      const link: TocLink = {url, number, title, children: []}
      if (listing.withHeadings && list.level < depth) list.add([link])
      list.enter(fact.depth, listing.withHeadings ? link : undefined)
    }
  }
  return list.top
}

/** Links as headings nest them. */
class NestedLinks {
  readonly top: TocLink[] = []
  /** The headings around, the outermost first, each with the list of what stands below it. */
  readonly #open: {depth: number; children: TocLink[]}[] = []

  /** How many headings there are around. */
  get level(): number {
    return this.#open.length
  }

  get #innermost(): TocLink[] {
    return this.#open.at(-1)?.children ?? this.top
  }

  add(links: readonly TocLink[]): void {
    this.#innermost.push(...links)
  }

  /** Goes out of the headings that one of `depth` is no part of. */
  leave(depth: number): void {
    while ((this.#open.at(-1)?.depth ?? 0) >= depth) this.#open.pop()
  }

  /** Goes into a heading; what stands below one that is not listed is listed where that would be. */
  enter(depth: number, link: TocLink | undefined): void {
    this.#open.push({depth, children: link?.children ?? this.#innermost})
  }
}
