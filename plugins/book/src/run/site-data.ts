// Small data as files of the site: those that the cells of some page may ask for, where their package is installed.

import {readFileSync} from 'node:fs'
import {copyFile, mkdir} from 'node:fs/promises'
import path from 'node:path'
import {wantedData} from 'd2lbook-python/program'
import {dataFolder} from '../files/data-folder.ts'
import type {PageProgram} from './run-page.ts'

const place = 'assets/cell-data/'

export class DataFiles {
  readonly #baseUrl: string
  readonly #names = new Set<string>()

  constructor(baseUrl: string) {
    this.#baseUrl = baseUrl
  }

  forget(): void {
    this.#names.clear()
  }

  /** @returns the address of the folder, if these names have something in it */
  add(names: ReadonlySet<string>): string | undefined {
    if (names.size === 0 || dataFolder() === undefined) return undefined
    for (const name of names) this.#names.add(name)
    return this.#baseUrl + place
  }

  async writeTo(outDir: string): Promise<void> {
    const folder = dataFolder()
    if (folder === undefined || this.#names.size === 0) return
    await mkdir(path.join(outDir, place), {recursive: true})
    for (const name of this.#names) await copyFile(path.join(folder, name), path.join(outDir, place, name))
  }

  /** What lies at a requested path. */
  at(requested: string): Buffer | undefined {
    const folder = dataFolder()
    const start = this.#baseUrl + place
    const name = requested.startsWith(start) ? requested.slice(start.length) : ''
    return folder !== undefined && this.#names.has(name) ? readFileSync(path.join(folder, name)) : undefined
  }
}

/** Whose cells, or the parts of the library that they use, have this in their text. */
export function pagesWith(programs: readonly PageProgram[], mark: RegExp): Set<string> {
  return new Set(
    programs.filter((program) => textsOf(program).some((text) => mark.test(text))).map(({page}) => page),
  )
}

function textsOf({cells, library}: PageProgram): string[] {
  return [...cells, ...(library?.cells ?? [])].map(({source}) => source)
}

/** What the cells of each page, and the parts of the library that it uses, may ask for. */
export function dataOfPages(programs: readonly PageProgram[]): Map<string, ReadonlySet<string>> {
  const pages = new Map<string, Set<string>>()
  for (const program of programs) {
    const {page} = program
    const names = pages.get(page) ?? new Set<string>()
    for (const name of textsOf(program).flatMap(wantedData)) names.add(name)
    pages.set(page, names)
  }
  return pages
}
