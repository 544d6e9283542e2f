// The engine holds all that it indexes in memory, some thirty times the text: a very large book is indexed in parts,
// one after the other, which the reader's browser asks at the same time.

import type {SearchDocument} from './kept-index.ts'

/** Characters of documents in one part, unless one who tries it says so. */
const partSize = Number(process.env.D2LBOOK_SEARCH_PART) || 20_000_000

/**
 * The documents of pages in order, in as few parts as hold them; a book without any has one empty part. Those of one page
 * stay together: they are for all frameworks of the book, and the engine passes over a framework that a part does not know.
 */
export function searchParts(
  pages: readonly (readonly SearchDocument[])[],
  size = partSize,
): SearchDocument[][] {
  let part: SearchDocument[] = []
  const parts = [part]
  let left = size
  for (const page of pages) {
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
