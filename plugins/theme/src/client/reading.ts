// The reader's place in a book is kept on her device, and nowhere else: where she was when she left, offered when she comes
// back. What keeps it is loaded when she first scrolls, what offers it when there is something to offer.

import {styled} from './later-styles.ts'
import {bookOf, isStart, recallPlace} from './reading-store.ts'

const visitKey = 'd2l-visit'

let remember: (page: Document, path: string) => void = () => {}
let offered: (() => void) | undefined
let seen: {path: string; book?: string; isNew: boolean} = {path: '', isNew: false}

/** Once for each document. */
export function listenForReading(page: Document): void {
  page.addEventListener(
    'scroll',
    () => void import('./reading-place.ts').then(({rememberPlace}) => (remember = rememberPlace)),
    {once: true, passive: true},
  )
  page.defaultView?.addEventListener('pagehide', () => keepPlace(page, page.location))
  page.addEventListener('visibilitychange', () => {
    if (page.visibilityState === 'hidden') keepPlace(page, page.location)
  })
}

/** Where the reader is, on the page at `pathname`. */
export function keepPlace(page: Document, {pathname}: Pick<Location, 'pathname'>): void {
  remember(page, pathname)
}

/**
 * Offer to go on where she has been: at the start of the book, and on the first page of a visit. To be called again when the
 * page is told whose it is.
 */
export function offerReading(page: Document): void {
  const {pathname, hash} = page.location
  const book = bookOf(page)
  const isKnown = pathname === seen.path
  if (isKnown && book === seen.book) return
  const now = {path: pathname, book, isNew: isKnown ? seen.isNew : beginsVisit(page)}
  seen = now
  offered?.()
  offered = undefined
  const place = recallPlace(page)
  if (!place || place.isDismissed || hash.length > 1) return
  if (place.path === pathname && place.hash === '') return
  if (now.isNew || isStart(page))
    void styled(page, import('./reading-offer.ts')).then(({offerPlace}) => {
      if (seen === now) offered = offerPlace(page, place)
    })
}

/** A tab that a link of the site has opened belongs to the visit. */
function beginsVisit({referrer, location}: Document): boolean {
  try {
    const isLater = sessionStorage.getItem(visitKey) !== null
    sessionStorage.setItem(visitKey, '')
    return !isLater && !referrer.startsWith(`${location.origin}/`)
  } catch {
    return false
  }
}
