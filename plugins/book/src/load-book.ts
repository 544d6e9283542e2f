// Reads a whole book from disk: its configuration, its pages (each parsed once, facts cached by content), its index.

import {existsSync} from 'node:fs'
import {readdir, readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Root} from 'mdast'
import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {bibliographyFiles} from './bibliography/bibliography-files.ts'
import {openBibliography} from './bibliography/open-bibliography.ts'
import {openTextCache} from './bibliography/text-cache.ts'
import {buildIndex, type BookIndex} from './book-index.ts'
import {dialectOptions, readConfig, type BookConfig} from './config/book-config.ts'
import {findPages, pageGlobs} from './config/find-pages.ts'
import {inferTabs} from './config/infer-tabs.ts'
import type {BookOptions} from './docusaurus/options.ts'
import {imageFolders} from './docusaurus/find-image.ts'
import {keepTree, parsePage} from './docusaurus/parse-page.ts'
import {sourceVersion} from './docusaurus/source-version.ts'
import {checkFormulas} from './facts/check-formulas.ts'
import {checkLive} from './facts/check-live.ts'
import {collectFacts, pageOfFile} from './facts/collect-facts.ts'
import {openFactsCache} from './facts/facts-cache.ts'
import type {PageFacts, PageMessageFact} from './facts/page-facts.ts'
import {PageTrees} from './facts/page-trees.ts'
import {readSource, type PageSource} from './facts/read-source.ts'
import {adoptAnchors} from './languages/adopt-anchors.ts'
import {checkBook} from './messages/check-book.ts'
import {messageAt, type BookMessage} from './messages/message.ts'
import {findModule, siteAround, type SiteOfBook} from './mdx/find-module.ts'
import {readPage} from './mdx/read-page.ts'
import {openOtherBooks} from './references/open-other-books.ts'

export interface ConfiguredBook {
  config: BookConfig
  dialect: DialectOptions
  /** Globs of the pages, for programs that look for files themselves. */
  include: string[]
  exclude: string[]
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
  if (options.tabs) config.tabs = options.tabs
  else if (config.tabs.length === 0) config.tabs = inferTabs(await readPages(root, config))
  if (options.bibliography) config.bibliographies = options.bibliography
  if (options.lang) config.lang = options.lang
  return {config, dialect: dialectOptions(config), ...pageGlobs(root, config), messages}
}

function unreadableConfig(name: string, error: NodeJS.ErrnoException): BookMessage {
  const text = `the file cannot be read (${error.code}); the book is read as if it had none`
  return messageAt('config-is-sound', name, null, text)
}

async function readPages(root: string, config: BookConfig): Promise<string[]> {
  const files = await findPages(root, config)
  return Promise.all(files.map(async (file) => (await readSource(path.join(root, file))).text))
}

/** Title of the book: its own, else the first heading of its first page, else the folder's name. */
export async function bookTitle(root: string, config: BookConfig): Promise<string> {
  if (config.title) return config.title
  const files = await findPages(root, config)
  const home = files.find((file) => [`${config.index}.md`, `${config.index}.mdx`].includes(file)) ?? files[0]
  const source = home ? (await readSource(path.join(root, home))).text : ''
  return firstHeading(source) ?? path.basename(root)
}

/** Of a page's source. */
export function firstHeading(source: string): string | undefined {
  return /^#\s+(.+)$/m.exec(source)?.[1]?.trim() ?? /^(\S.*)\r?\n[=-]{3,}\s*$/m.exec(source)?.[1]?.trim()
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
  messages: BookMessage[]
  /** The tree of a page as the dialect reads it: a copy, which the caller may change. */
  treeOf(page: string): Promise<Root>
}

