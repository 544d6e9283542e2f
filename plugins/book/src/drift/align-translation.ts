// A page and its translation: which blocks say the same. Order, kind, length and what is never translated tell.

import {alignMembers} from '../text/align-sequences.ts'
import {membersAt} from '../text/members-at.ts'
import {runningText} from './block-kinds.ts'
import {likenessAcrossLanguages} from './likeness.ts'
import type {Block} from './page-blocks.ts'

/** Blocks that belong together, as indexes: usually one and one; two paragraphs that became one, two and one. */
export interface Group {
  source: number[]
  target: number[]
}

/** Groups in the order of both pages; what has no counterpart stands alone, at its place. */
export function alignTranslation(source: readonly Block[], target: readonly Block[]): Group[] {
  const first = pairsAt(total(target) / Math.max(total(source), 1), source, target)
  // what is missing or added on one side spoils the ratio of the whole, but not the one that most pairs have
  const ratio = medianRatio(first, source, target)
  return joinNeighbours(
    inOrder(pairsAt(ratio, source, target), source.length, target.length),
    source,
    target,
    ratio,
  )
}

function pairsAt(ratio: number, source: readonly Block[], target: readonly Block[]): [number, number][] {
  return alignMembers(source, target, (ours, theirs) => likenessAcrossLanguages(ours, theirs, ratio))
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.length, 0)
}

function medianRatio(pairs: [number, number][], source: readonly Block[], target: readonly Block[]): number {
  const ratios = pairs.flatMap(([i, j]) => {
    const [ours, theirs] = [source[i], target[j]]
    return ours && theirs && runningText.has(ours.kind) && ours.length > 0 && theirs.length > 0
      ? [theirs.length / ours.length]
      : []
  })
  return ratios.toSorted((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 1
}

function inOrder(pairs: [number, number][], sources: number, targets: number): Group[] {
  const groups: Group[] = []
  let [i, j] = [0, 0]
  const alone = (upToSource: number, upToTarget: number) => {
    while (i < upToSource) groups.push({source: [i++], target: []})
    while (j < upToTarget) groups.push({source: [], target: [j++]})
  }
  for (const [source, target] of pairs) {
    alone(source, target)
    groups.push({source: [i++], target: [j++]})
  }
  alone(sources, targets)
  return groups
}

/**
 * A text without counterpart belongs to its neighbour's (machines make one heading of a heading and its paragraph) where the lengths fit better with it than without.
 */
function joinNeighbours(
  groups: Group[],
  source: readonly Block[],
  target: readonly Block[],
  ratio: number,
): Group[] {
  const joined: Group[] = []
  for (const group of groups) {
    const last = joined.at(-1)
    const belongs = last && (isAlone(group) ? isBetterWith(last, group) : isBetterWith(group, last))
    if (last && belongs) joined.splice(-1, 1, joinTo(last, group))
    else joined.push(group)
  }
  return joined

  function isBetterWith(pair: Group, single: Group): boolean {
    const all = joinTo(pair, single)
    if (isAlone(pair) || !isAlone(single) || !isProse(all)) return false
    return misfit(pair) > leastMisfit && misfit(all) < misfit(pair) / 2
  }

  function isProse({source: ours, target: theirs}: Group): boolean {
    return [...membersAt(source, ours), ...membersAt(target, theirs)].every(({kind}) => runningText.has(kind))
  }

  /** 0 where the lengths are as expected. */
  function misfit({source: ours, target: theirs}: Group): number {
    const expected = total(membersAt(source, ours)) * ratio
    const found = total(membersAt(target, theirs))
    return Math.abs(Math.log((found + 1) / (expected + 1)))
  }
}

/** By this much a text must be too long or too short for its partner: a third. */
const leastMisfit = Math.log(4 / 3)

function isAlone({source, target}: Group): boolean {
  return source.length === 0 || target.length === 0
}

function joinTo(a: Group, b: Group): Group {
  const sorted = (list: number[]) => list.toSorted((x, y) => x - y)
  return {source: sorted([...a.source, ...b.source]), target: sorted([...a.target, ...b.target])}
}
