import type {Line} from './line-list.ts'
import {repair, type Scan} from './scan.ts'

const glued = /^ {0,3}(#{2,6}(?=[\p{L}[(])|#(?=[\p{Lu}\p{Lo}]))/u

/** `##Title`: a space is missing. A single `#` is one only at the start of a block, before a capital letter. */
export function mendHeadings(scan: Scan, lines: readonly Line[]): void {
  for (const [index, line] of lines.entries()) {
    const match = line.text.includes('#') ? glued.exec(line.text) : null
    if (!match || (match[1] === '#' && lines[index - 1]?.text.trim())) continue
    const end = line.start + match[0].length
    const [rule, reason] = [
      'heading-has-a-space',
      'A space is missing behind the `#` of this heading',
    ] as const
    repair(scan, {rule, reason, start: end - match[1]!.length, end, text: `${match[1]!} `})
  }
}
