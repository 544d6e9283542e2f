// Labels, code and formulas of a translation that are not those of its source: each is a slip, or a reason to look.

import type {Invariants} from './invariants.ts'
import type {Block} from './page-blocks.ts'

export interface InvariantDifference {
  kind: 'labels' | 'formulas' | 'code' | 'references' | 'citations' | 'pictures'
  /** What the source has, and the translation has not. */
  missing: string[]
  /** What the translation has instead, or beside. */
  added: string[]
}

const compared = ['labels', 'formulas', 'code', 'references', 'citations', 'pictures'] as const

export function invariantDifferences(
  source: readonly Block[],
  target: readonly Block[],
): InvariantDifference[] {
  return compared.flatMap((kind) => {
    const [ours, theirs] = [allInvariants(source, kind), allInvariants(target, kind)]
    const difference = {kind, missing: without(ours, theirs), added: without(theirs, ours)}
    return difference.missing.length + difference.added.length > 0 ? [difference] : []
  })
}

function allInvariants(blocks: readonly Block[], kind: keyof Invariants): string[] {
  return blocks.flatMap(({invariants}) => invariants[kind])
}

/** The members of a list that another has not, or not as often. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other]
  return list.filter((member) => {
    const at = left.indexOf(member)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
