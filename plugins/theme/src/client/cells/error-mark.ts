// Where in the code of a cell an error comes from: its line, and under the text its place in it.

import type {CellError} from 'd2lbook-python'
import {cellParts} from '../../page-parts.ts'

export type ErrorPlace = NonNullable<CellError['place']>

/**
 * Mark it in code that is not being edited.
 *
 * @param told id of the element that tells the error
 * @returns takes the mark away
 */
export function markError(code: HTMLElement, place: ErrorPlace, told: string): () => void {
  const block = code.parentElement
  if (!block) return () => {}
  const text = code.textContent ?? ''
  const [start, end] = offsetsOf(text, place)
  // what is missing at the end of a line has no letters of its own
  const first = Math.min(start, text.length - 1)
  const marks = wrap(code, first, Math.max(end, first + 1))
  const row = code.ownerDocument.createElement('span')
  row.className = cellParts.errorRow
  row.style.setProperty('--d2l-row', `${middleOf(marks[0])}px`)
  block.append(row)
  block.setAttribute('aria-describedby', told)
  return () => {
    row.remove()
    block.removeAttribute('aria-describedby')
    for (const mark of marks) mark.replaceWith(...mark.childNodes)
    code.normalize()
  }
}

/** How far the middle of its line is below the top of its block: fonts decide how high lines are. */
function middleOf(mark: HTMLElement | undefined): number {
  return mark ? mark.offsetTop + mark.offsetHeight / 2 : 0
}

/** Where in a text a place begins and ends. */
export function offsetsOf(text: string, place: ErrorPlace): [start: number, end: number] {
  const lines = text.split('\n')
  const at = (line: number, column: number): number => {
    const before = lines.slice(0, line - 1).reduce((sum, {length}) => sum + length + 1, 0)
    return Math.min(text.length, before + Math.min(column, lines[line - 1]?.length ?? 0))
  }
  return [at(place.line, place.column), at(place.endLine, place.endColumn)]
}

/** Colours divide a text into many pieces: each that belongs to the place gets a mark of its own. */
function wrap(code: HTMLElement, start: number, end: number): HTMLElement[] {
  const walker = code.ownerDocument.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  const pieces: {text: Text; from: number; to: number}[] = []
  let at = 0
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    const from = Math.max(0, start - at)
    const to = Math.min(text.length, end - at)
    if (from < to) pieces.push({text, from, to})
    at += text.length
  }
  return pieces.map(({text, from, to}) => {
    const mark = code.ownerDocument.createElement('span')
    mark.className = cellParts.errorRange
    const piece = text.splitText(from)
    piece.splitText(to - from)
    piece.replaceWith(mark)
    mark.append(piece)
    return mark
  })
}
