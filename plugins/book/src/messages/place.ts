// Where something stands in a text.

import {findLineStarts, pointAt} from 'remark-d2lbook'

/** `[line, column, endLine, endColumn]`, from 1. */
export type Place = [number, number, number, number]

export interface Spot {
  line: number
  column: number
}

/** The place of an offset; a byte order mark is no column. */
export function spotOf(source: string, offset: number): Spot {
  const {line, column} = pointAt(findLineStarts(source), offset)
  return {line, column}
}
