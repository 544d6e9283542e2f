import type {Line} from './line-list.ts'

const indented = /^(?: {4}| {0,3}\t)/
const listOrNote = /^[ \t]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]|\[\^)/

/** Whether a line is code because of its four columns, and not because of a list or note above. */
export function isIndentedCode(lines: readonly Line[], index: number): boolean {
  if (!indented.test(lines[index]!.text)) return false
  for (let above = index - 1; above >= 0; above--) {
    const {text} = lines[above]!
    if (listOrNote.test(text)) return false
    if (/^\S/.test(text)) return true
  }
  return true
}

/** The line behind indented code that begins at `index` after a blank line; `index` if none does. */
export function skipIndentedCode(lines: readonly Line[], index: number): number {
  const isAfterBlank = (lines[index - 1]?.text ?? '').trim() === ''
  if (!isAfterBlank || lines[index]!.text.trim() === '' || !isIndentedCode(lines, index)) return index
  let end = index
  while (end < lines.length && indented.test(lines[end]!.text)) end++
  return end
}
