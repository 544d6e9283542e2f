// What begins deeper than any page needs costs the Markdown parser more than all of the page.

import type {Line} from './line-list.ts'
import {keepLiteral, type Scan} from './scan.ts'

/** Of quotes and list items that begin in one line, and of brackets in one paragraph. */
export const maximalNesting = 100

const marker = /[ \t]*(?:(>)|([-*+]|\d{1,9}[.)])(?=[ \t]))/y

/** The quotes and items of a line beyond a hundred are text. */
export function limitNesting(scan: Scan, lines: readonly Line[]): void {
  for (const {text, start} of lines) {
    if (text.length < 2 * maximalNesting && text.lastIndexOf('>') < maximalNesting) continue
    if (/^[ \t*-]*$/.test(text)) continue
    marker.lastIndex = 0
    let at = 0
    for (let depth = 0; depth < maximalNesting && marker.test(text); depth++) at = marker.lastIndex
    marker.lastIndex = at
    const next = at === 0 || countMarkers(text, at) < maximalNesting ? null : marker.exec(text)
    if (next) complainOfNesting(scan, start + at + next[0].length - 1)
  }
}

function countMarkers(text: string, end: number): number {
  marker.lastIndex = 0
  let count = 0
  while (marker.lastIndex < end && marker.test(text)) count++
  return count
}

/** Keep the character at an offset from opening one level more. */
export function complainOfNesting(scan: Scan, at: number): void {
  keepLiteral(scan, at)
  const reason = 'This is nested too deep; it is shown as it is written'
  scan.damages.push({rule: 'nesting-is-readable', reason, start: at, end: at + 1})
}
