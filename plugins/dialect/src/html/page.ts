// What the handlers of one page share: it is read when the root is met, before anything else.

import type {Element} from 'hast'
import type {Nodes, Root} from 'mdast'
import type {State} from 'mdast-util-to-hast'
import {normalizeUri} from 'micromark-util-sanitize-uri'

import type {Reference} from '../nodes.ts'
import {element, type Made} from './element.ts'
import {noFacts, readFacts, writtenId, type PageFacts, type Target} from './page-facts.ts'
import {englishWords, type HtmlWords} from './words.ts'

/** Where a reference leads that names nothing of its page, and what it says. */
export interface Resolved {
  url: string
  text: string
}

export interface HandlerOptions {
  /** In the language of the page. @default English */
  words?: Partial<HtmlWords>
  /** Finds what stands on other pages. */
  resolve?: (reference: Reference) => Resolved | undefined
}

interface Page {
  facts: PageFacts
  words: HtmlWords
  resolve: NonNullable<HandlerOptions['resolve']>
}

const pages = new WeakMap<State, Page>()

export function openPage(state: State, root: Root, {words, resolve = () => undefined}: HandlerOptions): void {
  const boxes = {...englishWords.boxes, ...words?.boxes}
  pages.set(state, {facts: readFacts(root), words: {...englishWords, ...words, boxes}, resolve})
}

const noPage: Page = {facts: noFacts, words: englishWords, resolve: () => undefined}

/** Of a part of a page, made by itself, nothing is known. */
export function pageOf(state: State): Page {
  return pages.get(state) ?? noPage
}

export function targetOf(state: State, node: Nodes): Target | undefined {
  return pageOf(state).facts.targets.get(node)
}

/** An id that comes from the page's author: it must not stand in for a name of the site's own scripts. */
export function safeId(state: State, id: string): string {
  const {clobberPrefix} = state.options
  return (typeof clobberPrefix === 'string' ? clobberPrefix : 'user-content-') + id
}

/** The address of an id on the page itself. */
export function fragmentOf(state: State, id: string): string {
  return `#${normalizeUri(safeId(state, id).replaceAll('%', '%25'))}`
}

/** Empty elements that further labels lead to. */
export function anchors(state: State, ids: readonly string[] = []): Element[] {
  return ids.map((id) => element('span', {id: safeId(state, id)}))
}

/** The id that an author has written in braces, as safe as all others. */
export function withSafeId(state: State, node: Nodes, made: Made): Made {
  const id = writtenId(node)
  if (id === undefined || !made || Array.isArray(made) || made.type !== 'element') return made
  if (made.properties.id === id) made.properties.id = safeId(state, id)
  return made
}
