// The search index of the last build, taken over when the documents are the same: a language or a version of a book
// that nobody edited is not indexed again.

import {createHash} from 'node:crypto'
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {fingerprint} from '../files/fingerprint.ts'

export interface SearchDocument {
  url: string
  /** HTML, as small as the engine needs it. */
  content: string
}

/** @param maker what else the files of an index depend on, JSON-safe */
export function indexKey(documents: readonly SearchDocument[], maker: unknown): string {
  const hash = createHash('sha1').update(JSON.stringify(maker))
  for (const {url, content} of documents) hash.update(`\0${url}\0${content}`)
  return hash.digest('base64url')
}

/** Copies the index kept in `cache` to `folder` if it has this key; resolves to whether it had. */
export async function takeIndex(cache: string, key: string, folder: string): Promise<boolean> {
  try {
    if ((await readFile(keyFile(cache), 'utf8')) !== `${key} ${fingerprint(filesFolder(cache))}`) return false
    await cp(filesFolder(cache), folder, {recursive: true})
    return true
  } catch {
    return false
  }
}

/** Keeps the index in `folder` for the next build; a failure costs time only, and is ignored. */
export async function keepIndex(cache: string, key: string, folder: string): Promise<void> {
  try {
    // without its key a copy that was cut short is none
    await rm(cache, {recursive: true, force: true})
    await mkdir(cache, {recursive: true})
    await cp(folder, filesFolder(cache), {recursive: true})
    await writeFile(keyFile(cache), `${key} ${fingerprint(filesFolder(cache))}`)
  } catch {
    // the next build makes its own
  }
}

const keyFile = (cache: string) => path.join(cache, 'key')
const filesFolder = (cache: string) => path.join(cache, 'files')
