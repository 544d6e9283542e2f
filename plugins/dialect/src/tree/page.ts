import type {Position} from 'unist'
import type {VFile} from 'vfile'

import type {TabMark} from '../nodes.ts'
import type {DialectOptions} from '../options.ts'
import {report, type Finding} from '../report.ts'
import type {RuleId} from '../rules.ts'
import {pointAt} from '../source/lines.ts'
import type {SafeSource} from '../source/read-source.ts'

/** What every step on the tree may ask about the page. */
export interface Page {
  file: VFile
  safe: SafeSource
  /** Of the book, the first is the default. */
  tabs: readonly string[]
  /** Marks that name tabs, where the book has none: from them a program may tell which it should have. */
  tabMarks: TabMark[]
  /** Packages that its cells ask for. */
  libraries: string[]
  options: DialectOptions
}

/** The position of a range of source offsets. */
export function positionOf(page: Page, start: number, end: number): Position {
  const {lineStarts} = page.safe
  return {start: pointAt(lineStarts, start), end: pointAt(lineStarts, end)}
}

/** What stands in the source at a position. */
export function sourceAt(page: Page, position: Position | undefined): string {
  return position ? page.safe.source.slice(position.start.offset, position.end.offset) : ''
}

/** Report a broken rule at a range of source offsets, with what stands there. */
export function complain(
  page: Page,
  rule: RuleId,
  range: {start: number; end: number},
  reason: string,
  finding: Finding = {},
): void {
  const actual = page.safe.source.slice(range.start, range.end)
  report(page.file, rule, positionOf(page, range.start, range.end), reason, {actual, ...finding})
}

/** The offsets of a position. */
export function rangeOf(position: Position | undefined): {start: number; end: number} {
  return {start: position?.start.offset ?? 0, end: position?.end.offset ?? 0}
}
