// What a page tells of other pages that have to do with it, with final addresses: who uses its figures, tables, formulas
// and sections, and what to read before and after it.

import type {Phrases} from '../facts/phrases.ts'
import {knownValue} from '../text/known-value.ts'
import type {BookIndex} from './build-index.ts'
import {isTarget, targetsOn, type IndexedPage} from './indexed-page.ts'
import {readingOrder} from './reading-order.ts'
import type {SiteAddresses} from './site-addresses.ts'
import {usesInBook, type UsingPlace} from './uses.ts'

/** A page, or a place of one, as a link. */
export interface RelatedLink {
  url: string
  number: string | null
  title: Phrases
}

/** Without what nobody refers to. */
export interface RelatedParts {
  /** Ids of references to which other pages lead back, by `role:label`. */
  ids?: Record<string, string>
  /** By the ordinal of the thing that is used. */
  uses?: Record<number, RelatedLink[]>
  buildsOn?: RelatedLink[]
  leadsTo?: RelatedLink[]
}

/**
 * What each page of a book tells of the others; what is made from the whole book is made once.
 *
 * @param isListed whether a page may be named at all
 */
export function relatedPartsOf(
  index: BookIndex,
  site: SiteAddresses,
  isListed: (page: string) => boolean,
): (page: string) => RelatedParts {
  const uses = usesInBook(index)
  const read = readingOrder(index, isListed)
  const pageOf = (page: string) => knownValue(index.pages, page, 'related pages')
  const linkTo = ({facts, number, title}: IndexedPage): RelatedLink => {
    return {url: site.permalink(facts.page), number, title}
  }
  const placeLink = ({page, number, id}: UsingPlace): RelatedLink => {
    const anchor = id === null ? '' : `#${encodeURIComponent(id)}`
    return {url: site.permalink(page) + anchor, number, title: sectionTitle(pageOf(page), number)}
  }
  return (page) => {
    const {buildsOn, leadsTo} = read(page)
    const ids = uses.idsOn(page)
    const used = Object.fromEntries(
      pageOf(page).items.flatMap((item, ordinal) => {
        if (!isTarget(item)) return []
        const places = uses.of(item.fact).filter((place) => isListed(place.page))
        return places.length > 0 ? [[ordinal, places.map(placeLink)]] : []
      }),
    )
    return {
      ...(ids.size > 0 && {ids: Object.fromEntries(ids)}),
      ...(Object.keys(used).length > 0 && {uses: used}),
      ...(buildsOn.length > 0 && {buildsOn: buildsOn.map(linkTo)}),
      ...(leadsTo.length > 0 && {leadsTo: leadsTo.map(linkTo)}),
    }
  }
}

function sectionTitle(page: IndexedPage, number: string | null): Phrases {
  const isOwn = number === null || number === page.number
  const section = isOwn
    ? undefined
    : targetsOn(page).find((item) => item.fact.kind === 'section' && item.number === number)
  return section?.title || page.title
}
