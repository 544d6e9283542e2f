// How a finger asks for a card: it stays on the link, which a tap follows as ever. To the mark of a note, which is small and
// leads away for a few words, a tap is enough; a second one follows it.

import {noteMarks} from './side-note.ts'

export interface TouchedCard {
  linkOf: (target: EventTarget | null) => HTMLAnchorElement | undefined
  /** The link whose card is seen. */
  shownFor: () => HTMLAnchorElement | undefined
  isInCard: (target: EventTarget | null) => boolean
  show: (link: HTMLAnchorElement) => void
  hide: () => void
}

/** Milliseconds. Browsers with a menu for links open it about then, and tell before. */
const holdTime = 500

export function listenForFingers(page: Document, card: TouchedCard): void {
  let isTouch = false
  let pressed: HTMLAnchorElement | undefined
  let held: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined

  function hold(link: HTMLAnchorElement): void {
    clearTimeout(timer)
    held = link
    card.show(link)
  }

  function release(): void {
    clearTimeout(timer)
    pressed = undefined
  }

  page.addEventListener('pointerdown', ({target, pointerType}) => {
    release()
    held = undefined
    isTouch = pointerType === 'touch'
    if (!isTouch || card.isInCard(target)) return
    const link = card.linkOf(target)
    // whoever stays on it once more wants the menu of the browser
    if (link && link === card.shownFor()) return
    card.hide()
    pressed = link
    if (link) timer = setTimeout(() => hold(link), holdTime)
  })
  for (const type of ['pointerup', 'pointercancel']) page.addEventListener(type, release)
  page.addEventListener('contextmenu', (event) => {
    if (!pressed) return
    event.preventDefault()
    if (held !== pressed) hold(pressed)
  })
  // First of all listeners, so that it is not also a step to another page.
  page.defaultView?.addEventListener('click', (event) => tap(event), {capture: true})

  function tap(event: MouseEvent): void {
    const link = card.linkOf(event.target)
    const isAnswered = link !== undefined && isTouch && (held === link || asksForNote(link))
    if (!isAnswered) return card.hide()
    event.preventDefault()
    if (held !== link) card.show(link)
    held = undefined
  }

  function asksForNote(link: HTMLAnchorElement): boolean {
    return link.matches(noteMarks) && card.shownFor() !== link
  }
}
