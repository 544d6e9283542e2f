// Reads a whole book from disk: its configuration, its pages (each parsed once, facts cached by content), its index.

import {existsSync} from 'node:fs'
import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {DialectOptions} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {buildIndex, type BookIndex} from './book-index.ts'
import {dialectOptions, readConfig, type BookConfig} from './config/book-config.ts'
import {findPages, pageGlobs} from './config/find-pages.ts'
import type {BookOptions} from './docusaurus/options.ts'
import {keepTree, parsePage} from './docusaurus/parse-page.ts'
import {collectFacts, pageOfFile} from './facts/collect-facts.ts'
import type {PageFacts} from './facts/page-facts.ts'
import type {BookMessage} from './messages/message.ts'

export interface ConfiguredBook {
  config: BookConfig
  dialect: DialectOptions
  /** Globs of the pages, for programs that look for files themselves. */
  include: string[]
  exclude: string[]
  messages: BookMessage[]
}

/** The book's `config.ini` with what the site's options say over it. */
export async function readBookConfig(root: string, options: Partial<BookOptions> = {}): Promise<ConfiguredBook> {
  const name = options.config ?? 'config.ini'
  const file = path.resolve(root, name)
  const text = existsSync(file) ? await readFile(file, 'utf8') : undefined
  const messages: BookMessage[] = []
  const config = readConfig(text, name, (message) => messages.push(message))
  if (options.tabs) config.tabs = options.tabs
  if (options.bibliography) config.bibliographies = options.bibliography
  if (options.lang) config.lang = options.lang
  return {config, dialect: dialectOptions(config), ...pageGlobs(config), messages}
}

/** Files of the pages of a book folder, relative to it. */
export async function pagesOfBook(root: string, options: Partial<BookOptions> = {}): Promise<string[]> {
  return findPages(root, (await readBookConfig(root, options)).config)
}

export interface LoadRequest {
  root: string
  /** Pages with the files that hold their text; a translation may lie elsewhere than in `root`. */
  pages: {page: string; file: string}[]
  options?: Partial<BookOptions>
  lang?: string
  /** Where facts of unchanged pages are kept between runs. */
  cacheFile?: string
  /** Keep the trees of parsed pages for the compilation that follows. */
  keepsTrees?: boolean
}

export interface LoadedBook {
  root: string
  config: BookConfig
  facts: ReadonlyMap<string, PageFacts>
  index: BookIndex
  messages: BookMessage[]
}

/** Loads a book. Whatever is wrong with its content is among the messages. */
export async function loadBook(request: LoadRequest): Promise<LoadedBook> {
  const {config, dialect, messages} = await readBookConfig(request.root, request.options)
  const facts = new Map<string, PageFacts>()
  for (const {page, file} of request.pages) facts.set(page, await readFacts(file, request, dialect))
  const index = buildIndex({
    pages: facts,
    index: rootPage(config, facts),
    lang: request.lang ?? config.lang ?? 'en',
    words: config.words,
  })
  return {root: request.root, config, facts, index, messages: [...messages, ...index.messages]}
}

async function readFacts(file: string, request: LoadRequest, dialect: DialectOptions): Promise<PageFacts> {
  const source = await readFile(file, 'utf8')
  const vfile = new VFile({path: file, value: source})
  const tree = parsePage(vfile, {dialect})
  const facts = collectFacts(tree, path.relative(request.root, file), vfile.messages)
  if (request.keepsTrees) keepTree(file, source, tree)
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
