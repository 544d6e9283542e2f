// Ours to each peer, of the same page on the same device: below one, ours costs less.

import type {VisitRow} from './measure-pages.ts'
import {ratio} from './medians.ts'
import type {Visit} from './visit.ts'

export interface RatioRow {
  kind: string
  device: string
  to: string
  bytes: number | null
  /** Fetched for this page or ahead. */
  scriptBytes: number | null
  requests: number | null
  scriptTime: number | null
  taskTime: number | null
  largestPaint: number | null
}

/** Rows of what failed have none. */
export function ratiosOf(rows: VisitRow[], ours: string): RatioRow[] {
  return rows.flatMap((row) => {
    const own = rows.find(
      ({contestant, kind, device}) => contestant === ours && kind === row.kind && device === row.device,
    )
    if (!own || row === own || 'failed' in own || 'failed' in row) return []
    const {kind, device, contestant} = row
    return [{kind, device, to: contestant, ...ratiosOfVisits(own, row)}]
  })
}

function ratiosOfVisits(own: Visit, other: Visit): Omit<RatioRow, 'kind' | 'device' | 'to'> {
  const scripts = ({bytes}: Visit) => bytes.script + bytes.prefetchedScript
  return {
    bytes: ratio(own.bytes.all, other.bytes.all),
    scriptBytes: ratio(scripts(own), scripts(other)),
    requests: ratio(own.requests, other.requests),
    scriptTime: ratio(own.scriptMilliseconds, other.scriptMilliseconds),
    taskTime: ratio(own.taskMilliseconds, other.taskMilliseconds),
    largestPaint: ratio(own.largestPaintMilliseconds, other.largestPaintMilliseconds),
  }
}
