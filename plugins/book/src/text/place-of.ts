// Where an offset of a text is, in lines and columns from 1.

export interface Spot {
  line: number
  column: number
}

/** The place of an offset; a byte order mark is no column. */
export function spotOf(source: string, offset: number): Spot {
  const lines = source
    .slice(0, offset)
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
  return {line: lines.length, column: lines.at(-1)!.length + 1}
}
