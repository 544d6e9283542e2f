// A note that stands beside its mark: what the other scripts of a page know of it.

import {addedParts} from '../page-parts.ts'

/** Links to the notes at the end of a page. */
export const noteMarks = '[data-footnote-ref]'

/** Whether the note is seen where the reader is. */
export function isBeside(mark: Element): boolean {
  const note = mark.parentElement?.nextElementSibling
  return note?.className === addedParts.sideNote && note.getClientRects().length > 0
}
