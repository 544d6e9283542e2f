// Reads a whole book from disk: its configuration, its pages (each parsed once, facts cached by content), its index.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Root} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {bibliographyFiles} from '../bibliography/bibliography-files.ts'
import {openBibliography} from '../bibliography/open-bibliography.ts'
import {openTextCache} from '../bibliography/text-cache.ts'
import {buildIndex, type BookIndex} from '../index/book-index.ts'
import {dialectOptions, readConfig, type BookConfig} from '../config/book-config.ts'
import {readComponents} from '../config/live-components.ts'
import {macrosAsTex} from '../config/read-macros.ts'
import {readCategories, type Categories} from '../config/read-categories.ts'
import {
  findPages,
  findTwins,
  leadsOut,
  pageGlobs,
  sharedFolders,
  type PageGlobs,
} from '../config/find-pages.ts'
import {inferTabs, unusableTabsOf} from '../config/infer-tabs.ts'
import {unusedSettings} from '../config/unused-settings.ts'
import type {BookOptions} from '../config/book-options.ts'
import {keepTree, parsePage} from '../facts/parse-page.ts'
import {sourceVersion} from './source-version.ts'
import {checkFormulas} from '../facts/check-formulas.ts'
import {checkLive} from '../facts/check-live.ts'
import {BookFiles} from '../files/book-files.ts'
import {collectFacts} from '../facts/collect-facts.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {collectMessages} from '../facts/collect-messages.ts'
import {openFactsCache} from '../facts/facts-cache.ts'
import type {PageFacts, PageMessageFact} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import {PageTrees} from '../facts/page-trees.ts'
import {settled} from '../facts/phrases-of-nodes.ts'
import {readSettings} from '../facts/read-settings.ts'
import {readSource, type PageSource} from '../facts/read-source.ts'
import {adoptAnchors} from '../numbering/adopt-anchors.ts'
import {checkSettings} from '../checks/check-settings.ts'
import {checkBook, type CheckEffects} from '../checks/check-book.ts'
import {addressMessages} from '../checks/address-messages.ts'
import {leftOut, twinMessage, unreadableConfig} from '../config/left-out.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import {pictureProblem} from '../checks/picture-problem.ts'
import {frontMatterOf} from '../facts/front-matter.ts'
import {pageFields} from '../facts/page-fields.ts'
import {moduleFault, moduleFiles} from '../mdx/check-module.ts'
import {findModule, importFolders, type ModulePlaces} from '../mdx/find-module.ts'
import {siteAround, siteFolders, type SiteOfBook} from '../mdx/site-of-book.ts'
import {readPage} from '../facts/read-page.ts'
import {openOtherBooks} from '../inventories/open-other-books.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {pageAddresses, type NamedPage, type PageAddress} from '../facts/page-address.ts'

export interface ConfiguredBook extends PageGlobs {
  config: BookConfig
  dialect: DialectOptions
  messages: BookMessage[]
}

/**
 * The book's `config.ini` with what the site's options say over it.
 *
 * @param home folder that paths to files outside of the book start from: a cut version lies elsewhere than its book
 */
export async function readBookConfig(
  root: string,
  options: Partial<BookOptions> = {},
  home = root,
): Promise<ConfiguredBook> {
  const name = options.config ?? 'config.ini'
  const file = fileOfBook({root, home}, name)
  const messages: BookMessage[] = []
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') messages.push(unreadableConfig(name, error))
    return undefined
  })
  const config = readConfig(text, name, (message) => messages.push(message))
  messages.push(...unusedSettings(text ?? '', name))
  if (options.tabs) config.tabs = options.tabs
  else if (config.tabs.length === 0) {
    const pages = await readPages(root, config, home)
    config.tabs = inferTabs(pages.values())
    for (const [page, source] of pages) messages.push(...unusableTabsOf(page, source))
  }
  if (options.bibliography) config.bibliographies = options.bibliography
  if (options.lang) config.lang = options.lang
  if (options.liveComponents) config.liveComponents = readComponents(options.liveComponents).components
  if (options.macros) config.macros = macrosAsTex(options.macros)
  const globs = pageGlobs(root, config, home)
  messages.push(...leftOut(globs.foreign))
  if (globs.foreign.twins.length > 0) {
    const twins = await findTwins(root, config, home)
    globs.foreign.paths.push(...twins)
    messages.push(...twins.map(twinMessage))
  }
  return {config, dialect: dialectOptions(config), ...globs, messages}
}

