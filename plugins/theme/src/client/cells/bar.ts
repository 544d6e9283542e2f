// The bar below the code of a cell: what can be done with it. Added by script, so that no dead button stands in a page without.

import {attributes, cellParts, formParts, type CellAction} from '../../page-parts.ts'
import {barWords} from './bar-words.ts'
import {codeOf, numberIn, pageCells, tabToRun, tabsOfPage} from './page-cells.ts'

/** Add the bars that are missing under `root`. */
export function addCellBars(root: Element): void {
  const page = root.ownerDocument
  const cells = pageCells(page)
  const tabs = tabsOfPage(page)
  const controls = root.querySelectorAll<HTMLInputElement>(`.${formParts.field} > :disabled`)
  for (const control of controls) control.disabled = false
  for (const cell of cells) {
    const {element, isHidden} = cell
    if (isHidden || !root.contains(element) || element.querySelector(`:scope > .${cellParts.bar}`)) continue
    const number = numberIn(tabToRun(page, cell, tabs), cell, cells)
    codeOf(element)?.parentElement?.after(barOf(page, number))
  }
}

/** `{number}` of a text. */
export function numbered(text: string, number: number): string {
  return text.replace('{number}', String(number))
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

function barOf(page: Document, number: number): HTMLElement {
  const bar = page.createElement('div')
  bar.className = cellParts.bar
  const state = page.createElement('span')
  state.className = cellParts.state
  bar.append(
    actionButton(page, 'run', barWords.run, numbered(barWords.runCell, number)),
    actionButton(page, 'edit', barWords.edit, numbered(barWords.editCell, number)),
    actionButton(page, 'more', '', numbered(barWords.more, number)),
    state,
  )
  return bar
}
