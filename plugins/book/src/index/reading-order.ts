// What to read before a page, and where it leads: the references between pages, along the order of the book.

import {knownValue} from '../text/known-value.ts'
import type {BookIndex} from './build-index.ts'
import type {IndexedPage} from './indexed-page.ts'

export interface RelatedPages {
  /** In the order of the book. */
  buildsOn: readonly IndexedPage[]
  leadsTo: readonly IndexedPage[]
}

/** A few, or they are no help. */
const most = {direct: 5, farther: 2}

/** Places of pages in the order of the book, each with how often it is used. */
type Uses = ReadonlyMap<number, number>

/**
 * The pages before and after each page of the book that it should be read with: those that it refers to, what several of
 * these refer to, and those that refer to it. What stands beside a page or around it is a link of every page anyway.
 *
 * @param isListed whether a page may be named at all
 */
export function readingOrder(
  {pages, order}: Pick<BookIndex, 'pages' | 'order'>,
  isListed: (page: string) => boolean,
): (page: string) => RelatedPages {
  const inOrder = order.pages.filter(isListed).map((page) => knownValue(pages, page, 'pages in order'))
  const placeOf = new Map(inOrder.map(({facts}, place) => [facts.page, place]))
  const before = inOrder.map((page, place) => earlierPages(page, place, placeOf))
  const after = laterPages(before)
  return (page) => {
    const place = placeOf.get(page) ?? -1
    const own = inOrder[place]
    const direct = before[place]
    if (!own || !direct) return {buildsOn: [], leadsTo: []}
    const chosen = (uses: Uses, length: number) =>
      mostUsed(uses, length, (other) => Math.abs(other - place) > 1 && !isAround(own, inOrder[other]))
    const buildsOn = [...chosen(direct, most.direct), ...chosen(fartherPages(direct, before), most.farther)]
    return {buildsOn: inBook(buildsOn), leadsTo: inBook(chosen(after[place] ?? new Map(), most.direct))}
  }

  function inBook(places: readonly number[]): IndexedPage[] {
    return places.toSorted((a, b) => a - b).flatMap((place) => inOrder[place] ?? [])
  }
}

function earlierPages({references}: IndexedPage, own: number, placeOf: ReadonlyMap<string, number>): Uses {
  const uses = new Map<number, number>()
  for (const {target} of references) {
    const place = target && placeOf.get(target.page)
    if (place !== undefined && place < own) count(uses, place)
  }
  return uses
}

/** The same, asked the other way round. */
function laterPages(before: readonly Uses[]): Uses[] {
  const after = before.map(() => new Map<number, number>())
  for (const [place, uses] of before.entries())
    for (const [used, times] of uses) after[used]?.set(place, times)
  return after
}

/** What at least two of the pages that a page refers to refer to, and it does not. */
function fartherPages(direct: Uses, before: readonly Uses[]): Uses {
  const uses = new Map<number, number>()
  for (const page of direct.keys())
    for (const used of before[page]?.keys() ?? []) if (!direct.has(used)) count(uses, used)
  return new Map([...uses].filter(([, times]) => times > 1))
}

function count(uses: Map<number, number>, place: number): void {
  uses.set(place, (uses.get(place) ?? 0) + 1)
}

function mostUsed(uses: Uses, length: number, isMeant: (place: number) => boolean): number[] {
  return [...uses]
    .filter(([place]) => isMeant(place))
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, length)
    .map(([place]) => place)
}

/** Whether one is a chapter and the other a section of it. */
function isAround({number: one}: IndexedPage, other: IndexedPage | undefined): boolean {
  const two = other?.number ?? null
  return one !== null && two !== null && (one.startsWith(`${two}.`) || two.startsWith(`${one}.`))
}
