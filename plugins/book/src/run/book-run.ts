// The cells of a loaded book, run for its site: what its pages show, and what their readers need to run them again.

import type {Library} from 'd2lbook-python'
import path from 'node:path'
import type {LoadedBook} from '../load/loaded-book.ts'
import {bookPrograms, programPages} from './book-programs.ts'
import {dataOfPages, pagesWith} from './site-data.ts'
import {bookRecords} from './recorded-book.ts'
import {runPrograms} from './run-book.ts'
import {shownOutputs, type PageOutputs} from './shown-outputs.ts'
import {noCost, progressTeller, type RunCost} from './run-cost.ts'

export interface BookRun {
  /** By page. */
  outputs: ReadonlyMap<string, PageOutputs>
  /** The book's own package, by framework, where the cells of some page import it. */
  libraries: ReadonlyMap<string, Library>
  /** By page: files of small data that its cells may ask for. */
  data: ReadonlyMap<string, ReadonlySet<string>>
  /** Pages whose cells see other packages as they were at the time of the book. */
  olderPackages: ReadonlySet<string>
  release: string
  /** The pages that import it. */
  importing: ReadonlySet<string>
  cost: RunCost
}

/** Milliseconds for a cell while a site is made, which must not take much longer for it. */
const limit = 3000

/** @param cacheFolder where the work on the book is kept between builds */
export async function runBook(book: LoadedBook, cacheFolder: string): Promise<BookRun> {
  const pages = await programPages(book)
  const {programs, libraries} = bookPrograms(pages, book.config)
  const importing = new Set(programs.flatMap(({page, library}) => (library ? [page] : [])))
  const {config, folder} = book
  const own = {
    libraries: importing.size > 0 ? libraries : new Map<string, Library>(),
    importing,
    data: dataOfPages(programs),
    olderPackages: pagesWith(programs, /\bpandas\b/),
    release: config.release,
  }
  const records = await bookRecords(pages, {folder, config, libraries})
  const {prefer} = config.outputs
  if (!config.runsCells) return {outputs: shownOutputs([], {records, prefer}), cost: noCost, ...own}
  const before = process.cpuUsage()
  const runs = await runPrograms(programs, {
    cacheFolder: path.join(cacheFolder, 'outputs'),
    limit,
    onProgress: progressTeller(console.error),
    isWanted: ({index, hasOutputs, hidesOutput}, {page, tab}) =>
      !hidesOutput && (prefer === 'live' || !(hasOutputs || records.of(page, tab).has(index))),
  })
  const {user, system} = process.cpuUsage(before)
  const cells = runs.reduce((sum, {cells: all}) => sum + all.length, 0)
  const ran = runs.reduce((sum, run) => sum + run.ran, 0)
  return {
    outputs: shownOutputs(runs, {records, prefer}),
    cost: {ran, kept: cells - ran, seconds: (user + system) / 1e6},
    ...own,
  }
}
