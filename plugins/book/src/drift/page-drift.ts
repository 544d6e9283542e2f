// How far a translated page is behind its source, block by block.

import {alignTranslation, type Group} from './align-translation.ts'
import {alignVersions} from './align-versions.ts'
import type {PastBlock} from './likeness.ts'
import {invariantDifferences, type InvariantDifference} from './invariant-differences.ts'
import type {Block} from './page-blocks.ts'

/**
 * - `unchanged`: the source is what was translated
 * - `edited`: the source has been changed since
 * - `new`: the source has got it since, the translation has not
 * - `deleted`: the source has lost it since, the translation has it still
 * - `untranslated`: it was there, and was left out or left in the source's language
 * - `own`: only the translation has it
 */
export type DriftState = 'unchanged' | 'edited' | 'new' | 'deleted' | 'untranslated' | 'own'

export const driftStates = ['unchanged', 'edited', 'new', 'deleted', 'untranslated', 'own'] as const

export interface DriftRow {
  state: DriftState
  kind: string
  /** Indexes of the blocks of the source as it is now, and of the translation. */
  source: number[]
  target: number[]
  /** The source as it was translated; `null` where it is not known. */
  was: string | null
  /** The source as it is now; `''` where it is gone. */
  now: string
  /** Labels, code and formulas of the translation that are not those of what it was translated from. */
  differences: InvariantDifference[]
}

/** What a translation was made from, and which of its blocks were made from which. */
export interface Origin {
  blocks: readonly PastBlock[]
  /** For each of them, the blocks of the translation. */
  targets: readonly (readonly number[])[]
  /** The blocks in full, where they are known. */
  full?: readonly Block[]
}

/** The source from which a translation was made, given as text. */
export function originOf(then: readonly Block[], target: readonly Block[]): Origin {
  const groups = alignTranslation(then, target)
  return {blocks: then.map(pastOf), targets: then.map((_, i) => targetsOf(groups, i)), full: then}
}

export function pastOf({kind, hash, text, invariants}: Block): PastBlock {
  return {kind, hash, text, labels: invariants.labels}
}

function targetsOf(groups: readonly Group[], source: number): number[] {
  return groups.find((group) => group.source.includes(source))?.target ?? []
}

/**
 * Compares a translation with the source as it is now.
 *
 * @param origin what it was made from; without it, what differs across the languages is all that can be told
 */
export function pageDrift(
  now: readonly Block[],
  target: readonly Block[],
  origin: Origin | null,
): DriftRow[] {
  return origin ? driftSince(origin, now, target) : driftAcross(now, target)
}

function driftSince(origin: Origin, now: readonly Block[], target: readonly Block[]): DriftRow[] {
  const nowOf = alignVersions(origin.blocks, now)
  const thenOf = new Map(nowOf.flatMap((index, then) => (index === null ? [] : [[index, then] as const])))
  const rows = now.map((block, i) => rowOf(i, block, thenOf.get(i), origin, target))
  const gone = nowOf.flatMap((index, then) =>
    index === null && origin.targets[then]!.length > 0 ? [goneRow(then, origin)] : [],
  )
  return mergeShared(withOthers(rows, gone, target))
}

function rowOf(
  index: number,
  block: Block,
  then: number | undefined,
  origin: Origin,
  target: readonly Block[],
): DriftRow {
  const base = {kind: block.kind, source: [index], now: block.text, differences: []}
  if (then === undefined) return {...base, state: 'new', target: [], was: null}
  const past = origin.blocks[then]!
  const targets = [...origin.targets[then]!]
  const isSame = past.hash === block.hash
  const full = origin.full?.[then] ?? (isSame ? block : undefined)
  const state = stateOf(
    isSame,
    block,
    targets.map((j) => target[j]!),
  )
  return {
    ...base,
    state,
    target: targets,
    was: isSame ? block.text : past.text,
    differences: full
      ? differencesOf(
          full,
          targets.map((j) => target[j]!),
        )
      : [],
  }
}

