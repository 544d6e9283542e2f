// What cannot be assigned to or deleted in an expression that stands where a target has to be.
import type {Match} from './grammar-notation.ts'

/**
 * @param use `assign`, `for`: the targets of a loop, `delete`
 * @param comparesWithIn whether a comparison starts with `in`: `for f() in x` reads as one
 */
export function invalidTarget(
  match: Match,
  use: string,
  comparesWithIn: (match: Match) => boolean,
): Match | undefined {
  switch (match.kind) {
    case 'name':
    case 'attribute':
    case 'subscript':
      return undefined
    case 'list':
    case 'tuple':
      return firstOf(elements(match), use, comparesWithIn)
    case 'starred':
      return use === 'delete' ? match : firstOf(elements(match), use, comparesWithIn)
    case 'comparison':
      if (use !== 'for') return match
      return comparesWithIn(match) ? firstOf(match.parts.slice(0, 1), use, comparesWithIn) : undefined
    default:
      return match
  }
}

function firstOf(
  matches: readonly Match[],
  use: string,
  comparesWithIn: (match: Match) => boolean,
): Match | undefined {
  for (const match of matches) {
    const found = invalidTarget(match, use, comparesWithIn)
    if (found) return found
  }
  return undefined
}

/** The expressions that it is made of. */
function elements(match: Match): Match[] {
  return match.parts.flatMap((part) => (part.kind === '' ? elements(part) : [part]))
}
