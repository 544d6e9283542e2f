// Two versions of a page in one language: which block is which.

import {diffArrays} from 'diff'
import {alignMembers} from '../text/align-sequences.ts'
import {likenessInOneLanguage, type PastBlock} from './likeness.ts'
import type {Block} from './page-blocks.ts'

/** For each block as it was, the index of the same block now; `null` where it is gone. */
export function alignVersions(then: readonly PastBlock[], now: readonly Block[]): (number | null)[] {
  const found: (number | null)[] = then.map(() => null)
  for (const {from, to} of gapsBetween(then, now, found)) {
    const pairs = alignMembers(then.slice(...from), now.slice(...to), likenessInOneLanguage)
    for (const [i, j] of pairs) found[from[0] + i] = to[0] + j
  }
  return findMoved(then, now, found)
}

interface Gap {
  from: [number, number]
  to: [number, number]
}

/** Notes what is the same in the same order, and gives the stretches in between. */
function gapsBetween(then: readonly PastBlock[], now: readonly Block[], found: (number | null)[]): Gap[] {
  const gaps: Gap[] = []
  let [i, j] = [0, 0]
  let open: Gap = {from: [0, 0], to: [0, 0]}
  for (const {count = 0, added, removed} of diffArrays(
    then.map(({hash}) => hash),
    now.map(({hash}) => hash),
  )) {
    if (removed) i += count
    else if (added) j += count
    else {
      gaps.push({from: [open.from[0], i], to: [open.to[0], j]})
      for (let n = 0; n < count; n++) found[i++] = j++
      open = {from: [i, i], to: [j, j]}
    }
  }
  gaps.push({from: [open.from[0], then.length], to: [open.to[0], now.length]})
  return gaps.filter(({from, to}) => from[1] > from[0] && to[1] > to[0])
}

/** A block that stands elsewhere, word for word, has only moved. */
function findMoved(
  then: readonly PastBlock[],
  now: readonly Block[],
  found: (number | null)[],
): (number | null)[] {
  const taken = new Set(found)
  return then.map(({hash}, i) => {
    const index = found[i] ?? null
    if (index !== null) return index
    const moved = now.findIndex((block, j) => !taken.has(j) && block.hash === hash)
    if (moved < 0) return null
    taken.add(moved)
    return moved
  })
}
