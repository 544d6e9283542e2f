// What is made of a page beside its HTML, kept between builds: after an edit most pages are as they were.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {hashOf} from '../files/hash.ts'
import {readStamped, stamped} from '../files/stamped.ts'
import {writeWhole} from '../files/whole-file.ts'

export class KeptExports<Made> {
  readonly #folder: string
  readonly #maker: string

  /**
   * @param folder where they are kept
   * @param maker what those of all pages depend on, JSON-safe
   */
  constructor(folder: string, maker: unknown) {
    this.#folder = folder
    this.#maker = hashOf(JSON.stringify(maker))
  }

  /**
   * As it was kept, else made now.
   *
   * @param from what it depends on, JSON-safe; `null`: on too much to tell
   * @param make its result must be JSON-safe
   */
  async get(page: string, from: unknown, make: () => Promise<Made>): Promise<Made> {
    if (from === null) return make()
    const file = path.join(this.#folder, `${hashOf(page, 'md5')}.json`)
    const stamp = hashOf(`${this.#maker}\n${JSON.stringify(from)}`)
    const kept = readStamped(await readFile(file, 'utf8').catch(() => undefined), stamp)
    if (kept !== undefined) return kept as Made
    const made = await make()
    // a failure costs time only
    await writeWhole(file, stamped(stamp, made)).catch(() => undefined)
    return made
  }
}
