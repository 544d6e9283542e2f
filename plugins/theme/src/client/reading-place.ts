// Which place of a page the reader is at.

import {parts} from '../page-parts.ts'
import {isStart, storePlace} from './reading-store.ts'

const headings = `article .${parts.static} > :is(h2, h3)[id]`

/** Where the eye is taken to be: in the upper third of the window. */
const readingLine = 1 / 3

/** The start of a book is no place to come back to: one is there anyway. */
export function rememberPlace(page: Document, path: string): void {
  const title = page.querySelector('article h1')
  if (!title || isStart(page)) return
  const section = sectionOf(page)
  storePlace(page, {
    path,
    hash: section ? `#${encodeURIComponent(section.id)}` : '',
    title: textOf(title),
    section: section ? textOf(section) : '',
  })
}

function sectionOf(page: Document): Element | undefined {
  const line = page.documentElement.clientHeight * readingLine
  return [...page.querySelectorAll(headings)].findLast(
    (heading) => heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < line,
  )
}

/** A formula is in a page in three ways. */
function textOf(heading: Element): string {
  const copy = heading.cloneNode(true) as Element
  for (const extra of copy.querySelectorAll('.hash-link, .katex-html, annotation')) extra.remove()
  return copy.textContent.trim()
}
