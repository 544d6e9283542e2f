// Which recorded cell is which cell of the page, and whether it is still true.

import {alignSequences} from '../text/align-sequences.ts'
import type {RecordedCell} from './page-record.ts'
import type {CellKeys} from './slice-keys.ts'

/** A cell of the page, as far as it is compared. */
export interface ComparedCell extends CellKeys {
  begins: string
  /** Of what it uses of the book's own package, as it is now. */
  library?: string
}

export interface MatchedCell {
  record: RecordedCell
  /** Its code, or something that it depends on, has changed since. */
  isStale: boolean
}

/** @returns for each cell of the page its record, where there is one */
export function matchCells(
  cells: readonly ComparedCell[],
  records: readonly RecordedCell[],
): (MatchedCell | undefined)[] {
  const pairs = alignSequences(cells.length, records.length, (i, j) => likeness(cells[i], records[j]))
  const found: (MatchedCell | undefined)[] = cells.map(() => undefined)
  for (const [i, j] of [...pairs, ...betweenPairs(pairs, cells.length, records.length)]) {
    const [cell, record] = [cells[i], records[j]]
    if (cell && record) found[i] = {record, isStale: isStale(cell, record)}
  }
  return found
}

function likeness(cell: ComparedCell | undefined, record: RecordedCell | undefined): number {
  if (!cell || !record) return 0
  if (cell.slice === record.slice) return 1
  if (cell.code === record.code) return 0.9
  return cell.begins === record.begins ? 0.5 : 0
}

/** Between two pairs stand as many cells as records: they have been rewritten one by one. */
function betweenPairs(
  pairs: readonly [number, number][],
  cells: number,
  records: number,
): [number, number][] {
  const ends: [number, number][] = [[-1, -1], ...pairs, [cells, records]]
  return ends.slice(1).flatMap(([cell, record], at): [number, number][] => {
    const [cellBefore, recordBefore] = ends[at] ?? [-1, -1]
    const count = cell - cellBefore - 1
    if (count !== record - recordBefore - 1) return []
    return Array.from({length: count}, (_, i) => [cellBefore + 1 + i, recordBefore + 1 + i])
  })
}

function isStale(cell: ComparedCell, record: RecordedCell): boolean {
  if (cell.slice !== record.slice) return true
  return record.library !== undefined && cell.library !== undefined && cell.library !== record.library
}
