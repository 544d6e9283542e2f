// The searches of a built site: which pages are in which, and what happens where the engine cannot run.

import path from 'node:path'
import type {SiteBook} from '../docusaurus/book-site.ts'
import type {ExportedPage} from '../export/export-page.ts'
import type {BookOrder, TocNode} from '../numbering/order-pages.ts'
import {withPlainFormulas} from './plain-formula.ts'
import {targetsFile} from './search-targets.ts'
import {startSearchEngine, type SearchEngine, type SearchIndexer} from './write-search-index.ts'

export interface SiteSearch {
  add: (page: ExportedPage, permalink: string, siteBook: SiteBook) => Promise<void>
  write: (outDir: string) => Promise<void>
}

/** Where the search of a book lies below the site's base: each version of each book has one of its own. */
export function searchFolder(pluginId: string, version: {versionName: string; isLast: boolean}): string {
  const book = pluginId === 'default' ? 'search' : `search-${pluginId}`
  return version.isLast ? `${book}/` : `${book}/version-${version.versionName}/`
}

/** Search in each version of a book apart: a reader of one finds its pages with its numbers. */
export async function openSiteSearch(books: readonly SiteBook[], lang: string): Promise<SiteSearch> {
  const searches = new Map<SiteBook, SiteSearch>()
  let engine: SearchEngine
  try {
    engine = await startSearchEngine()
    for (const book of books)
      searches.set(book, searchOf(book, await engine.openIndexer(lang, book.book.config.tabs)))
  } catch (error) {
    explain(error)
    return noSearch
  }
  return {
    add: async (page, permalink, siteBook) => searches.get(siteBook)?.add(page, permalink, siteBook),
    async write(outDir) {
      for (const search of searches.values()) await search.write(outDir)
      await engine.close()
    },
  }
}

function searchOf(siteBook: SiteBook, indexer: SearchIndexer): SiteSearch {
  const {book, site, pages, isListed} = siteBook
  const chapters = chapterTitles(siteBook)
  return {
    async add(page, permalink) {
      if (!isListed(page.page)) return
      await indexer.add({...page, chapter: chapters.get(page.page) ?? null}, permalink)
    },
    write: (outDir) =>
      indexer.write(
        path.join(outDir, siteBook.searchFolder),
        targetsFile({index: book.index, site, pages: pages.filter(isListed), plain: withPlainFormulas}),
      ),
  }
}

const noSearch: SiteSearch = {add: async () => {}, write: async () => {}}

/** A site without search is better than none: the engine is a program, and not there for every machine. */
function explain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.warn(`The site is built without search: ${reason}`)
}

/** The title of the page above each page, but for those right below the first page. */
function chapterTitles({book: {index}}: SiteBook): Map<string, string> {
  const titles = new Map<string, string>()
  const walk = (node: TocNode, isRoot: boolean) => {
    const above = index.pages.get(node.page)
    const title = `${above?.number ? `${above.number}. ` : ''}${withPlainFormulas(above?.title ?? '')}`
    for (const child of childrenOf(node)) {
      if (!isRoot) titles.set(child.page, title)
      walk(child, false)
    }
  }
  const {root}: BookOrder = index.order
  if (root) walk(root, true)
  return titles
}

function childrenOf({groups}: TocNode): TocNode[] {
  return groups.flatMap((group) => group.entries.flatMap((entry) => ('page' in entry ? [entry] : [])))
}
