// The search index of a built site: Pagefind's files, of which a reader's browser loads the few that a query needs.

import {readdir, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {SearchDocument} from './kept-index.ts'
import {searchPageHtml, type SearchPage} from './search-page.ts'

type Pagefind = typeof import('pagefind')

const engine = createRequire(import.meta.url)('./load-pagefind.cjs') as {
  load: () => Promise<Pagefind>
  version: () => string | null
}

/** Another version may write other files. */
export const engineVersion = engine.version

/** The engine, as a program that makes several indexes until it is closed. */
export interface SearchEngine {
  /**
   * Writes an index into `folder`.
   *
   * @param lang language of the site, by which the engine knows endings of words
   */
  write(documents: readonly SearchDocument[], lang: string, folder: string): Promise<void>
  close(): Promise<void>
}

/** Starts the engine; rejects on machines that it is not there for. */
export async function startSearchEngine(): Promise<SearchEngine> {
  const pagefind = await engine.load()
  return {
    write: (documents, lang, folder) => writeIndex(pagefind, documents, lang, folder),
    close: async () => void (await pagefind.close()),
  }
}

async function writeIndex(
  pagefind: Pagefind,
  documents: readonly SearchDocument[],
  lang: string,
  folder: string,
): Promise<void> {
  const {index, errors} = await pagefind.createIndex({forceLanguage: lang})
  if (!index) throw new Error(`the search index cannot be made: ${errors.join('; ')}`)
  for (const document of documents) {
    const {errors: problems} = await index.addHTMLFile({...document})
    if (problems.length > 0) throw new Error(`${document.url} cannot be indexed: ${problems.join('; ')}`)
  }
  const {errors: problems} = await index.writeFiles({outputPath: folder})
  if (problems.length > 0) throw new Error(`the search index cannot be made: ${problems.join('; ')}`)
  for (const name of await readdir(folder)) if (!isNeeded(name)) await rm(path.join(folder, name))
}

/** One for each framework of a page. @param tabs all frameworks of the book, the default first */
export function searchDocuments(
  page: SearchPage & {tabs: readonly string[]},
  permalink: string,
  tabs: readonly string[],
): SearchDocument[] {
  const own = tabs.filter((tab) => page.tabs.includes(tab))
  return (own.length > 0 ? own : [null]).map((tab, i) => ({
    // the engine knows pages by address: each framework's text needs its own
    url: tab === null ? permalink : `${permalink}?tab=${tab}`,
    content: searchPageHtml(page, tab, foundIn(tab, own, tabs, i === 0)),
  }))
}

/** Readers of a framework that a page does not have see its first one. */
function foundIn(tab: string | null, own: string[], all: readonly string[], isFirst: boolean): string[] {
  if (tab === null) return [...all]
  return isFirst ? all.filter((name) => name === tab || !own.includes(name)) : [tab]
}

/** The engine brings several user interfaces along; the theme has its own. */
function isNeeded(name: string): boolean {
  return !/^pagefind-(?:ui|modular-ui|component-ui|highlight)\./.test(name)
}
