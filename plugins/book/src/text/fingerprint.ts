// Whether the files of a folder are still those that were put there.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'

/** Changes with every file and folder below `folder`, with its name and with what is in it. */
export function fingerprint(folder: string): string {
  const hash = createHash('md5')
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).map((entry) => ({
    name: path.relative(folder, path.join(entry.parentPath, entry.name)),
    isFolder: entry.isDirectory(),
  }))
  for (const {name, isFolder} of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`\0${name}\0${isFolder}\0`)
    if (!isFolder) hash.update(readFileSync(path.join(folder, name)))
  }
  return hash.digest('base64url')
}
