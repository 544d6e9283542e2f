// The words of the documents that the engine indexes, for the vocabulary beside the index.

import {fromIndexed, isUnspaced} from 'docusaurus-theme-d2lbook/search/search-text'
import type {SearchDocument} from './kept-index.ts'

/** What counts less for the engine, code and bibliographies, says its names so often that they would be meant by all that is like them. */
const lesserWeight = 0.1
/** What is longer was not made to be read. */
const longest = 40

/** Words in small letters, with the numbers of their occurrences. */
export function countWords(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [text, count] of countTexts(documents))
    for (const word of wordsIn(text)) counts.set(word, (counts.get(word) ?? 0) + count)
  return counts
}

/** What stands between spaces, each once: a book has a hundred times as many. */
function countTexts(documents: readonly SearchDocument[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const {content} of documents)
    for (const [, attributes = '', html = ''] of content.matchAll(block)) {
      const weight = attributes.includes('data-pagefind-weight') ? lesserWeight : 1
      for (const text of html.split(/\s+/)) counts.set(text, (counts.get(text) ?? 0) + weight)
    }
  return counts
}

const block = /<(?:p|h\d)\b([^>]*)>(.*?)<\/(?:p|h\d)>/gs

function wordsIn(html: string): string[] {
  return partsAsIndexed(textOf(html))
    .filter((word) => /\p{L}|\p{N}/u.test(word) && word.length <= longest && !isUnspaced(word))
    .map((word) => word.toLowerCase())
}

/** The engine parts what holds signs, and there the words of a name too: `nn.WeightDecay`. */
function partsAsIndexed(text: string): string[] {
  const names = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? []
  if (names[0] === text && !text.includes('_')) return [text]
  return names.flatMap((name) => [...new Set([name, ...name.split(/_+|(?<=\p{Ll})(?=\p{Lu})/u)])])
}

function textOf(html: string): string {
  const text = html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
  return fromIndexed(text)
}
