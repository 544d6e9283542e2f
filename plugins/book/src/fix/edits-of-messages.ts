// Mends of a page's source, as messages propose them.

import {findLineStarts, type Edit} from 'remark-d2lbook'
import type {PageMessageFact} from '../facts/page-facts.ts'

/** The edits that messages about one file propose: the first thing expected stands for their place. */
export function editsOf(source: string, messages: readonly PageMessageFact[]): Edit[] {
  const lines = findLineStarts(source)
  const offset = (line: number, column: number) => (lines[line - 1] ?? source.length) + column - 1
  return messages.flatMap(({place, expected}) => {
    const text = expected?.[0]
    if (!place || text === undefined) return []
    const [line, column, endLine, endColumn] = place
    return [{start: offset(line, column), end: offset(endLine, endColumn), text}]
  })
}
