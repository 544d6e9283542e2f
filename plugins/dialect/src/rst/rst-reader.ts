// What the readers of reStructuredText share while one fence is read.

import type {Draft} from '../tree/marks.ts'
import type {Page} from '../tree/page.ts'
import type {RstLine} from './rst-lines.ts'

/** What a page keeps between its fences. */
export interface RstState {
  /** Signs under titles in the order met: the first is that of the first level. */
  underlines: string[]
  /** Labels behind which nothing has come yet. */
  labels: RstLine[]
}

export interface RstReader {
  page: Page
  state: RstState
  /** The addresses of `.. _name: https://...`, by name in lower case. */
  addresses: ReadonlyMap<string, string>
  /** What stands for `|name|`: a directive and its argument. */
  substitutions: ReadonlyMap<string, Substitution>
  blocks: (lines: readonly RstLine[]) => Draft[]
}

export interface Substitution {
  directive: string
  argument: string
}

/** The signs by which a page of Markdown is underlined where it becomes reStructuredText. */
const underlinesOfMarkdown = '=-~^\'"'

/** Note a heading of Markdown: titles in later fences stand below or beside it. */
export function noteHeading({underlines}: RstState, depth: number): void {
  for (const sign of underlinesOfMarkdown.slice(0, depth))
    if (!underlines.includes(sign)) underlines.push(sign)
}

/** The depth of a title by the sign under it. */
export function depthOfTitle({underlines}: RstState, sign: string): 1 | 2 | 3 | 4 | 5 | 6 {
  if (!underlines.includes(sign)) underlines.push(sign)
  return Math.min(underlines.indexOf(sign) + 1, 6) as 1 | 2 | 3 | 4 | 5 | 6
}
