import type {Point} from 'unist'

/** The offsets at which the lines of a text begin; line endings are `\n`, `\r\n` or a lone `\r`. */
export function findLineStarts(text: string): number[] {
  const starts = [0]
  const ending = /\r\n?|\n/g
  while (ending.exec(text)) starts.push(ending.lastIndex)
  // An editor does not count the byte order mark as a column.
  if (text.charCodeAt(0) === 0xfeff) starts[0] = 1
  return starts
}

/** The offset behind the first end of a line at or behind an offset; the offset itself on the last line. */
export function behindLine(text: string, offset: number): number {
  const ending = /\r\n?|\n/g
  ending.lastIndex = offset
  return ending.test(text) ? ending.lastIndex : offset
}

/** The index of the last of the ascending `starts` that is not above `offset` (at least 0). */
export function indexAt(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? Infinity) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The line and column (from 1) of an offset. */
export function pointAt(starts: readonly number[], offset: number): Point {
  const index = indexAt(starts, offset)
  return {line: index + 1, column: Math.max(offset - (starts[index] ?? 0), 0) + 1, offset}
}
