// The search of a built site: which pages are in it, and what happens where the engine cannot run.

import path from 'node:path'
import type {SiteBook} from '../docusaurus/book-site.ts'
import type {ExportedPage} from '../export/export-page.ts'
import type {BookOrder, TocNode} from '../numbering/order-pages.ts'
import {withPlainFormulas} from './plain-formula.ts'
import {targetsFile} from './search-targets.ts'
import {openSearchIndexer} from './write-search-index.ts'

export interface SiteSearch {
  add: (page: ExportedPage, permalink: string, siteBook: SiteBook) => Promise<void>
  write: (outDir: string) => Promise<void>
}

/** Search in the latest version of the book; readers of older ones know what they came for. */
export async function openSiteSearch(books: readonly SiteBook[], lang: string): Promise<SiteSearch> {
  const latest = books.find((siteBook) => siteBook.isLatest) ?? books[0]
  if (!latest) return noSearch
  const {book, site, pages, isListed} = latest
  const indexer = await openSearchIndexer(lang, book.config.tabs).catch(explain)
  if (!indexer) return noSearch
  const chapters = chapterTitles(latest)
  return {
    async add(page, permalink, siteBook) {
      if (siteBook !== latest || !isListed(page.page)) return
      await indexer.add({...page, chapter: chapters.get(page.page) ?? null}, permalink)
    },
    write: (outDir) =>
      indexer.write(
        path.join(outDir, 'search'),
        targetsFile({index: book.index, site, pages: pages.filter(isListed), plain: withPlainFormulas}),
      ),
  }
}

const noSearch: SiteSearch = {add: async () => {}, write: async () => {}}

/** A site without search is better than none: the engine is a program, and not there for every machine. */
function explain(error: unknown): undefined {
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
