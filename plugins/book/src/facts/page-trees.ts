// The trees of a book's pages, for what is made of them after the compilation, which uses up its own:
// notebooks, Markdown, the search index. Kept as JSON, between runs too, so that no page is parsed for them again.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Root} from 'mdast'
import {hashOf} from '../files/hash.ts'
import {readStamped, stamped} from '../files/stamped.ts'
import {writeWhole} from '../files/whole-file.ts'

export class PageTrees {
  readonly #folder: string | undefined
  readonly #reader: string
  /** By page: the tree, with a stamp of its text. */
  readonly #kept = new Map<string, string>()
  readonly #writes: Promise<void>[] = []

  /**
   * @param folder where trees are kept between runs; `undefined`: in memory only
   * @param reader what the trees depend on beside the text, JSON-safe
   */
  constructor(folder: string | undefined, reader: unknown) {
    this.#folder = folder
    this.#reader = JSON.stringify(reader)
  }

  /** Remembers the tree of a page as it is now: on its way to the disk at once, a large book would not fit in memory. */
  keep(page: string, source: string, tree: Root): void {
    const text = stamped(this.#stamp(source), tree, withoutPrograms)
    if (this.#folder === undefined) this.#kept.set(page, text)
    else this.#writes.push(writeTree(this.#folder, page, text))
  }

  /** Waits until all is on the disk. A failure costs time only, and is ignored. */
  async save(): Promise<void> {
    await Promise.all(this.#writes.splice(0))
  }

  /** A copy of the tree that was kept for this text of the page. */
  async find(page: string, source: string): Promise<Root | undefined> {
    const text = this.#kept.get(page) ?? (await this.#read(page))
    return readStamped(text, this.#stamp(source)) as Root | undefined
  }

  async #read(page: string): Promise<string | undefined> {
    if (this.#folder === undefined) return undefined
    return readFile(fileOf(this.#folder, page), 'utf8').catch(() => undefined)
  }

  #stamp(source: string): string {
    return hashOf(`${this.#reader}\n${source}`)
  }
}

/** JavaScript of MDX is for the compilation alone, and JSON cannot hold all of it. */
function withoutPrograms(name: string, value: unknown): unknown {
  return name === 'estree' ? undefined : value
}

function fileOf(folder: string, page: string): string {
  return path.join(folder, `${hashOf(page, 'md5')}.json`)
}

async function writeTree(folder: string, page: string, text: string): Promise<void> {
  try {
    await writeWhole(fileOf(folder, page), text)
  } catch {
    // the page will be parsed again
  }
}
