// The searches of a built site: which pages are in which, and what happens where the engine cannot run.

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {searchPart, wordListFile, type SearchSettings} from 'docusaurus-theme-d2lbook/search/targets-file'
import {tabLabel} from 'remark-d2lbook'
import type {PublishedBook} from '../export/published-book.ts'
import type {ExportedPage} from '../export/export-page.ts'
import type {PageVisitor} from '../export/site-exports.ts'
import type {BookOrder, TocNode} from '../numbering/order-pages.ts'
import {indexKey, keepIndex, takeIndex, type SearchDocument} from './kept-index.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {searchParts} from './search-parts.ts'
import {targetsFile} from './search-targets.ts'
import {pageWords, wordList} from './word-list.ts'
import {engineVersion, searchDocuments, startSearchEngine} from './write-search-index.ts'

/** Where the search of a book lies below the site's base: each version of each book has one of its own. */
export function searchFolder(pluginId: string, version: {versionName: string; isLast: boolean}): string {
  const book = pluginId === 'default' ? 'search' : `search-${pluginId}`
  return version.isLast ? `${book}/` : `${book}/version-${version.versionName}/`
}

/** What search knows of a page. */
export interface SearchedPage {
  documents: SearchDocument[]
  words: string[]
}

/** Search in each version of a book apart: a reader of one finds its pages with its numbers. */
export class SiteSearch {
  readonly #lang: string
  readonly #pages: Map<PublishedBook, SearchedPage[]>
  readonly #chapters: Map<PublishedBook, Map<string, string>>

  constructor(books: readonly PublishedBook[], lang: string) {
    this.#lang = lang
    this.#pages = new Map(books.map((book) => [book, []]))
    this.#chapters = new Map(books.map((book) => [book, chapterTitles(book)]))
  }

  /** Takes pages in; an unlisted one is not found. */
  get visitor(): PageVisitor<SearchedPage> {
    return {
      dependsOn: (page, published) => this.#chapterOf(page, published),
      make: (page, permalink, published) => this.#read(page, permalink, published),
      take: (searched, page, published) => {
        if (published.isListed(page)) this.#pages.get(published)?.push(searched)
      },
    }
  }

  #read(page: ExportedPage, permalink: string, published: PublishedBook): SearchedPage {
    const chapter = this.#chapterOf(page.page, published)
    const documents = searchDocuments({...page, chapter}, permalink, published.book.config.tabs)
    return {documents, words: pageWords(documents)}
  }

  #chapterOf(page: string, published: PublishedBook): string | null {
    return this.#chapters.get(published)?.get(page) ?? null
  }

  async write(outDir: string): Promise<void> {
    try {
      for (const [published, pages] of this.#pages) {
        const folder = path.join(outDir, published.searchFolder)
        const cache = path.join(published.cacheFolder, 'search')
        const parts = searchParts(pages.map(({documents}) => documents))
        for (const [i, part] of parts.entries())
          await this.#writeIndex(part, path.join(cache, String(i)), path.join(folder, searchPart(i)))
        await writeTables(published, folder, parts.length)
        await writeFile(path.join(folder, wordListFile), wordList(pages.map(({words}) => words)))
      }
    } catch (error) {
      explain(error)
    }
  }

  /** By a program of its own, which gives back all its memory when it ends. */
  async #writeIndex(documents: SearchDocument[], cache: string, folder: string): Promise<void> {
    const key = indexKey(documents, [engineVersion(), this.#lang])
    if (await takeIndex(cache, key, folder)) return
    const engine = await startSearchEngine()
    try {
      await engine.write(documents, this.#lang, folder)
    } finally {
      await engine.close()
    }
    await keepIndex(cache, key, folder)
  }
}

/** What the theme asks for before the index: frameworks, and what has a number. */
async function writeTables(
  {book, site, pages, isListed}: PublishedBook,
  folder: string,
  parts: number,
): Promise<void> {
  const {tabs} = book.config
  const settings: SearchSettings = {tabs: [...tabs], labels: tabs.map(tabLabel), parts}
  const targets = targetsFile({
    index: book.index,
    site,
    pages: pages.filter(isListed),
  })
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(settings))
  await writeFile(path.join(folder, 'targets.json'), JSON.stringify(targets))
}

/** A site without search is better than none: the engine is a program, and not there for every machine. */
function explain(error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error)
  console.warn(`The site is built without search: ${reason}`)
}

/** The title of the page above each page, but for those right below the first page. */
function chapterTitles({book: {index}}: PublishedBook): Map<string, string> {
  const titles = new Map<string, string>()
  const walk = (node: TocNode, isRoot: boolean) => {
    const above = index.pages.get(node.page)
    const title = `${above?.number ? `${above.number}. ` : ''}${plainTextOf(above?.title ?? '')}`
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
