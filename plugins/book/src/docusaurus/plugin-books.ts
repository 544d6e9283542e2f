// What Docusaurus is told of the books of one plugin instance: before the docs plugin makes its sidebars, numbered into its
// metadata, and as files for the compilation once addresses are known.

import type {LoadedContent, LoadedVersion} from '@docusaurus/plugin-content-docs'
import type {LoadContext} from '@docusaurus/types'
import type {VersionNotes} from 'docusaurus-theme-d2lbook/page-parts'
import type {PluginOptions} from '../config/book-options.ts'
import {withKnownPages, type Categories} from '../config/read-categories.ts'
import type {PublishedBook} from '../export/published-book.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {OriginalFiles} from '../languages/original-files.ts'
import type {DocsFolders, SitePages} from '../languages/site-pages.ts'
import type {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {readPageData} from '../render/page-data.ts'
import {searchFolder} from '../search/site-search.ts'
import {isSafeLink} from '../text/safe-url.ts'
import {BookRuns} from './book-runs.ts'
import {ImageStore} from './images.ts'
import {PageDataWriter, type PageCompiler} from './page-data-writer.ts'
import {pageDescription} from './page-description.ts'
import {pageLabel, sidebarItems, type SidebarItem} from './sidebar.ts'
import {VersionBooks, type SourceDoc} from './version-books.ts'
import type {WatchedFiles} from './watch-book.ts'

interface PluginParts {
  book: BookFolder
  pages: SitePages
  compiler: PageCompiler
}

export class PluginBooks {
  readonly images: ImageStore
  readonly originals: OriginalFiles
  readonly runs: BookRuns
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #books: VersionBooks
  readonly #writer: PageDataWriter
  readonly #refsDir: string
  readonly #islands: boolean

  constructor(context: LoadContext, options: PluginOptions, {book, pages, compiler}: PluginParts) {
    this.#context = context
    this.#options = options
    this.#refsDir = compiler.refsDir
    this.#islands = compiler.islands
    this.#books = new VersionBooks(context, options, book, pages)
    this.images = new ImageStore(context.baseUrl)
    this.originals = new OriginalFiles(context.baseUrl)
    this.runs = new BookRuns(context.baseUrl)
    const {images, originals, runs} = this
    this.#writer = new PageDataWriter(context, options, {
      books: this.#books,
      images,
      originals,
      runs,
      compiler,
    })
  }

  /** Called before every load: files may have changed. */
  forget(): void {
    this.#books.forget()
    this.originals.forget()
    this.runs.forget()
  }

  /** Told of every page that is read, before any list of pages is made. */
  notePage(file: string, frontMatter: Readonly<Record<string, unknown>>): void {
    this.#books.notePage(file, frontMatter)
  }

  /** The docs with the titles of their pages, where Docusaurus makes the list of pages. */
  async named<Doc extends SourceDoc>(version: DocsFolders, docs: Doc[]): Promise<Doc[]> {
    const {index} = await this.#books.loaded(version, docs)
    return docs.map((doc) => {
      const found = index.pages.get(this.#books.find(doc, version).page)
      return found ? {...doc, title: plainTextOf(found.title)} : doc
    })
  }

  /** What the folders of a version say of themselves, where Docusaurus makes the list of pages. */
  async categories(version: DocsFolders, docs: SourceDoc[]): Promise<Categories['byFolder']> {
    const {categories} = await this.#books.loaded(version, docs)
    return withKnownPages(categories, new Set(docs.map(({id}) => id)))
  }

  /** For the docs plugin's `sidebarItemsGenerator`. */
  async sidebarItems(version: DocsFolders, docs: SourceDoc[]): Promise<SidebarItem[] | null> {
    const book = await this.#books.loaded(version, docs)
    const ids = new Map(docs.map((doc) => [this.#books.find(doc, version).page, doc.id]))
    const names = new Map(
      docs.map((doc) => [this.#books.find(doc, version).page, doc.frontMatter?.sidebar_label]),
    )
    const items = sidebarItems(book.index, (page) => {
      const [id, name] = [ids.get(page), names.get(page)]
      return id === undefined ? undefined : {id, ...(typeof name === 'string' && {name})}
    })
    return items.length > 1 ? items : null
  }

  /** Writes numbers into titles, descriptions and pagination of the loaded docs; the theme is told of the tabs, and of the client. */
  async number(content: LoadedContent): Promise<void> {
    for (const version of content.loadedVersions) await this.#numberVersion(version)
  }

  async #numberVersion(version: LoadedVersion): Promise<void> {
    const {index, config} = await this.#books.loaded(version, version.docs)
    const notes: VersionNotes = {tabs: config.tabs, ...(this.#islands && {client: 'islands'})}
    Object.assign(version, notes)
    const labels = new Map<string, string>()
    for (const doc of version.docs) {
      const {page} = this.#books.find(doc, version)
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

  /** One refs file for each page, written only where its text changed. */
  async writeRefs(content: LoadedContent): Promise<void> {
    for (const version of content.loadedVersions) await this.#writer.write(version)
  }

  /** One for each version of the docs. */
  loadedBooks(content: LoadedContent): Promise<LoadedBook[]> {
    return Promise.all(content.loadedVersions.map((version) => this.#books.loaded(version, version.docs)))
  }

  /** The loaded book of each version, with its address below the site. */
  async books(content: LoadedContent): Promise<PublishedBook[]> {
    return Promise.all(
      content.loadedVersions.map(async (version): Promise<PublishedBook> => {
        const book = await this.#books.loaded(version, version.docs)
        const places = version.docs.map((doc) => ({...doc, ...this.#books.find(doc, version)}))
        const copies = new Map(places.map(({page, copy}) => [page, copy]))
        const unlisted = new Set(places.flatMap((place) => (place.unlisted ? [place.page] : [])))
        return {
          path: version.path,
          searchFolder: searchFolder(this.#options.id, version),
          cacheFolder: this.#books.cacheFolder(version, this.#context.i18n.currentLocale),
          book,
          permalink: this.#books.permalinks(version),
          site: this.#books.addresses(version),
          pages: places.map(({page}) => page).filter((page) => book.facts.has(page)),
          isListed: (page) => !unlisted.has(page),
          addressOf: (file) => this.images.addressOf(file),
          data: (page) => readPageData(this.#refsDir, copies.get(page) ?? page),
        }
      }),
    )
  }

  /** All that the site is made from: what `start` has to look at. */
  async files(content: LoadedContent): Promise<WatchedFiles> {
    const books = await this.loadedBooks(content)
    const localized = content.loadedVersions.flatMap(({contentPathLocalized}) => contentPathLocalized ?? [])
    return {
      folders: [
        ...new Set([
          ...books.map(({root}) => root),
          ...localized,
          ...(this.#books.pages.staged?.folders() ?? []),
        ]),
      ],
      files: [...new Set([...books.flatMap(({sources}) => sources), ...this.images.files()])],
    }
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
