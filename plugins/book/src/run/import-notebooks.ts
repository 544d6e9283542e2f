// Takes in notebooks that the author has run: a record for each page and framework.

import type {Library} from 'd2lbook-python'
import type {BookConfig} from '../config/book-config.ts'
import {matchCells} from '../records/match-cells.ts'
import {plainFinalText} from 'remark-d2lbook'
import type {PageRecord, RecordedCell} from '../records/page-record.ts'
import type {RanNotebook} from '../records/read-notebook.ts'
import {readNotebooks, type FoundNotebook} from '../records/read-notebooks.ts'
import {recordOfNotebook} from '../records/record-notebook.ts'
import {plainOf} from '../records/slice-keys.ts'
import type {ProgramPage} from './book-programs.ts'
import {firstLine, type PageCell} from './page-cells.ts'
import {comparing, libraryKeys} from './recorded-book.ts'
import {bestTab} from './tabs-of-page.ts'

export interface ImportedPage {
  record: PageRecord
  /** Absolute. */
  file: string
  /** Cells of the page in this framework. */
  cells: number
  /** Those of them whose record is not that of their code, or of what it depends on. */
  stale: number
  /** Lines of cells that have no record. */
  missing: number[]
  /** Cells of the notebook that are none of the page. */
  unknown: number
  /** Errors that the author did not ask for, with the lines of their cells. */
  errors: {line: number; text: string; record: RecordedCell}[]
}

export interface Imported {
  pages: ImportedPage[]
  /** Files that are no notebooks, or of no page of the book. */
  unknown: string[]
  /** Notebooks that nobody has run. */
  empty: string[]
}

interface Target {
  pages: readonly ProgramPage[]
  /** All pages of the book, those without cells too. */
  names: Iterable<string>
  config: BookConfig
  libraries: ReadonlyMap<string, Library>
}

/**
 * @param folder absolute
 * @param only these notebooks of it; left out, all
 */
export async function importNotebooks(
  folder: string,
  book: Target,
  only?: readonly string[],
): Promise<Imported> {
  const byName = new Map(book.pages.map((page) => [page.page, page]))
  const outline = {pages: new Set([...book.names, ...byName.keys()]), tabs: book.config.tabs}
  const {notebooks, unknown} = await readNotebooks(folder, outline, only)
  const imported: Imported = {pages: [], unknown, empty: []}
  const libraryOf = rememberLibraries(book.libraries)
  for (const found of notebooks) {
    const page = byName.get(found.page)
    if (!page) continue
    if (found.notebook.cells.every(({outputs}) => outputs === undefined)) imported.empty.push(found.file)
    else imported.pages.push(importPage(found, page, libraryOf))
  }
  return imported
}

type LibraryOf = (tab: string | null) => {library?: Library; keys?: (program: string) => string | undefined}

function rememberLibraries(libraries: ReadonlyMap<string, Library>): LibraryOf {
  const known = new Map<string, ReturnType<LibraryOf>>()
  return (tab) => {
    const library = libraries.get(tab ?? '')
    const found = known.get(tab ?? '') ?? (library ? {library, keys: libraryKeys(library)} : {})
    known.set(tab ?? '', found)
    return found
  }
}

function importPage(
  {notebook, tab: told, page: name}: FoundNotebook,
  page: ProgramPage,
  libraryOf: LibraryOf,
): ImportedPage {
  const tab = told === undefined ? bestTab(notebook, page) : told
  const {library, keys} = libraryOf(tab)
  const whole = recordOfNotebook(notebook, {page: name, tab}, keys)
  const own = page.cells.get(tab ?? '') ?? []
  const matched = matchCells(comparing(own, library)(whole), whole.cells)
  const kept = new Set(matched.flatMap((match) => match?.record ?? []))
  return {
    record: {...whole, cells: whole.cells.filter((cell) => kept.has(cell))},
    file: page.file,
    cells: own.length,
    stale: matched.filter((match) => match?.isStale).length,
    missing: own.flatMap((cell, i) =>
      matched[i] || cell.isLeftOut || plainOf(cell.source) === '' ? [] : [firstLine(cell)],
    ),
    unknown: unknownCells(notebook, kept.size),
    errors: own.flatMap((cell, i) => errorsOf(cell, matched[i]?.record)),
  }
}

function unknownCells({cells}: RanNotebook, kept: number): number {
  return cells.filter(({outputs, source}) => outputs && source.trim() !== '').length - kept
}

function errorsOf(cell: PageCell, record: RecordedCell | undefined): ImportedPage['errors'] {
  if (cell.mayFail || !record) return []
  return record.outputs.flatMap((output) => {
    if (output.output_type !== 'error') return []
    const line = lineOfError(cell, output.traceback)
    return [{line, text: plainFinalText(`${output.ename}: ${output.evalue}`), record}]
  })
}

/** The first frame of the traceback is the cell: `----> 2 x = y`. */
function lineOfError(cell: PageCell, traceback: readonly string[]): number {
  const [, line = ''] = /^-+>\s*(\d+)/m.exec(plainFinalText(traceback.join('\n'))) ?? []
  return cell.lines[Number(line) - 1] ?? firstLine(cell)
}

/** The record of a page without the cells that failed. */
export function withoutErrors({record, errors}: ImportedPage): PageRecord {
  const failed = new Set(errors.map((error) => error.record))
  return {...record, cells: record.cells.filter((cell) => !failed.has(cell))}
}
