// The engine shortens a word that it does not know until it knows its beginning: `dropuot` finds `drop`, and nonsense
// finds whatever has its first letter. Here a word that is nowhere in the index is not found.

import type {Engine} from './open-search.ts'
import {foldText, isPartedText} from './search-text.ts'

/** Answers as `engine` does, but with nothing where a word of the query is not in its index, nor begins one that is. */
export function wholeWords(engine: Engine): Engine {
  const known = new Map<string, Promise<boolean>>()
  let isExact = false
  const isKnown = (word: string) => {
    const answer = known.get(word) ?? knows(engine, word)
    known.set(word, answer)
    // the next query tries again
    answer.catch(() => known.delete(word))
    return answer
  }
  return {
    options: async (options) => {
      isExact = options.exactDiacritics ?? isExact
      await engine.options(options)
    },
    async search(written, options) {
      // small letters here: the engine takes those of the reader's language, where `I` may become `ı`
      const term = written.toLowerCase()
      const answer = await engine.search(term, options)
      // what asks for exact accents picks among words that are known without
      if (isExact || term.startsWith('"') || answer.results.length === 0) return answer
      for (const word of term.split(/\s+/)) if (!(await isKnown(word))) return {results: []}
      return answer
    },
  }
}

async function knows(engine: Engine, word: string): Promise<boolean> {
  const text = squeezed(word)
  // signs are passed over by the engine
  if (text === '') return true
  // in quotes, a word is not shortened
  const whole = await engine.search(`"${word}"`, {filters: {}})
  if (whole.results.length > 0) return true
  // letters of scripts without spaces are words only together: one is there or not
  if (isPartedText(word)) return false
  const [first] = (await engine.search(word, {filters: {}})).results
  if (!first) return false
  const words = wordsOfPage((await first.data()).raw_content)
  return first.words.some((place) => squeezed(words[place] ?? '').includes(text))
}

/** The words of a page as the engine counts them. */
export function wordsOfPage(text: string): string[] {
  return text.includes('\u200B') ? text.split('\u200B') : text.split(/[^\S\uFEFF]+/)
}

function squeezed(word: string): string {
  return foldText(word).replaceAll(/[^\p{L}\p{N}]/gu, '')
}