/** Of a block that was left out, the lost label is what others may miss. */
function differencesOf(block: Block, target: readonly Block[]): InvariantDifference[] {
  const all = invariantDifferences([block], target)
  return target.length > 0 ? all : all.filter(({kind}) => kind === 'labels')
}

function stateOf(isSame: boolean, block: Block, target: readonly Block[]): DriftState {
  if (target.length === 0) return 'untranslated'
  if (!isSame) return 'edited'
  return isLeftAsItWas(block, target) ? 'untranslated' : 'unchanged'
}

const fewestWords = 4

/** A text with words to translate that stands in the translation word for word. */
function isLeftAsItWas(block: Block, target: readonly Block[]): boolean {
  return block.words >= fewestWords && target.length === 1 && target[0]!.hash === block.hash
}

function goneRow(then: number, origin: Origin): DriftRow {
  const {kind, text} = origin.blocks[then]!
  const targets = [...origin.targets[then]!]
  return {state: 'deleted', kind, source: [], target: targets, was: text, now: '', differences: []}
}

/** Without knowledge of the past: only what can be seen by comparing two languages. */
function driftAcross(now: readonly Block[], target: readonly Block[]): DriftRow[] {
  return alignTranslation(now, target).map(({source, target: targets}): DriftRow => {
    const [ours, theirs] = [source.map((i) => now[i]!), targets.map((j) => target[j]!)]
    const base = {
      kind: (ours[0] ?? theirs[0])!.kind,
      source,
      target: targets,
      was: null,
      now: ours.map(({text}) => text).join('\n\n'),
    }
    if (theirs.length === 0) return {...base, state: 'new', differences: []}
    if (ours.length === 0) return {...base, state: 'deleted', differences: []}
    const differences = invariantDifferences(ours, theirs)
    if (ours.length === 1 && isLeftAsItWas(ours[0]!, theirs))
      return {...base, state: 'untranslated', differences}
    return {...base, state: differences.length > 0 ? 'edited' : 'unchanged', differences}
  })
}

/** Puts the rows of the translation that no row of the source has at their places. */
function withOthers(rows: DriftRow[], gone: DriftRow[], target: readonly Block[]): DriftRow[] {
  const known = new Set([...rows, ...gone].flatMap((row) => row.target))
  const own = target.flatMap((block, j): DriftRow[] =>
    known.has(j)
      ? []
      : [{state: 'own', kind: block.kind, source: [], target: [j], was: null, now: '', differences: []}],
  )
  const placed = [...rows]
  for (const row of [...gone, ...own].toSorted((a, b) => a.target[0]! - b.target[0]!)) {
    const after = placed.findLastIndex(({target: [first]}) => first !== undefined && first < row.target[0]!)
    placed.splice(after + 1, 0, row)
  }
  return placed
}

const gravity: readonly DriftState[] = ['own', 'unchanged', 'untranslated', 'deleted', 'new', 'edited']

/** Neighbours that share a block of the translation become one row. */
function mergeShared(rows: readonly DriftRow[]): DriftRow[] {
  const merged: DriftRow[] = []
  for (const row of rows) {
    const last = merged.at(-1)
    const isShared = last?.target.some((j) => row.target.includes(j))
    if (last && isShared) merged.splice(-1, 1, mergeRows(last, row))
    else merged.push(row)
  }
  return merged
}

function mergeRows(a: DriftRow, b: DriftRow): DriftRow {
  const texts = (x: string | null, y: string | null) => (x === null || y === null ? null : `${x}\n\n${y}`)
  return {
    ...a,
    state: gravity[Math.max(gravity.indexOf(a.state), gravity.indexOf(b.state))]!,
    source: [...a.source, ...b.source],
    target: [...new Set([...a.target, ...b.target])].toSorted((x, y) => x - y),
    was: texts(a.was, b.was),
    now: [a.now, b.now].filter(Boolean).join('\n\n'),
    differences: [...a.differences, ...b.differences],
  }
}
