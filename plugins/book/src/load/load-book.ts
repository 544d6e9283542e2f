// From the folder of a book to its index: its settings, its pages (each parsed once, facts cached by content), what they
// cite, and what is wrong with all of it.

import path from 'node:path'
import {bibliographyFiles} from '../bibliography/bibliography-files.ts'
import type {BookBibliography} from '../bibliography/citation-part.ts'
import {openBibliography} from '../bibliography/open-bibliography.ts'
import {openTextCache, type TextCache} from '../bibliography/text-cache.ts'
import {addressMessages} from '../checks/address-messages.ts'
import {checkBook} from '../checks/check-book.ts'
import type {CheckEffects} from '../checks/check-effects.ts'
import {checkSettings} from '../checks/check-settings.ts'
import {pictureProblem} from '../checks/picture-problem.ts'
import type {BookConfig} from '../config/book-config.ts'
import {readCategories, type Categories} from '../config/read-categories.ts'
import {pageAddresses} from '../facts/page-address.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {BookFiles} from '../files/book-files.ts'
import {buildIndex, type BookIndex} from '../index/build-index.ts'
import {openOtherBooks} from '../inventories/open-other-books.ts'
import {siteAround, type SurroundingSite} from '../mdx/surrounding-site.ts'
import type {BookMessage, Report} from '../messages/message.ts'
import {adoptAnchors} from '../numbering/adopt-anchors.ts'
import type {OtherBooks} from '../references/other-books.ts'
import type {BookFolder} from './book-folder.ts'
import {filesOfBook, NamedFiles, outsideOfBook} from './files-of-book.ts'
import type {LoadedBook, LoadRequest, PageOfBook} from './loaded-book.ts'
import {filesOfModules, moduleChecks, modulePlaces, type PlacesOfPage} from './page-modules.ts'
import type {ConfiguredBook} from './read-config.ts'
import {readPages, type ReadPages} from './read-pages.ts'

/** What the steps of loading hand on. */
interface Loading {
  folder: BookFolder
  request: LoadRequest
  site: SurroundingSite
  configured: ConfiguredBook
  read: ReadPages
  /** Of the pages that readers get. */
  facts: ReadonlyMap<string, PageFacts>
  files: BookFiles
  named: NamedFiles
  lang: string
  report: Report
}

/** Loads a book. Whatever is wrong with its content is among the messages. */
export async function loadBook(folder: BookFolder, request: LoadRequest): Promise<LoadedBook> {
  const {root} = folder
  const messages: BookMessage[] = []
  const loading = await openLoading(folder, request, (message) => messages.push(message))
  const {configured, read, facts, files, named, site} = loading
  const {config, exclude} = configured
  const index = await indexOf(loading)
  const categories = await readCategories(root, exclude)
  const addresses = pageAddresses(read.named, {home: homePage(config, facts)})
  const pageOf = pagesByFile(root, request)
  const placesOf = modulePlaces(folder, request.pages, site)
  messages.push(
    ...(await checkBook(index, {...checkEffects(loading, placesOf), pageOf, drafts: read.drafts})),
    ...addressMessages(facts, addresses),
    ...(await settingsMessages(loading, categories, pageOf)),
  )
  return {
    folder,
    root,
    config,
    facts,
    index,
    files,
    categories,
    pageOf,
    addresses,
    messages: [...configured.messages, ...messages, ...index.messages],
    sources: [...named.asked, ...filesOfModules(facts, placesOf)],
    treeOf: read.treeOf,
  }
}

async function openLoading(folder: BookFolder, request: LoadRequest, report: Report): Promise<Loading> {
  const configured = await folder.configured()
  const {config} = configured
  const site = request.site ?? siteAround(folder.root)
  const read = await readPages(folder.root, request, configured)
  const files = filesOfBook(folder, {...request, site}, configured)
  return {
    folder,
    request,
    site,
    configured,
    read,
    facts: inSourceAnchors(read.facts, request),
    files,
    named: new NamedFiles(folder, config, files),
    lang: folder.options.lang ?? request.lang ?? config.lang ?? 'en',
    report,
  }
}

