// Recorded outputs of a book, from notebooks that its author has run.

import {statSync} from 'node:fs'
import path from 'node:path'
import {BookFolder} from '../load/book-folder.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {writePageRecord} from '../records/record-files.ts'
import {bookPrograms, programPages} from '../run/book-programs.ts'
import {importNotebooks, type Imported, type ImportedPage} from '../run/import-notebooks.ts'
import {counted} from '../text/counted.ts'
import {printable} from '../text/printable.ts'
import {exitCodes} from './exit-codes.ts'
import {knownTabs} from './known-tabs.ts'
import {UsageError} from './usage-error.ts'

export interface ImportFlags {
  tab?: string[]
}

/** Resolves to the exit code. */
export async function importOutputs(folder: string, root: string, flags: ImportFlags): Promise<number> {
  const place = path.resolve(folder)
  if (!statSync(place, {throwIfNoEntry: false})?.isDirectory())
    throw new UsageError(`${folder}: there is no such folder`)
  const book = await new BookFolder(root).load({keepsTrees: true})
  const {config} = book
  const tabs = flags.tab ? knownTabs(flags.tab, config.tabs) : undefined
  const pages = await programPages(book)
  const {libraries} = bookPrograms(pages, config)
  const imported = await importNotebooks(place, {pages, names: book.facts.keys(), config, libraries})
  const wanted = imported.pages.filter(
    ({record}) => !tabs || record.tab === null || tabs.includes(record.tab),
  )
  const target = book.folder.fileOf(config.outputs.folder)
  for (const {record} of wanted) await writePageRecord(target, record)
  tellImported(imported, wanted)
  console.log(`${counted(wanted.length, 'page')} in ${folderPrefix(target)}`)
  return wanted.length > 0 ? exitCodes.done : exitCodes.contentErrors
}

/** What has been taken in, and what has not. */
export function tellImported({unknown, empty}: Imported, pages: readonly ImportedPage[]): void {
  for (const page of pages) tellPage(page)
  for (const file of empty) console.log(`${printable(file)}: nobody has run this notebook`)
  for (const file of unknown) console.log(`${printable(file)}: is of no page of the book`)
}

/** `chapter/page (pytorch): 12 of 14 cells, 1 out of date`, below it what is to be looked at. */
function tellPage({record, file, cells, stale, missing, unknown, errors}: ImportedPage): void {
  const name = record.tab === null ? record.page : `${record.page} (${record.tab})`
  const parts = [
    `${record.cells.length} of ${counted(cells, 'cell')}`,
    ...(stale > 0 ? [`${stale} out of date`] : []),
    ...(unknown > 0 ? [`${counted(unknown, 'cell')} of the notebook in no place of the page`] : []),
  ]
  console.log(`${printable(name)}: ${parts.join(', ')}`)
  const spot = (line: number) => `${folderPrefix(path.dirname(file))}${path.basename(file)}:${line}`
  for (const {line, text} of errors)
    console.log(`  ${spot(line)} error ${printable(text.split('\n')[0] ?? '')}`)
  if (missing.length > 0) console.log(`  without an output: ${missing.map(spot).join(', ')}`)
}
