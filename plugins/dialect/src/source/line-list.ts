export interface Line {
  start: number
  /** Without the line ending. */
  end: number
  text: string
}

/** The lines of a source. */
export function splitLines(source: string, starts: readonly number[]): Line[] {
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? source.length
    const text = source.slice(start, next).replace(/[\r\n]+$/, '')
    return {start, end: start + text.length, text}
  })
}
