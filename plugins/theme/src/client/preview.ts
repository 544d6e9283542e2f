// A card beside a reference or a citation that shows where it leads, so that the reader need not leave the line.
// It comes by pointing, by the Tab key, or by a first tap, and goes by looking away or by Escape.

import {addedParts, parts} from '../page-parts.ts'
import {previewOf} from './preview-content.ts'

const links = `.${parts.static} .${parts.reference}, .${parts.static} .${parts.citation} a`

/** Milliseconds that a pointer rests on a link before the card comes, and is away before it goes. */
const patience = {show: 250, hide: 200}

interface Shown {
  link: HTMLAnchorElement
  card: HTMLElement
}

/** Listen for links that are pointed at, on this page and later ones. `name` is what the card is called. */
export function listenForPreviews(page: Document, name: string): () => void {
  let shown: Shown | undefined
  let wanted: HTMLAnchorElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isLeaving = false
  let byTouch = false

  function want(link: HTMLAnchorElement, delay: number): void {
    stay()
    wanted = link
    if (shown?.link !== link) timer = setTimeout(() => void show(link), delay)
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
    shown?.card.remove()
    shown?.link.removeAttribute('aria-describedby')
    shown = undefined
  }

  async function show(link: HTMLAnchorElement): Promise<void> {
    takeTitle(link)
    const content = await previewOf(link)
    // The reader may have gone on while the page of the target was fetched.
    if (wanted !== link || !content) return
    shown?.card.remove()
    shown = {link, card: makeCard(page, name, content)}
    if (link.dataset.entry) link.setAttribute('aria-describedby', shown.card.id)
    place(shown)
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
  page.addEventListener('pointerdown', ({target, pointerType}) => {
    byTouch = pointerType === 'touch'
    if (byTouch && linkOf(target) !== shown?.link && !isIn(target, shown?.card)) hide()
  })
  // First of all listeners, so that the first tap is not also a step to another page.
  page.addEventListener('click', (event) => tap(event), {capture: true})

  function tap(event: MouseEvent): void {
    const link = linkOf(event.target)
    if (!link || !byTouch || shown?.link === link) return hide()
    event.preventDefault()
    want(link, 0)
  }

  return hide
}

function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  return (target instanceof Element && target.closest<HTMLAnchorElement>(links)) || undefined
}

function isIn(target: EventTarget | null, card: HTMLElement | undefined): boolean {
  return target instanceof Node && card !== undefined && card.contains(target)
}

/** The browser's own tooltip would say the same a second time. */
function takeTitle(link: HTMLAnchorElement): void {
  if (!link.title) return
  if (link.closest(`.${parts.citation}`)) link.dataset.entry = link.title
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
function place({link, card}: Shown): void {
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
