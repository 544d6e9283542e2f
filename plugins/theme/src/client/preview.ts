// A card beside a reference, a citation or the mark of a note that shows where it leads, so that the reader need not leave
// the line. It comes by pointing, by the Tab key or under a finger that stays, and goes by looking away or by Escape.

import {parts} from '../page-parts.ts'
import {styled} from './later-styles.ts'
import {listenForFingers} from './preview-touch.ts'
import {isBeside, noteMarks} from './side-note.ts'

const links = `.${parts.static} :is(.${parts.reference}, .${parts.citation} a, ${noteMarks})`

/** Milliseconds that a pointer rests on a link before the card comes, and is away before it goes. */
const patience = {show: 250, hide: 200}

interface Shown {
  link: HTMLAnchorElement
  card: HTMLElement
  remove: () => void
}

/** Listen for links that are pointed at, on this page and later ones. `name` is what the card is called. */
export function listenForPreviews(page: Document, name: string): () => void {
  let shown: Shown | undefined
  let wanted: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeaving = false

  function want(link: HTMLAnchorElement, delay: number): void {
    stay()
    wanted = link
    if (shown?.link !== link) timer = setTimeout(() => void show(link).catch(() => undefined), delay)
  }

  function stay(): void {
    clearTimeout(timer)
    isLeaving = false
  }

  function leave(): void {
    if (isLeaving) return
    stay()
    isLeaving = true
    wanted = undefined
    timer = setTimeout(hide, patience.hide)
  }

  function hide(): void {
    stay()
    wanted = undefined
    shown?.remove()
    shown = undefined
  }

  async function show(link: HTMLAnchorElement): Promise<void> {
    const {previewOf, showCard} = await styled(page, import('./preview-card.ts'))
    const content = await previewOf(link)
    // The reader may have gone on while the page of the target was fetched.
    if (wanted !== link || !content) return
    shown?.remove()
    shown = {link, ...showCard(link, name, content)}
  }

  page.addEventListener('pointerover', ({target, pointerType}) => {
    if (pointerType === 'touch') return
    const link = linkOf(target)
    if (link) want(link, patience.show)
    else if (isIn(target, shown?.card) || shown?.link.matches(':focus-visible')) stay()
    else if (shown || wanted) leave()
  })
  page.addEventListener('focusin', ({target}) => {
    const link = linkOf(target)
    if (link?.matches(':focus-visible')) want(link, 0)
  })
  page.addEventListener('focusout', ({target}) => {
    if (linkOf(target)) leave()
  })
  page.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') hide()
  })
  listenForFingers(page, {
    linkOf,
    shownFor: () => shown?.link,
    isInCard: (target) => isIn(target, shown?.card),
    show: (link) => want(link, 0),
    hide,
  })
  return hide
}

/** The note that stands beside its mark needs no card. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(links) : null
  return link && !isBeside(link) ? link : undefined
}

function isIn(target: EventTarget | null, card: HTMLElement | undefined): boolean {
  return target instanceof Node && card !== undefined && card.contains(target)
}
