// Two sequences in the same order: which member of one belongs to which of the other.

/** Pairs that are looked at. Beyond two thousand members, those that stand far from each other are not. */
const maximalPairs = 4_000_000

/**
 * The pairs with the greatest sum of likeness, in order. What is paired with nothing is left out.
 *
 * @param likeness of the i-th of the first with the j-th of the second: 0 never pairs them, 1 is certainty
 */
export function alignSequences(
  first: number,
  second: number,
  likeness: (i: number, j: number) => number,
): [number, number][] {
  const band = bandOf(first, second)
  const best = new Float64Array((first + 1) * band.width)
  const like = new Float64Array((first + 1) * band.width)
  for (let i = first - 1; i >= 0; i--) {
    const start = band.start(i)
    for (let j = Math.min(second, start + band.width) - 1; j >= start; j--) {
      const pair = likeness(i, j)
      like[i * band.width + j - start] = pair
      const paired = pair > 0 ? pair + bestAt(i + 1, j + 1) : 0
      best[i * band.width + j - start] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < first && j < second;) {
    const start = band.start(i)
    if (j >= start + band.width) i++
    else if (j < start) j = start
    else {
      const here = bestAt(i, j)
      const pair = like[i * band.width + j - start] ?? 0
      if (pair > 0 && here === pair + bestAt(i + 1, j + 1)) pairs.push([i++, j++])
      else if (here === bestAt(i + 1, j)) i++
      else j++
    }
  }
  return pairs

  /** The best sum of what follows; before its band, a row is as good as where the band begins. */
  function bestAt(i: number, j: number): number {
    const offset = Math.max(0, j - band.start(i))
    return i < first && j < second && offset < band.width ? (best[i * band.width + offset] ?? 0) : 0
  }
}

/** The same of the members themselves. */
export function alignMembers<First, Second>(
  first: readonly First[],
  second: readonly Second[],
  likeness: (one: First, other: Second) => number,
): [number, number][] {
  return alignSequences(first.length, second.length, (i, j) => {
    const [one, other] = [first[i], second[j]]
    return one === undefined || other === undefined ? 0 : likeness(one, other)
  })
}

/** The members of the second that each member of the first may be paired with. */
interface Band {
  width: number
  start: (i: number) => number
}

function bandOf(first: number, second: number): Band {
  if (first * second <= maximalPairs) return {width: second, start: () => 0}
  const width = Math.min(second, Math.max(100, Math.floor(maximalPairs / first)))
  const middle = (i: number) => Math.round((i * second) / first)
  return {width, start: (i) => Math.min(Math.max(middle(i) - (width >> 1), 0), second - width)}
}
