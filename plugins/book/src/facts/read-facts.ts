// From the text of a page to its facts, once for each text and way of reading.

import type {Root} from 'mdast'
import type {OwnComponents} from 'd2lbook-live'
import {VFile} from 'vfile'
import type {PagePlace} from '../files/book-files.ts'
import {shared} from '../files/shared.ts'
import {checkAccessibility} from '../accessibility/check-accessibility.ts'
import {checkFormulas} from './check-formulas.ts'
import {checkForms} from './check-forms.ts'
import {checkLive} from './check-live.ts'
import {collectFacts} from './collect-facts.ts'
import {collectMessages} from './collect-messages.ts'
import type {PageFacts} from './page-facts.ts'
import {keepTree, keptTree, type ParseContext} from './parse-page.ts'
import {readPage} from './read-page.ts'
import {readSettings} from './read-settings.ts'
import type {PageSource} from './read-source.ts'

/** How the pages of a book are read. */
export interface FactsReader extends ParseContext {
  liveComponents: OwnComponents
  /** Called with the tree of a page, which is kept for its compilation, too. */
  keep?: (tree: Root) => void
}

const known = shared('page-facts', () => new WeakMap<PageSource, Map<string, PageFacts>>())

/** The facts of a page; those of one text are collected once. `file` among them is the author's, absolute. */
export function readFacts(source: PageSource, place: PagePlace, reader: FactsReader): PageFacts {
  const {liveComponents, keep} = reader
  const file = new VFile({path: place.file, value: source.text})
  const found = known.get(source)?.get(wayOf(place, reader))
  if (found) {
    const tree = keep && keptTree(file, reader)
    if (tree) keep(tree)
    return found
  }
  // a tree that another page of the same text has left would come without what is said of it
  const tree = readPage(file, reader.dialect)
  const facts = factsOfTree(tree, file, place, liveComponents)
  rememberFacts(source, place, reader, facts)
  if (keep) {
    keep(tree)
    keepTree(file, reader, tree)
  }
  return facts
}

/** For facts of this text that come from a cache. */
export function rememberFacts(
  source: PageSource,
  place: PagePlace,
  reader: FactsReader,
  facts: PageFacts,
): void {
  const ways = known.get(source) ?? new Map<string, PageFacts>()
  known.set(source, ways.set(wayOf(place, reader), facts))
}

function wayOf({page, file}: PagePlace, {dialect, liveComponents}: FactsReader): string {
  return JSON.stringify([page, file, dialect, liveComponents])
}

function factsOfTree(tree: Root, file: VFile, place: PagePlace, liveComponents: OwnComponents): PageFacts {
  checkFormulas(tree, file)
  checkForms(tree, file)
  checkLive(tree, file, liveComponents)
  checkAccessibility(tree, file)
  const facts = collectFacts(tree, place.file, [], place.page)
  readSettings(file, facts)
  facts.messages = collectMessages(file.messages)
  return facts
}
