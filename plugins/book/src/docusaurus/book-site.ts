// The books of one plugin instance (one per docs version): read before the docs plugin makes its sidebars,
// numbered into its metadata, and written as one refs file per page once addresses are known.

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {LoadedContent, LoadedVersion} from '@docusaurus/plugin-content-docs'
import type {LoadContext} from '@docusaurus/types'
import {refsOfPage} from '../page-refs.ts'
import {loadBook, type LoadedBook} from '../load-book.ts'
import {refsFilePath, type PageData, type PlacedMessage} from '../render/page-data.ts'
import {imageFolders, isElsewhere} from './find-image.ts'
import {ImageStore} from './images.ts'
import type {PluginOptions} from './options.ts'
import {pageLabel, sidebarItems, type SidebarItem} from './sidebar.ts'

/** What the docs plugin tells of a page before it has an address. */
interface SourceDoc {
  id: string
  source: string
}

/** A loaded book and where the site has it. */
export interface SiteBook {
  /** Address of the book's root, with the site's base. */
  path: string
  book: LoadedBook
  permalink: (page: string) => string
}

interface VersionPlace {
  versionName: string
  contentPath: string
  contentPathLocalized?: string
}

export class BookSite {
  readonly refsDir: string
  readonly images: ImageStore
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #cacheDir: string
  #books = new Map<string, Promise<LoadedBook>>()

  constructor(context: LoadContext, options: PluginOptions) {
    this.#context = context
    this.#options = options
    const locale = context.i18n.currentLocale
    this.refsDir = path.join(
      context.generatedFilesDir,
      'docusaurus-plugin-d2lbook',
      options.id,
      locale,
      'refs',
    )
    // beside the bundler's cache, which `docusaurus clear` and build services treat alike
    this.#cacheDir = path.join(context.siteDir, 'node_modules/.cache/d2lbook', options.id, locale)
    this.images = new ImageStore(context.baseUrl)
  }

  /** Called before every load: files may have changed. Facts of unchanged pages come from the cache. */
  forget(): void {
    this.#books = new Map()
  }

  /** For the docs plugin's `sidebarItemsGenerator`. */
  async sidebarItems(version: VersionPlace, docs: SourceDoc[]): Promise<SidebarItem[] | null> {
    const book = await this.#book(version, docs)
    const ids = new Map(docs.map((doc) => [this.#pageOf(doc.source, version), doc.id]))
    const items = sidebarItems(book.index, (page) => ids.get(page))
    return items.length > 1 ? items : null
  }

  /** Writes numbers into titles, descriptions and pagination of the loaded docs. */
  async number(content: LoadedContent): Promise<void> {
    for (const version of content.loadedVersions) {
      const {index} = await this.#book(version, version.docs)
      const labels = new Map<string, string>()
      for (const doc of version.docs) {
        const page = this.#pageOf(doc.source, version)
        const found = index.pages.get(page)
        labels.set(doc.permalink, pageLabel(index, page, found ? undefined : doc.title))
        if (!found) continue
        Object.assign(doc, {
          title: doc.frontMatter.title ?? pageLabel(index, page),
          description: doc.frontMatter.description ?? found.description,
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

  async messages(content: LoadedContent) {
    const books = await Promise.all(
      content.loadedVersions.map((version) => this.#book(version, version.docs)),
    )
    return books.flatMap((book) => book.messages)
  }

  /** The loaded book of each version, with its address below the site. */
  async books(content: LoadedContent): Promise<SiteBook[]> {
    return Promise.all(
      content.loadedVersions.map(async (version) => ({
        path: version.path,
        book: await this.#book(version, version.docs),
        permalink: this.#permalinks(version),
      })),
    )
  }

  async #writeVersion(version: LoadedVersion): Promise<void> {
    const book = await this.#book(version, version.docs)
    const permalink = this.#permalinks(version)
    for (const doc of version.docs) {
      const page = this.#pageOf(doc.source, version)
      const facts = book.facts.get(page)
      if (!facts) continue
      const file = this.#absolute(doc.source)
      const folders = imageFolders(version.contentPath, page, file)
      const data: PageData = {
        refs: refsOfPage(book.index, page, {permalink}),
        images: await this.#imagesOf(
          facts.images.map((image) => image.url),
          folders,
        ),
        messages: process.env.NODE_ENV === 'production' ? [] : placed(book, facts.file),
      }
      await writeIfChanged(refsFilePath(this.refsDir, file), JSON.stringify(data))
    }
  }

  async #imagesOf(urls: string[], folders: string[]): Promise<PageData['images']> {
    const images: PageData['images'] = {}
    for (const url of urls.filter((address) => !isElsewhere(address))) {
      const image = await this.images.find(url, folders)
      if (image) images[url] = image
    }
    return images
  }

  #permalinks(version: LoadedVersion): (page: string) => string {
    const known = new Map(version.docs.map((doc) => [this.#pageOf(doc.source, version), doc.permalink]))
    return (page) => known.get(page) ?? version.path
  }

  #book(version: VersionPlace, docs: SourceDoc[]): Promise<LoadedBook> {
    const known = this.#books.get(version.versionName)
    if (known) return known
    const pages = docs.map((doc) => ({
      page: this.#pageOf(doc.source, version),
      file: this.#absolute(doc.source),
    }))
    const book = loadBook({
      root: version.contentPath,
      pages,
      options: this.#options.book,
      lang: this.#context.i18n.currentLocale,
      cacheFolder: path.join(this.#cacheDir, version.versionName),
      keepsTrees: true,
    })
    this.#books.set(version.versionName, book)
    return book
  }

  #absolute(source: string): string {
    return path.resolve(this.#context.siteDir, source.replace(/^@site\//, ''))
  }

  #pageOf(source: string, version: VersionPlace): string {
    const file = this.#absolute(source)
    const base = [version.contentPathLocalized, version.contentPath].find(
      (folder) => folder && file.startsWith(folder + path.sep),
    )
    return path
      .relative(base ?? version.contentPath, file)
      .replaceAll('\\', '/')
      .replace(/\.mdx?$/i, '')
  }
}

function nameLink(link: {title: string; permalink: string} | undefined, labels: Map<string, string>): void {
  const label = link && labels.get(link.permalink)
  if (link && label) link.title = label
}

function placed(book: LoadedBook, file: string): PlacedMessage[] {
  return book.messages.flatMap((message) =>
    message.file === file && message.place && message.severity !== 'hint'
      ? [{line: message.place[0], severity: message.severity, rule: message.rule, text: message.text}]
      : [],
  )
}

async function writeIfChanged(file: string, text: string): Promise<void> {
  const old = await readFile(file, 'utf8').catch(() => null)
  if (old !== text) await writeFile(file, text)
}
