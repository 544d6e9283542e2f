// The books of one plugin instance (one per docs version): read before the docs plugin makes its sidebars,
// numbered into its metadata, and written as one refs file per page once addresses are known.

import {mkdir, readFile, rm} from 'node:fs/promises'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {LoadedContent, LoadedVersion} from '@docusaurus/plugin-content-docs'
import type {LoadContext} from '@docusaurus/types'
import type {VersionNotes} from 'docusaurus-theme-d2lbook/page-parts'
import type {DialectOptions} from 'remark-d2lbook'
import {dialectOptions} from '../config/book-config.ts'
import {withKnownPages, type Categories} from '../config/read-categories.ts'
import {writeWhole} from '../files/whole-file.ts'
import {pageActions} from '../downloads/page-actions.ts'
import {refsOfPage} from '../index/page-refs.ts'
import {OriginalFiles} from '../languages/original-files.ts'
import {openComparisons} from '../languages/page-comparisons.ts'
import {usableModule} from '../mdx/check-module.ts'
import {importFolders, type ModulePlaces} from '../mdx/find-module.ts'
import type {SiteOfBook} from '../mdx/site-of-book.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {DocsFolders, SitePage, SitePages} from '../languages/site-pages.ts'
import {translationOf, type TranslatedVersion} from '../languages/site-translations.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook, PageOfBook} from '../load/loaded-book.ts'
import type {SiteBook} from '../export/site-book.ts'
import {readPageData, refsFilePath, type ImageAsset, type PageData} from '../render/page-data.ts'
import {placedMessages} from '../render/placed-messages.ts'
import {searchFolder} from '../search/site-search.ts'
import {linkTarget} from '../references/link-target.ts'
import type {Site} from '../index/site-address.ts'
import type {PagePlace} from '../files/book-files.ts'
import {isElsewhere} from '../text/addresses.ts'
import {isSafeLink} from '../text/safe-url.ts'
import {deadLinks} from './dead-links.ts'
import {ImageStore} from './images.ts'
import type {PluginOptions} from '../config/book-options.ts'
import {pageNames} from './page-errors.ts'
import type {WatchedFiles} from './watch-book.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {pageDescription} from './page-description.ts'
import {pageLabel, sidebarItems, type SidebarItem} from './sidebar.ts'

/** What the docs plugin tells of a page before it has an address. */
interface SourceDoc {
  id: string
  source: string
  frontMatter?: Record<string, unknown>
}

/** How the bundler compiles pages: fixed for as long as it runs. */
export interface PageCompiler {
  refsDir: string
  /** How pages are read that say nothing else. */
  dialect: DialectOptions
}

/** The book of one plugin instance. */
export interface BookOfSite {
  book: BookFolder
  pages: SitePages
  compiler: PageCompiler
}

export class BookSite {
  readonly refsDir: string
  readonly images: ImageStore
  readonly originals: OriginalFiles
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #pages: SitePages
  readonly #cacheDir: string
  readonly #site: SiteOfBook
  readonly #dialect: DialectOptions
  /** The book as it is being written; versions are copies of it. */
  readonly #book: BookFolder
  /** Folders of cut versions, by their path. */
  readonly #versions = new Map<string, BookFolder>()
  #books = new Map<string, Promise<LoadedBook>>()
  /** Files of drafts, which the docs plugin passes on in `start` only. */
  readonly #drafts = new Set<string>()

