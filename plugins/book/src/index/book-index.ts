// The index of a whole book: what it is made of, and what comes out of it.

export {buildIndex, type BookIndex, type IndexedPage, type IndexInput} from './build-index.ts'
export {
  refsOfPage,
  type CaptionRefs,
  type CitationRefs,
  type EntryRefs,
  type HeadingRefs,
  type PageRefs,
  type ReferenceRefs,
} from './page-refs.ts'
export type {Site} from './site-address.ts'
export type {TocLink} from './toc-links.ts'
