import type {RuleId} from '../rules.ts'
import type {Finding} from '../report.ts'
import {indexAt} from './lines.ts'
import type {Edit} from './rewrite.ts'

/** Something wrong in the source, by offsets. */
export interface Damage extends Finding {
  rule: RuleId
  reason: string
  start: number
  end: number
}

/** What the scan of a source finds; the readers of single characters write into it. */
export interface Scan {
  readonly source: string
  /** Ascending offsets that inline text does not cross. */
  readonly paragraphEnds: readonly number[]
  /** Stand-ins and repairs. */
  readonly edits: Edit[]
  readonly damages: Damage[]
  keep: (text: string) => string
}

/** The end of the paragraph, list item or row around `offset`. */
export function paragraphEnd(scan: Scan, offset: number): number {
  const {paragraphEnds} = scan
  const index = indexAt(paragraphEnds, offset)
  return paragraphEnds[index]! > offset ? paragraphEnds[index]! : paragraphEnds[index + 1]!
}

/** Keep one character from meaning anything. */
export function keepLiteral(scan: Scan, at: number): void {
  scan.edits.push({start: at, end: at + 1, text: scan.keep(scan.source[at]!)})
}
