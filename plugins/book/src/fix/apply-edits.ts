// Mends of a page's source, as messages propose them.

import type {PageMessageFact} from '../facts/page-facts.ts'

export interface Edit {
  /** Offsets in the source, `end` excluded. */
  start: number
  end: number
  text: string
}

/** The edits that messages about one file propose: the first thing expected stands for their place. */
export function editsOf(source: string, messages: readonly PageMessageFact[]): Edit[] {
  const lines = lineStarts(source)
  const offset = (line: number, column: number) => (lines[line - 1] ?? source.length) + column - 1
  return messages.flatMap(({place, expected}) => {
    const text = expected?.[0]
    if (!place || text === undefined) return []
    const [line, column, endLine, endColumn] = place
    return [{start: offset(line, column), end: offset(endLine, endColumn), text}]
  })
}

/** Applies edits from first to last; one that overlaps an earlier one waits for the next round. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  let result = ''
  let done = 0
  for (const edit of withoutOverlaps(edits)) {
    result += source.slice(done, edit.start) + edit.text
    done = edit.end
  }
  return result + source.slice(done)
}

/** Edits from first to last, of two that overlap the first. */
export function withoutOverlaps<E extends Edit>(edits: readonly E[]): E[] {
  let done = 0
  return edits
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .filter(({start, end}) => {
      if (start < done) return false
      done = end
      return true
    })
}

/** Offset at which each line starts; CRLF, LF and CR end lines. */
function lineStarts(source: string): number[] {
  return [0, ...[...source.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)]
}
