// Which of the engine's hits come first. The engine scores words; here whole phrases and exact accents count more.

export interface RankedHit {
  id: string
  /** The engine's. */
  score: number
  /** Where in the page the words of the query stand, as numbers of words. */
  places: readonly number[]
}

/** The hits of four searches for the same words. */
export interface HitSets {
  /** All words, in any order, whatever their accents. */
  any: readonly RankedHit[]
  /** Ids of pages with the words next to each other; `null`: a single word. */
  phrase: ReadonlySet<string> | null
  /** Ids of pages with all words with just these accents; `null`: the query has none, and means any. */
  exact: ReadonlySet<string> | null
  exactPhrase: ReadonlySet<string> | null
}

/**
 * Ids, best first: the phrase as written, then the phrase with other accents, then the words as written, then the rest;
 * within each, those that hold the phrase often, by the engine's score.
 *
 * @param words of the query, as the engine counts them
 * @param needsPhrase words that were only parted for the index: hits without the phrase are none, if others have it
 */
export function rankHits(sets: HitSets, words: number, needsPhrase: boolean): string[] {
  const {phrase} = sets
  const hits = needsPhrase && phrase?.size ? sets.any.filter(({id}) => phrase.has(id)) : sets.any
  return hits
    .map((hit) => ({
      id: hit.id,
      tier: tierOf(hit.id, sets),
      score: hit.score * (1 + phrasesIn(hit.places, words)),
    }))
    .toSorted((a, b) => b.tier - a.tier || b.score - a.score)
    .map(({id}) => id)
}

/** How often `words` words of the query stand in a row. A single word is no phrase. */
export function phrasesIn(places: readonly number[], words: number): number {
  if (words < 2) return 0
  let phrases = 0
  let row = 0
  let last = Number.NaN
  for (const place of [...new Set(places)].toSorted((a, b) => a - b)) {
    row = place === last + 1 ? row + 1 : 1
    if (row === words) {
      phrases += 1
      row = 0
    }
    last = place
  }
  return phrases
}

function tierOf(id: string, {phrase, exact, exactPhrase}: HitSets): number {
  const isPhrase = phrase === null || phrase.has(id)
  const isExact = exact === null || (phrase === null ? exact.has(id) : (exactPhrase?.has(id) ?? false))
  if (isPhrase) return isExact ? 3 : 2
  return exact?.has(id) ? 1 : 0
}
