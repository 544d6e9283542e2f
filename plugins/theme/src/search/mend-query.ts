// A query with words that are nowhere in the book, as one that can be answered.

import type {Engine} from './open-search.ts'
import {foldText, isPartedText, toIndexed} from './search-text.ts'
import {meantWord} from './spelling.ts'
import type {ListedWord} from './word-list.ts'

export interface MendedQuery {
  query: string
  /** Whether its words are others than those that were typed, and not only longer. */
  isOther: boolean
}

/**
 * The query with the words that are meant; those that are like no word of the book are left out. `null`: all of them are
 * known, or none is.
 *
 * @param engine one that finds whole words only
 */
export async function mendQuery(
  query: string,
  engine: Engine,
  list: () => Promise<readonly ListedWord[]>,
): Promise<MendedQuery | null> {
  const typed = query.trim().split(/\s+/)
  const meant: string[] = []
  let isOther = false
  for (const word of typed) {
    const known = (await isFound(word, engine)) ? word : meantWord(lettersOf(word), await list())
    if (known !== null) meant.push(known)
    isOther ||= known === null || !foldText(known).startsWith(foldText(lettersOf(word)))
  }
  const mended = meant.join(' ')
  return mended === '' || mended === typed.join(' ') ? null : {query: mended, isOther}
}

async function isFound(word: string, engine: Engine): Promise<boolean> {
  if (isPartedText(word) || lettersOf(word) === '') return true
  const {results} = await engine.search(toIndexed(word.replaceAll('"', '')), {filters: {}})
  return results.length > 0
}

/** Without the signs around. */
function lettersOf(word: string): string {
  return word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, '')
}
