// The books of one plugin instance, one for each version of the docs, and in each language; each is loaded once a load.

import path from 'node:path'
import type {LoadedVersion} from '@docusaurus/plugin-content-docs'
import type {LoadContext} from '@docusaurus/types'
import type {PluginOptions} from '../config/book-options.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import type {DocsFolders, SitePage, SitePages} from '../languages/site-pages.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook, PageOfBook} from '../load/loaded-book.ts'
import type {SurroundingSite} from '../mdx/surrounding-site.ts'

/** What the docs plugin tells of a page before it has an address. */
export interface SourceDoc {
  id: string
  source: string
  frontMatter?: Record<string, unknown>
}

export class VersionBooks {
  readonly pages: SitePages
  /** The site around the books. */
  readonly site: SurroundingSite
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #cacheDir: string
  /** The book as it is being written; versions are copies of it. */
  readonly #current: BookFolder
  /** Folders of cut versions, by their path. */
  readonly #cut = new Map<string, BookFolder>()
  #books = new Map<string, Promise<LoadedBook>>()
  /** Files of drafts, which the docs plugin passes on in `start` only. */
  readonly #drafts = new Set<string>()

  constructor(context: LoadContext, options: PluginOptions, book: BookFolder, pages: SitePages) {
    this.#context = context
    this.#options = options
    this.pages = pages
    // beside the bundler's cache, which `docusaurus clear` and build services treat alike
    this.#cacheDir = path.join(context.siteDir, 'node_modules/.cache/d2lbook', options.id)
    this.#current = book
    this.site = {
      site: context.siteDir,
      isOwnSite: options.book.isWholeSite !== true,
      statics: context.siteConfig.staticDirectories.map((folder) => path.resolve(context.siteDir, folder)),
    }
  }

  /** Called before every load: files may have changed. Facts of unchanged pages come from the cache. */
  forget(): void {
    this.#books = new Map()
    for (const version of this.#cut.values()) version.renew()
    this.#drafts.clear()
  }

  /** Told of every page that is read, before any list of pages is made. */
  notePage(file: string, frontMatter: Readonly<Record<string, unknown>>): void {
    if (frontMatter.draft === true) this.#drafts.add(file)
  }

  find(doc: SourceDoc, version: DocsFolders): SitePage {
    return this.pages.find(doc.source, version)
  }

  folder(version: DocsFolders): BookFolder {
    const root = this.pages.root(version)
    if (root === this.#current.root) return this.#current
    const known = this.#cut.get(root)
    const folder = known ?? new BookFolder(root, this.#options.book, this.#current.root)
    this.#cut.set(root, folder)
    return folder
  }

  async loaded(version: DocsFolders, listed: SourceDoc[]): Promise<LoadedBook> {
    const {lang, source} = this.pages
    const docs = [...listed, ...this.#draftsOf(version, listed)]
    const pages = docs.map((doc) => this.find(doc, version))
    if (lang === undefined || source === undefined || lang === source) return this.#load(version, lang, pages)
    return this.#load(version, lang, pages, await this.sourceBook(version, docs))
  }

  /** The book in the language that the others are translated from. */
  sourceBook(version: DocsFolders, docs: SourceDoc[]): Promise<LoadedBook> {
    const {source} = this.pages
    const originals = docs.map((doc): PageOfBook => {
      const place = this.find(doc, version)
      return place.sourceFile === null ? place : {page: place.page, file: place.sourceFile, lang: source}
    })
    return this.#load(version, source, originals)
  }

  /** Each language of each version is loaded once. */
  #load(
    version: DocsFolders,
    lang: string | undefined,
    pages: PageOfBook[],
    source?: LoadedBook,
  ): Promise<LoadedBook> {
    const locale = lang ?? this.#context.i18n.currentLocale
    const key = `${locale} ${version.versionName}`
    const known = this.#books.get(key)
    if (known) return known
    const book = this.folder(version).load({
      site: this.site,
      pages,
      shared: this.#sharedFolders(),
      lang: locale,
      cacheFolder: this.cacheFolder(version, locale),
      keepsTrees: locale === this.#context.i18n.currentLocale,
      source,
    })
    this.#books.set(key, book)
    return book
  }

  /** Pages that nothing shows, but that a reference may mean. */
  #draftsOf(version: DocsFolders, listed: SourceDoc[]): SourceDoc[] {
    const known = new Set(listed.map((doc) => this.find(doc, version).copy))
    return [...this.#drafts]
      .filter((file) => !known.has(file) && this.pages.isPage(file, version))
      .map((source) => ({id: '', source}))
  }

  /** What the site serves to everybody anyway may be shown. */
  #sharedFolders(): string[] {
    return [...(this.site.statics ?? []), ...(this.#options.book.shared ?? [])]
  }

  cacheFolder({versionName}: DocsFolders, lang: string): string {
    return path.join(this.#cacheDir, lang, versionName)
  }

  permalinks(version: LoadedVersion): (page: string) => string {
    const known = new Map(version.docs.map((doc) => [this.find(doc, version).page, doc.permalink]))
    return (page) => known.get(page) ?? version.path
  }

  /** Addresses in this language, and in the source language where the site has it. */
  addresses(version: LoadedVersion): SiteAddresses {
    const permalink = this.permalinks(version)
    const {source, lang} = this.pages
    const {i18n, baseUrl} = this.#context
    const base = source === undefined || source === lang ? undefined : i18n.localeConfigs[source]?.baseUrl
    if (base === undefined) return {permalink}
    // `pathname://` leaves an address as it is: it leads out of this language's site
    const inSource = (page: string) => `pathname://${base}${permalink(page).slice(baseUrl.length)}`
    return {permalink, source: {permalink: inSource}}
  }
}