function settingsMessages(
  {folder, request, configured: {config}, files, facts, read}: Loading,
  categories: Categories,
  pageOf: LoadedBook['pageOf'],
): Promise<BookMessage[]> {
  return checkSettings({
    config,
    name: folder.options.config ?? 'config.ini',
    root: folder.root,
    fileOfBook: (file) => folder.fileOf(file),
    files,
    pageOf,
    facts,
    categories,
    isInLanguage: (folder.options.lang ?? request.lang ?? config.lang) !== undefined,
    named: read.named,
  })
}

async function indexOf(loading: Loading): Promise<BookIndex> {
  const {request, configured, read, facts, lang} = loading
  const {config} = configured
  const {cacheFolder} = request
  const texts = await openTextCache(cacheFolder && path.join(cacheFolder, 'citations.json'))
  const bibliography = await bibliographyOf(loading, texts)
  const others = await othersOf(loading)
  const languages = new Map(request.pages.map((one) => [one.page, one.lang]))
  const index = buildIndex({
    pages: facts,
    drafts: read.drafts,
    index: rootPage(config, facts),
    lang,
    // the words of config.ini are those of the book's own language
    words: config.lang === undefined || config.lang === lang ? config.words : {},
    langOf: (page) => languages.get(page),
    bibliography,
    others,
    originals: request.source?.index.labels,
  })
  // what is kept for the next run must be made in this one
  if (cacheFolder) for (const entry of index.citations.entries) void entry.html
  await texts.save()
  return index
}

async function bibliographyOf(
  {folder, configured: {config}, facts, named, lang, report}: Loading,
  cache: TextCache,
): Promise<BookBibliography> {
  const inPages = bibliographyFiles(facts.values())
  for (const {file, namedIn, place} of inPages)
    if (!named.isAllowed(file)) report(outsideOfBook(file, namedIn, place))
  return openBibliography({
    files: [...config.bibliographies, ...inPages.filter(({file}) => named.isAllowed(file))],
    readFile: (file) => named.read(file),
    report,
    ...styleOf(folder, config),
    lang,
    cache,
  })
}

/** The site's choice, else the book's. */
function styleOf({options}: BookFolder, {citationStyle}: BookConfig) {
  if (options.citationStyle !== undefined) return {style: options.citationStyle}
  return citationStyle && {style: citationStyle.style, styleLine: citationStyle.line}
}

function othersOf({folder, configured: {config}, named, report}: Loading): Promise<OtherBooks> {
  const inventories = {...config.inventories, ...folder.options.inventories}
  return openOtherBooks(inventories, (file) => named.read(file), report)
}

function inSourceAnchors(facts: ReadonlyMap<string, PageFacts>, {source}: LoadRequest) {
  if (!source) return facts
  return new Map(
    [...facts].map(([page, own]) => {
      const theirs = source.facts.get(page)
      return [page, theirs && theirs.file !== own.file ? adoptAnchors(own, theirs) : own]
    }),
  )
}

function pagesByFile(root: string, {pages, source}: LoadRequest): (file: string) => string | undefined {
  const known = new Map<string, string>()
  for (const {page, file} of pages) {
    known.set(file, page)
    for (const extension of ['.md', '.mdx']) known.set(path.join(root, page + extension), page)
  }
  return (file) => known.get(file) ?? source?.pageOf(file)
}

function checkEffects(
  {folder: {root}, request: {pages}, site, files}: Loading,
  placesOf: PlacesOfPage,
): CheckEffects {
  const places = new Map(pages.map((place): [string, PageOfBook] => [place.page, place]))
  const find = (address: string, page: string) =>
    files.find(address, places.get(page) ?? {page, file: path.join(root, page)})
  return {
    find,
    exists: (file) => find(`/${file}`, '').state === 'found',
    namesIn: async (folder) => files.namesIn(folder),
    isInSite: site.isOwnSite,
    pictureProblem,
    ...moduleChecks(placesOf),
  }
}

/** The page at the root of a site that is made of the book alone. */
function homePage(config: BookConfig, facts: ReadonlyMap<string, PageFacts>): string | undefined {
  return facts.has(config.index) ? config.index : [...facts.keys()].toSorted()[0]
}

/** A folder with one page is a book that begins there. */
function rootPage(config: BookConfig, facts: ReadonlyMap<string, PageFacts>): string {
  const [only] = facts.keys()
  return facts.size === 1 && only !== undefined ? only : config.index
}
