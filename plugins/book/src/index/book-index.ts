// The index of a whole book: what it is made of, and what comes out of it.

export {buildIndex, type BookIndex, type IndexInput} from './build-index.ts'
export {targetsOn, type IndexedItem, type IndexedPage, type IndexedTarget} from './indexed-page.ts'
export {
  refsOfPage,
  type CitationRefs,
  type EntryRefs,
  type ItemRefs,
  type PageRefs,
  type ReferenceRefs,
} from './page-refs.ts'
export type {Site} from './site-address.ts'
export type {TocLink} from './toc-links.ts'
