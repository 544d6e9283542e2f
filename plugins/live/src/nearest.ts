// "Did you mean": the known name that is nearest to an unknown one. The dialect has the same function: this room imports
// nothing of it, and a test holds that the two answer alike.

import {distance} from 'fastest-levenshtein'

/**
 * The nearest of the known names, or `undefined` when none is near: of three letters one may differ, and four at most.
 * Two neighbours that have changed places are one slip.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = fold(name)
  let best: string | undefined
  let least = mostSlips(wanted) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least) continue
    const slips = slipsBetween(wanted, fold(candidate))
    if (slips < least || (slips === least && best !== undefined && isNearer(name, candidate, best)))
      [best, least] = [candidate, slips]
  }
  return best
}

/** Of two that are as near, capitals tell. */
function isNearer(name: string, one: string, other: string): boolean {
  return slipsBetween(name, one) < slipsBetween(name, other)
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '-')
}

/** A single letter is near to nothing. */
function mostSlips({length}: string): number {
  return length < 2 ? 0 : Math.min(4, Math.max(1, Math.floor(length / 3)))
}

function slipsBetween(a: string, b: string): number {
  return isSwapped(a, b) ? 1 : distance(a, b)
}

/** Whether two words are one but for two neighbours that have changed places. */
function isSwapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const at = a.split('').findIndex((sign, i) => sign !== b.charAt(i))
  return at >= 0 && b === a.slice(0, at) + a.charAt(at + 1) + a.charAt(at) + a.slice(at + 2)
}
