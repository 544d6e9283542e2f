import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const row = /^[ \t>]*\|/
const caption =
  /^[ \t]*(?:Table)?:[ \t]*(?!(?:label|eqlabel|width|height|bibliography|begin_tab|end_tab):)[^\s:|-]/

/** `:A caption` right under the last row of a table is not one more row. */
export function separateCaptions(scan: Scan, lines: readonly Line[]): void {
  for (const [index, {text, start}] of lines.entries()) {
    if (!caption.test(text) || text.includes('|') || !row.test(lines[index - 1]?.text ?? '')) continue
    scan.edits.push({start, end: start, text: '\n'})
  }
}
