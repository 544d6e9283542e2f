// What a preview shows: the figure, table, formula, entry, note or beginning of a section that a link leads to.

import {keepLatest} from './keep-latest.ts'
import {addedParts, parts} from '../page-parts.ts'
import {takeSheets} from './take-sheets.ts'
import {fragmentOf} from './target.ts'

/** A copy of the link's target, without ids and without what answers to clicks; `undefined` where there is none. */
export async function previewOf(link: HTMLAnchorElement): Promise<DocumentFragment | undefined> {
  const page = link.ownerDocument
  const entry = link.dataset.entry ?? link.title
  if (link.closest(`.${parts.citation}`) && entry) return textFragment(page, entry)
  // another site's page is not ours to show, nor safe to put into this one
  if (link.origin !== page.location.origin) return undefined
  const source = isSamePage(link) ? page : await fetchPage(link)
  const target = source?.getElementById(fragmentOf(link.hash))
  const shown = target ? partsOf(target) : firstParts(source)
  if (!source || shown.length === 0) return undefined
  await takeSheets(page, source)
  return copyOf(page, shown)
}

function isSamePage(link: HTMLAnchorElement): boolean {
  return link.pathname === link.ownerDocument.location.pathname
}

const pages = new Map<string, Promise<Document | undefined>>()

/** The page behind a link as it was built; each is fetched once. A page that does not come has no preview. */
function fetchPage({origin, pathname}: HTMLAnchorElement): Promise<Document | undefined> {
  const known = pages.get(pathname)
  if (known) return known
  const fetched = fetch(origin + pathname)
    .then(async (answer) => (isPage(answer) ? parsePage(await answer.text()) : undefined))
    .catch(() => undefined)
  keepLatest(pages, pathname, fetched)
  return fetched
}

/** A file that somebody links to is no page of the site. */
function isPage({ok, headers}: Response): boolean {
  return ok && (headers.get('content-type') ?? '').startsWith('text/html')
}

function parsePage(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html')
}

/** A heading stands for the beginning of its section, everything else for itself. */
function partsOf(target: Element): Element[] {
  const whole = target.closest(`.${parts.figure}, .${parts.table}, .${parts.equation}`)
  if (whole) return [whole]
  const entry = target.querySelector(`:scope > .${parts.entry}`)
  if (entry) return [entry]
  if (target.matches('[data-footnotes] li')) return [...target.children]
  if (!/^H[1-6]$/.test(target.tagName)) return [target]
  return target.tagName === 'H1' ? firstParts(target.ownerDocument) : withFirstParagraph(target)
}

/** A link to a whole page leads to its title. */
function firstParts(source: Document | undefined): Element[] {
  const heading = source?.querySelector('article h1')
  const paragraph = source?.querySelector(`article .${parts.static} > p`)
  return [heading, paragraph].filter((part) => part !== null && part !== undefined)
}

function withFirstParagraph(heading: Element): Element[] {
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName)) break
    if (next.tagName === 'P') return [heading, next]
  }
  return [heading]
}

function textFragment(page: Document, text: string): DocumentFragment {
  const fragment = page.createDocumentFragment()
  const paragraph = page.createElement('p')
  paragraph.textContent = text
  fragment.append(paragraph)
  return fragment
}

/** Copies without ids and without what says nothing apart from its page; links lead nowhere, or are for pointers alone. */
export function copyOf(page: Document, shown: readonly Element[], hasLinks = false): DocumentFragment {
  const fragment = page.createDocumentFragment()
  for (const part of shown) fragment.append(page.importNode(stillCopy(part), true))
  for (const extra of fragment.querySelectorAll(withoutMeaning)) extra.remove()
  for (const element of fragment.querySelectorAll('*')) plain(element, hasLinks)
  return fragment
}

/** What says nothing apart from its page. */
const withoutMeaning = [
  '.hash-link',
  'button',
  `.${parts.backlinks}`,
  `.${parts.uses}`,
  `.${addedParts.sideNote}`,
  'sup:has(> [data-footnote-ref])',
  '[data-footnote-backref]',
].join()

/** Made in the document that it comes from: what is not shown yet runs nothing. */
function stillCopy(part: Element): Element {
  const copy = part.cloneNode(true) as Element
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (neverShown.has(element.localName)) element.remove()
    for (const name of element.getAttributeNames())
      if (name.startsWith('on') || name === 'srcdoc') element.removeAttribute(name)
  }
  return copy
}

const neverShown = new Set('script style iframe frame object embed form base link meta template'.split(' '))

/** The copy is looked at, not worked with: it holds no second target, no second link and no stop of the Tab key. */
function plain(element: Element, hasLinks: boolean): void {
  element.removeAttribute('id')
  element.removeAttribute('tabindex')
  element.removeAttribute('role')
  if (element.tagName === 'A')
    if (hasLinks) element.setAttribute('tabindex', '-1')
    else element.removeAttribute('href')
  if (element.tagName === 'IMG') element.setAttribute('loading', 'eager')
  const level = /^H([1-6])$/.test(element.tagName)
  if (level) element.replaceWith(titleOf(element))
}

function titleOf(heading: Element): Element {
  const title = heading.ownerDocument.createElement('p')
  title.className = addedParts.cardTitle
  title.append(...heading.childNodes)
  return title
}
