// The bar below the code of a cell: what can be done with it. Added by script, so that no dead button stands in a page without.

import {attributes, cellParts, type CellAction} from '../../page-parts.ts'
import {barWords} from './bar-words.ts'
import {codeOf, listCells} from './page-cells.ts'

/** Add the bars that are missing under `root`. */
export function addCellBars(root: ParentNode): void {
  for (const cell of listCells(root)) {
    const code = codeOf(cell)?.parentElement
    if (!code || code.hidden || cell.querySelector(`:scope > .${cellParts.bar}`)) continue
    code.after(barOf(cell))
  }
}

/** `{number}` of a text. */
export function numbered(text: string, cell: Element): string {
  return text.replace('{number}', cell.getAttribute(attributes.cell) ?? '')
}

export function actionButton(page: Document, action: CellAction, text: string, label = ''): HTMLElement {
  const button = page.createElement('button')
  button.type = 'button'
  button.className = cellParts.button
  button.setAttribute(attributes.action, action)
  button.textContent = text
  if (label) button.setAttribute('aria-label', label)
  return button
}

function barOf(cell: HTMLElement): HTMLElement {
  const page = cell.ownerDocument
  const bar = page.createElement('div')
  bar.className = cellParts.bar
  const state = page.createElement('span')
  state.className = cellParts.state
  bar.append(
    actionButton(page, 'run', barWords.run, numbered(barWords.runCell, cell)),
    actionButton(page, 'edit', barWords.edit, numbered(barWords.editCell, cell)),
    actionButton(page, 'more', '', numbered(barWords.more, cell)),
    state,
  )
  return bar
}
