// The original beside its translation, or in its place at a tap. Loaded when a reader first asks for it.
//
// Blocks of a translated page carry the number of their row; a file beside the page holds the originals by row.

import {keepLatest} from './keep-latest.ts'
import {attributes, originalsAttribute, translationParts, type Originals} from '../page-parts.ts'
import type {OriginalsMode} from './originals-choice.ts'
import {tellStaticPart} from './static-part.ts'
import {makeButton} from './make-button.ts'

export interface OriginalsRequest {
  mode: OriginalsMode
  address: string
  /** Name of the button at a paragraph. */
  swapWord: string
}

const blocksWithRows = `[${attributes.row}]`

const files = new Map<string, Promise<Originals>>()

/** Shows the originals of an article; resolves to a function that takes them away again. */
export async function showOriginals(
  article: HTMLElement,
  {mode, address, swapWord}: OriginalsRequest,
): Promise<() => void> {
  const originals = await load(address)
  return mode === 'beside' ? showBeside(article, originals) : showOnTap(article, originals, swapWord)
}

function load(address: string): Promise<Originals> {
  const known = files.get(address) ?? fetchOriginals(address)
  keepLatest(files, address, known)
  // a failure is not kept: the next try may find the network again
  known.catch(() => files.delete(address))
  return known
}

async function fetchOriginals(address: string): Promise<Originals> {
  const response = await fetch(address)
  if (!response.ok) throw new Error(`${address}: ${response.status}`)
  return (await response.json()) as Originals
}

interface Row {
  /** The blocks of the translation; none where it lacks what the original has. */
  blocks: HTMLElement[]
  /** What the original is put after. */
  last: Element
  html: string
}

/** The rows of the article that have an original, in document order. */
function rowsOf(article: HTMLElement, {rows}: Originals): Row[] {
  const found = new Map<string, Row>()
  for (const element of article.querySelectorAll<HTMLElement>(blocksWithRows)) {
    const name = element.getAttribute(attributes.row) ?? ''
    const html = rows[Number(name)]
    if (!html) continue
    const row = found.get(name) ?? {blocks: [], last: element, html}
    const isNote = element.matches('details')
    if (!isNote) row.blocks.push(element)
    if (!isNote || row.blocks.length === 0) row.last = element
    found.set(name, row)
  }
  return [...found.values()]
}

function originalElement(html: string, {lang, dir}: Originals): HTMLElement {
  const element = document.createElement('div')
  element.className = translationParts.original
  element.lang = lang
  element.dir = dir
  element.innerHTML = html
  return element
}

/** Tells the style sheet. */
function markPage(mode: OriginalsMode): void {
  document.documentElement.setAttribute(originalsAttribute, mode)
}

function showBeside(article: HTMLElement, originals: Originals): () => void {
  const added: HTMLElement[] = []
  keepInPlace(article, () => {
    for (const {blocks, last, html} of rowsOf(article, originals)) {
      const element = originalElement(html, originals)
      if (blocks.length > 1) element.style.gridRow = `span ${blocks.length}`
      ;(blocks[0] ?? last).after(element)
      added.push(element)
      tellStaticPart(element)
    }
    markPage('beside')
  })
  return () =>
    keepInPlace(article, () => {
      document.documentElement.removeAttribute(originalsAttribute)
      for (const element of added) element.remove()
    })
}

function showOnTap(article: HTMLElement, originals: Originals, swapWord: string): () => void {
  const undo: (() => void)[] = []
  for (const row of rowsOf(article, originals))
    if (row.blocks.length > 0) undo.push(makeSwap(row, originals, swapWord))
  markPage('onTap')
  return () => {
    document.documentElement.removeAttribute(originalsAttribute)
    for (const step of undo) step()
  }
}

/** One row that changes its language at a tap on it, or with the button before it. */
function makeSwap({blocks, last, html}: Row, originals: Originals, swapWord: string): () => void {
  const original = originalElement(html, originals)
  const button = swapButton(swapWord)
  const swap = (): void => {
    const isShown = button.getAttribute('aria-pressed') === 'true'
    for (const block of blocks) block.hidden = !isShown
    if (isShown) original.remove()
    else {
      last.after(original)
      tellStaticPart(original)
    }
    button.setAttribute('aria-pressed', String(!isShown))
  }
  const tap = (event: Event): void => {
    if (isMeantForText(event)) swap()
  }
  blocks[0]!.before(button)
  button.addEventListener('click', swap)
  for (const element of [...blocks, original]) element.addEventListener('click', tap)
  return () => {
    for (const block of blocks) {
      block.hidden = false
      block.removeEventListener('click', tap)
    }
    original.remove()
    button.remove()
  }
}

/** Links, buttons and a selection keep their own meaning. */
function isMeantForText({target, defaultPrevented}: Event): boolean {
  if (defaultPrevented || !(target instanceof Element)) return false
  if (target.closest('a, button, summary, input, label, [role="tab"]')) return false
  return document.getSelection()?.isCollapsed ?? true
}

function swapButton(word: string): HTMLElement {
  const button = makeButton(document, translationParts.swap, {label: word})
  button.setAttribute('aria-pressed', 'false')
  button.title = word
  return button
}

/** What the reader looks at stays where it is while the page around it grows or shrinks. */
function keepInPlace(article: HTMLElement, change: () => void): void {
  const seen = [...article.querySelectorAll(blocksWithRows)].find(
    (block) => block.getBoundingClientRect().bottom > 0,
  )
  const before = seen?.getBoundingClientRect().top ?? 0
  change()
  const moved = (seen?.getBoundingClientRect().top ?? 0) - before
  if (before < 0 || moved < 0) window.scrollBy({top: moved, behavior: 'instant'})
}
