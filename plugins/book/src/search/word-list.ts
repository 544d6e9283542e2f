// The words of a book for the search: what a query with a typing error may have meant.

import {fromIndexed} from 'docusaurus-theme-d2lbook/search/search-text'
import {WordCount, wordsOf} from 'docusaurus-theme-d2lbook/search/word-list'
import type {SearchDocument} from './kept-index.ts'

/** Those of one page, each once. Frameworks share most of it, which is read once. */
export function pageWords(documents: readonly SearchDocument[]): string[] {
  const blocks = new Set(documents.flatMap(({content}) => content.split('\n')))
  return [...new Set(wordsOf(fromIndexed(textOf([...blocks].join('\n')))))]
}

/**
 * The content of the file that the theme reads.
 *
 * @param pages words of each page
 */
export function wordList(pages: readonly (readonly string[])[]): string {
  const count = new WordCount()
  for (const words of pages) count.add(words)
  return count.toFile()
}

/** What no letter can be part of, tags and entities, is a space. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>|&[^;\s]{1,10};/g, ' ')
}
