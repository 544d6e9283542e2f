// The notebooks of a book run in the author's own Jupyter, and what they put out becomes recorded outputs.

import {mkdtemp, readdir, rm, stat, symlink} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {exportBook} from '../export/export-book.ts'
import {findJupyter, howToInstall, runNotebook, type NotebookRun} from '../export/jupyter.ts'
import {writeLibrary} from '../export/library-sources.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {writePageRecord} from '../records/record-files.ts'
import {bookPrograms, programPages, type ProgramPage} from '../run/book-programs.ts'
import {importNotebooks, withoutErrors} from '../run/import-notebooks.ts'
import {tabsOfPage} from '../run/tabs-of-page.ts'
import {counted} from '../text/counted.ts'
import {printable} from '../text/printable.ts'
import {exitCodes} from './exit-codes.ts'
import {tellImported} from './import-outputs.ts'
import {knownTabs} from './known-tabs.ts'
import {pageFilter} from './page-filter.ts'
import {UsageError} from './usage-error.ts'

export interface ExecuteFlags {
  tab?: string[]
  jobs: number
  kernel?: string
  /** Seconds. */
  timeout?: number
  python?: string
}

/** Resolves to the exit code: 1 where a cell failed that its author did not mark as one that may. */
export async function execute(
  root: string,
  patterns: readonly string[],
  flags: ExecuteFlags,
): Promise<number> {
  const python = await findJupyter(flags.python)
  if (python === undefined) throw new UsageError(howToInstall)
  const folder = new BookFolder(root)
  const book = await folder.load({keepsTrees: true})
  const out = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-execute-'))
  try {
    return await executeIn(out, book, {python, patterns, flags})
  } finally {
    await rm(out, {recursive: true, force: true})
  }
}

interface Wanted {
  python: string
  patterns: readonly string[]
  flags: ExecuteFlags
}

async function executeIn(out: string, book: LoadedBook, {python, patterns, flags}: Wanted): Promise<number> {
  const {config, folder} = book
  const tabs = flags.tab ? knownTabs(flags.tab, config.tabs) : config.tabs
  const isWanted = pageFilter(patterns, [...book.facts.keys()])
  const all = await programPages(book)
  const pages = all.filter(({page, isLeftOut}) => !isLeftOut && isWanted(page))
  if (pages.length === 0) throw new UsageError('no page with cells has such a name')
  const {libraries} = bookPrograms(all, config)
  await exportBook({book: folder, out, formats: ['ipynb'], tabs: flags.tab ? tabs : null})
  const notebooks = notebooksOf(pages, tabs)
  const settings = {python, kernel: flags.kernel ?? '', timeout: flags.timeout ?? 0}
  for (const tab of tabs.length > 0 ? tabs : [null]) {
    const library = libraries.get(tab ?? '')
    if (library) await writeLibrary(libraryFolder(out, tab), tab, library, config)
    await linkFiles(book.root, path.join(out, tab ?? ''))
  }
  let failures = 0
  await inParallel(notebooks, flags.jobs, async ({file, tab}) => {
    const modules = [libraryFolder(out, tab), book.root]
    const problem = await runNotebook(path.join(out, file), {...settings, modules} satisfies NotebookRun)
    if (problem !== undefined) {
      failures += 1
      console.error(`${file}: ${printable(problem)}`)
    } else console.error(`${file}: done`)
  })
  const imported = await importNotebooks(
    out,
    {pages, names: book.facts.keys(), config, libraries},
    notebooks.map(({file}) => file),
  )
  const target = folder.fileOf(config.outputs.folder)
  for (const page of imported.pages) await writePageRecord(target, withoutErrors(page))
  tellImported(imported, imported.pages)
  console.log(`${counted(imported.pages.length, 'page')} in ${folderPrefix(target)}`)
  const errors = imported.pages.reduce((sum, page) => sum + page.errors.length, 0)
  return failures + errors > 0 ? exitCodes.contentErrors : exitCodes.done
}

interface WantedNotebook {
  /** As `exportBook` names it. */
  file: string
  tab: string | null
}

function notebooksOf(pages: readonly ProgramPage[], tabs: readonly string[]): WantedNotebook[] {
  return pages.flatMap((page) =>
    tabsOfPage(page).flatMap((tab) =>
      tab === null || tabs.includes(tab)
        ? [{file: `${tab === null ? '' : `${tab}/`}${page.page}.ipynb`, tab}]
        : [],
    ),
  )
}

function libraryFolder(out: string, tab: string | null): string {
  return path.join(out, '.library', tab ?? '')
}

/** What cells may read: the book's own files, at the places that they have beside its pages. */
async function linkFiles(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from, {withFileTypes: true})) {
    if (entry.name.startsWith('.') || /\.(?:mdx?|ipynb)$/i.test(entry.name)) continue
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)]
    const there = await stat(target).catch(() => undefined)
    if (!there) await symlink(source, target).catch(() => {})
    else if (there.isDirectory() && entry.isDirectory()) await linkFiles(source, target)
  }
}

async function inParallel<Item>(
  items: readonly Item[],
  jobs: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const worker = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({length: Math.min(jobs, items.length)}, worker))
}
