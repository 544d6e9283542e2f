// What a query was meant to say: words that the book has not are taken for those of its words that are nearest.

import {lettersOf, partsOf} from './search-text.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface ReadQuery {
  query: string
  /** Whether a word is another one than was written. */
  isCorrected: boolean
}

/** What the book says of words. */
export interface KnownWords extends Pick<Vocabulary, 'nearest'> {
  /** Whether a word, one that begins so, or another form of it is there. */
  has: (word: string) => Promise<boolean>
}

/** The query in words of the book; `null` if for one of its words there is none. */
export async function readQuery(query: string, book: KnownWords): Promise<ReadQuery | null> {
  const words = await Promise.all(
    query
      .trim()
      .split(/\s+/)
      .map((word) => readWord(word, book)),
  )
  const known = words.filter((word) => word !== null)
  // one odd word among several is left out, and told
  if (known.length <= words.length / 2) return null
  return {
    query: known.map((word) => word.query).join(' '),
    isCorrected: known.length < words.length || known.some((word) => word.isCorrected),
  }
}

async function readWord(word: string, book: KnownWords): Promise<ReadQuery | null> {
  if (await book.has(word)) return {query: word, isCorrected: false}
  const parts = partsOf(word)
  const inParts = parts.length > 1 ? await readParts(word, parts, book) : null
  if (inParts?.isCorrected === false) return inParts
  const nearest = book.nearest(lettersOf(word))
  return nearest === null ? inParts : {query: nearest, isCorrected: true}
}

/** `nn.sequental`; or `encoder-decoder`, in a book that writes two words. */
async function readParts(
  word: string,
  parts: readonly string[],
  book: KnownWords,
): Promise<ReadQuery | null> {
  const read = (await Promise.all(parts.map((part) => readWord(part, book)))).filter((part) => part !== null)
  if (read.length < parts.length) return null
  const isCorrected = read.some((part) => part.isCorrected)
  const inPlace = parts.reduce((text, part, i) => text.replace(part, () => read[i]!.query), word)
  if (await book.has(inPlace)) return {query: inPlace, isCorrected}
  return {query: read.map(({query}) => query).join(' '), isCorrected}
}
