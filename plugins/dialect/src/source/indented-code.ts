import type {Line} from './line-list.ts'

const indented = /^(?: {4}| {0,3}\t)/
const listOrNote = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^)/

/** Whether a line is code because of its four columns, and not because of a list or note above. */
export function isIndentedCode(lines: readonly Line[], index: number): boolean {
  return indented.test(lines[index]!.text) && !linesInItems(lines)[index]!
}

const known = new WeakMap<readonly Line[], boolean[]>()

/** For each line whether a list or note above goes on there. All are read at once: to look up from each takes long. */
function linesInItems(lines: readonly Line[]): boolean[] {
  let inItems = known.get(lines)
  if (!inItems) {
    let isInItem = false
    inItems = lines.map(({text}) => {
      const before = isInItem
      // what looks like an item of a list within code is none
      if (listOrNote.test(text) && (isInItem || !indented.test(text))) isInItem = true
      else if (/^\S/.test(text)) isInItem = false
      return before
    })
    known.set(lines, inItems)
  }
  return inItems
}

/** The line behind indented code that begins at `index` after a blank line; `index` if none does. */
export function skipIndentedCode(lines: readonly Line[], index: number): number {
  const isAfterBlank = (lines[index - 1]?.text ?? '').trim() === ''
  if (!isAfterBlank || lines[index]!.text.trim() === '' || !isIndentedCode(lines, index)) return index
  let end = index
  while (end < lines.length && indented.test(lines[end]!.text)) end++
  return end
}
