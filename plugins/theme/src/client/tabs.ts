// Tabs by name: one choice for every group of the page, for the next page, and for a shared address.
// Which panels are seen is the work of the rules in the head; this script moves the choice and keeps the
// groups' roles in step with it.

import {tabAttribute, tabQueryKey, tabStorageKey} from '../head-tags.ts'

/** The chosen tab, or `''`. */
export function chosenTab(page: Document): string {
  return page.documentElement.getAttribute(tabAttribute) ?? ''
}

/** Listen for clicks and keys on tabs, those of later pages included. */
export function listenForTabs(page: Document): void {
  page.addEventListener('click', (event) => {
    const tab = tabOf(event.target)
    if (tab) choose(page, tab)
  })
  page.addEventListener('keydown', (event) => {
    const tab = tabOf(event.target)
    const next = tab && !event.ctrlKey && !event.metaKey && !event.altKey && neighbour(tab, event.key)
    if (!next) return
    event.preventDefault()
    next.focus({preventScroll: true})
    choose(page, next)
  })
}

/** Give every group under `root` the roles that belong to the page's chosen tab. */
export function markTabs(root: ParentNode, name: string): void {
  for (const group of root.querySelectorAll<HTMLElement>('.d2l-tabs')) markGroup(group, name)
}

/** Choose by `?tab=` of an address, without remembering: the link speaks for itself, not for the reader. */
export function takeTabFromAddress(page: Document, search: string): void {
  const name = new URLSearchParams(search).get(tabQueryKey)
  if (!name || name === chosenTab(page) || !isKnown(page, name)) return
  show(page, name)
}

/** Show the panel that `element` stands in, if it is hidden, so that it can be scrolled to. */
export function revealInTabs(page: Document, element: Element): void {
  const panel = element.closest<HTMLElement>('.d2l-panel')
  const name = panel?.dataset.tabs?.split(' ')[0]
  if (!panel || !name || panel.getClientRects().length > 0) return
  show(page, name)
}

function choose(page: Document, tab: HTMLElement): void {
  const name = tab.dataset.tab
  if (!name) return
  keepInPlace(tab, () => show(page, name))
  remember(page, name)
}

function show(page: Document, name: string): void {
  page.documentElement.setAttribute(tabAttribute, name)
  markTabs(page, name)
}

function remember(page: Document, name: string): void {
  const {defaultView: view} = page
  if (!view) return
  try {
    view.localStorage.setItem(tabStorageKey, name)
  } catch {
    // Storage may be forbidden; the address still carries the choice.
  }
  const address = new URL(view.location.href)
  address.searchParams.set(tabQueryKey, name)
  view.history.replaceState(view.history.state, '', address)
}

/** Panels above may change their height; the tab that was clicked stays under the pointer. */
function keepInPlace(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top
  change()
  const moved = element.getBoundingClientRect().top - before
  if (moved !== 0) element.ownerDocument.defaultView?.scrollBy({top: moved, behavior: 'instant'})
}

function markGroup(group: HTMLElement, chosen: string): void {
  const names = (group.dataset.names ?? '').split(' ')
  const active = names.includes(chosen) ? chosen : names[0]
  let activeId = ''
  for (const tab of tabsOf(group)) {
    const isActive = tab.dataset.tab === active
    tab.setAttribute('aria-selected', String(isActive))
    tab.tabIndex = isActive ? 0 : -1
    if (isActive) activeId = tab.id
  }
  for (const panel of group.querySelectorAll(':scope > .d2l-panel')) {
    const serves = (panel.getAttribute('data-tabs') ?? '').split(' ')
    if (activeId && active !== undefined && serves.includes(active))
      panel.setAttribute('aria-labelledby', activeId)
  }
}

function neighbour(tab: HTMLElement, key: string): HTMLElement | undefined {
  const tabs = tabsOf(tab.closest('.d2l-tabs'))
  const forward = getComputedStyle(tab).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const at = tabs.indexOf(tab)
  if (key === 'Home') return tabs[0]
  if (key === 'End') return tabs.at(-1)
  if (key === forward) return tabs[(at + 1) % tabs.length]
  if (key === 'ArrowLeft' || key === 'ArrowRight') return tabs.at(at - 1)
  return undefined
}

function tabsOf(group: Element | null): HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>(':scope > .d2l-tablist > [role="tab"]') ?? [])]
}

function tabOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.d2l-tablist > [role="tab"]') : null
}

function isKnown(page: Document, name: string): boolean {
  return page.querySelector(`.d2l-tabs[data-names~="${CSS.escape(name)}"]`) !== null
}