async function readPages(root: string, config: BookConfig, home: string): Promise<Map<string, string>> {
  const files = await findPages(root, config, home)
  const texts = await Promise.all(files.map((file) => readSource(path.join(root, file))))
  return new Map(files.map((file, i) => [file, texts[i]!.text]))
}

/** Title of the book: its own, else the first heading of its first page, else the folder's name. */
export async function bookTitle(root: string, config: BookConfig): Promise<string> {
  if (config.title) return config.title
  const home = await firstPage(root, config)
  const source = home ? (await readSource(path.join(root, home))).text : ''
  return firstHeading(source, home) ?? path.basename(root)
}

/** The file at which a book begins: its index page, else its first page; a draft is none. */
export async function firstPage(root: string, config: BookConfig): Promise<string | undefined> {
  const files = await findPages(root, config)
  const index = files.filter((file) => pageOfFile(file) === config.index)
  for (const file of [...index, ...files]) {
    const {text} = await readSource(path.join(root, file))
    if (pageFields(frontMatterOf(text, file)).fields.draft !== true) return file
  }
  return undefined
}

/** The title of a page as plain text, from its source. */
export function firstHeading(source: string, file = 'index.md'): string | undefined {
  const {outline} = collectFacts(readPage(new VFile({path: file, value: source}), {}), file)
  const sections = outline.filter((item) => item.kind === 'section')
  const title = (sections.find(({depth}) => depth === 1) ?? sections[0])?.title
  return title && plainTextOf(settled(title, ({label}) => label))
}

/** Files of the pages of a book folder, relative to it. */
export async function pagesOfBook(root: string, options: Partial<BookOptions> = {}): Promise<string[]> {
  return findPages(root, (await readBookConfig(root, options)).config)
}

/** A path as the settings of a book have it, made absolute: `../refs.bib` is the same file for all versions. */
function fileOfBook({root, home = root}: Pick<LoadRequest, 'root' | 'home'>, file: string): string {
  return path.resolve(path.normalize(file).startsWith('..') ? home : root, file)
}

export interface PageOfBook {
  page: string
  /** The author's file, absolute. */
  file: string
  /** The language of its text. @default that of the book */
  lang?: string
  /** The copy that will be compiled, where it is not the author's file itself. */
  copy?: string
}

export interface LoadRequest {
  root: string
  /** Folder of the book that `root` is a version of, for paths to files outside of it. @default root */
  home?: string
  /** Pages with the files that hold their text; a translation may lie elsewhere than in `root`. */
  pages: PageOfBook[]
  options?: Partial<BookOptions>
  lang?: string
  /** Where facts of unchanged pages and formatted citations are kept between runs. */
  cacheFolder?: string
  /** The Docusaurus site that the book is for. @default the one that it lies in */
  site?: SiteOfBook
  /** Keep the trees of parsed pages for the compilation that follows. */
  keepsTrees?: boolean
  /** The book in its source language, while a translation is loaded: its anchors and labels are known here too. */
  source?: LoadedBook
}

export interface LoadedBook {
  root: string
  config: BookConfig
  facts: ReadonlyMap<string, PageFacts>
  index: BookIndex
  /** What its pages may show, link and cite. */
  files: BookFiles
  /** What its folders say of themselves. */
  categories: Categories
  /** The page that a file holds, in whatever language. */
  pageOf: (file: string) => string | undefined
  /** Of its pages, where it has a site for itself. */
  addresses: ReadonlyMap<string, PageAddress>
  messages: BookMessage[]
  /** What it is made from beside its pages and pictures, absolute; whether the files are there or not. */
  sources: string[]
  /** The tree of a page as the dialect reads it: a copy, which the caller may change. */
  treeOf(page: string): Promise<Root>
}

