// The files of a book, by the addresses that its pages write. Nothing outside of the book's own folders is ever found:
// neither by `..`, nor by a link of the file system that leads out.

import path from 'node:path'
import {decodeAddress} from '../text/addresses.ts'
import {isWithin} from './within-folder.ts'
import {isFile, isFolder, namesIn, realPath} from './look-at-files.ts'

export interface BookFolders {
  /** Folder of the book, or of a version of it. */
  root: string
  /** Folder of the book that `root` is a version of. @default root */
  home?: string
  /** What else belongs to the book: folders of its translations, and what its settings name. Files may be among them. */
  more?: readonly string[]
  /** Folders within the book that are no part of it, relative to `root`: their pictures are shown, and nothing else. */
  foreign?: readonly string[]
  /** The Docusaurus site around the book. */
  site?: SiteFolders
}

export interface SiteFolders {
  /** What `@site` stands for. */
  folder: string
  /** Folders whose files are served from the root of the site. */
  statics: readonly string[]
}

/** A page and the file that holds its text, which may lie in the folder of a translation. */
export interface PagePlace {
  page: string
  /** Absolute. */
  file: string
}

export type FoundFile =
  /** `rest` is what of the address is no name: `#sec_x`. */
  | {state: 'found'; file: string; rest: string}
  /** A `folder` of the book is no file. `outside` of the book, or `private`: hidden, or made by some tool. */
  | {state: 'missing' | 'folder' | 'outside' | 'private'}

export class BookFiles {
  readonly #root: string
  readonly #home: string
  /** Folders and files of the book, as they are called and as they really are. */
  readonly #book: string[]
  /** These, and what the site around the book serves. */
  readonly #own: string[]
  readonly #foreign: string[]
  readonly #site: SiteFolders | undefined

  constructor({root, home = root, more = [], foreign = [], site}: BookFolders) {
    this.#root = root
    this.#home = home
    this.#site = site
    this.#book = withRealPaths([root, home, ...more])
    this.#own = unique([...this.#book, ...withRealPaths(site?.statics ?? [])])
    this.#foreign = withRealPaths(foreign.map((folder) => path.join(root, folder)))
  }

  /**
   * The file that an address on a page means. Looked for beside the page, beside where it would be in the book
   * (a translation may lie elsewhere), in the book itself, and as from the place of the book that this is a version of.
   * In a site `/` begins as well what the site serves, and `@site/` what lies in its folder.
   */
  find(address: string, place: PagePlace): FoundFile {
    const written = this.#site && isOfSite(address) ? address.slice(siteAlias.length) : address
    const results = this.#foldersFor(address, place).flatMap((folder) =>
      namesOf(written).map(({name, rest}) => this.#look(path.resolve(folder, name), rest)),
    )
    const best = (['found', 'private', 'folder'] as const).map((state) =>
      results.find((one) => one.state === state),
    )
    // else the page's own folder says what was meant
    return best.find((one) => one !== undefined) ?? results[0] ?? {state: 'missing'}
  }

  /** Whether a file, given by its absolute path, belongs to the book. */
  holds(file: string): boolean {
    if (!this.#isOwn(file)) return false
    const real = realPath(file)
    return real === undefined || this.#isOwn(real)
  }

  /** Whether a file, given by its absolute path, is there and belongs to the book. */
  has(file: string): boolean {
    return this.holds(file) && isFile(file)
  }

  /** Names in a folder of the book or of one of its translations; with `/` before it, in one that the site serves, too. */
  namesIn(folder: string): string[] {
    const owners = folder.startsWith('/') ? this.#own : this.#book
    const folders = owners.map((own) => path.resolve(own, folder.replace(/^\/+/, '')))
    return unique(folders.filter((found) => this.holds(found)).flatMap(namesIn))
  }

  #foldersFor(address: string, {page, file}: PagePlace): string[] {
    const above = path.resolve(file, page.replace(/[^/]+/g, '..'))
    if (this.#site && isOfSite(address)) return [this.#site.folder]
    if (/^[/\\]/.test(address)) return unique([above, this.#root, this.#home, ...(this.#site?.statics ?? [])])
    const inBook = (root: string) => path.dirname(path.join(root, page))
    return unique([path.dirname(file), inBook(this.#root), this.#root, inBook(this.#home)])
  }

  #look(candidate: string, rest: string): FoundFile {
    const own = this.#own.find((folder) => isWithin(candidate, folder))
    if (own === undefined) return {state: 'outside'}
    const file = isFile(candidate) ? candidate : inOtherLetters(candidate, own)
    const real = file && realPath(file)
    if (file === undefined || real === undefined)
      return {state: isFolder(candidate) && this.holds(candidate) ? 'folder' : 'missing'}
    if (!this.#isOwn(real)) return {state: 'private'}
    const isOpen = isMedia(real) || !(this.#isPrivate(file) || this.#isPrivate(real))
    return isOpen ? {state: 'found', file, rest} : {state: 'private'}
  }

  #isOwn(file: string): boolean {
    return this.#own.some((folder) => isWithin(file, folder))
  }

  #isPrivate(file: string): boolean {
    if (this.#foreign.some((folder) => isWithin(file, folder))) return true
    const ways = this.#own.filter((own) => isWithin(file, own)).map((own) => path.relative(own, file))
    return ways.every((way) => way.split(path.sep).some((part) => part.startsWith('.')))
  }
}

/** `@site/static/img/x.png`: what Docusaurus calls the folder of the site. */
const siteAlias = '@site/'

/** Whether an address starts from the folder of the site. */
export function isOfSite(address: string): boolean {
  return address.startsWith(siteAlias)
}

/**
 * The names that an address may stand for: as a browser reads it, and as it is written, for a file with such a name.
 * A `#` or `?` that somebody put there may be a part of the name.
 */
function namesOf(address: string): {name: string; rest: string}[] {
  const [, short = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? []
  return [
    {name: decodeAddress(address), rest: ''},
    {name: address, rest: ''},
    {name: decodeAddress(short), rest},
    {name: short, rest},
  ].map((one) => ({...one, name: one.name.replaceAll('\\', '/').replace(/^\/+/, '')}))
}

/** Letters with marks are written in two ways: a file from one system, its name typed on another. */
function inOtherLetters(candidate: string, folder: string): string | undefined {
  if (!/[^\p{ASCII}]/u.test(candidate)) return undefined
  let place = folder
  for (const part of path.relative(folder, candidate).split(path.sep)) {
    const name = namesIn(place).find((other) => other.normalize('NFC') === part.normalize('NFC'))
    if (name === undefined) return undefined
    place = path.join(place, name)
  }
  return isFile(place) ? place : undefined
}

/** What a page may show from anywhere in its book. */
function isMedia(file: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|bmp|ico|mp4|webm|ogv|mp3|ogg|wav|m4a)$/i.test(file)
}

function withRealPaths(folders: readonly string[]): string[] {
  return unique(folders.flatMap((folder) => [folder, realPath(folder) ?? folder]))
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)]
}
