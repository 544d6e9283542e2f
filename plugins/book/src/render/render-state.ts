// What the parts of a page's rendering share.

import type {Definition} from 'mdast'
import type {Content} from './element.ts'
import type {HeadingInTabs} from './hidden-contents.ts'
import type {PreparedBlocks} from './live.ts'
import type {PageWords} from '../words/page-words.ts'
import type {PageData} from './page-data.ts'

/** A heading without its citations, notes and links. */
export interface HeadingTexts {
  plain: string
  html: string
}

/** What is known while one page is walked. */
export interface RenderState {
  data: PageData | null
  live: PreparedBlocks
  /** Addresses that the page gives under names. */
  definitions: ReadonlyMap<string, Definition>
  /** How many groups of tabs have been met: by it their panels are named, which nothing outside of the page knows. */
  tabGroups: number
  /** How many cells have been met that readers can run. */
  cells: number
  /** HTML of our own making, which the last step inserts as it is; a node only carries its index. */
  trustedHtml: string[]
  trusted: (html: string) => Content
  hasRawHtml: boolean
  hasLive: boolean
  /** Words of the interface in the page's language. */
  words: PageWords
  headingsInTabs: HeadingInTabs[]
  /** In the order in which they stand; `data-heading` of an element is the place in this list. */
  headings: HeadingTexts[]
  /** Those of references to which other pages lead back. */
  usedIds: Set<string>
  children: (nodes: Content[]) => Content[]
}
