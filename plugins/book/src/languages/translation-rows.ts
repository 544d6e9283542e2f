// From the drift of a page to what stands on it: which block belongs to which original, and what is to be noted where.

import {groupOf} from '../drift/block-kinds.ts'
import type {Block} from '../drift/page-blocks.ts'
import type {DriftRow} from '../drift/page-drift.ts'
import {changedSource} from './changed-source.ts'
import type {BlockNote, Translation} from '../drift/page-translation.ts'

/** @param knowsPast whether it is known what was translated: without that, changes cannot be told from freedoms */
export function rowsOfPage(
  rows: readonly DriftRow[],
  source: readonly Block[],
  target: readonly Block[],
  knowsPast: boolean,
): Pick<Translation, 'rows' | 'notes'> {
  const ofBlock = target.map(() => -1)
  for (const [n, row] of rows.entries())
    if (hasOriginal(row, source, target)) for (const block of row.target) ofBlock[block] = n
  return {rows: ofBlock, notes: knowsPast ? notesOf(rows) : []}
}

/** Code and formulas that are the same in both languages are shown once. */
export function hasOriginal(row: DriftRow, source: readonly Block[], target: readonly Block[]): boolean {
  if (row.source.length === 0) return false
  if (row.target.length === 0) return true
  const [ours, theirs] = [blocksAt(row.source, source), blocksAt(row.target, target)]
  if (ours.every(({hash}, i) => hash === theirs[i]?.hash)) return false
  return ours.some(({words}) => words > 0) || row.state === 'edited'
}

function blocksAt(places: readonly number[], blocks: readonly Block[]): Block[] {
  return places.flatMap((place) => blocks[place] ?? [])
}

function notesOf(rows: readonly DriftRow[]): BlockNote[] {
  let after = -1
  return rows.flatMap((row, n): BlockNote[] => {
    after = Math.max(after, ...row.target)
    if (!isNoted(row)) return []
    return [
      {
        after,
        state: row.state,
        row: n,
        html: changedSource(row, groupOf(row.kind) === 'code'),
      },
    ]
  })
}

/** What is in the source's language already needs no note: the reader sees it. */
function isNoted(row: DriftRow): row is DriftRow & Pick<BlockNote, 'state'> {
  const {state, target} = row
  if (state === 'untranslated') return target.length === 0
  return state === 'edited' || state === 'new' || state === 'deleted'
}
