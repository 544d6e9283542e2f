// What a running `start` looks at: all files of a book, not its pages alone, wherever they lie and whatever their
// folders are called. A change touches one file, and that one Docusaurus watches.

import type {Stats} from 'node:fs'
import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import chokidar, {type FSWatcher} from 'chokidar'
import {isNoBook} from '../config/foreign-folders.ts'
import {isWithin} from '../files/within-folder.ts'

export interface WatchedFiles {
  /** Folders of pages and all that belongs to them. */
  folders: string[]
  /** Further files that the book is made from, whether they are there or not. */
  files: string[]
}

/** Of files that pages are made of, or shown with; whatever else happens in a folder is no business of the book. */
const extensions =
  /\.(mdx?|bib|ini|csl|inv|json|ipynb|ya?ml|css|m?js|svg|png|jpe?g|gif|webp|avif|bmp|ico|tiff?|pdf)$/i

/** Many files change at once when a branch is checked out; they are told together. */
const pause = 100

export class BookWatcher {
  readonly #stamp: string
  #watcher: FSWatcher | undefined
  #folders = new Set<string>()
  #files = new Set<string>()
  #timer: NodeJS.Timeout | undefined
  #count = 0

  /** @param stamp the file that is touched with every change */
  constructor(stamp: string) {
    this.#stamp = stamp
  }

  /** Looks at these from now on. */
  async watch({folders, files}: WatchedFiles): Promise<void> {
    await mkdir(path.dirname(this.#stamp), {recursive: true})
    if (!this.#watcher) await this.#touch()
    const isInside = (file: string) => folders.some((folder) => isWithin(file, folder))
    const before = new Set([...this.#folders, ...this.#files])
    this.#folders = new Set(folders)
    this.#files = new Set(files)
    const wanted = [...folders, ...files.filter((file) => !isInside(file))]
    this.#watcher ??= this.#open()
    const gone = [...before].filter((place) => !wanted.includes(place) && !isInside(place))
    if (gone.length > 0) this.#watcher.unwatch(gone)
    this.#watcher.add(wanted.filter((place) => !before.has(place)))
  }

  isWatched(file: string): boolean {
    return [...this.#folders].some((folder) => isWithin(file, folder))
  }

  #open(): FSWatcher {
    const watcher = chokidar.watch([], {
      ignoreInitial: true,
      disableGlobbing: true,
      ignored: (file: string, stats?: Stats) =>
        this.#isIgnored(file) || (stats?.isDirectory() === true && isNoBook(file)),
    })
    watcher.on('all', (_event, file) => {
      if (!this.#files.has(path.resolve(file)) && !extensions.test(file)) return
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#touch(), pause)
    })
    // a folder that may not be read, or more files than the system can watch: the others are seen all the same
    watcher.on('error', (error) => console.warn(`Some edits may not be seen: ${error.message}`))
    return watcher
  }

  /** Hidden folders and those of packages, below a folder of the book. */
  #isIgnored(file: string): boolean {
    const root = [...this.#folders].filter((folder) => isWithin(file, folder)).toSorted(byLength)[0]
    if (root === undefined || this.#files.has(file)) return false
    return path
      .relative(root, file)
      .split(path.sep)
      .some((name) => name === 'node_modules' || (name.startsWith('.') && name !== '..'))
  }

  async #touch(): Promise<void> {
    this.#count += 1
    await writeFile(this.#stamp, String(this.#count)).catch(() => {})
  }
}

const byLength = (a: string, b: string) => b.length - a.length
