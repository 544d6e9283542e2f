// Runs the cells of a page or a book, and tells what has become of them.

import path from 'node:path'
import {BookFolder} from '../load/book-folder.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {bookPrograms, programPages} from '../run/book-programs.ts'
import {formatRuns} from '../run/format-runs.ts'
import {runPrograms} from '../run/run-book.ts'
import type {PageProgram} from '../run/run-page.ts'
import {isUnexpected, runReport} from '../run/run-report.ts'
import {singlePage} from '../run/single-page.ts'
import {isOneOf} from '../text/one-of.ts'
import {cacheFolder} from './cache-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {knownTabs} from './known-tabs.ts'
import {pageOrBook, type PagePlace} from './page-argument.ts'
import {UsageError} from './usage-error.ts'

export interface RunFlags {
  tab?: string[]
  format: string
  /** Seconds. */
  limit: number
  /** Of generators that no cell gives a seed. */
  seed: number
  /** A folder, or `false`: nothing is kept. */
  cache?: string | false
}

/**
 * Resolves to the exit code: 1 where a cell failed that its author did not mark as one that may.
 *
 * @param argument a page or a book, as it was named
 */
export async function runCells(argument: string, flags: RunFlags): Promise<number> {
  const place = pageOrBook(argument)
  const {format, limit, seed} = flags
  if (!isOneOf(['pretty', 'json'] as const, format))
    throw new UsageError(`--format ${format}: one of pretty, json`)
  const cache = await openCache(place, flags)
  const {programs, tabs} = await programsAt(place, cache)
  const wanted = flags.tab ? knownTabs(flags.tab, tabs) : tabs
  const asked = programs.filter(({tab}) => tab === null || wanted.includes(tab))
  const runs = await runPrograms(asked, {
    limit: limit * 1000,
    seed,
    ...(cache !== undefined && {cacheFolder: path.join(cache, 'outputs')}),
  })
  const nameOf = (file: string) => folderPrefix(path.dirname(file)) + path.basename(file)
  console.log(
    format === 'json'
      ? JSON.stringify(runReport(runs), null, 2)
      : formatRuns(runs, {nameOf, isColoured: process.stdout.isTTY}),
  )
  return runs.some(({cells}) => cells.some(isUnexpected)) ? exitCodes.contentErrors : exitCodes.done
}

async function openCache(place: PagePlace, {cache}: RunFlags): Promise<string | undefined> {
  if (cache === false) return undefined
  const owner = place.kind === 'file' ? place.file : place.root
  return path.join(await cacheFolder(owner, cache), 'run')
}

interface Asked {
  programs: PageProgram[]
  tabs: readonly string[]
}

async function programsAt(place: PagePlace, cache: string | undefined): Promise<Asked> {
  if (place.kind === 'file') return programsOfFile(place.file)
  const book = await new BookFolder(place.root).load({keepsTrees: true, cacheFolder: cache})
  if (place.kind === 'page' && !book.facts.has(place.page)) return programsOfFile(place.file)
  const {programs} = bookPrograms(await programPages(book), book.config)
  const {tabs} = book.config
  return {tabs, programs: place.kind === 'book' ? programs : programs.filter(({page}) => page === place.page)}
}

async function programsOfFile(file: string): Promise<Asked> {
  const {page, config} = await singlePage(file)
  const {programs} = bookPrograms([page], config)
  return {programs, tabs: config.tabs}
}
