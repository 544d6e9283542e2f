// The text of a cell changed in its place: what stays the same keeps its colours.

/** Where two texts differ: from `start` on, `removed` letters of the old one are `inserted` in the new one. */
export interface Change {
  start: number
  removed: number
  inserted: string
}

export function changeBetween(before: string, after: string): Change {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return {
    start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  }
}

/** Values of inputs are short; a text that is another from line to line loses its colours. */
const mostColoured = 200

export function changeText(code: HTMLElement, {start, removed, inserted}: Change): void {
  const before = code.textContent ?? ''
  if (
    removed + inserted.length > mostColoured ||
    /\n/.test(before.slice(start, start + removed) + inserted)
  ) {
    code.textContent = before.slice(0, start) + inserted + before.slice(start + removed)
    return
  }
  let from = start
  let left = removed
  let isInserted = inserted === ''
  const walker = code.ownerDocument.createTreeWalker(code, NodeFilter.SHOW_TEXT)
  for (let text = walker.nextNode() as Text | null; text; text = walker.nextNode() as Text | null) {
    // what is put between two pieces belongs to the one that changes
    const isHere = removed === 0 ? from <= text.length : from < text.length
    if (!isHere) {
      from -= text.length
      continue
    }
    const taken = Math.min(left, text.length - from)
    text.replaceData(from, taken, isInserted ? '' : inserted)
    isInserted = true
    left -= taken
    if (left === 0) return
    from = 0
    // what was put in is not what goes on
  }
  if (!isInserted) code.append(inserted)
}
