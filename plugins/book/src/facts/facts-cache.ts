// Facts of unchanged pages, kept between runs in one JSON file: a warm run parses only what was edited.

import {hashOf} from '../files/hash.ts'
import type {PageFacts} from './page-facts.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'

/** To be raised when the shape of the facts changes, or what is collected for them. */
const format = 10

interface CachedPage {
  /** Of the page's text. */
  hash: string
  facts: PageFacts
}

interface CacheFile {
  key: string
  pages: Record<string, CachedPage>
}

export interface FactsCache {
  /** The facts of a page whose text is still `source`. */
  get(page: string, source: string): PageFacts | undefined
  set(page: string, source: string, facts: PageFacts): void
  /** Writes what this run asked for or gave, if that differs from the file; a failure costs time only, and is ignored. */
  save(): Promise<void>
}

/**
 * Opens a cache. A missing, broken or foreign file is an empty cache.
 *
 * @param file where the cache is kept
 * @param reader what the facts depend on beside the text: version and options of the dialect, JSON-safe
 */
export async function openFactsCache(file: string, reader: unknown): Promise<FactsCache> {
  const key = shortHash(JSON.stringify([format, reader]))
  const old = await readCache(file, key)
  const pages: CacheFile['pages'] = {}
  let isChanged = false
  return {
    get(page, source) {
      const known = old[page]
      if (known?.hash !== shortHash(source)) return undefined
      pages[page] = known
      return known.facts
    },
    set(page, source, facts) {
      isChanged = true
      pages[page] = {hash: shortHash(source), facts}
    },
    async save() {
      if (isChanged || Object.keys(old).length !== Object.keys(pages).length)
        await writeWhole(file, JSON.stringify({key, pages} satisfies CacheFile)).catch(() => {})
    },
  }
}

function shortHash(text: string): string {
  return hashOf(text, 'sha1', 'base64url')
}

async function readCache(file: string, key: string): Promise<CacheFile['pages']> {
  const cache = await readJson(file)
  return isCacheFile(cache) && cache.key === key ? cache.pages : {}
}

function isCacheFile(value: unknown): value is CacheFile {
  if (typeof value !== 'object' || value === null || !('pages' in value) || !('key' in value)) return false
  const {pages} = value
  return typeof pages === 'object' && pages !== null && Object.values(pages).every(isCachedPage)
}

function isCachedPage(value: unknown): value is CachedPage {
  return typeof value === 'object' && value !== null && 'hash' in value && 'facts' in value
}
