// How many slips of the hand lie between two words: a letter too many, missing, wrong, or changed with its neighbour.

/** Distances of what was written to a word, and to the beginning of it that is nearest. */
export interface EditDistance {
  whole: number
  beginning: number
}

/**
 * The distances as far as they are at most `maximum`, `Infinity` beyond: "optimal string alignment", which is
 * Damerau's distance for slips that do not overlap.
 */
export function editDistance(written: string, word: string, maximum: number): EditDistance {
  const far = {whole: Infinity, beginning: Infinity}
  const length = written.length
  const letters = word.slice(0, length + maximum)
  if (letters.length < length - maximum) return far
  let before: number[] = []
  let last = Array.from({length: letters.length + 1}, (_, place) => place)
  for (let i = 1; i <= length; i += 1) {
    const row = [i]
    for (let j = 1; j <= letters.length; j += 1) row.push(cost(written, letters, [before, last, row], i, j))
    if (Math.min(...row) > maximum) return far
    before = last
    last = row
  }
  const within = (distance: number) => (distance > maximum ? Infinity : distance)
  return {
    whole: letters.length === word.length ? within(last[word.length]!) : Infinity,
    beginning: within(Math.min(...last)),
  }
}

/** The least slips between the first `i` letters of what was written and the first `j` of the word. */
function cost(
  written: string,
  word: string,
  [before, last, row]: readonly [readonly number[], readonly number[], readonly number[]],
  i: number,
  j: number,
): number {
  const isSame = written[i - 1] === word[j - 1]
  const least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (isSame ? 0 : 1))
  const isSwapped = i > 1 && j > 1 && written[i - 1] === word[j - 2] && written[i - 2] === word[j - 1]
  return isSwapped ? Math.min(least, before[j - 2]! + 1) : least
}
