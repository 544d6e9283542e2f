// What a reader can take away of formulas: a displayed one by its button, any by selecting and copying. The button is added
// by script, so that no dead one stands in a page without it; what it does is loaded when it is used.

import {addedParts, parts} from '../page-parts.ts'
import {styled} from './later-styles.ts'
import {makeButton} from './make-button.ts'

const equations = `.${parts.equation}:has(> .${parts.equationBody} .katex)`
const buttons = `.${addedParts.equationCopy}`

/** Add the buttons that are missing under `root`. */
export function addFormulaButtons(root: ParentNode, label: string): void {
  for (const equation of root.querySelectorAll(equations)) {
    if (equation.querySelector(`:scope > ${buttons}`)) continue
    const button = makeButton(equation.ownerDocument, addedParts.equationCopy, {label})
    button.title = label
    equation.append(button)
  }
}

/** Listen for these buttons, and for copying, on this page and later ones. */
export function listenForFormulas(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(buttons) : null
    // from its second use on the browser opens the menu
    if (!button || button.popoverTargetElement) return
    void styled(page, import('./formula-menu.ts')).then(({openFormulaMenu}) => openFormulaMenu(button))
  })
  // who selects may be about to copy
  page.addEventListener(
    'selectstart',
    () => void import('./copy-formulas.ts').then(({listenForCopying}) => listenForCopying(page)),
    {once: true, passive: true},
  )
}
