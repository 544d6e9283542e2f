// What is asked of a book's folder, and what comes of it.

import type {Root} from 'mdast'
import type {BookConfig} from '../config/book-config.ts'
import type {Categories} from '../config/read-categories.ts'
import type {PageAddress} from '../facts/page-address.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {BookFiles, PagePlace} from '../files/book-files.ts'
import type {BookIndex} from '../index/build-index.ts'
import type {BookFolder} from './book-folder.ts'
import type {SurroundingSite} from '../mdx/surrounding-site.ts'
import type {BookMessage} from '../messages/message.ts'

export interface PageOfBook extends PagePlace {
  /** The language of its text. @default that of the book */
  lang?: string
}

export interface LoadRequest {
  /** Pages with the files that hold their text; a translation may lie elsewhere than in the book's folder. */
  pages: PageOfBook[]
  /** The language of the book that is loaded. @default that of its settings */
  lang?: string
  /** Where facts of unchanged pages and formatted citations are kept between runs. */
  cacheFolder?: string
  /** The Docusaurus site that the book is for. @default the one that it lies in */
  site?: SurroundingSite
  /** Absolute folders outside of the book that its pages may show files of. */
  shared?: string[]
  /** Keep the trees of parsed pages for the compilation that follows. */
  keepsTrees?: boolean
  /** The book in its source language, while a translation is loaded: its anchors and labels are known here too. */
  source?: LoadedBook
}

export interface LoadedBook {
  folder: BookFolder
  root: string
  config: BookConfig
  facts: ReadonlyMap<string, PageFacts>
  index: BookIndex
  /** What its pages may show, link and cite. */
  files: BookFiles
  /** What its folders say of themselves. */
  categories: Categories
  /** The page that a file holds, in whatever language. */
  pageOf: (file: string) => string | undefined
  /** Of its pages, where it has a site for itself. */
  addresses: ReadonlyMap<string, PageAddress>
  messages: BookMessage[]
  /** What it is made from beside its pages and pictures, absolute; whether the files are there or not. */
  sources: string[]
  /** The tree of a page as the dialect reads it: a copy, which the caller may change. */
  treeOf(page: string): Promise<Root>
}
