// Which folder the last build of a book wrote to: kept beside its caches, so that a build that did not end can be repeated.

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

const file = (cache: string) => path.join(cache, 'last-out.txt')

export function lastOut(cache: string): Promise<string | undefined> {
  return readFile(file(cache), 'utf8').catch(() => undefined)
}

export async function keepLastOut(cache: string, folder: string): Promise<void> {
  await mkdir(cache, {recursive: true})
  await writeFile(file(cache), folder)
}
