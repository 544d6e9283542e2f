// The menu of the book beside a page. A page carries its own chapter; the others are taken from their first pages when a
// reader opens them.

import {translate} from '../client/translate.ts'
import {client} from '../client/settings.ts'
import {choices} from '../page-parts.ts'
import {store, stored} from './storage.ts'

const category = 'li.theme-doc-sidebar-item-category'
const caret = 'button.menu__caret'
/** The head of a chapter without a page of its own. */
const headWithoutPage = 'a.menu__link--sublist-caret'
const collapsed = 'menu__list-item--collapsed'

export function listenForSidebar(page: Document): void {
  page.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.defaultPrevented) return
    const item = event.target
      .closest<HTMLElement>(`${caret}, ${headWithoutPage}`)
      ?.closest<HTMLElement>(category)
    const ownHead = event.target.closest(`${category} > div > a[aria-current="page"]`)
    const chapter = item ?? ownHead?.closest<HTMLElement>(category)
    if (!chapter) return
    event.preventDefault()
    void toggle(chapter)
  })
}

async function toggle(chapter: HTMLElement): Promise<void> {
  if (!chapter.classList.contains(collapsed)) return close(chapter)
  const list = chapter.querySelector(':scope > ul') ?? (await listOf(chapter))
  // nothing to open: the reader is taken to the chapter
  if (!list) return headOf(chapter)?.click()
  if (!list.isConnected) chapter.append(list)
  if (client.autoCollapse)
    for (const other of chapter.parentElement?.querySelectorAll<HTMLElement>(`:scope > ${category}`) ?? [])
      if (other !== chapter) close(other)
  mark(chapter, true)
}

function close(chapter: HTMLElement): void {
  mark(chapter, false)
}

function mark(chapter: HTMLElement, isOpen: boolean): void {
  chapter.classList.toggle(collapsed, !isOpen)
  const list = chapter.querySelector<HTMLElement>(':scope > ul')
  if (list) list.hidden = !isOpen
  const button = chapter.querySelector<HTMLElement>(`:scope > div > ${caret}`)
  const head = headOf(chapter)
  if (button) {
    button.ariaExpanded = String(isOpen)
    button.ariaLabel = caretWords(isOpen, head?.textContent ?? '')
  } else if (head) head.ariaExpanded = String(isOpen)
}

function caretWords(isOpen: boolean, label: string): string {
  return isOpen
    ? translate(
        {
          id: 'theme.DocSidebarItem.collapseCategoryAriaLabel',
          message: "Collapse sidebar category '{label}'",
        },
        {label},
      )
    : translate(
        {id: 'theme.DocSidebarItem.expandCategoryAriaLabel', message: "Expand sidebar category '{label}'"},
        {label},
      )
}

function headOf(chapter: HTMLElement): HTMLAnchorElement | null {
  return chapter.querySelector<HTMLAnchorElement>(':scope > div > a')
}

/** The pages of a chapter, as its first page has them. */
async function listOf(chapter: HTMLElement): Promise<Element | null> {
  const address = headOf(chapter)?.getAttribute('href')
  if (!address) return null
  try {
    const answer = await fetch(address)
    if (!answer.ok) return null
    const other = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const head = [...other.querySelectorAll<HTMLAnchorElement>(`${category} > div > a`)].find(
      (link) => link.getAttribute('href') === address,
    )
    const list = head?.closest(category)?.querySelector(':scope > ul')
    if (!list) return null
    for (const link of list.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current')
    for (const link of list.querySelectorAll('.menu__link--active'))
      link.classList.remove('menu__link--active')
    return chapter.ownerDocument.importNode(list, true)
  } catch {
    return null
  }
}

const hideButton = 'button[class*="collapseSidebarButton"]'
const storageName = 'd2l-sidebar'
const hidden = 'hidden'

/** The menu makes room for the text, if the reader wants. */
export function listenForHiding(page: Document): void {
  const button = page.querySelector<HTMLElement>(hideButton)
  if (!button) return
  const show = (isHidden: boolean) => {
    page.documentElement.setAttribute(choices.sidebar, isHidden ? hidden : '')
    button.title = button.ariaLabel = isHidden
      ? translate({id: 'theme.docs.sidebar.expandButtonAriaLabel', message: 'Expand sidebar'})
      : translate({id: 'theme.docs.sidebar.collapseButtonAriaLabel', message: 'Collapse sidebar'})
  }
  button.addEventListener('click', () => {
    const isHidden = page.documentElement.getAttribute(choices.sidebar) !== hidden
    store(storageName, isHidden ? hidden : null)
    show(isHidden)
  })
  if (stored(storageName) === hidden) show(true)
}
