import type {Finding} from '../report.ts'
import type {RuleId} from '../rules.ts'
import type {SourceTable} from '../tables/source-table.ts'
import type {PlacedAttributes} from './attributes.ts'
import {indexAt} from './lines.ts'
import type {Examples, ListStyle} from './list-markers.ts'
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
  readonly isMdx: boolean
  readonly lineStarts: readonly number[]
  /** Ascending offsets that inline text does not cross. */
  readonly paragraphEnds: readonly number[]
  /** Stand-ins and repairs. */
  readonly edits: Edit[]
  readonly damages: Damage[]
  /** Of definitions, by their names in small letters. */
  readonly definitionAttributes: Map<string, PlacedAttributes>
  /** Of lists with letters or Roman numerals, by where they begin. */
  readonly listStyles: Map<number, ListStyle>
  readonly examples: Examples
  /** Tables that Markdown does not know, by where they begin. */
  readonly tables: Map<number, SourceTable>
  /** A stand-in for a text that Markdown must not read. */
  keep: (text: string) => string
}

/** A broken rule, and the edit of the source that mends it. */
export interface Repair extends Edit {
  rule: RuleId
  reason: string
}

/** Read the source as if it were mended, and say so; `standIn` is what Markdown reads instead of the mended text. */
export function repair(scan: Scan, {rule, reason, start, end, text}: Repair, standIn = text): void {
  scan.edits.push({start, end, text: standIn})
  scan.damages.push({rule, reason, start, end, expected: [text]})
}

/** The end of the paragraph, list item or row around `offset`. */
export function paragraphEnd(scan: Scan, offset: number): number {
  const {paragraphEnds} = scan
  const index = indexAt(paragraphEnds, offset)
  return paragraphEnds[index]! > offset ? paragraphEnds[index]! : paragraphEnds[index + 1]!
}

/** The start of the paragraph, list item or row around `offset`. */
export function paragraphStart(scan: Scan, offset: number): number {
  const start = scan.paragraphEnds[indexAt(scan.paragraphEnds, offset)]!
  return start <= offset ? start : 0
}

const searches = new WeakMap<Scan, Map<string, {from: number; found: number}>>()

/**
 * The next offset of a text, or -1, as `indexOf` tells it. What is looked for at every step of the way is looked for
 * once, as long as it lies ahead.
 */
export function findAhead(scan: Scan, text: string, from: number): number {
  let known = searches.get(scan)
  if (!known) searches.set(scan, (known = new Map()))
  const last = known.get(text)
  if (last && last.from <= from && (last.found < 0 || last.found >= from)) return last.found
  const found = scan.source.indexOf(text, from)
  known.set(text, {from, found})
  return found
}

/** Keep one character from meaning anything. */
export function keepLiteral(scan: Scan, at: number): void {
  scan.edits.push({start: at, end: at + 1, text: scan.keep(scan.source[at]!)})
}