/** Loads a book. Whatever is wrong with its content is among the messages. */
export async function loadBook(request: LoadRequest): Promise<LoadedBook> {
  const configured = await readBookConfig(request.root, request.options, request.home)
  const {config, dialect, exclude, foreign, messages} = configured
  const {cacheFolder} = request
  const files = filesOf(request, config, foreign.paths)
  const trees = new PageTrees(cacheFolder && path.join(cacheFolder, 'trees'), [sourceVersion(), dialect])
  const named: NamedPage[] = []
  const {facts: shown, drafts} = withoutDrafts(await readAllFacts(request, configured, trees, named))
  const facts = inSourceAnchors(shown, request)
  const categories = await readCategories(request.root, exclude)
  const addresses = pageAddresses(named, {home: homePage(config, facts)})
  const texts = await openTextCache(cacheFolder && path.join(cacheFolder, 'citations.json'))
  const lang = request.options?.lang ?? request.lang ?? config.lang ?? 'en'
  const isExplicit = explicitFiles(config, request.options)
  const isAllowed = (file: string) => isExplicit(file) || files.holds(fileOfBook(request, file))
  const sources = new Set([fileOfBook(request, request.options?.config ?? 'config.ini')])
  const read = (file: string) => {
    sources.add(fileOfBook(request, file))
    return readNamed(file, isAllowed, request)
  }
  const inPages = bibliographyFiles(facts.values())
  for (const {file, namedIn, place} of inPages)
    if (!isAllowed(file)) messages.push(outside(file, namedIn, place))
  const bibliography = await openBibliography({
    files: [...config.bibliographies, ...inPages.filter(({file}) => isAllowed(file))],
    readFile: read,
    report: (message) => messages.push(message),
    ...styleOf(request, config),
    lang,
    cache: texts,
  })
  const languages = new Map(request.pages.map((one) => [one.page, one.lang]))
  const others = await openOtherBooks(
    {...config.inventories, ...request.options?.inventories},
    read,
    (message) => messages.push(message),
  )
  const index = buildIndex({
    pages: facts,
    drafts,
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
  const pageOf = pagesByFile(request)
  messages.push(
    ...(await checkBook(index, {...checkEffects(request, files), drafts})),
    ...addressMessages(facts, addresses),
    ...(await checkSettings({
      config,
      name: request.options?.config ?? 'config.ini',
      root: request.root,
      fileOfBook: (file) => fileOfBook(request, file),
      files,
      pageOf,
      facts,
      categories,
      named,
    })),
  )
  return {
    root: request.root,
    config,
    facts,
    index,
    files,
    categories,
    pageOf,
    addresses,
    messages: [...messages, ...index.messages],
    sources: [...sources, ...filesOfModules(facts, request)],
    treeOf: (page) => treeOfPage(page, request, dialect, trees),
  }
}

/** The site's choice, else the book's. */
function styleOf({options}: LoadRequest, {citationStyle}: BookConfig) {
  if (options?.citationStyle !== undefined) return {style: options.citationStyle}
  return citationStyle && {style: citationStyle.style, styleLine: citationStyle.line}
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

/** Whether the bundler would find what a page imports, and can read it. */
function modulesOf(request: LoadRequest): Pick<CheckEffects, 'hasModule' | 'moduleFault'> {
  const placesOf = modulePlaces(request)
  return {
    hasModule: (source, page) => findModule(source, placesOf(page)) !== null,
    moduleFault: (source, page) => moduleFault(source, placesOf(page)),
  }
}

function modulePlaces({
  root,
  home,
  pages,
  site = siteAround(root),
}: LoadRequest): (page: string) => ModulePlaces {
  const files = new Map(pages.map(({page, file}) => [page, file]))
  return (page) => ({
    folders: importFolders(root, page, files.get(page) ?? path.join(root, page), home),
    ...site,
  })
}

function filesOfModules(facts: ReadonlyMap<string, PageFacts>, request: LoadRequest): string[] {
  const placesOf = modulePlaces(request)
  return [...facts.values()].flatMap(({page, imports}) =>
    imports.flatMap(({url}) => moduleFiles(url, placesOf(page))),
  )
}

/** The files of a book and of its translations, with what its settings and its site bring from elsewhere. */
function filesOf(
  {root, home = root, pages, options, site: around = siteAround(root)}: LoadRequest,
  config: BookConfig,
  foreign: string[],
): BookFiles {
  const folders = pages.map(({page, file}) => path.resolve(file, page.replace(/[^/]+/g, '..')))
  const more = [...new Set(folders), ...sharedFolders(config, home), ...(options?.shared ?? [])]
  return new BookFiles({root, home, more, foreign, site: siteFolders(around)})
}

function pagesByFile({root, pages, source}: LoadRequest): (file: string) => string | undefined {
  const known = new Map<string, string>()
  for (const {page, file} of pages) {
    known.set(file, page)
    for (const extension of ['.md', '.mdx']) known.set(path.join(root, page + extension), page)
  }
  return (file) => known.get(file) ?? source?.pageOf(file)
}

/** What the settings name outside of the book they name on purpose. */
function explicitFiles(config: BookConfig, options: Partial<BookOptions> = {}): (file: string) => boolean {
  const inventories = [...Object.values(config.inventories), ...Object.values(options.inventories ?? {})]
  const style = options.citationStyle ?? config.citationStyle?.style
  const named = [...config.bibliographies, ...inventories.map(({file}) => file), ...(style ? [style] : [])]
  const known = new Set(named.filter(leadsOut).map((file) => path.normalize(file)))
  return (file) => known.has(path.normalize(file))
}

async function readNamed(
  file: string,
  isAllowed: (file: string) => boolean,
  request: LoadRequest,
): Promise<Buffer> {
  if (!isAllowed(file)) throw new Error('it lies outside of the book')
  return readFile(fileOfBook(request, file))
}

function outside(file: string, namedIn: string, place: Place | null): BookMessage {
  return messageAt('file-is-in-book', namedIn, place, `\`${file}\` lies outside of the book`)
}

function checkEffects(request: LoadRequest, files: BookFiles): CheckEffects {
  const {root, pages, site = siteAround(root)} = request
  const places = new Map(pages.map(({page, file}) => [page, file]))
  const placeOf = (page: string) => ({page, file: places.get(page) ?? path.join(root, page)})
  const find = (address: string, page: string) => files.find(address, placeOf(page))
  return {
    find,
    pageOf: pagesByFile(request),
    exists: (file) => find(`/${file}`, '').state === 'found',
    namesIn: async (folder) => files.namesIn(folder),
    isInSite: site.isOwnSite,
    pictureProblem,
    ...modulesOf(request),
  }
}

/** Facts of all pages; those of unchanged pages come from the cache. */
async function readAllFacts(
  request: LoadRequest,
  configured: ConfiguredBook,
  trees: PageTrees,
  named: NamedPage[],
): Promise<Map<string, PageFacts>> {
  const {cacheFolder} = request
  const reader = [sourceVersion(), configured.dialect, configured.config.liveComponents]
  const cache = cacheFolder ? await openFactsCache(path.join(cacheFolder, 'facts.json'), reader) : null
  const facts = new Map<string, PageFacts>()
  for (const place of request.pages) {
    const {page} = place
    const {text, problem} = await readSource(place.file)
    const known = cache?.get(page, text)
    const found = known ?? readFacts(place, text, request, configured, trees)
    if (!known) cache?.set(page, text, found)
    named.push({page, ...found.asked})
    const messages = problem ? [unreadable(problem), ...found.messages] : found.messages
    const file = path.relative(request.root, place.file).replaceAll('\\', '/')
    facts.set(page, {...found, messages, file})
  }
  await Promise.all([cache?.save(), trees.save()])
  return facts
}

/** A draft is a page that is not there: no command counts it, lists it or writes it. */
function withoutDrafts(all: ReadonlyMap<string, PageFacts>) {
  const [drafts, facts] = [true, false].map(
    (isDraft) => new Map([...all].filter(([, page]) => (page.isDraft ?? false) === isDraft)),
  ) as [Map<string, PageFacts>, Map<string, PageFacts>]
  return {facts, drafts}
}

function unreadable(problem: NonNullable<PageSource['problem']>): PageMessageFact {
  return {rule: 'page-is-readable', severity: 'error', ...problem}
}

async function treeOfPage(page: string, request: LoadRequest, dialect: DialectOptions, trees: PageTrees) {
  const place = request.pages.find((candidate) => candidate.page === page)
  if (!place) throw new Error(`treeOf: the book has no page ${page}`)
  const {text: source} = await readSource(place.file)
  const file = new VFile({path: place.file, value: source})
  return (await trees.find(page, source)) ?? readPage(file, dialect)
}

function readFacts(
  {page, file, copy = file}: PageOfBook,
  source: string,
  request: LoadRequest,
  {dialect, config}: ConfiguredBook,
  trees: PageTrees,
): PageFacts {
  const vfile = new VFile({path: file, value: source})
  const tree = parsePage(vfile, {dialect})
  checkFormulas(tree, vfile)
  checkLive(tree, vfile, config.liveComponents)
  const facts = collectFacts(tree, path.relative(request.root, file), [], page)
  readSettings(vfile, facts)
  facts.messages = collectMessages(vfile.messages)
  if (request.keepsTrees) {
    trees.keep(page, source, tree)
    keepTree(copy, source, tree)
  }
  return facts
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

/** The book in a plain folder, as `check` and `index` read it. */
export async function loadFolder(root: string, options: Partial<BookOptions> = {}): Promise<LoadedBook> {
  const files = await pagesOfBook(root, options)
  const pages = files.map((file) => ({page: pageOfFile(file), file: path.join(root, file)}))
  return loadBook({root, pages, options})
}
