// The dialog that shows a figure as large as the window. Escape closes it, as does a click anywhere.

import {addedParts} from '../page-parts.ts'
import {makeButton} from './make-button.ts'
import {copyOf} from './preview-content.ts'
import {translate} from './translate.ts'

/** Show `figure`; the focus goes back to its button. */
export function showEnlarged(figure: Element, name: string): void {
  const page = figure.ownerDocument
  const dialog = page.createElement('dialog')
  dialog.className = addedParts.enlarged
  dialog.setAttribute('aria-label', name)
  dialog.append(
    closeButton(page),
    copyOf(page, [...figure.querySelectorAll(':scope > :is(img, figcaption)')]),
  )
  const picture = dialog.querySelector('img')
  for (const attribute of ['width', 'height', 'style', 'class']) picture?.removeAttribute(attribute)
  dialog.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  page.body.append(dialog)
  // a click alone does not focus a button in every browser; the dialog gives the focus back to it
  figure.querySelector<HTMLElement>(`:scope > .${addedParts.enlarge}`)?.focus({preventScroll: true})
  dialog.showModal()
}

function closeButton(page: Document): HTMLElement {
  const label = translate({id: 'theme.d2lbook.search.close', message: 'Close'})
  return makeButton(page, addedParts.close, {label})
}
