// Which page and framework a notebook is of: as it says itself, or as its path has it.

import path from 'node:path'
import type {RanNotebook} from './read-notebook.ts'

export interface BookOutline {
  pages: ReadonlySet<string>
  /** None: the book has no frameworks. */
  tabs: readonly string[]
}

export interface NotebookPlace {
  page: string
  /** `undefined`: its path does not tell. */
  tab: string | null | undefined
}

/**
 * @param file relative to the folder that was named: `pytorch/chapter/page.ipynb`, `eval_mxnet/chapter/page.ipynb`
 * @returns `undefined` where it is of no page of the book
 */
export function notebookPlace(
  file: string,
  {page, tab}: Pick<RanNotebook, 'page' | 'tab'>,
  {pages, tabs}: BookOutline,
): NotebookPlace | undefined {
  const steps = file
    .replaceAll(path.sep, '/')
    .replace(/\.ipynb$/, '')
    .split('/')
  const found = page !== undefined && pages.has(page) ? page : pageOfPath(steps, pages)
  if (found === undefined) return undefined
  if (tabs.length === 0) return {page: found, tab: null}
  if (tab !== undefined && tabs.includes(tab)) return {page: found, tab}
  const folders = steps.slice(0, -found.split('/').length)
  return {page: found, tab: tabOfPath(folders, tabs)}
}

/** The longest end of the path that is a page. */
function pageOfPath(steps: readonly string[], pages: ReadonlySet<string>): string | undefined {
  for (let from = 0; from < steps.length; from++) {
    const page = steps.slice(from).join('/')
    if (pages.has(page)) return page
  }
  return undefined
}

/** `pytorch`, `eval_pytorch`, `d2l-pytorch`: the nearest folder that names one. */
function tabOfPath(folders: readonly string[], tabs: readonly string[]): string | undefined {
  for (const folder of folders.toReversed()) {
    const words = folder.toLowerCase().split(/[^a-z\d]+/)
    const tab =
      tabs.find((name) => folder.toLowerCase() === name) ?? tabs.find((name) => words.includes(name))
    if (tab !== undefined) return tab
  }
  return undefined
}
