// Printing, of what the reader sees or of every framework. Added by script, which is what it needs.

export interface PrintWords {
  print: string
  all: string
}

/** The attribute of `<html>` that asks the style sheet for every framework. */
const printAttribute = 'data-d2l-print'

/** Add the buttons to the row of what can be taken away from a page, where they are missing. */
export function addPrintButtons(root: ParentNode, words: PrintWords): void {
  for (const row of root.querySelectorAll('.d2l-actions')) {
    if (row.querySelector('[data-action="print"]')) continue
    row.append(printButton(row.ownerDocument, 'print', words.print))
    const hasTabs = row.parentElement?.querySelector('.d2l-tablist') !== null
    if (hasTabs) row.append(printButton(row.ownerDocument, 'print-all', words.all))
  }
}

/** Listen for clicks on these buttons, those of later pages included. */
export function listenForPrint(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('.d2l-action') : null
    const action = button?.dataset.action
    if (action === 'print' || action === 'print-all') print(page, action === 'print-all')
  })
  page.defaultView?.addEventListener('afterprint', () => page.documentElement.removeAttribute(printAttribute))
}

function print(page: Document, isAll: boolean): void {
  if (isAll) page.documentElement.setAttribute(printAttribute, 'all')
  page.defaultView?.print()
}

function printButton(page: Document, action: string, label: string): HTMLElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.className = 'd2l-action'
  button.dataset.action = action
  button.textContent = label
  return button
}
