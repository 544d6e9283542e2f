// Notes beside their marks, for windows with room beside the text: copies of those at the end of the page, which stay there
// for everybody else. Loaded by pages that have notes; whether there is room is said by the style sheet.

import {addedParts, parts} from '../page-parts.ts'
import {copyOf} from './preview-content.ts'
import {noteMarks} from './side-note.ts'
import {fragmentOf} from './target.ts'

/** What scrolls or has a place of its own would cut a note off. */
const closed = `.${parts.table}, .${parts.equation}, figcaption, blockquote, h1, h2, h3, h4, h5, h6`

/** Add those that are missing under `root`, each at the first mark of its note. */
export function addSideNotes(root: ParentNode): void {
  for (const mark of root.querySelectorAll<HTMLAnchorElement>(`sup > ${noteMarks}`)) {
    const page = mark.ownerDocument
    const note = page.getElementById(fragmentOf(mark.hash))
    const [first] = page.querySelectorAll(
      `${noteMarks}[href="${CSS.escape(mark.getAttribute('href') ?? '')}"]`,
    )
    const place = mark.parentElement
    if (!note || !place || first !== mark || mark.closest(closed)) continue
    if (place.nextElementSibling?.className !== addedParts.sideNote) place.after(sideNote(mark, note))
  }
}

/** Who hears the page, or copies from it, has the note at the end alone. */
function sideNote(mark: HTMLAnchorElement, note: Element): HTMLElement {
  const page = mark.ownerDocument
  const aside = page.createElement('small')
  aside.className = addedParts.sideNote
  aside.setAttribute('aria-hidden', 'true')
  const number = page.createElement('sup')
  number.textContent = mark.textContent
  aside.append(copyOf(page, [...note.children], true))
  ;(aside.firstElementChild ?? aside).prepend(number, ' ')
  return aside
}
