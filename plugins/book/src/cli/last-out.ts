// Which folder the last build of a book wrote to: kept beside its caches, so that a build that did not end can be repeated.

import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'

const file = (siteDir: string) => path.join(siteDir, 'last-out.txt')

export function lastOut(siteDir: string): Promise<string | undefined> {
  return readFile(file(siteDir), 'utf8').catch(() => undefined)
}

export function keepLastOut(siteDir: string, folder: string): Promise<void> {
  return writeFile(file(siteDir), folder)
}
