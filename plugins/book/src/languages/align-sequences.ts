// Two sequences in the same order: which member of one belongs to which of the other.

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
  const width = second + 1
  const best = new Float64Array((first + 1) * width)
  const like = new Float64Array(first * second)
  for (let i = first - 1; i >= 0; i--) {
    for (let j = second - 1; j >= 0; j--) {
      const pair = likeness(i, j)
      like[i * second + j] = pair
      const paired = pair > 0 ? pair + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < first && j < second;) {
    const here = best[i * width + j]!
    const pair = like[i * second + j]!
    if (pair > 0 && here === pair + best[(i + 1) * width + j + 1]!) pairs.push([i++, j++])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}
