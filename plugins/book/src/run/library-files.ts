// The book's own package as files of the site, one for each framework: the sessions of a page load it when a reader runs
// a cell that imports it.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Library} from 'd2lbook-python'
import {hashOf} from '../files/hash.ts'
import {insideFolder} from '../files/within-folder.ts'

export class LibraryFiles {
  readonly #baseUrl: string
  /** By path below the site. */
  readonly #files = new Map<string, string>()

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  forget(): void {
    this.#files.clear()
  }

  /** Takes the libraries of a book; gives their address, in which `{tab}` stands for the framework. */
  add(libraries: ReadonlyMap<string, Library>): string {
    const texts = [...libraries].map(([tab, library]) => [tab, JSON.stringify(library)] as const)
    const pattern = `assets/library/${hashOf(JSON.stringify(texts)).slice(0, 12)}/library-{tab}.json`
    for (const [tab, text] of texts) this.#files.set(pattern.replace('{tab}', tab), text)
    return this.#baseUrl + pattern
  }

  async writeTo(outDir: string): Promise<void> {
    for (const [file, text] of this.#files) {
      const place = insideFolder(outDir, file)
      await mkdir(path.dirname(place), {recursive: true})
      await writeFile(place, text)
    }
  }

  /** The library at a requested path, as JSON. */
  at(requested: string): string | undefined {
    return this.#files.get(requested.slice(this.#baseUrl.length))
  }
}
