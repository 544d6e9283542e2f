import type {Range} from '../source/covered.ts'
import type {Line} from '../source/line-list.ts'

/** A part of a line without the space at its edges; nothing where it is blank. */
export function partOf({start, text}: Line, from: number, to: number): Range[] {
  const part = text.slice(from, to)
  const trimmed = part.trim()
  if (trimmed === '') return []
  const at = start + from + part.indexOf(trimmed[0]!)
  return [{start: at, end: at + trimmed.length}]
}

/** Parts of a cell that may hold blocks: blank lines stay, and so does what is indented deeper than the rest. */
export function partsOfBlock(parts: readonly {line: Line; from: number; to: number}[]): Range[] {
  const texts = parts.map(({line, from, to}) => line.text.slice(from, to).trimEnd())
  const [first, last] = [texts.findIndex((text) => text !== ''), texts.findLastIndex((text) => text !== '')]
  if (first < 0) return []
  const own = texts.slice(first, last + 1)
  const indent = Math.min(...own.filter((text) => text !== '').map((text) => /^[ \t]*/.exec(text)![0].length))
  return parts.slice(first, last + 1).map(({line, from}, index) => {
    const start = line.start + from
    const text = own[index]!
    return text === '' ? {start, end: start} : {start: start + indent, end: start + text.length}
  })
}

export function isBlankLine(line: Line | undefined): boolean {
  return line === undefined || /^[ \t>]*$/.test(line.text)
}
