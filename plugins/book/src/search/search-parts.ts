// The engine holds all that it indexes in memory, some thirty times the text: a very large book is indexed in parts,
// one after the other, which the reader's browser asks at the same time.

import type {SearchDocument} from './kept-index.ts'

/** Characters of documents in one part, unless one who tries it says so. */
const partSize = Number(process.env.D2LBOOK_SEARCH_PART) || 20_000_000

/** The documents in order, in as few parts as hold them; a book without any has one empty part. */
export function searchParts(documents: readonly SearchDocument[], size = partSize): SearchDocument[][] {
  let part: SearchDocument[] = []
  const parts = [part]
  let left = size
  for (const document of documents) {
    left -= document.content.length
    if (left < 0 && part.length > 0) {
      part = []
      parts.push(part)
      left = size - document.content.length
    }
    part.push(document)
  }
  return parts
}
