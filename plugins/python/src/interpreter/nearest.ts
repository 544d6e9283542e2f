// The name that was probably meant, as CPython guesses it. Source: Python/suggestions.c.
const moveCost = 2
const caseCost = 1
const mostCandidates = 750
const longestName = 40

/** @returns the candidate nearest to a mistyped name, undefined where none is near */
export function nearest(wrong: string, candidates: Iterable<string>): string | undefined {
  if (wrong === '' || wrong.length > longestName) return undefined
  const all = [...candidates]
  if (all.length > mostCandidates) return undefined
  let best: string | undefined
  let leastCost = Infinity
  for (const candidate of all) {
    if (candidate === wrong) continue
    // at most a third of the letters may differ
    const most = Math.min(Math.floor(((candidate.length + wrong.length + 3) * moveCost) / 6), leastCost - 1)
    // letters that are too many cost this much at least
    if (Math.abs(candidate.length - wrong.length) * moveCost > most) continue
    const cost = distance(wrong, candidate)
    if (cost > most) continue
    best = candidate
    leastCost = cost
  }
  return best
}

function distance(a: string, b: string): number {
  let row = Array.from({length: b.length + 1}, (_, i) => i * moveCost)
  for (let i = 0; i < a.length; i++) {
    const next = [(i + 1) * moveCost]
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + substitutionCost(a.charAt(i), b.charAt(j))
      const moved = Math.min(row[j + 1] ?? 0, next[j] ?? 0) + moveCost
      next.push(Math.min(replaced, moved))
    }
    row = next
  }
  return row[b.length] ?? Infinity
}

function substitutionCost(a: string, b: string): number {
  if (a === b) return 0
  return a.toLowerCase() === b.toLowerCase() ? caseCost : moveCost
}
