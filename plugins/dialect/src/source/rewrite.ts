import {indexAt} from './lines.ts'

/** Replace `[start, end)` of the source by `text`. */
export interface Edit {
  start: number
  end: number
  text: string
}

/** A text made from the source by edits, and the way back. */
export interface Rewritten {
  text: string
  /** The source offset of an offset in the new text. A point inside an edit goes to the edit's near end. */
  toSource: (offset: number, side: 'start' | 'end') => number
}

/**
 * Apply edits to a source and keep the map between the two texts.
 * Of two edits that overlap, the one that starts first is applied.
 */
export function rewrite(source: string, edits: readonly Edit[]): Rewritten {
  const applied = withoutOverlaps(edits)
  const parts: string[] = []
  const newStarts: number[] = []
  let at = 0
  let length = 0
  for (const edit of applied) {
    parts.push(source.slice(at, edit.start), edit.text)
    newStarts.push(length + edit.start - at)
    length += edit.start - at + edit.text.length
    at = edit.end
  }
  parts.push(source.slice(at))
  return {text: parts.join(''), toSource}

  function toSource(offset: number, side: 'start' | 'end'): number {
    // What ends where marks were cut away ends before them; what starts there starts after them.
    const within = side === 'start' ? offset : offset - 1
    const index = indexAt(newStarts, within)
    const edit = applied[index]
    if (!edit || newStarts[index]! > within) return offset
    const inside = offset - newStarts[index]!
    if (inside < edit.text.length) return side === 'start' ? edit.start : edit.end
    return edit.end + inside - edit.text.length
  }
}

/** Edits from first to last, of two that overlap the first. */
export function withoutOverlaps<E extends Edit>(edits: readonly E[]): E[] {
  const sorted = edits.toSorted((a, b) => a.start - b.start || a.end - b.end)
  let end = -1
  return sorted.filter((edit) => {
    if (edit.start < end) return false
    end = Math.max(edit.end, edit.start)
    return true
  })
}
