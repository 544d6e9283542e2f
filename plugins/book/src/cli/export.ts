// A book as notebooks or plain Markdown files, to be read and run elsewhere.

import path from 'node:path'
import {exportBook, type ExportFormat} from '../export/export-book.ts'
import type {Preferred} from '../config/preferred.ts'
import {runBook} from '../run/book-run.ts'
import {hasRecords} from '../run/recorded-book.ts'
import {costSentence} from '../run/run-cost.ts'
import type {PageOutputs} from '../run/shown-outputs.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {cacheFolder} from './cache-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {exportFolder} from './out-folder.ts'
import {knownTabs} from './known-tabs.ts'
import {UsageError} from './usage-error.ts'
import {counted} from '../text/counted.ts'

export interface ExportFlags {
  ipynb?: boolean
  md?: boolean
  out: string
  tab?: string[]
  url?: string
  colab?: boolean
  run: boolean
  prefer?: Preferred
  cache?: string
}

/** Resolves to the exit code. */
export async function exportFiles(root: string, flags: ExportFlags): Promise<number> {
  const formats = (['ipynb', 'md'] as const).filter((format) => flags[format])
  if (flags.colab && !flags.ipynb) formats.unshift('ipynb')
  if (formats.length === 0) throw new UsageError('say what to export: --ipynb, --colab or --md')
  const {prefer, run} = flags
  await writeFiles(
    new BookFolder(root, {...(!run && {run}), ...(prefer && {outputs: {prefer}})}),
    formats,
    flags,
  )
  return exitCodes.done
}

async function writeFiles(book: BookFolder, formats: ExportFormat[], flags: ExportFlags): Promise<void> {
  const tabs = flags.tab ? knownTabs(flags.tab, (await book.configured()).config.tabs) : null
  const {url, colab: forColab = false} = flags
  const out = await exportFolder(flags.out, book.root)
  const kept = await cacheFolder(book.root, flags.cache)
  const count = await exportBook({
    book,
    out,
    formats,
    tabs,
    url,
    forColab,
    outputsOf: (loaded) => outputsOf(loaded, kept),
  })
  console.log(`${counted(count, 'file')} in ${flags.out}`)
}

async function outputsOf(book: LoadedBook, cache: string): Promise<ReadonlyMap<string, PageOutputs>> {
  const {config, folder} = book
  if (!config.runsCells && !(await hasRecords(folder, config))) return new Map()
  const {outputs, cost} = await runBook(book, path.join(cache, 'run'))
  const sentence = costSentence(cost)
  if (sentence !== undefined) console.error(sentence)
  return outputs
}
