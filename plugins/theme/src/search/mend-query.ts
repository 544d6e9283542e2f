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
  const meant: (MendedQuery | null)[] = []
  for (const word of typed) meant.push(await mendWord(word, engine, list))
  const known = meant.filter((word) => word !== null)
  const mended = known.map((word) => word.query).join(' ')
  if (mended === '' || mended === typed.join(' ')) return null
  return {query: mended, isOther: known.length < meant.length || known.some(({isOther}) => isOther)}
}

async function mendWord(
  word: string,
  engine: Engine,
  list: () => Promise<readonly ListedWord[]>,
): Promise<MendedQuery | null> {
  if (await isFound(word, engine)) return {query: word, isOther: false}
  const parts = word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  const inParts = parts.length > 1 ? await mendParts(word, parts, engine, list) : null
  if (inParts?.isOther === false) return inParts
  const meant = meantWord(lettersOf(word), await list())
  if (meant === null) return inParts
  return {query: meant, isOther: !foldText(meant).startsWith(foldText(lettersOf(word)))}
}

/** `nn.sequental`; or `encoder-decoder`, in a book that writes two words. */
async function mendParts(
  word: string,
  parts: readonly string[],
  engine: Engine,
  list: () => Promise<readonly ListedWord[]>,
): Promise<MendedQuery | null> {
  const mended: MendedQuery[] = []
  for (const part of parts) {
    const meant = await mendWord(part, engine, list)
    if (meant === null) return null
    mended.push(meant)
  }
  const isOther = mended.some((part) => part.isOther)
  let place = 0
  const asOne = word.replaceAll(/[\p{L}\p{M}\p{N}]+/gu, (part) => mended[place++]?.query ?? part)
  if (await isFound(asOne, engine)) return {query: asOne, isOther}
  return {query: mended.map((part) => part.query).join(' '), isOther}
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
