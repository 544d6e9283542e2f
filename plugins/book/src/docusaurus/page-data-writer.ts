// One refs file for each page: all that its compilation needs from elsewhere, written only where its text changed.

import {mkdir, readFile, rm} from 'node:fs/promises'
import path from 'node:path'
import {isDeepStrictEqual} from 'node:util'
import type {LoadedVersion} from '@docusaurus/plugin-content-docs'
import type {LoadContext} from '@docusaurus/types'
import type {DialectOptions} from 'remark-d2lbook'
import {dialectOptions} from '../config/book-config.ts'
import type {PluginOptions} from '../config/book-options.ts'
import {pageActions} from '../downloads/page-actions.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {PagePlace} from '../files/book-files.ts'
import {writeWhole} from '../files/whole-file.ts'
import {refsOfPage} from '../index/page-refs.ts'
import {relatedPartsOf, type RelatedParts} from '../index/related-parts.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import type {OriginalFiles} from '../languages/original-files.ts'
import {openComparisons} from '../languages/page-comparisons.ts'
import type {SitePage} from '../languages/site-pages.ts'
import {translationOf, type TranslatedVersion} from '../languages/site-translations.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {moduleFiles, usableModule} from '../mdx/check-module.ts'
import {importFolders, type ModulePlaces} from '../mdx/find-module.ts'
import {linkTarget} from '../references/link-target.ts'
import {refsFilePath, type ImageAsset, type PageData} from '../render/page-data.ts'
import {placedMessages} from '../render/placed-messages.ts'
import {isElsewhere} from '../text/addresses.ts'
import {deadLinks} from './dead-links.ts'
import type {BookRuns} from './book-runs.ts'
import type {ImageStore} from './images.ts'
import {pageNames} from './page-errors.ts'
import {pagePreview} from './page-preview.ts'
import type {VersionBooks} from './version-books.ts'

interface WriterParts {
  books: VersionBooks
  images: ImageStore
  originals: OriginalFiles
  runs: BookRuns
  compiler: PageCompiler
}

/** How the bundler compiles pages: fixed for as long as it runs. */
export interface PageCompiler {
  refsDir: string
  /** How pages are read that say nothing else. */
  dialect: DialectOptions
  /** Whether pages that need no React have none. */
  islands: boolean
}

/** What the pages of one version have in common. */
interface VersionData {
  book: LoadedBook
  site: SiteAddresses
  translated: TranslatedVersion | null
  run: Awaited<ReturnType<BookRuns['of']>>
  /** `null` where the author wants no word of other pages. */
  related: ((page: string) => RelatedParts) | null
  /** For all pages alike. */
  shared: Pick<PageData, 'dialect' | 'liveComponents'>
}

export class PageDataWriter {
  readonly #context: LoadContext
  readonly #options: PluginOptions
  readonly #parts: WriterParts

  constructor(context: LoadContext, options: PluginOptions, parts: WriterParts) {
    this.#context = context
    this.#options = options
    this.#parts = parts
  }

  async write(version: LoadedVersion): Promise<void> {
    const {books, compiler} = this.#parts
    await mkdir(compiler.refsDir, {recursive: true})
    const data = await this.#ofVersion(version)
    const parts = this.#partsOfPages(version, data)
    const names = pageNames()
    for (const doc of version.docs) {
      const place = books.find(doc, version)
      names.byAddress.set(doc.permalink.replace(/(?<=.)\/$/, ''), place.file)
      names.byFile.set(place.copy, place.file)
      const facts = data.book.facts.get(place.page)
      const file = refsFilePath(compiler.refsDir, place.copy)
      if (facts) {
        const own = await this.#ofPage(facts, doc, place, data)
        await writeIfChanged(file, JSON.stringify({...own, ...(parts.has(place.copy) && {isPart: true})}))
      }
      // a draft now: what it showed when it was none is no longer so
      else await rm(file, {force: true})
    }
    await data.translated?.comparisons?.save()
  }

  async #ofVersion(version: LoadedVersion): Promise<VersionData> {
    const {books, runs} = this.#parts
    const book = await books.loaded(version, version.docs)
    const cacheFolder = books.cacheFolder(version, this.#context.i18n.currentLocale)
    const site = books.addresses(version)
    const dialect = this.#ownDialect(book)
    const {liveComponents} = book.config
    return {
      book,
      site,
      translated: await this.#translated(version, site),
      run: await runs.of(book, cacheFolder),
      related: book.config.tellsRelated
        ? relatedOf(version, book, site, (doc) => books.find(doc, version).page)
        : null,
      shared: {
        ...(dialect && {dialect}),
        ...(Object.keys(liveComponents).length > 0 && {liveComponents}),
      },
    }
  }

