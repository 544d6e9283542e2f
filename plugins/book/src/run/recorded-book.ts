// The recorded outputs of a book, by the cells of its pages as they are now.

import {stat} from 'node:fs/promises'
import path from 'node:path'
import type {Library} from 'd2lbook-python'
import type {BookConfig} from '../config/book-config.ts'
import type {BookFolder} from '../load/book-folder.ts'
import {matchCells, type MatchedCell} from '../records/match-cells.ts'
import {readNotebooks, type FoundNotebook} from '../records/read-notebooks.ts'
import {readPageRecord} from '../records/record-files.ts'
import type {PageRecord} from '../records/page-record.ts'
import {beginOf, recordOfNotebook} from '../records/record-notebook.ts'
import {keyOf, keysOfCells, plainOf, slicesOfCells} from '../records/slice-keys.ts'
import type {ProgramPage} from './book-programs.ts'
import type {PageCell} from './page-cells.ts'
import {bestTab, tabsOfPage} from './tabs-of-page.ts'
import {LibraryNames} from './used-library.ts'

/** By the index of the cell in its framework. */
type RecordedCells = ReadonlyMap<number, MatchedCell>

export interface BookRecords {
  /** Of a page in a framework; none: it has no records. */
  of(page: string, tab: string | null): RecordedCells
  /** Pages with records, in their frameworks. */
  readonly all: readonly {page: ProgramPage; tab: string | null; cells: RecordedCells}[]
}

export const noRecords: BookRecords = {of: () => new Map(), all: []}

interface RecordedBook {
  folder: BookFolder
  config: BookConfig
  libraries: ReadonlyMap<string, Library>
}

export async function bookRecords(
  pages: readonly ProgramPage[],
  {folder, config, libraries}: RecordedBook,
): Promise<BookRecords> {
  const files = await recordFolder(folder, config)
  const notebooks = await notebooksOf(pages, folder, config)
  if (files === undefined && notebooks.length === 0) return noRecords
  const all: {page: ProgramPage; tab: string | null; cells: RecordedCells}[] = []
  for (const page of pages)
    for (const tab of tabsOfPage(page)) {
      const kept = files === undefined ? undefined : await readPageRecord(files, page.page, tab)
      const found = [...(kept ? [kept] : []), ...recordsIn(notebooks, page, tab)]
      if (found.length === 0) continue
      const compared = comparing(page.cells.get(tab ?? '') ?? [], libraries.get(tab ?? ''))
      const cells = merged(found.map((record) => matchCells(compared(record), record.cells)))
      if (cells.size > 0) all.push({page, tab, cells})
    }
  const byPlace = new Map(all.map(({page, tab, cells}) => [placeKey(page.page, tab), cells]))
  return {all, of: (page, tab) => byPlace.get(placeKey(page, tab)) ?? new Map()}
}

/** Whether a book has any recorded outputs, told without reading its pages. */
export async function hasRecords(folder: BookFolder, config: BookConfig): Promise<boolean> {
  return config.outputs.notebooks !== undefined || (await recordFolder(folder, config)) !== undefined
}

/** The folder of recorded outputs, absolute; `undefined` where there is none. */
async function recordFolder(folder: BookFolder, {outputs}: BookConfig): Promise<string | undefined> {
  const place = folder.fileOf(outputs.folder)
  const isFolder = await stat(place).then(
    (info) => info.isDirectory(),
    () => false,
  )
  return isFolder ? place : undefined
}

async function notebooksOf(
  pages: readonly ProgramPage[],
  folder: BookFolder,
  {outputs, tabs}: BookConfig,
): Promise<FoundNotebook[]> {
  if (!outputs.notebooks) return []
  const outline = {pages: new Set(pages.map(({page}) => page)), tabs}
  return (await readNotebooks(path.resolve(folder.fileOf(outputs.notebooks.folder)), outline)).notebooks
}

function recordsIn(notebooks: readonly FoundNotebook[], page: ProgramPage, tab: string | null): PageRecord[] {
  return notebooks
    .filter(
      (one) =>
        one.page === page.page && (one.tab === undefined ? bestTab(one.notebook, page) : one.tab) === tab,
    )
    .map(({notebook}) => recordOfNotebook(notebook, {page: page.page, tab}))
}

/** The cells of a page as records are compared with them. */
export function comparing(cells: readonly PageCell[], library: Library | undefined) {
  const sources = cells.map(({source}) => source)
  const keys = keysOfCells(sources)
  const libraryOf = library && libraryKeys(library)
  const slices = slicesOfCells(sources)
  return ({cells: recorded}: PageRecord) => {
    // most of the work, and needless for notebooks
    const knowsLibrary = recorded.some((cell) => cell.library !== undefined)
    return sources.map((source, i) => {
      const used = knowsLibrary ? libraryOf?.((slices[i] ?? []).join('\n')) : undefined
      return {
        code: keys[i]?.code ?? '',
        slice: keys[i]?.slice ?? '',
        begins: beginOf(source),
        ...(used !== undefined && {library: used}),
      }
    })
  }
}

/** What a program uses of the book's own package, as a key. */
export function libraryKeys(library: Library): (program: string) => string | undefined {
  const names = new LibraryNames(library)
  return (program) => {
    const used = names.usedBy(program)
    return used && keyOf(used.cells.map(({source}) => plainOf(source)))
  }
}

/** The first record of a cell that is still true, else the first. */
function merged(found: readonly (readonly (MatchedCell | undefined)[])[]): Map<number, MatchedCell> {
  const cells = new Map<number, MatchedCell>()
  for (const matched of found)
    for (const [i, match] of matched.entries()) {
      const before = cells.get(i)
      if (match && (!before || (before.isStale && !match.isStale))) cells.set(i, match)
    }
  return cells
}

function placeKey(page: string, tab: string | null): string {
  return `${tab ?? ''}\n${page}`
}
