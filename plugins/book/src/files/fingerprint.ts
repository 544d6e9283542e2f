// Whether the files of a folder are still those that were put there.

import {createHash, type Hash} from 'node:crypto'
import {closeSync, openSync, readdirSync, readSync} from 'node:fs'
import path from 'node:path'

/** Files of caches are large: none is held as a whole. */
const pieceSize = 1 << 20

/** Changes with every file and folder below `folder`, with its name and with what is in it. */
export function fingerprint(folder: string): string {
  const hash = createHash('md5')
  const piece = Buffer.allocUnsafe(pieceSize)
  const entries = readdirSync(folder, {recursive: true, withFileTypes: true}).map((entry) => ({
    name: path.relative(folder, path.join(entry.parentPath, entry.name)),
    isFolder: entry.isDirectory(),
  }))
  for (const {name, isFolder} of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    hash.update(`\0${name}\0${isFolder}\0`)
    if (!isFolder) addFile(path.join(folder, name), hash, piece)
  }
  return hash.digest('base64url')
}

function addFile(file: string, hash: Hash, piece: Buffer): void {
  const opened = openSync(file, 'r')
  try {
    for (let size; (size = readSync(opened, piece)) > 0;) hash.update(piece.subarray(0, size))
  } finally {
    closeSync(opened)
  }
}
