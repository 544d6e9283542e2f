// Results that cost citeproc, kept between runs: a warm run does not load it.

import {hashOf} from '../files/hash.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import {isRecord} from '../text/is-record.ts'

export interface TextCache {
  /** The value under a key, made when it is not there. Values must be JSON-safe; `key` names all they depend on. */
  of<T>(key: readonly unknown[], make: () => T): T
  has(key: readonly unknown[]): boolean
  /** Writes what this run asked for; a failure costs time only, and is ignored. */
  save(): Promise<void>
}

/** To be raised when the look of entries changes. */
const format = 2

/** Opens a cache; without a file it lasts as long as the process. */
export async function openTextCache(file?: string): Promise<TextCache> {
  const old = file === undefined ? new Map<string, unknown>() : await read(file)
  const used = new Map<string, unknown>()
  const peek = (name: string): unknown => used.get(name) ?? old.get(name)
  return {
    // the name holds everything that the value is made from, so it has the type that was put in
    of<T>(key: readonly unknown[], make: () => T): T {
      const name = nameOf(key)
      const value = peek(name) ?? make()
      used.set(name, value)
      return value as T
    },
    has: (key) => peek(nameOf(key)) !== undefined,
    async save() {
      const isSame = used.size === old.size && [...used.keys()].every((name) => old.has(name))
      if (file === undefined || isSame) return
      await writeWhole(file, JSON.stringify({format, values: Object.fromEntries(used)})).catch(() => {})
    },
  }
}

function nameOf(key: readonly unknown[]): string {
  return hashOf(JSON.stringify(key), 'sha1', 'base64url')
}

async function read(file: string): Promise<Map<string, unknown>> {
  const cache = await readJson(file)
  const values = isRecord(cache) && cache['format'] === format ? cache['values'] : undefined
  return new Map(isRecord(values) ? Object.entries(values) : [])
}
