// The frameworks that a page runs in, and which of them a notebook is for that does not say it.

import {plainOf} from '../records/slice-keys.ts'
import type {RanNotebook} from '../records/read-notebook.ts'
import type {ProgramPage} from './book-programs.ts'

/** `null` alone in a book without frameworks. */
export function tabsOfPage({cells, tabs}: Pick<ProgramPage, 'cells' | 'tabs'>): (string | null)[] {
  return [...cells.keys()].flatMap((name): (string | null)[] => {
    if (name === '') return [null]
    return tabs.size === 0 || tabs.has(name) ? [name] : []
  })
}

/** The framework with most cells of the notebook, the first of those that have as many. */
export function bestTab({cells}: Pick<RanNotebook, 'cells'>, page: ProgramPage): string | null {
  const codes = new Set(cells.map(({source}) => plainOf(source)))
  const [first = null, ...others] = tabsOfPage(page)
  const likeness = (tab: string | null) =>
    (page.cells.get(tab ?? '') ?? []).filter(({source}) => codes.has(plainOf(source))).length
  return others.reduce((best, tab) => (likeness(tab) > likeness(best) ? tab : best), first)
}
