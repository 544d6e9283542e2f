// Which files a book may show, and which it reads because its settings or pages name them.

import path from 'node:path'
import type {BookConfig} from '../config/book-config.ts'
import {leadsOut, sharedFolders} from '../config/find-pages.ts'
import {BookFiles} from '../files/book-files.ts'
import {readKept} from '../files/kept-files.ts'
import {siteFolders, type SurroundingSite} from '../mdx/surrounding-site.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'
import type {Place} from '../messages/place.ts'
import type {BookFolder} from './book-folder.ts'
import type {LoadRequest} from './loaded-book.ts'
import type {ConfiguredBook} from './read-config.ts'

/** The files of a book and of its translations, with what its settings and its site bring from elsewhere. */
export function filesOfBook(
  {root, home}: BookFolder,
  {pages, shared = [], site}: LoadRequest & {site: SurroundingSite},
  {config, foreign}: ConfiguredBook,
): BookFiles {
  const folders = pages.map(({page, file}) => path.resolve(file, page.replace(/[^/]+/g, '..')))
  const more = [...new Set(folders), ...sharedFolders(config, home), ...shared]
  return new BookFiles({root, home, more, foreign: foreign.paths, site: siteFolders(site)})
}

/** Bibliographies, styles and inventories. */
export class NamedFiles {
  /** What was asked for, absolute; whether it is there or not. */
  readonly asked: Set<string>
  readonly #folder: BookFolder
  readonly #files: BookFiles
  readonly #explicit: ReadonlySet<string>

  constructor(folder: BookFolder, config: BookConfig, files: BookFiles) {
    this.#folder = folder
    this.#files = files
    this.#explicit = explicitFiles(config, folder)
    this.asked = new Set([folder.settingsFile])
  }

  /** What the settings name outside of the book they name on purpose. */
  isAllowed(file: string): boolean {
    return this.#explicit.has(path.normalize(file)) || this.#files.holds(this.#folder.fileOf(file))
  }

  async read(file: string): Promise<Buffer> {
    this.asked.add(this.#folder.fileOf(file))
    if (!this.isAllowed(file)) throw new Error('it lies outside of the book')
    return readKept(this.#folder.fileOf(file))
  }
}

function explicitFiles(config: BookConfig, {options}: BookFolder): Set<string> {
  const inventories = [...Object.values(config.inventories), ...Object.values(options.inventories ?? {})]
  const style = options.citationStyle ?? config.citationStyle?.style
  const named = [...config.bibliographies, ...inventories.map(({file}) => file), ...(style ? [style] : [])]
  return new Set(named.filter(leadsOut).map((file) => path.normalize(file)))
}

/** What is said of a file that only its settings could name. */
export function outsideOfBook(file: string, namedIn: string, place: Place | null): BookMessage {
  return messageAt('file-is-in-book', namedIn, place, `\`${file}\` lies outside of the book`)
}
