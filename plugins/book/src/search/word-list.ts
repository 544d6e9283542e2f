// The words of a book for the search: what a query with a typing error may have meant.

import {fromIndexed} from 'docusaurus-theme-d2lbook/search/search-text'
import {WordCount} from 'docusaurus-theme-d2lbook/search/word-list'
import type {SearchDocument} from './kept-index.ts'

/** The content of the file that the theme reads. */
export function wordList(documents: readonly SearchDocument[]): string {
  const words = new WordCount()
  for (const {content} of documents) words.add(fromIndexed(textOf(content)))
  return words.toFile()
}

/** What no letter can be part of, tags and entities, is a space. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>|&[^;\s]{1,10};/g, ' ')
}
