// Tabs by name: one choice for every group of the page, for the next page, and for a shared address.
// Which panels are seen is the work of the rules in the head; this script moves the choice and keeps the
// groups' roles in step with it.

import {tabQueryKey, tabStorageKey} from '../head-tags.ts'
import {allTabs, attributes, choices, parts} from '../page-parts.ts'

const groups = `.${parts.tabs}`
const tabsOfGroup = `.${parts.tablist} > [role="tab"]`

/** The chosen tab, or `''`. */
export function chosenTab(page: Document): string {
  return page.documentElement.getAttribute(choices.tab) ?? ''
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
  for (const group of root.querySelectorAll<HTMLElement>(groups)) markGroup(group, name)
}

/** Choose by `?tab=` of an address, without remembering: the link speaks for itself, not for the reader. */
export function takeTabFromAddress(page: Document, search: string): void {
  const name = new URLSearchParams(search).get(tabQueryKey)
  const chosen = chosenTab(page)
  if (!name || name === chosen || !isKnown(page, name)) return
  // an address that an earlier choice has written, met again on the way back: the later choice holds
  if (isOwnAddress(page)) writeAddress(page, chosen)
  else show(page, name)
}

/** Choose a tab of the page without remembering. */
export function showTab(page: Document, name: string): void {
  if (name !== chosenTab(page) && isKnown(page, name)) show(page, name)
}

/** Show the panel that `element` stands in, if it is hidden, so that it can be scrolled to. */
export function revealInTabs(page: Document, element: Element): void {
  const panel = element.closest(`.${parts.panel}`)
  const name = panel?.getAttribute(attributes.tabs)?.split(' ')[0]
  if (!panel || !name || panel.getClientRects().length > 0) return
  show(page, name)
}

function choose(page: Document, tab: HTMLElement): void {
  const name = nameOf(tab)
  if (!name) return
  keepInPlace(tab, () => show(page, name))
  remember(page, name)
}

function show(page: Document, name: string): void {
  page.documentElement.setAttribute(choices.tab, name)
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
  writeAddress(page, name)
}

/** The key in the state of a history entry that tells a choice of the reader from a link that she followed. */
const ownAddressKey = 'd2lTab'

function writeAddress({defaultView: view}: Document, name: string): void {
  if (!view) return
  const address = new URL(view.location.href)
  address.searchParams.set(tabQueryKey, name)
  view.history.replaceState({...view.history.state, [ownAddressKey]: true}, '', address)
}

function isOwnAddress({defaultView: view}: Document): boolean {
  const state = view?.history.state as Record<string, unknown> | null | undefined
  return state?.[ownAddressKey] === true
}

/** Panels above may change their height; the tab that was clicked stays under the pointer. */
function keepInPlace(element: Element, change: () => void): void {
  const before = element.getBoundingClientRect().top
  change()
  const moved = element.getBoundingClientRect().top - before
  if (moved !== 0) element.ownerDocument.defaultView?.scrollBy({top: moved, behavior: 'instant'})
}

function markGroup(group: HTMLElement, chosen: string): void {
  const tabs = tabsOf(group)
  const active = tabs.find((tab) => nameOf(tab) === chosen) ?? tabs[0]
  for (const tab of tabs) {
    tab.setAttribute('aria-selected', String(tab === active))
    tab.tabIndex = tab === active ? 0 : -1
  }
  for (const panel of group.querySelectorAll(`:scope > .${parts.panel}`)) {
    const serves = (panel.getAttribute(attributes.tabs) ?? '').split(' ')
    const label = labelOf(serves, tabs, active)
    if (label) panel.setAttribute('aria-labelledby', label.id)
  }
}

/** A panel is named by the chosen tab, if it is for that; where all are seen, by its own. */
function labelOf(serves: string[], tabs: HTMLElement[], active: HTMLElement | undefined) {
  const name = active ? nameOf(active) : ''
  if (name === allTabs) return tabs.find((tab) => nameOf(tab) === serves[0])
  return serves.includes(name) ? active : undefined
}

function neighbour(tab: HTMLElement, key: string): HTMLElement | undefined {
  const tabs = tabsOf(tab.closest(groups))
  const forward = getComputedStyle(tab).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
  const at = tabs.indexOf(tab)
  if (key === 'Home') return tabs[0]
  if (key === 'End') return tabs.at(-1)
  if (key === forward) return tabs[(at + 1) % tabs.length]
  if (key === 'ArrowLeft' || key === 'ArrowRight') return tabs.at(at - 1)
  return undefined
}

function tabsOf(group: Element | null): HTMLElement[] {
  return [...(group?.querySelectorAll<HTMLElement>(`:scope > ${tabsOfGroup}`) ?? [])]
}

/** The name of a tab, `''` without. */
function nameOf(tab: HTMLElement): string {
  return tab.getAttribute(attributes.tab) ?? ''
}

function tabOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(tabsOfGroup) : null
}

function isKnown(page: Document, name: string): boolean {
  return (page.documentElement.getAttribute(choices.tabs) ?? '').split(' ').includes(name)
}
