// One page with all that the book adds to it: one record for each thing on it.

import type {PageFacts, ReferenceFact, TargetFact} from '../facts/page-facts.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {Anchors} from '../numbering/assign-anchors.ts'
import type {OrderedToc} from '../numbering/order-pages.ts'
import type {ResolvedReference} from '../references/resolve-reference.ts'
import type {NumberWords} from '../words/number-words.ts'

/** A section, figure, table or formula of a page. */
export interface IndexedTarget extends Anchors {
  fact: TargetFact
  number: string | null
  /** Heading or caption; `''` where there is none. */
  title: Phrases
  /** Its title is that of the page. */
  isPageTitle: boolean
}

export type IndexedItem = IndexedTarget | OrderedToc

/** A reference of a page and what became of it. */
interface IndexedReference extends ResolvedReference {
  fact: ReferenceFact
}

export interface IndexedPage {
  facts: PageFacts
  /** The first heading, else the name of the page. */
  title: Phrases
  number: string | null
  description: Phrases
  /** In the order of the document: a node's ordinal is the place of its record. */
  items: readonly IndexedItem[]
  references: readonly IndexedReference[]
  lang: string
  words: NumberWords
}

/** Whether it is no toc. */
export function isTarget(item: IndexedItem): item is IndexedTarget {
  return !('entries' in item)
}

/** What a page has that can be referred to. */
export function targetsOn({items}: Pick<IndexedPage, 'items'>): IndexedTarget[] {
  return items.filter(isTarget)
}

/** The innermost section around a line of a page. */
export function sectionAround({items}: Pick<IndexedPage, 'items'>, line: number): IndexedTarget | undefined {
  let found: IndexedTarget | undefined
  for (const item of items) {
    if (item.fact.place[0] > line) break
    if (isTarget(item) && item.fact.kind === 'section' && !item.fact.isNested) found = item
  }
  return found
}
