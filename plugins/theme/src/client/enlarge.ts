// A figure's picture, large: by pointing at it, or by a button for who does not point. The button is added by script; the
// dialog is loaded when it is used.

import {addedParts, parts} from '../page-parts.ts'
import {styled} from './later-styles.ts'
import {makeButton} from './make-button.ts'

const figures = `.${parts.figure}:has(> img)`
const pictures = `.${parts.figure} > img:has(~ .${addedParts.enlarge})`
const buttons = `.${addedParts.enlarge}`

/** Add the buttons that are missing under `root`; a picture that is a link leads where it leads. */
export function addEnlargeButtons(root: ParentNode, labelOf: (name: string) => string): void {
  for (const figure of root.querySelectorAll(figures)) {
    const picture = figure.querySelector(':scope > img')
    if (!picture || figure.closest('a') || figure.querySelector(`:scope > ${buttons}`)) continue
    const label = labelOf(nameOf(figure))
    picture.after(makeButton(figure.ownerDocument, addedParts.enlarge, {label}))
  }
}

/** Listen for these buttons, and for clicks on what they enlarge, on this page and later ones. */
export function listenForEnlarging(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const figure =
      target instanceof Element ? target.closest(`${buttons}, ${pictures}`)?.parentElement : undefined
    if (figure)
      void styled(page, import('./enlarged.ts')).then(({showEnlarged}) =>
        showEnlarged(figure, nameOf(figure)),
      )
  })
}

/** Its number, or what describes it. */
function nameOf(figure: Element): string {
  const number = figure.querySelector(`figcaption > .${parts.number}`)?.textContent
  return number ?? figure.querySelector('img')?.alt ?? ''
}
