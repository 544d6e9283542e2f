// What else can be done with a cell, behind one button of its bar.

import {attributes, cellParts, type CellAction} from '../../page-parts.ts'
import type {CellWords} from '../../words/words.ts'
import {actionButton} from './bar.ts'

export interface MenuState {
  isEdited: boolean
  /** Of the page. */
  seed: number | undefined
  onSeed: (seed: number | undefined) => void
}

/** Open the menu of a cell, or close it where it is open. */
export function toggleMenu(cell: HTMLElement, words: CellWords, state: MenuState): void {
  const opener = cell.querySelector<HTMLElement>(`.${cellParts.bar} > [${attributes.action}="more"]`)
  if (!opener) return
  const isOpen = opener.getAttribute('aria-expanded') === 'true'
  closeMenus(cell.ownerDocument)
  if (!isOpen) open(opener, words, state)
}

/** @returns whether one was open */
export function closeMenus(page: Document): boolean {
  const menus = page.querySelectorAll(`.${cellParts.menu}`)
  for (const menu of menus) {
    const opener = menu.previousElementSibling
    opener?.setAttribute('aria-expanded', 'false')
    // the place of a reader who has chosen by the keyboard is not lost
    if (opener instanceof HTMLElement && menu.contains(page.activeElement)) opener.focus()
    menu.remove()
  }
  return menus.length > 0
}

/** Close menus when the reader goes on. */
export function listenForMenus(page: Document, signal: AbortSignal): void {
  page.addEventListener(
    'click',
    ({target}) => {
      if (!isOfMenu(target)) closeMenus(page)
    },
    {signal},
  )
  page.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Escape' && closeMenus(page)) event.preventDefault()
    },
    {signal, capture: true},
  )
  page.addEventListener(
    'focusin',
    ({target}) => {
      if (!isOfMenu(target)) closeMenus(page)
    },
    {signal},
  )
}

function isOfMenu(target: EventTarget | null): boolean {
  const menu = `.${cellParts.menu}, .${cellParts.bar} > [${attributes.action}="more"]`
  return target instanceof Element && target.closest(menu) !== null
}

function open(opener: HTMLElement, words: CellWords, state: MenuState): void {
  const actions: [CellAction, string][] = [
    ['run-to', words.runTo],
    ['run-all', words.runAll],
    ['link', words.copyLink],
    ...(state.isEdited ? ([['revert', words.revert]] as [CellAction, string][]) : []),
    ['reset', words.reset],
  ]
  const page = opener.ownerDocument
  const menu = page.createElement('div')
  menu.className = cellParts.menu
  menu.append(
    ...actions.map(([action, text]) => actionButton(page, action, text)),
    seedField(page, words, state),
  )
  opener.setAttribute('aria-expanded', 'true')
  opener.after(menu)
}

/** Empty: other numbers each time. */
function seedField(page: Document, words: CellWords, {seed, onSeed}: MenuState): HTMLElement {
  const label = page.createElement('label')
  label.className = cellParts.seed
  const input = page.createElement('input')
  Object.assign(input, {type: 'number', min: '0', max: String(2 ** 32 - 1), step: '1', autocomplete: 'off'})
  input.placeholder = words.seedEach
  input.value = seed === undefined ? '' : String(seed)
  input.addEventListener('change', () => {
    if (input.validity.valid) onSeed(input.value === '' ? undefined : Number(input.value))
  })
  label.append(words.seed, input)
  return label
}