  constructor(context: LoadContext, options: PluginOptions, {book, pages, compiler}: BookOfSite) {
    this.#context = context
    this.#options = options
    this.#pages = pages
    this.refsDir = compiler.refsDir
    this.#dialect = compiler.dialect
    // beside the bundler's cache, which `docusaurus clear` and build services treat alike
    this.#cacheDir = path.join(context.siteDir, 'node_modules/.cache/d2lbook', options.id)
    this.#book = book
    this.#site = {
      site: context.siteDir,
      isOwnSite: options.book.isWholeSite !== true,
      statics: context.siteConfig.staticDirectories.map((folder) => path.resolve(context.siteDir, folder)),
    }
    this.images = new ImageStore(context.baseUrl)
    this.originals = new OriginalFiles(context.baseUrl)
  }

  /** Called before every load: files may have changed. Facts of unchanged pages come from the cache. */
  forget(): void {
    this.#books = new Map()
    for (const version of this.#versions.values()) version.renew()
    this.#drafts.clear()
    this.originals.forget()
  }

  /** Told of every page that is read, before any list of pages is made. */
  notePage(file: string, frontMatter: Readonly<Record<string, unknown>>): void {
    if (frontMatter.draft === true) this.#drafts.add(file)
  }

  /** The docs with the titles of their pages, where Docusaurus makes the list of pages. */
  async named<Doc extends SourceDoc>(version: DocsFolders, docs: Doc[]): Promise<Doc[]> {
    const {index} = await this.#loaded(version, docs)
    return docs.map((doc) => {
      const found = index.pages.get(this.#find(doc, version).page)
      return found ? {...doc, title: plainTextOf(found.title)} : doc
    })
  }

  /** What the folders of a version say of themselves, where Docusaurus makes the list of pages. */
  async categories(version: DocsFolders, docs: SourceDoc[]): Promise<Categories['byFolder']> {
    const {categories} = await this.#loaded(version, docs)
    return withKnownPages(categories, new Set(docs.map(({id}) => id)))
  }

  /** For the docs plugin's `sidebarItemsGenerator`. */
  async sidebarItems(version: DocsFolders, docs: SourceDoc[]): Promise<SidebarItem[] | null> {
    const book = await this.#loaded(version, docs)
    const ids = new Map(docs.map((doc) => [this.#find(doc, version).page, doc.id]))
    const names = new Map(docs.map((doc) => [this.#find(doc, version).page, doc.frontMatter?.sidebar_label]))
    const items = sidebarItems(book.index, (page) => {
      const [id, name] = [ids.get(page), names.get(page)]
      return id === undefined ? undefined : {id, ...(typeof name === 'string' && {name})}
    })
    return items.length > 1 ? items : null
  }

  /** Writes numbers into titles, descriptions and pagination of the loaded docs; the theme is told of the tabs. */
  async number(content: LoadedContent): Promise<void> {
    for (const version of content.loadedVersions) {
      const {index, config} = await this.#loaded(version, version.docs)
      const notes: VersionNotes = {tabs: config.tabs}
      Object.assign(version, notes)
      const labels = new Map<string, string>()
      for (const doc of version.docs) {
        const page = this.#find(doc, version).page
        const found = index.pages.get(page)
        labels.set(doc.permalink, pageLabel(index, page, found ? undefined : doc.title))
        if (!found) continue
        Object.assign(doc, {
          title: pageLabel(index, page),
          description:
            doc.frontMatter.description ?? pageDescription(index, page, this.#context.siteConfig.title),
          frontMatter: withNumberedLabel(doc.frontMatter, (label) => pageLabel(index, page, label)),
          editUrl: doc.editUrl && isSafeLink(doc.editUrl) ? doc.editUrl : null,
        })
      }
      for (const doc of version.docs) for (const link of [doc.previous, doc.next]) nameLink(link, labels)
    }
  }

  /** One refs file per page, written only where its text changed. */
  async writeRefs(content: LoadedContent): Promise<void> {
    await mkdir(this.refsDir, {recursive: true})
    for (const version of content.loadedVersions) await this.#writeVersion(version)
  }

  /** One for each version of the docs. */
  loadedBooks(content: LoadedContent): Promise<LoadedBook[]> {
    return Promise.all(content.loadedVersions.map((version) => this.#loaded(version, version.docs)))
  }

  /** The loaded book of each version, with its address below the site. */
  async books(content: LoadedContent): Promise<SiteBook[]> {
    return Promise.all(
      content.loadedVersions.map(async (version): Promise<SiteBook> => {
        const book = await this.#loaded(version, version.docs)
        const places = version.docs.map((doc) => ({...doc, ...this.#find(doc, version)}))
        const copies = new Map(places.map(({page, copy}) => [page, copy]))
        const unlisted = new Set(places.flatMap((place) => (place.unlisted ? [place.page] : [])))
        return {
          path: version.path,
          searchFolder: searchFolder(this.#options.id, version),
          cacheFolder: this.#cacheFolder(version, this.#context.i18n.currentLocale),
          book,
          permalink: this.#permalinks(version),
          site: this.#addresses(version),
          pages: places.map(({page}) => page).filter((page) => book.facts.has(page)),
          isListed: (page) => !unlisted.has(page),
          addressOf: (file) => this.images.addressOf(file),
          data: (page) => readPageData(this.refsDir, copies.get(page) ?? page),
        }
      }),
    )
  }

  async #writeVersion(version: LoadedVersion): Promise<void> {
    const book = await this.#loaded(version, version.docs)
    const site = this.#addresses(version)
    const translated = await this.#translated(version, site)
    const dialect = this.#ownDialect(book)
    const {liveComponents: components} = book.config
    const names = pageNames()
    for (const doc of version.docs) {
      const place = this.#find(doc, version)
      names.byAddress.set(doc.permalink.replace(/(?<=.)\/$/, ''), place.file)
      names.byFile.set(place.copy, place.file)
      const facts = book.facts.get(place.page)
      if (!facts) {
        // a draft now: what it showed when it was none is no longer so
        await rm(refsFilePath(this.refsDir, place.copy), {force: true})
        continue
      }
      const data: PageData = {
        refs: refsOfPage(book.index, place.page, site),
        images: await this.#imagesOf(
          facts.images.map((image) => image.url),
          place,
          book,
        ),
        links: await this.#linksOf(
          facts.links.map((link) => link.url),
          place,
          book,
          site,
        ),
        ...(process.env.NODE_ENV === 'production'
          ? {messages: [], actions: pageActions(facts, doc.permalink, book.config)}
          : {messages: placedMessages(book.messages, facts.file), actions: null}),
        file: facts.file,
        ...(this.#options.book.onBookErrors !== 'ignore' && {
          dead: deadLinks(facts, book.messages, this.#context.siteConfig),
        }),
        ...(facts.imports.length > 0 && {
          imports: importsOf(
            facts,
            {folders: importFolders(book.root, place.page, place.file, this.#book.root), ...this.#site},
            (file) => this.#pages.staged?.copyOf(file) ?? file,
          ),
        }),
        ...(dialect && {dialect}),
        ...(Object.keys(components).length > 0 && {liveComponents: components}),
        ...(translated && {translation: await translationOf(place, translated)}),
      }
      await writeIfChanged(refsFilePath(this.refsDir, place.copy), JSON.stringify(data))
    }
    await translated?.comparisons?.save()
  }

  /** How the pages of a version are read, where that is not how the bundler reads them. */
  #ownDialect({config}: LoadedBook): DialectOptions | undefined {
    const own = dialectOptions(config)
    return isDeepStrictEqual(own, this.#dialect) ? undefined : own
  }

  /** All that the site is made from: what `start` has to look at. */
  async files(content: LoadedContent): Promise<WatchedFiles> {
    const books = await this.loadedBooks(content)
    const localized = content.loadedVersions.flatMap(({contentPathLocalized}) => contentPathLocalized ?? [])
    return {
      folders: [
        ...new Set([...books.map(({root}) => root), ...localized, ...(this.#pages.staged?.folders() ?? [])]),
      ],
      files: [...new Set([...books.flatMap(({sources}) => sources), ...this.images.files()])],
    }
  }

  /** What a site of several languages tells of its pages; `null` in a site of one. */
  async #translated(version: LoadedVersion, site: Site): Promise<TranslatedVersion | null> {
    const {lang, source} = this.#pages
    if (lang === undefined || source === undefined) return null
    const {root} = this.#folder(version)
    const {dialect} = await this.#folder(version).configured()
    const book = await this.#sourceBook(version, version.docs)
    const cacheFile = path.join(this.#cacheFolder(version, lang), 'translation.json')
    return {
      context: this.#context,
      pages: this.#pages,
      site,
      comparisons: lang === source ? null : await openComparisons({root, lang, dialect, cacheFile}),
      source: book,
      dialect,
      files: this.originals,
      imagesOf: (urls, place) => this.#imagesOf(urls, place, book),
    }
  }

  async #imagesOf(urls: string[], place: PagePlace, {files}: LoadedBook): Promise<PageData['images']> {
    const images: [string, ImageAsset][] = []
    for (const url of urls.filter((address) => !isElsewhere(address))) {
      const found = files.find(url, place)
      const image = found.state === 'found' ? await this.images.publish(found.file) : null
      if (image) images.push([url, image])
    }
    return Object.fromEntries(images)
  }

  async #linksOf(urls: string[], place: PagePlace, book: LoadedBook, site: Site): Promise<PageData['links']> {
    const links: [string, string | null][] = []
    for (const url of new Set(urls)) {
      const target = linkTarget(url, place, book)
      if (target?.kind === 'page') links.push([url, site.permalink(target.page) + target.rest])
      else if (target?.kind === 'refused') links.push([url, null])
      else if (target) {
        const file = await this.images.publish(target.file)
        // no page of the site: its links are not looked for among those
        links.push([url, file && `pathname://${file.src}${target.rest}`])
      } else if (this.#site.isOwnSite && /^\/(?!\/)/.test(url)) links.push([url, this.#inSite(url)])
    }
    return Object.fromEntries(links)
  }

  /** What is no page of the book may be one of the site around it. */
  #inSite(url: string): string {
    const {baseUrl} = this.#context
    return url.startsWith(baseUrl) ? url : baseUrl + url.slice(1)
  }

  #permalinks(version: LoadedVersion): (page: string) => string {
    const known = new Map(version.docs.map((doc) => [this.#find(doc, version).page, doc.permalink]))
    return (page) => known.get(page) ?? version.path
  }

  /** Addresses in this language, and in the source language where the site has it. */
  #addresses(version: LoadedVersion): Site {
    const permalink = this.#permalinks(version)
    const {source, lang} = this.#pages
    const {i18n, baseUrl} = this.#context
    const base = source === undefined || source === lang ? undefined : i18n.localeConfigs[source]?.baseUrl
    if (base === undefined) return {permalink}
    // `pathname://` leaves an address as it is: it leads out of this language's site
    const inSource = (page: string) => `pathname://${base}${permalink(page).slice(baseUrl.length)}`
    return {permalink, source: {permalink: inSource}}
  }

  #folder(version: DocsFolders): BookFolder {
    const root = this.#pages.root(version)
    if (root === this.#book.root) return this.#book
    const known = this.#versions.get(root)
    const folder = known ?? new BookFolder(root, this.#options.book, this.#book.root)
    this.#versions.set(root, folder)
    return folder
  }

  async #loaded(version: DocsFolders, listed: SourceDoc[]): Promise<LoadedBook> {
    const {lang, source} = this.#pages
    const docs = [...listed, ...this.#draftsOf(version, listed)]
    const pages = docs.map((doc) => this.#find(doc, version))
    if (lang === undefined || source === undefined || lang === source) return this.#load(version, lang, pages)
    return this.#load(version, lang, pages, await this.#sourceBook(version, docs))
  }

  /** The book in the language that the others are translated from. */
  #sourceBook(version: DocsFolders, docs: SourceDoc[]): Promise<LoadedBook> {
    const {source} = this.#pages
    const originals = docs.map((doc): PageOfBook => {
      const place = this.#find(doc, version)
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
    const book = this.#folder(version).load({
      site: this.#site,
      pages,
      shared: this.#sharedFolders(),
      lang: locale,
      cacheFolder: this.#cacheFolder(version, locale),
      keepsTrees: locale === this.#context.i18n.currentLocale,
      source,
    })
    this.#books.set(key, book)
    return book
  }

  /** Pages that nothing shows, but that a reference may mean. */
  #draftsOf(version: DocsFolders, listed: SourceDoc[]): SourceDoc[] {
    const known = new Set(listed.map((doc) => this.#find(doc, version).copy))
    return [...this.#drafts]
      .filter((file) => !known.has(file) && this.#pages.isPage(file, version))
      .map((source) => ({id: '', source}))
  }

  /** What the site serves to everybody anyway may be shown. */
  #sharedFolders(): string[] {
    return [...(this.#site.statics ?? []), ...(this.#options.book.shared ?? [])]
  }

  #cacheFolder({versionName}: DocsFolders, lang: string): string {
    return path.join(this.#cacheDir, lang, versionName)
  }

  #find(doc: SourceDoc, version: DocsFolders): SitePage {
    return this.#pages.find(doc.source, version)
  }
}

/** Docusaurus prefers a page's own name for lists to the one that its list gives. */
function withNumberedLabel<Fields extends {sidebar_label?: string | undefined}>(
  fields: Fields,
  numbered: (label: string) => string,
): Fields {
  const {sidebar_label: label} = fields
  return label === undefined ? fields : {...fields, sidebar_label: numbered(label)}
}

function nameLink(link: {title: string; permalink: string} | undefined, labels: Map<string, string>): void {
  const label = link && labels.get(link.permalink)
  if (link && label) link.title = label
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => null)
  if (old !== text) await writeWhole(file, text)
}

/** What the compilation must know of the modules that a page names; pages among them are those that it compiles. */
function importsOf(
  {imports}: PageFacts,
  places: ModulePlaces,
  compiled: (file: string) => string,
): Record<string, string | null> {
  return Object.fromEntries(
    imports.flatMap(({url}): [string, string | null][] => {
      const found = usableModule(url, places)
      if (found === null) return [[url, null]]
      return typeof found === 'string' && url.startsWith('.') ? [[url, compiled(found)]] : []
    }),
  )
}
