// The offer to go on where the reader has been: a line at the lower edge of the window, which she can follow, dismiss, or
// leave behind by reading on.

import {addedParts} from '../page-parts.ts'
import {announce} from './announce.ts'
import {makeButton} from './make-button.ts'
import {storePlace, type ReadingPlace} from './reading-store.ts'
import {translate} from './translate.ts'

/** @returns what takes it away */
export function offerPlace(page: Document, place: ReadingPlace): () => void {
  const life = new AbortController()
  const word = translate({id: 'theme.d2lbook.reading.continue', message: 'Continue reading'})
  const offer = page.createElement('aside')
  offer.className = addedParts.reading
  offer.setAttribute('aria-label', word)
  const {link, text} = linkTo(page, place)
  const remove = () => {
    life.abort()
    offer.remove()
  }
  const dismiss = dismissButton(page)
  dismiss.addEventListener('click', () => storePlace(page, {...place, isDismissed: true}))
  for (const answer of [link, dismiss]) answer.addEventListener('click', remove)
  offer.append(`${word}: `, link, dismiss)
  page.body.append(offer)
  announce(page, `${word}: ${text}`)
  page.addEventListener(
    'scroll',
    () => {
      if ((page.defaultView?.scrollY ?? 0) > page.documentElement.clientHeight / 2) remove()
    },
    {passive: true, signal: life.signal},
  )
  return remove
}

function linkTo(
  page: Document,
  {path, hash, title, section}: ReadingPlace,
): {link: HTMLElement; text: string} {
  const link = page.createElement('a')
  const text = section ? `${title} · ${section}` : title
  link.href = path + hash
  link.textContent = text
  return {link, text}
}

function dismissButton(page: Document): HTMLElement {
  const label = translate({id: 'theme.d2lbook.cells.dismiss', message: 'Dismiss'})
  return makeButton(page, addedParts.close, {label})
}
