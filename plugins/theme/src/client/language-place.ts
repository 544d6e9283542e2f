// The choice of a language keeps the reader's place. Anchors are the same in every language: the one that she has
// passed goes with her in the address, and how far she is on the way to the next one in the storage of the visit.
// Only sites of several languages load this.

import {parts} from '../page-parts.ts'

/** Links of the language menu, in the bar and in the menu of small screens. */
const languageLinks = ':is(.dropdown__link, .menu__link)[lang][href]'
const storageKey = 'd2l-place'

/** So close to its start, in pixels, a page is opened at its start. */
const nearStart = 200

/** Where the eye is taken to be: below the bar at the top. */
const readingLine = 96

/** So close to an anchor, in pixels, its distance stays as it is; farther away, paragraphs are longer or shorter. */
const nearAnchor = 200

/** Between two anchors of a page; `''` is the start or the end of its article. */
interface ReadingPlace {
  from: string
  to: string
  /** 0 at the first, 1 at the second. */
  part: number
  /** Pixels below that. */
  offset: number
}

/** Listen for choices of a language, before any other listener sees them. */
export function listenForLanguages(page: Document): void {
  page.addEventListener(
    'click',
    (event) => {
      const link =
        event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(languageLinks) : null
      if (!link) return
      const place = readingPlace(page)
      // at the start of a page her address may still name the anchor by which she came
      link.href = link.href.replace(/#.*$/s, '') + (place?.from ? `#${encodeURIComponent(place.from)}` : '')
      if (place) remember(place)
    },
    {capture: true},
  )
}

/** Where the reader is; `null` at the start of a page. */
export function readingPlace(page: Document): ReadingPlace | null {
  const article = page.querySelector('article')
  if (!article || (page.defaultView?.scrollY ?? 0) < nearStart) return null
  const anchors = [...article.querySelectorAll<HTMLElement>(`.${parts.static} [id]`)].filter(isAnchor)
  const distance = (anchor: Element) => Math.abs(topOf(anchor) - readingLine)
  const [near] = anchors
    .filter((anchor) => distance(anchor) < nearAnchor)
    .toSorted((one, other) => distance(one) - distance(other))
  if (near) return {from: near.id, to: near.id, part: 0, offset: readingLine - topOf(near)}
  const passed = anchors.findLastIndex((anchor) => topOf(anchor) <= readingLine)
  const [from, to] = [anchors[passed], anchors[passed + 1]]
  const [start, end] = ends(article, from, to)
  const part = (readingLine - start) / Math.max(end - start, 1)
  return {from: from?.id ?? '', to: to?.id ?? '', part, offset: 0}
}

/** Takes the reader to where she was in the other language, once. */
export function returnToPlace(page: Document): void {
  const place = recall()
  const article = page.querySelector('article')
  if (!place || !article) return
  const byId = (id: string) => (id === '' ? undefined : (page.getElementById(id) ?? undefined))
  if (place.from !== '' && !byId(place.from)) return
  const [start, end] = ends(article, byId(place.from), byId(place.to))
  const top = start + place.part * (end - start) + place.offset
  page.defaultView?.scrollBy({top: top - readingLine, behavior: 'instant'})
}

function ends(article: Element, from: Element | undefined, to: Element | undefined): [number, number] {
  return [topOf(from ?? article), to ? topOf(to) : article.getBoundingClientRect().bottom]
}

function topOf(element: Element): number {
  return element.getBoundingClientRect().top
}

/** Seen, and the same in every language: not a tab or a citation. */
function isAnchor(element: HTMLElement): boolean {
  return (
    element.matches(`h2, h3, h4, h5, h6, figure, .${parts.equation}, .${parts.table}`) &&
    element.getClientRects().length > 0
  )
}

function remember(place: ReadingPlace): void {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(place))
  } catch {
    // without storage the anchor in the address is all that goes along
  }
}

function recall(): ReadingPlace | null {
  try {
    const text = sessionStorage.getItem(storageKey)
    sessionStorage.removeItem(storageKey)
    return text === null ? null : (JSON.parse(text) as ReadingPlace)
  } catch {
    return null
  }
}

/**
 * The same when the page is as it will be: letters of another typeface are wider or narrower, and a browser scrolls to the
 * anchor of an address for as long as a page loads.
 */
export async function settleAtPlace(page: Document): Promise<void> {
  await loaded(page)
  await page.fonts.ready
  returnToPlace(page)
}

function loaded(page: Document): Promise<unknown> | undefined {
  if (page.readyState === 'complete') return undefined
  return new Promise((resolve) => page.defaultView?.addEventListener('load', resolve, {once: true}))
}
