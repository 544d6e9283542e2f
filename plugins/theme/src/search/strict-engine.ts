// The engine answers a word that it does not know with what begins like it: `qwxzvk` with every page that has a `q`.
// This one answers with what has the words, and says whether it has one.

import type {Engine} from './open-search.ts'
import {isUnspaced, lettersOf} from './search-text.ts'
import type {Vocabulary} from './vocabulary.ts'

export interface StrictEngine extends Engine {
  /** Whether a word is there, one that begins so, or another form of it. */
  has: (word: string) => Promise<boolean>
}

export function strictEngine(engine: Engine, vocabulary: Pick<Vocabulary, 'has'>): StrictEngine {
  const has = async (word: string) => {
    const letters = lettersOf(word)
    const isParted = isUnspaced(letters) && /../su.test(letters)
    if (letters === '' || isParted || vocabulary.has(letters)) return true
    // a Chinese letter or another form of a word; in quotation marks the engine shortens nothing
    return (await engine.search(`"${letters}"`, {filters: {}})).results.length > 0
  }
  return {
    options: (options) => engine.options(options),
    has,
    async search(term, options) {
      const isQuoted = /^\s*".*"\s*$/.test(term)
      const known = isQuoted ? [] : await Promise.all(term.split(/\s+/).map(has))
      return known.includes(false) ? {results: []} : engine.search(term, options)
    },
  }
}
