// The menu of small screens. It is made of what stands in the page when it is first opened.

import {makeButton} from '../client/make-button.ts'
import {translate} from '../client/translate.ts'
import {enableSwitches} from './colour-mode.ts'

const shown = 'navbar-sidebar--show'

interface Drawer {
  bar: HTMLElement
  button: HTMLElement
  panel: HTMLElement
}

let drawer: Drawer | undefined

/** Opens or closes it. */
export function toggleDrawer(bar: HTMLElement): void {
  drawer ??= makeDrawer(bar)
  if (drawer) show(drawer, !bar.classList.contains(shown))
}

function show({bar, button, panel}: Drawer, isOpen: boolean): void {
  bar.classList.toggle(shown, isOpen)
  button.ariaExpanded = String(isOpen)
  bar.ownerDocument.body.style.overflow = isOpen ? 'hidden' : ''
  panel.inert = !isOpen
  if (isOpen) panel.querySelector<HTMLElement>('.navbar-sidebar__close')?.focus()
  else button.focus()
}

function makeDrawer(bar: HTMLElement): Drawer | undefined {
  const page = bar.ownerDocument
  const button = bar.querySelector<HTMLElement>('.navbar__toggle')
  if (!button) return undefined
  const panel = page.createElement('div')
  panel.className = 'theme-layout-navbar-sidebar navbar-sidebar'
  const items = page.createElement('div')
  items.className = 'navbar-sidebar__items'
  const main = mainMenu(bar)
  const book = bookMenu(page, main.childElementCount > 0 ? () => showBook(items, false) : undefined)
  items.append(panelOf(main))
  if (book) {
    items.append(book)
    showBook(items, true)
  }
  panel.append(head(bar), items)
  bar.append(panel)
  const made = {bar, button, panel}
  const close = () => show(made, false)
  panel.querySelector('.navbar-sidebar__close')?.addEventListener('click', close)
  bar.querySelector('.navbar-sidebar__backdrop')?.addEventListener('click', close)
  bar.addEventListener('keydown', ({key}) => key === 'Escape' && bar.classList.contains(shown) && close())
  panel.addEventListener('click', (event) => {
    // a link to a place of this very page
    if (event.target instanceof Element && event.target.closest('a[href]') && !event.defaultPrevented) close()
  })
  enableSwitches(panel)
  return made
}

function head(bar: HTMLElement): HTMLElement {
  const page = bar.ownerDocument
  const row = page.createElement('div')
  row.className = 'navbar-sidebar__brand'
  const colours = bar.querySelector('[class*="colorModeToggle"]')?.cloneNode(true)
  if (colours instanceof HTMLElement) {
    for (const name of colours.classList)
      if (name.startsWith('colorModeToggle')) colours.classList.remove(name)
    colours.classList.add('margin-right--md')
  }
  const label = translate({
    id: 'theme.docs.sidebar.closeSidebarButtonAriaLabel',
    message: 'Close navigation bar',
  })
  const close = makeButton(page, 'clean-btn navbar-sidebar__close', {label})
  close.innerHTML =
    '<svg viewBox="0 0 15 15" width="21" height="21" aria-hidden="true"><g stroke="currentColor" stroke-width="1.2"><path d="M.75.75l13.5 13.5M14.25.75L.75 14.25"/></g></svg>'
  row.append(
    ...[bar.querySelector('.navbar__brand')?.cloneNode(true), colours].flatMap((node) => node ?? []),
    close,
  )
  return row
}

function panelOf(...content: Node[]): HTMLElement {
  const panel = document.createElement('div')
  panel.className = 'theme-layout-navbar-sidebar-panel navbar-sidebar__item menu'
  panel.append(...content)
  return panel
}

/** The links of the bar, one below the other; a menu among them opens. */
function mainMenu(bar: HTMLElement): HTMLElement {
  const list = bar.ownerDocument.createElement('ul')
  list.className = 'menu__list'
  for (const item of bar.querySelectorAll<HTMLElement>('.navbar__items > :is(a.navbar__item, .dropdown)'))
    list.append(item.matches('.dropdown') ? subMenu(item) : rowOf(item as HTMLAnchorElement))
  return list
}

function rowOf(link: HTMLAnchorElement): HTMLElement {
  const item = link.ownerDocument.createElement('li')
  item.className = 'menu__list-item'
  const own = link.cloneNode(true) as HTMLAnchorElement
  const isActive = /(?:^|\s)(?:navbar__link|dropdown__link)--active/.test(link.className)
  own.className = `menu__link${isActive ? ' menu__link--active' : ''}`
  item.append(own)
  return item
}

function subMenu(dropdown: HTMLElement): HTMLElement {
  const details = dropdown.ownerDocument.createElement('details')
  const summary = dropdown.ownerDocument.createElement('summary')
  summary.className = 'menu__link menu__link--sublist menu__link--sublist-caret'
  const name = dropdown.querySelector('.navbar__link')
  if (name) summary.append(...name.cloneNode(true).childNodes)
  const list = dropdown.ownerDocument.createElement('ul')
  list.className = 'menu__list'
  for (const link of dropdown.querySelectorAll<HTMLAnchorElement>('.dropdown__menu a'))
    list.append(rowOf(link))
  details.append(summary, list)
  const item = dropdown.ownerDocument.createElement('li')
  item.className = 'menu__list-item'
  item.append(details)
  return item
}

/** @param onBack where there is anything to go back to */
function bookMenu(page: Document, onBack: (() => void) | undefined): HTMLElement | undefined {
  const menu = page.querySelector('.theme-doc-sidebar-container .theme-doc-sidebar-menu')
  if (!menu) return undefined
  if (!onBack) return panelOf(menu.cloneNode(true))
  const text = translate({
    id: 'theme.navbar.mobileSidebarSecondaryMenu.backButtonLabel',
    message: '← Back to main menu',
  })
  const back = makeButton(page, 'clean-btn navbar-sidebar__back', {text})
  back.addEventListener('click', onBack)
  return panelOf(back, menu.cloneNode(true))
}

function showBook(items: HTMLElement, isShown: boolean): void {
  items.classList.toggle('navbar-sidebar__items--show-secondary', isShown)
  const [main, book] = items.children
  if (main instanceof HTMLElement) main.inert = isShown
  if (book instanceof HTMLElement) book.inert = !isShown
}
