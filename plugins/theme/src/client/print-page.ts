// Printing, of what the reader sees or of every framework. Added by script, which is what it needs.

import {attributes, choices, parts, type PageAction} from '../page-parts.ts'
import {makeButton} from './make-button.ts'

export interface PrintWords {
  print: string
  all: string
}

/** Add the buttons to the row of what can be taken away from a page, where they are missing. */
export function addPrintButtons(root: ParentNode, words: PrintWords): void {
  for (const row of root.querySelectorAll(`.${parts.actions}`)) {
    if (row.querySelector(`[${attributes.action}="print"]`)) continue
    row.append(printButton(row.ownerDocument, 'print', words.print))
    const hasTabs = row.parentElement?.querySelector(`.${parts.tablist}`) !== null
    if (hasTabs) row.append(printButton(row.ownerDocument, 'print-all', words.all))
  }
}

/** Listen for clicks on these buttons, those of later pages included. */
export function listenForPrint(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest(`.${parts.action}`) : null
    const action = button?.getAttribute(attributes.action)
    if (action === 'print' || action === 'print-all') print(page, action === 'print-all')
  })
  page.defaultView?.addEventListener('afterprint', () => page.documentElement.removeAttribute(choices.print))
}

function print(page: Document, isAll: boolean): void {
  if (isAll) page.documentElement.setAttribute(choices.print, 'all')
  page.defaultView?.print()
}

function printButton(page: Document, action: PageAction, label: string): HTMLElement {
  const button = makeButton(page, parts.action, {text: label})
  button.setAttribute(attributes.action, action)
  return button
}
