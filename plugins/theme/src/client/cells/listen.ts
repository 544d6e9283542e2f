// Cells that a reader can run. Until she does, a page has their bars and these listeners: all else is loaded then.

import {attributes, cellParts, formParts, type CellAction} from '../../page-parts.ts'
import {awakeFigures} from '../awake.ts'
import {styled} from '../later-styles.ts'
import {cellOf, codeOf, runsOnLoad} from './page-cells.ts'
import type {Notebook} from './notebook.ts'

let notebook: Promise<Notebook> | undefined

/** Listen for buttons and keys of cells, those of later pages included. */
export function listenForCells(page: Document): void {
  page.addEventListener('click', ({target}) => {
    const button = target instanceof Element ? target.closest(`.${cellParts.button}`) : null
    const cell = cellOf(button)
    if (button && cell) act(cell, button.getAttribute(attributes.action) as CellAction)
  })
  page.addEventListener('keydown', (event) => {
    const cell = event.key === 'Enter' && (event.shiftKey || event.ctrlKey) ? cellOf(event.target) : undefined
    if (!cell || event.defaultPrevented || !codeOf(cell)) return
    event.preventDefault()
    act(cell, 'run')
  })
  for (const type of ['input', 'change'])
    page.addEventListener(type, ({target}) => {
      const control =
        target instanceof Element ? target.closest(`.${formParts.field} > :is(input, select)`) : null
      const cell = cellOf(control)
      if (!cell && type === 'input') openForShared(page, target)
      if (!control || !cell || isTyped(control) !== (type === 'change')) return
      const beside = control.nextElementSibling
      if (beside instanceof HTMLOutputElement) beside.value = (control as HTMLInputElement).value
      act(cell, 'input')
    })
  page.defaultView?.addEventListener('pagehide', () => void notebook?.then((opened) => opened.rest()))
}

/** Forget the cells of a page that the reader has left. */
export function leaveCells(): void {
  void notebook?.then((opened) => opened.close())
  notebook = undefined
}

/** A page begins: with what a link holds of it, and at once where its author wants that. */
export function beginCells(page: Document, hash: string): void {
  const runs = runsOnLoad(page) && !notebook
  const isLinked = hash.startsWith(linkStart) && page.querySelector(`[${attributes.cell}]`) !== null
  if (!runs && !isLinked) return
  void open(page).then(async (opened) => {
    if (isLinked) await opened.openLink(hash.slice(1))
    if (runs) opened.runPage()
  })
}

/** Of the part of an address that holds a state of cells. */
const linkStart = '#cells='

/** An input that is no cell's may be one with a cell's by its name. */
function openForShared(page: Document, target: EventTarget | null): void {
  const isInPage = target instanceof Element && target.closest('article, main') !== null
  if (isInPage && page.querySelector(`.${formParts.form}`)) void open(page)
}

/** What is typed counts when it is finished; all else at once. */
function isTyped(control: Element): boolean {
  return control.matches(':is([type="text"], [type="number"])')
}

function act(cell: HTMLElement, action: CellAction): void {
  void open(cell.ownerDocument).then((opened) => {
    if (opened.has(cell)) return opened.act(cell, action)
    if (!cell.isConnected) return
    // the page has been written anew
    leaveCells()
    act(cell, action)
  })
}

function open(page: Document): Promise<Notebook> {
  notebook ??= openAnew(page)
  // a failed download may succeed the next time
  notebook.catch(() => (notebook = undefined))
  return notebook
}

async function openAnew(page: Document): Promise<Notebook> {
  const [{Notebook: Opened}] = await Promise.all([
    styled(page, import('./notebook.ts')),
    // an input of a cell may be one of a figure, too
    page.querySelector(`.${formParts.form}`) && awakeFigures(page),
  ])
  return new Opened(page)
}
