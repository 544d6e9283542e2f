import {distance} from 'fastest-levenshtein'

/** The candidate that differs least from a misspelt word, if it is near enough to be meant. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  let best: string | undefined
  let least = limit + 1
  for (const candidate of candidates) {
    const difference = distance(word.toLowerCase(), candidate.toLowerCase())
    if (difference < least) [best, least] = [candidate, difference]
  }
  return best
}
