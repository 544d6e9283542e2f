// The handle of a book on the disk: whoever works on the book is given it, and what was read once is not read again.

import path from 'node:path'
import type {BookOptions} from '../config/book-options.ts'
import {frontMatterOf} from '../facts/front-matter.ts'
import {pageFields} from '../facts/page-fields.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {settled} from '../facts/phrases-of-nodes.ts'
import {readFacts} from '../facts/read-facts.ts'
import {readSource} from '../facts/read-source.ts'
import {titleItem} from '../facts/page-title.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {loadBook} from './load-book.ts'
import type {LoadedBook, LoadRequest, PageOfBook} from './loaded-book.ts'
import {readBookConfig, type ConfiguredBook} from './read-config.ts'

export class BookFolder {
  /** Absolute. */
  readonly root: string
  /** Folder that paths to files outside of the book start from: a cut version lies elsewhere than its book. */
  readonly home: string
  readonly options: Partial<BookOptions>
  #configured: Promise<ConfiguredBook> | undefined

  constructor(root: string, options: Partial<BookOptions> = {}, home = root) {
    this.root = root
    this.options = options
    this.home = home
  }

  /** Called where files may have changed since. */
  renew(): void {
    this.#configured = undefined
  }

  /** Its settings, and which files are its pages. */
  configured(): Promise<ConfiguredBook> {
    const {root, home, options} = this
    this.#configured ??= readBookConfig({root, home, options, file: this.settingsFile})
    return this.#configured
  }

  /** The file of its settings, absolute; whether it is there or not. */
  get settingsFile(): string {
    return this.fileOf(this.options.config ?? 'config.ini')
  }

  /** A path as its settings have it, made absolute: `../refs.bib` is the same file for all versions. */
  fileOf(name: string): string {
    return path.resolve(path.normalize(name).startsWith('..') ? this.home : this.root, name)
  }

  /** Its pages as a plain folder has them. */
  async pages(): Promise<PageOfBook[]> {
    const {pageFiles} = await this.configured()
    return pageFiles.map((file) => ({page: pageOfFile(file), file: path.join(this.root, file)}))
  }

  /** The page at which it begins: its index page, else its first page; a draft is none. */
  async firstPage(): Promise<PageOfBook | undefined> {
    const {config} = await this.configured()
    const pages = await this.pages()
    const index = pages.filter(({page}) => page === config.index)
    for (const place of [...index, ...pages]) {
      const {text} = await readSource(place.file)
      if (pageFields(frontMatterOf(text, place.file)).fields.draft !== true) return place
    }
    return undefined
  }

  /** Its own title, else the first heading of its first page, else the folder's name. */
  async title(): Promise<string> {
    const {config} = await this.configured()
    if (config.title) return config.title
    const first = await this.firstPage()
    return (first && (await this.titleOf(first))) ?? path.basename(this.root)
  }

  /** The title of one of its pages as plain text. */
  async titleOf(place: PageOfBook): Promise<string | undefined> {
    const {config, dialect} = await this.configured()
    const {liveComponents} = config
    const facts = readFacts(await readSource(place.file), place, {dialect, liveComponents})
    const title = titleItem(facts)?.title
    return title && plainTextOf(settled(title, ({label}) => label))
  }

  /** Loads the book. Whatever is wrong with its content is among the messages. */
  async load(request: Partial<LoadRequest> = {}): Promise<LoadedBook> {
    return loadBook(this, {...request, pages: request.pages ?? (await this.pages())})
  }
}

/** The book in a plain folder, as `check` and `index` read it. */
export function loadFolder(root: string, options: Partial<BookOptions> = {}): Promise<LoadedBook> {
  return new BookFolder(root, options).load()
}
