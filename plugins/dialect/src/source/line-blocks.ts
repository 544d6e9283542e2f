// Lines as they are written, such as verses: https://pandoc.org/MANUAL.html#line-blocks

import type {Line} from './line-list.ts'
import type {Scan} from './scan.ts'

const begins = /^([ \t>]*)\|(?:[ \t]|$)/
const rowOfTable = /\|[ \t]*$|^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|/

/** A bar before each line: every one of them ends where it ends, and keeps the space at its beginning. */
export function readLineBlocks(scan: Scan, lines: readonly Line[]): void {
  for (let index = 0; index < lines.length; index++) {
    if (!begins.test(lines[index]!.text) || /[^ \t>]/.test(lines[index - 1]?.text ?? '')) continue
    let end = index
    while (end < lines.length && isPart(lines, end, index)) end++
    const own = lines.slice(index, end)
    const isLast = !/[^ \t>]/.test(lines[end]?.text ?? '')
    const bars = own.filter(({text}) => begins.test(text))
    const isTable = bars.some(({text}) => rowOfTable.test(text) && !/^[ \t>]*\|[ \t]*$/.test(text))
    if (isLast && !isTable && bars.some(({text}) => /[^|\s>]/.test(text))) writeLines(scan, own)
    index = end - 1
  }
}

/** A line with a bar, or one that goes on with the line above. */
function isPart(lines: readonly Line[], index: number, first: number): boolean {
  const {text} = lines[index]!
  return begins.test(text) || (index > first && /^[ >]*[ \t]+[^\s|]/.test(text))
}

function writeLines({edits}: Scan, lines: readonly Line[]): void {
  for (const [index, {start, end, text}] of lines.entries()) {
    const match = /^([ \t>]*)\|[ \t]?([ \t]*)/.exec(text)
    if (match && begins.test(text)) {
      const from = start + match[1]!.length
      const isBlank = match[0].length === text.length
      const space = '\u00a0'.repeat(isBlank ? 1 : match[2]!.replaceAll('\t', '    ').length)
      edits.push({start: from, end: start + match[0].length, text: space})
    }
    const next = lines[index + 1]
    if (next && begins.test(next.text)) edits.push({start: end, end, text: '\\'})
  }
}
