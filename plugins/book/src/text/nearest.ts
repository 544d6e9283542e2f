// "Did you mean": the known name that is nearest to an unknown one.

import {distance} from 'fastest-levenshtein'

/** The nearest of the known names, or `undefined` when none is near: of three letters one may differ, and four at most. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name)
  let best: string | undefined
  let least = Math.min(4, Math.floor(wanted.length / 3)) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue
    const far = distance(wanted, fold(candidate))
    if (far < least) {
      least = far
      best = candidate
    }
  }
  return best
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '-')
}
