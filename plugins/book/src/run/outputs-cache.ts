// What cells have put out, kept between runs: a cell is known by its own text and that of all it depends on, by its
// framework, the engine and the seed. One file for each page and framework.

import path from 'node:path'
import type {CellResult} from 'd2lbook-python'
import {hashOf} from '../files/hash.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import {isRecord} from '../text/is-record.ts'

export type KeptResult = Omit<CellResult, 'id'>

/** What is kept of one page in one framework. */
export interface KeptPage {
  /** Of all that its results depend on: where it is the same, nothing needs a closer look. */
  key: string
  /** For each cell its own key. */
  cells: readonly string[]
  results: Readonly<Record<string, KeptResult>>
}

export class OutputsCache {
  readonly #folder: string | undefined

  /** @param folder `undefined`: nothing is kept */
  constructor(folder: string | undefined) {
    this.#folder = folder
  }

  async read(page: string, tab: string | null): Promise<KeptPage | undefined> {
    if (this.#folder === undefined) return undefined
    const kept = await readJson(fileOf(this.#folder, page, tab))
    return isKeptPage(kept) ? kept : undefined
  }

  /** A failure costs time only, and is ignored. */
  async write(page: string, tab: string | null, kept: KeptPage): Promise<void> {
    if (this.#folder === undefined) return
    await writeWhole(fileOf(this.#folder, page, tab), JSON.stringify(kept)).catch(() => {})
  }
}

function fileOf(folder: string, page: string, tab: string | null): string {
  return path.join(folder, `${hashOf(JSON.stringify([page, tab]), 'md5')}.json`)
}

function isKeptPage(value: unknown): value is KeptPage {
  return (
    isRecord(value) &&
    typeof value['key'] === 'string' &&
    Array.isArray(value['cells']) &&
    isRecord(value['results'])
  )
}
