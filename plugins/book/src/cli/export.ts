// A book as notebooks or plain Markdown files, to be read and run elsewhere.

import {exportBook, type ExportFormat} from '../export/export-book.ts'
import {BookFolder} from '../load/book-folder.ts'
import {exitCodes} from './exit-codes.ts'
import {exportFolder} from './out-folder.ts'
import {UsageError} from './usage-error.ts'
import {counted} from '../text/counted.ts'

export interface ExportFlags {
  ipynb?: boolean
  md?: boolean
  out: string
  tab?: string[]
  url?: string
  colab?: boolean
}

/** Resolves to the exit code. */
export async function exportFiles(root: string, flags: ExportFlags): Promise<number> {
  const formats = (['ipynb', 'md'] as const).filter((format) => flags[format])
  if (flags.colab && !flags.ipynb) formats.unshift('ipynb')
  if (formats.length === 0) throw new UsageError('say what to export: --ipynb, --colab or --md')
  await writeFiles(new BookFolder(root), formats, flags)
  return exitCodes.done
}

async function writeFiles(book: BookFolder, formats: ExportFormat[], flags: ExportFlags): Promise<void> {
  const tabs = flags.tab ? await knownTabs(book, flags.tab) : null
  const {url, colab: forColab = false} = flags
  const out = await exportFolder(flags.out, book.root)
  const count = await exportBook({book, out, formats, tabs, url, forColab})
  console.log(`${counted(count, 'file')} in ${flags.out}`)
}

async function knownTabs(book: BookFolder, names: string[]): Promise<string[]> {
  const {config} = await book.configured()
  const wanted = names.flatMap((name) => name.split(',')).map((name) => name.trim().toLowerCase())
  const unknown = wanted.filter((name) => !config.tabs.includes(name))
  if (unknown.length === 0) return wanted
  const known =
    config.tabs.length > 0 ? `the book has ${config.tabs.join(', ')}` : 'the book has no frameworks'
  throw new UsageError(`--tab ${unknown.join(', ')}: ${known}`)
}
