import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const tilde = /^([ >]{0,3})~[ \t]+\S/
const noTerm = /^[ \t>]*(?:[|#>]|`{3}|~{3}|:)/

/** A definition may begin with `~` as with `:`, behind a term of one line. */
export function readDefinitionMarks(scan: Scan, lines: readonly Line[]): void {
  let last = -1
  for (const [index, {start, text}] of lines.entries()) {
    const match = text.includes('~') ? tilde.exec(text) : null
    if (!match) continue
    const term = isBlank(lines[index - 1]) ? index - 2 : index - 1
    const isTerm =
      !isBlank(lines[term]) && !noTerm.test(lines[term]!.text) && isBlank(lines[term - 1]) && term !== last
    if (!isTerm && !isNext(lines, last, index)) continue
    last = index
    const at = start + match[1]!.length
    scan.edits.push({start: at, end: at + 1, text: ':'})
  }
}

/** One more definition of the same term: nothing but indented lines stands between. */
function isNext(lines: readonly Line[], last: number, index: number): boolean {
  if (last < 0 || index - last > 40) return false
  return lines.slice(last + 1, index).every(({text}) => /^(?:[ \t>]*$|[ \t])/.test(text))
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || /^[ \t>]*$/.test(line.text)
}
