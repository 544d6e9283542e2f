// How far a translated page is behind its source, block by block.

import {alignTranslation, type Group} from './align-translation.ts'
import {membersAt} from '../text/members-at.ts'
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

/** What a translation was made from. */
export interface Origin {
  blocks: readonly OriginBlock[]
}

/** A block of the source as it was, and which blocks of the translation were made from it. */
export interface OriginBlock extends PastBlock {
  targets: readonly number[]
  /** The whole block, where it is known. */
  full?: Block
}

/** The source from which a translation was made, given as text. */
export function originOf(then: readonly Block[], target: readonly Block[]): Origin {
  const groups = alignTranslation(then, target)
  return {blocks: then.map((block, i) => originBlock(block, targetsOf(groups, i)))}
}

export function originBlock(full: Block, targets: readonly number[]): OriginBlock {
  const {kind, hash, text, invariants} = full
  return {kind, hash, text, labels: invariants.labels, targets, full}
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
  const thenOf = new Map(origin.blocks.map((past, i) => [nowOf[i], past]))
  const rows = now.map((block, i) => rowOf(i, block, thenOf.get(i), target))
  const gone = origin.blocks
    .filter((past, i) => nowOf[i] === null && past.targets.length > 0)
    .map((past) => goneRow(past))
  return mergeShared(withOthers(rows, gone, target))
}

function rowOf(
  index: number,
  block: Block,
  past: OriginBlock | undefined,
  target: readonly Block[],
): DriftRow {
  const base = {kind: block.kind, source: [index], now: block.text, differences: []}
  if (past === undefined) return {...base, state: 'new', target: [], was: null}
  const isSame = past.hash === block.hash
  const full = past.full ?? (isSame ? block : undefined)
  const made = membersAt(target, past.targets)
  return {
    ...base,
    state: stateOf(isSame, block, made),
    target: [...past.targets],
    was: isSame ? block.text : past.text,
    differences: full ? differencesOf(full, made) : [],
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
  return block.words >= fewestWords && target.length === 1 && target[0]?.hash === block.hash
}

function goneRow({kind, text, targets}: OriginBlock): DriftRow {
  return {state: 'deleted', kind, source: [], target: [...targets], was: text, now: '', differences: []}
}

/** Without knowledge of the past: only what can be seen by comparing two languages. */
function driftAcross(now: readonly Block[], target: readonly Block[]): DriftRow[] {
  return alignTranslation(now, target).map(({source, target: targets}): DriftRow => {
    const [ours, theirs] = [membersAt(now, source), membersAt(target, targets)]
    const [first, ...others] = ours
    const base = {
      kind: (first ?? theirs[0])?.kind ?? '',
      source,
      target: targets,
      was: null,
      now: ours.map(({text}) => text).join('\n\n'),
    }
    if (theirs.length === 0) return {...base, state: 'new', differences: []}
    if (!first) return {...base, state: 'deleted', differences: []}
    const differences = invariantDifferences(ours, theirs)
    if (others.length === 0 && isLeftAsItWas(first, theirs))
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
  const placeOf = ({target: [first = 0]}: DriftRow) => first
  for (const row of [...gone, ...own].toSorted((a, b) => placeOf(a) - placeOf(b))) {
    const after = placed.findLastIndex(({target: [first]}) => first !== undefined && first < placeOf(row))
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
    state: gravity.indexOf(a.state) > gravity.indexOf(b.state) ? a.state : b.state,
    source: [...a.source, ...b.source],
    target: [...new Set([...a.target, ...b.target])].toSorted((x, y) => x - y),
    was: texts(a.was, b.was),
    now: [a.now, b.now].filter(Boolean).join('\n\n'),
    differences: [...a.differences, ...b.differences],
  }
}
