// The card that shows where a link leads. Loaded when the first one is wanted.

import {addedParts, parts} from '../page-parts.ts'

export {previewOf} from './preview-content.ts'

/** Show `content` at `link`; `remove` takes all of it back. */
export function showCard(
  link: HTMLAnchorElement,
  name: string,
  content: DocumentFragment,
): {card: HTMLElement; remove: () => void} {
  takeTitle(link)
  const card = makeCard(link.ownerDocument, name, content)
  const before = link.getAttribute('aria-describedby')
  if (!card.querySelector(shapes)) link.setAttribute('aria-describedby', card.id)
  place(card, link)
  return {
    card,
    remove() {
      card.remove()
      if (before === null) link.removeAttribute('aria-describedby')
      else link.setAttribute('aria-describedby', before)
    },
  }
}

/** What does not describe a link when it is read out from end to end. */
const shapes = `.${parts.figure}, .${parts.table}, .${parts.equation}`

/** The browser's own tooltip would say the same a second time; who hears the page keeps it. */
function takeTitle(link: HTMLAnchorElement): void {
  if (!link.title) return
  if (link.closest(`.${parts.citation}`)) link.dataset.entry = link.title
  link.setAttribute('aria-description', link.title)
  link.removeAttribute('title')
}

function makeCard(page: Document, name: string, content: DocumentFragment): HTMLElement {
  const card = page.createElement('div')
  card.id = addedParts.card
  card.className = `${addedParts.card} markdown ${parts.static}`
  card.setAttribute('role', 'tooltip')
  card.setAttribute('aria-label', name)
  card.append(content)
  page.body.append(card)
  return card
}

/** Under the link, or above it where there is no room, and never beyond the edges of the window. */
function place(card: HTMLElement, link: HTMLAnchorElement): void {
  const {clientWidth, clientHeight} = link.ownerDocument.documentElement
  const line = link.getClientRects()[0] ?? link.getBoundingClientRect()
  const gap = 8
  const fitsBelow = line.bottom + gap + card.offsetHeight < clientHeight
  const top =
    fitsBelow || line.top < card.offsetHeight + gap ? line.bottom + gap : line.top - gap - card.offsetHeight
  const left = Math.min(Math.max(line.left, gap), Math.max(gap, clientWidth - card.offsetWidth - gap))
  card.style.top = `${top + scrollY}px`
  card.style.left = `${left + scrollX}px`
}