  async #ofPage(
    facts: PageFacts,
    {permalink, frontMatter}: LoadedVersion['docs'][number],
    place: SitePage,
    {book, site, translated, run, related, shared}: VersionData,
  ): Promise<PageData> {
    const {links} = facts
    const images = await this.#imagesOf(
      facts.images.map(({url}) => url),
      place,
      book,
    )
    return {
      refs: refsOfPage(book.index, place.page, site),
      ...(related && {related: related(place.page)}),
      images,
      links: await this.#linksOf(
        links.map(({url}) => url),
        place,
        book,
        site,
      ),
      ...(process.env.NODE_ENV === 'production'
        ? {
            messages: [],
            actions: pageActions(facts, permalink, book.config),
            // the author's own choice is in the head already
            ...(frontMatter.image === undefined && this.#previewOf(place.page, images, book)),
          }
        : {messages: placedMessages(book.messages, facts.file), actions: null}),
      file: facts.file,
      ...(this.#options.book.onBookErrors !== 'ignore' && {
        dead: deadLinks(facts, book.messages, this.#context.siteConfig),
      }),
      ...(facts.imports.length > 0 && {imports: this.#importsOf(facts, place, book)}),
      ...runData(facts, run),
      ...shared,
      ...(translated && {translation: await translationOf(place, translated)}),
    }
  }

  /** Pages that others import, as they are compiled. */
  #partsOfPages(version: LoadedVersion, {book}: VersionData): Set<string> {
    const {books} = this.#parts
    const {pages} = books
    return new Set(
      version.docs.flatMap((doc) => {
        const place = books.find(doc, version)
        const imports = book.facts.get(place.page)?.imports ?? []
        return imports
          .flatMap(({url}) => moduleFiles(url, this.#placesOf(place, book)))
          .map((file) => pages.staged?.copyOf(file) ?? file)
      }),
    )
  }

  #previewOf(page: string, images: PageData['images'], {index}: LoadedBook): Pick<PageData, 'preview'> {
    const indexed = index.pages.get(page)
    const preview = indexed && pagePreview(indexed, images, this.#context.siteConfig.url)
    return preview ? {preview} : {}
  }

  #placesOf({page, file}: SitePage, {folder}: LoadedBook): ModulePlaces {
    const {site} = this.#parts.books
    return {folders: importFolders(folder.root, page, file, folder.home), ...site}
  }

  #importsOf(facts: PageFacts, place: SitePage, book: LoadedBook): Record<string, string | null> {
    const {pages} = this.#parts.books
    return importsOf(facts, this.#placesOf(place, book), (file) => pages.staged?.copyOf(file) ?? file)
  }

  /** How the pages of a version are read, where that is not how the bundler reads them. */
  #ownDialect({config}: LoadedBook): DialectOptions | undefined {
    const own = dialectOptions(config)
    return isDeepStrictEqual(own, this.#parts.compiler.dialect) ? undefined : own
  }

  /** What a site of several languages tells of its pages; `null` in a site of one. */
  async #translated(version: LoadedVersion, site: SiteAddresses): Promise<TranslatedVersion | null> {
    const {books, originals} = this.#parts
    const {lang, source} = books.pages
    if (lang === undefined || source === undefined) return null
    const {root} = books.folder(version)
    const {dialect} = await books.folder(version).configured()
    const book = await books.sourceBook(version, version.docs)
    const cacheFile = path.join(books.cacheFolder(version, lang), 'translation.json')
    return {
      context: this.#context,
      pages: books.pages,
      site,
      comparisons: lang === source ? null : await openComparisons({root, lang, dialect, cacheFile}),
      source: book,
      sourceLang: source,
      dialect,
      files: originals,
      imagesOf: (urls, place) => this.#imagesOf(urls, place, book),
    }
  }

  async #imagesOf(urls: string[], place: PagePlace, {files}: LoadedBook): Promise<PageData['images']> {
    const images: [string, ImageAsset][] = []
    for (const url of urls.filter((address) => !isElsewhere(address))) {
      const found = files.find(url, place)
      const image = found.state === 'found' ? await this.#parts.images.publish(found.file) : null
      if (image) images.push([url, image])
    }
    return Object.fromEntries(images)
  }

  async #linksOf(
    urls: string[],
    place: PagePlace,
    book: LoadedBook,
    site: SiteAddresses,
  ): Promise<PageData['links']> {
    const links: [string, string | null][] = []
    for (const url of new Set(urls)) {
      const target = linkTarget(url, place, book)
      if (target?.kind === 'page') links.push([url, site.permalink(target.page) + target.rest])
      else if (target?.kind === 'refused') links.push([url, null])
      else if (target) {
        const file = await this.#parts.images.publish(target.file)
        // no page of the site: its links are not looked for among those
        links.push([url, file && `pathname://${file.src}${target.rest}`])
      } else if (this.#parts.books.site.isOwnSite && /^\/(?!\/)/.test(url))
        links.push([url, this.#inSite(url)])
    }
    return Object.fromEntries(links)
  }

  /** What is no page of the book may be one of the site around it. */
  #inSite(url: string): string {
    const {baseUrl} = this.#context
    return url.startsWith(baseUrl) ? url : baseUrl + url.slice(1)
  }
}

/** What pages tell of each other. */
function relatedOf(
  {docs}: LoadedVersion,
  {index}: LoadedBook,
  site: SiteAddresses,
  pageOf: (doc: LoadedVersion['docs'][number]) => string,
): VersionData['related'] {
  const listed = new Set(docs.filter(({unlisted}) => !unlisted).map(pageOf))
  return relatedPartsOf(index, site, (page) => listed.has(page))
}

/** What its cells have put out, and what its readers need to run them. */
function runData(
  {page, runsOnLoad}: PageFacts,
  {outputs, importing, library, dataAddresses, olderPackages, release}: VersionData['run'],
): Pick<PageData, 'outputs' | 'library' | 'cellData' | 'release' | 'runsOnLoad'> {
  const own = outputs.get(page)
  const cellData = dataAddresses.get(page)
  return {
    ...(own && {outputs: own}),
    ...(library !== undefined && importing.has(page) && {library}),
    ...(cellData !== undefined && {cellData}),
    ...(olderPackages.has(page) && {release}),
    ...(runsOnLoad && {runsOnLoad}),
  }
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
