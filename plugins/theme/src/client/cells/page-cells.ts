// The cells of a page as the build has written them: which there are, what they say, for which frameworks.

import {allTabs, attributes, choices, formParts, parts} from '../../page-parts.ts'

/** One cell of the page: the same element for every framework that shares it. */
export interface PageCell {
  element: HTMLElement
  /** Its number among those of the page. */
  id: string
  /** The author's text. */
  source: string
  isHidden: boolean
  /** The frameworks that it is for; empty where it is for all. */
  tabs: string[]
}

const cells = `.${parts.cell}[${attributes.cell}]`

export function pageCells(page: Document): PageCell[] {
  return [...page.querySelectorAll<HTMLElement>(cells)].map((element) => {
    const code = codeOf(element)
    return {
      element,
      id: element.getAttribute(attributes.cell) ?? '',
      source: (code?.textContent ?? '').replace(/\n$/, ''),
      isHidden: (code?.parentElement?.hasAttribute('hidden') ?? true) && !hasForm(element),
      tabs: tabsOf(element),
    }
  })
}

export function cellOf(target: EventTarget | null): HTMLElement | undefined {
  return (target instanceof Element && target.closest<HTMLElement>(cells)) || undefined
}

/** The element that holds the text of a cell. */
export function codeOf(cell: Element): HTMLElement | null {
  return cell.querySelector<HTMLElement>(':scope > pre > code')
}

/** A form stands for the code that it hides. */
function hasForm(cell: Element): boolean {
  return cell.querySelector(`:scope > :is(.${formParts.form}, .${formParts.title})`) !== null
}

function tabsOf(element: Element): string[] {
  const panel = element.closest(`.${parts.panel}`)
  const names = panel?.getAttribute(attributes.tabs)?.split(' ') ?? []
  return names.filter((name) => name !== '')
}

/**
 * The framework that a reader runs `cell` in: the chosen one, where the cell is for it; its own first else. Where all are
 * shown, or none is chosen, a cell for all runs in the first of the page. `''` on a page without frameworks.
 */
export function tabToRun(page: Document, {tabs}: PageCell, ofPage: readonly string[]): string {
  const chosen = page.documentElement.getAttribute(choices.tab) ?? ''
  const own = tabs.length === 0 ? ofPage : tabs
  if (chosen !== allTabs && own.includes(chosen)) return chosen
  return own[0] ?? ''
}

/** The number of a cell among those that run in the same framework: so errors name it, too. */
export function numberIn(tab: string, cell: PageCell, ofPage: readonly PageCell[]): number {
  return ofPage.filter((other) => isIn(other, tab)).indexOf(cell) + 1
}

/** The frameworks of a page in the order of its groups of tabs. */
export function tabsOfPage(page: Document): string[] {
  const groups = [...page.querySelectorAll(`.${parts.tabs}[${attributes.names}]`)]
  const names = groups.flatMap((group) => (group.getAttribute(attributes.names) ?? '').split(' '))
  return [...new Set(names)].filter((name) => name !== '')
}

export function isIn(cell: PageCell, tab: string): boolean {
  return cell.tabs.length === 0 || cell.tabs.includes(tab)
}

/** Where the book's own package is for this framework, if it has one. */
export function libraryAddress(page: Document, tab: string): string | undefined {
  const cell = page.querySelector(`[${attributes.library}]`)
  return cell?.getAttribute(attributes.library)?.replace('{tab}', tab)
}

/** Where the small data are that cells of the page may ask for. */
export function dataAddress(page: Document): string | undefined {
  return page.querySelector(`[${attributes.cellData}]`)?.getAttribute(attributes.cellData) ?? undefined
}

/** Of the book. */
export function releaseOf(page: Document): string | undefined {
  return page.querySelector(`[${attributes.release}]`)?.getAttribute(attributes.release) ?? undefined
}

/** Whether the author wants the page to run as soon as it is read. */
export function runsOnLoad(page: Document): boolean {
  return page.querySelector(`[${attributes.run}="load"]`) !== null
}
