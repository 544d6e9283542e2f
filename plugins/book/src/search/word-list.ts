// The words of a book for the search: what a query with a typing error may have meant.

import {fromIndexed} from 'docusaurus-theme-d2lbook/search/search-text'
import {WordCount} from 'docusaurus-theme-d2lbook/search/word-list'
import type {SearchDocument} from './kept-index.ts'
import {pagesOf} from './search-parts.ts'

/** The content of the file that the theme reads. Frameworks share most of a page, which is read and counted once. */
export function wordList(documents: readonly SearchDocument[]): string {
  const words = new WordCount()
  for (const parts of pagesOf(documents)) {
    const blocks = new Set(parts.flatMap(({content}) => content.split('\n')))
    words.add(fromIndexed(textOf([...blocks].join('\n'))))
  }
  return words.toFile()
}

/** What no letter can be part of, tags and entities, is a space. */
function textOf(html: string): string {
  return html.replaceAll(/<[^>]*>|&[^;\s]{1,10};/g, ' ')
}
