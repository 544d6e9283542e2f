// The runs of all books of a plugin instance, one for each load.

import {DataFiles} from '../run/site-data.ts'
import {LibraryFiles} from '../run/library-files.ts'
import {runBook, type BookRun} from '../run/book-run.ts'
import {addCosts, costSentence} from '../run/run-cost.ts'
import type {LoadedBook} from '../load/loaded-book.ts'

/** What the pages of one book get. */
interface SiteRun extends BookRun {
  /** Where the book's own package is; `undefined` where no page imports it. */
  library: string | undefined
  /** By page: where the small data are that its cells may ask for. */
  dataAddresses: ReadonlyMap<string, string>
}

export class BookRuns {
  readonly libraries: LibraryFiles
  readonly data: DataFiles
  #runs = new Map<LoadedBook, Promise<SiteRun>>()

  constructor(baseUrl: string) {
    this.libraries = new LibraryFiles(baseUrl)
    this.data = new DataFiles(baseUrl)
  }

  /** Called before every load. */
  forget(): void {
    this.#runs = new Map()
    this.libraries.forget()
    this.data.forget()
  }

  /** @param cacheFolder where the work on the book is kept between builds */
  of(book: LoadedBook, cacheFolder: string): Promise<SiteRun> {
    const known = this.#runs.get(book) ?? this.#run(book, cacheFolder)
    this.#runs.set(book, known)
    return known
  }

  async #run(book: LoadedBook, cacheFolder: string): Promise<SiteRun> {
    const run = await runBook(book, cacheFolder)
    const dataAddresses = new Map<string, string>()
    for (const [page, names] of run.data) {
      const address = this.data.add(names)
      if (address !== undefined) dataAddresses.set(page, address)
    }
    const library = run.libraries.size > 0 ? this.libraries.add(run.libraries) : undefined
    return {...run, library, dataAddresses}
  }

  /** Says what the runs have cost. */
  async tellCost(): Promise<void> {
    const runs = await Promise.all(this.#runs.values())
    const sentence = costSentence(addCosts(runs.map(({cost}) => cost)))
    if (sentence !== undefined) console.info(sentence)
  }
}
