// Where something stands in a text.

/** `[line, column, endLine, endColumn]`, from 1. */
export type Place = [number, number, number, number]

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
