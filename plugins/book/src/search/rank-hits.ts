// Which of the engine's hits come first. The engine scores words; here whole phrases and exact accents count more.

/** Ids of the hits of four searches for the same words. */
export interface HitSets {
  /** All words, in any order, whatever their accents; best first. */
  any: readonly string[]
  /** The words next to each other; `null`: a single word. */
  phrase: ReadonlySet<string> | null
  /** All words with just these accents; `null`: the query has none, and means any. */
  exact: ReadonlySet<string> | null
  exactPhrase: ReadonlySet<string> | null
}

/**
 * The ids of `any`, best first: the phrase as written, then the phrase with other accents, then the words as written,
 * then the rest. Within each, the engine's order stays.
 *
 * @param needsPhrase words that were only parted for the index: hits without the phrase are none, if others have it
 */
export function rankHits(sets: HitSets, needsPhrase: boolean): string[] {
  const ranked = sets.any
    .map((id, place) => ({id, place, rank: rankOf(id, sets)}))
    .toSorted((a, b) => b.rank - a.rank || a.place - b.place)
  const {phrase} = sets
  const kept = needsPhrase && phrase && phrase.size > 0 ? ranked.filter(({id}) => phrase.has(id)) : ranked
  return kept.map(({id}) => id)
}

function rankOf(id: string, {phrase, exact, exactPhrase}: HitSets): number {
  const isPhrase = phrase === null || phrase.has(id)
  const isExact = exact === null || (phrase === null ? exact.has(id) : (exactPhrase?.has(id) ?? false))
  if (isPhrase) return isExact ? 3 : 2
  return exact?.has(id) ? 1 : 0
}
