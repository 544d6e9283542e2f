// The engine holds all that it indexes in memory, some thirty times the text: a very large book is indexed in parts,
// one after the other, which the reader's browser asks at the same time.

import type {SearchDocument} from './kept-index.ts'

/** Characters of documents in one part, unless one who tries it says so. */
const partSize = Number(process.env.D2LBOOK_SEARCH_PART) || 20_000_000

/**
 * The documents in order, in as few parts as hold them; a book without any has one empty part. Those of one page stay
 * together: they are for all frameworks of the book, and the engine passes over a framework that a part does not know.
 */
export function searchParts(documents: readonly SearchDocument[], size = partSize): SearchDocument[][] {
  let part: SearchDocument[] = []
  const parts = [part]
  let left = size
  for (const page of pagesOf(documents)) {
    const length = page.reduce((sum, {content}) => sum + content.length, 0)
    if (length > left && part.length > 0) {
      part = []
      parts.push(part)
      left = size
    }
    left -= length
    part.push(...page)
  }
  return parts
}

/** Documents of one page stand side by side. */
export function pagesOf(documents: readonly SearchDocument[]): SearchDocument[][] {
  const pages: SearchDocument[][] = []
  let before: string | undefined
  for (const document of documents) {
    const address = document.url.replace(/\?.*$/, '')
    if (address === before) pages.at(-1)?.push(document)
    else pages.push([document])
    before = address
  }
  return pages
}