/** Loads a book. Whatever is wrong with its content is among the messages. */
export async function loadBook(request: LoadRequest): Promise<LoadedBook> {
  const {config, dialect, messages} = await readBookConfig(request.root, request.options, request.home)
  const {cacheFolder} = request
  const trees = new PageTrees(cacheFolder && path.join(cacheFolder, 'trees'), [sourceVersion(), dialect])
  const facts = inSourceAnchors(await readAllFacts(request, dialect, trees), request)
  const texts = await openTextCache(cacheFolder && path.join(cacheFolder, 'citations.json'))
  const lang = request.options?.lang ?? request.lang ?? config.lang ?? 'en'
  const bibliography = await openBibliography({
    files: [...config.bibliographies, ...bibliographyFiles(facts.values())],
    readFile: (file) => readFile(fileOfBook(request, file), 'utf8'),
    report: (message) => messages.push(message),
    ...styleOf(request, config),
    lang,
    cache: texts,
  })
  const others = await openOtherBooks(
    {...config.inventories, ...request.options?.inventories},
    (file) => readFile(fileOfBook(request, file)),
    (message) => messages.push(message),
  )
  const index = buildIndex({
    pages: facts,
    index: rootPage(config, facts),
    lang,
    // the words of config.ini are those of the book's own language
    words: config.lang === undefined || config.lang === lang ? config.words : {},
    langOf: languageOfPages(request),
    bibliography,
    others,
    originals: request.source?.index.labels,
  })
  // what is kept for the next run must be made in this one
  if (cacheFolder) for (const entry of index.citations.entries) void entry.html
  await texts.save()
  const folders = foldersOf(request)
  const exists = (file: string) => folders.some((folder) => existsSync(path.join(folder, file)))
  const namesIn = (folder: string) => namesInFolders(folders.map((root) => path.join(root, folder)))
  messages.push(...(await checkBook(index, {exists, namesIn, hasModule: modulesOf(request)})))
  return {
    root: request.root,
    config,
    facts,
    index,
    messages: [...messages, ...index.messages],
    treeOf: (page) => treeOfPage(page, request, dialect, trees),
  }
}

/** The site's choice, else the book's. */
function styleOf({options}: LoadRequest, {citationStyle}: BookConfig) {
  if (options?.citationStyle !== undefined) return {style: options.citationStyle}
  return citationStyle && {style: citationStyle.style, styleLine: citationStyle.line}
}

async function namesInFolders(folders: readonly string[]): Promise<string[]> {
  const names = await Promise.all(folders.map((folder) => readdir(folder).catch(() => [])))
  return names.flat()
}

function languageOfPages({pages}: LoadRequest): (page: string) => string | undefined {
  const languages = new Map(pages.map(({page, lang}) => [page, lang]))
  return (page) => languages.get(page)
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

/** Whether the bundler would find what a page imports. */
function modulesOf({
  root,
  home,
  pages,
  site = siteAround(root),
}: LoadRequest): (source: string, page: string) => boolean {
  const files = new Map(pages.map(({page, file}) => [page, file]))
  return (source, page) => {
    const folders = imageFolders(root, page, files.get(page) ?? path.join(root, page), home)
    return findModule(source, {folders, ...site}) !== null
  }
}

/** Where files of the book may be: in its folder, or in that of a translation. */
function foldersOf({root, pages}: LoadRequest): string[] {
  return [
    ...new Set([root, ...pages.map(({page, file}) => path.resolve(file, page.replace(/[^/]+/g, '..')))]),
  ]
}

/** Facts of all pages; those of unchanged pages come from the cache. */
async function readAllFacts(
  request: LoadRequest,
  dialect: DialectOptions,
  trees: PageTrees,
): Promise<Map<string, PageFacts>> {
  const {cacheFolder} = request
  const cache = cacheFolder
    ? await openFactsCache(path.join(cacheFolder, 'facts.json'), [sourceVersion(), dialect])
    : null
  const facts = new Map<string, PageFacts>()
  for (const place of request.pages) {
    const {page} = place
    const {text, problem} = await readSource(place.file)
    const known = cache?.get(page, text)
    const found = known ?? readFacts(place, text, request, dialect, trees)
    if (!known) cache?.set(page, text, found)
    const messages = problem ? [unreadable(problem), ...found.messages] : found.messages
    facts.set(page, {...found, messages, file: fileInBook(request, place)})
  }
  await Promise.all([cache?.save(), trees.save()])
  return facts
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

function fileInBook({root}: LoadRequest, {file}: PageOfBook): string {
  return path.relative(root, file).replaceAll('\\', '/')
}

function readFacts(
  {page, file, copy = file}: PageOfBook,
  source: string,
  request: LoadRequest,
  dialect: DialectOptions,
  trees: PageTrees,
): PageFacts {
  const vfile = new VFile({path: file, value: source})
  const tree = parsePage(vfile, {dialect})
  checkFormulas(tree, vfile)
  checkLive(tree, vfile)
  const facts = collectFacts(tree, path.relative(request.root, file), vfile.messages, page)
  if (request.keepsTrees) {
    trees.keep(page, source, tree)
    keepTree(copy, source, tree)
  }
  return facts
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
