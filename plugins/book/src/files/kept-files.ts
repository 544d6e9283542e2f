// Files of a book as they are on the disk, each read once for as long as it stays what it is: a command asks for the same
// page when it makes the site, when it indexes the book, and in every language.

import {readFile, stat} from 'node:fs/promises'
import {shared} from './shared.ts'

interface KeptFile {
  stamp: string
  bytes: Promise<Buffer>
  size: number
}

/** Bytes that are held at a time; what was asked for first goes first. */
const budget = 64_000_000

/** The clock of a file system stands still for some milliseconds: in these a second change would not be seen. */
const restless = 100

const store = shared('kept-files', () => ({files: new Map<string, KeptFile>(), held: 0}))

/**
 * The bytes of a file; the same object for as long as the file is not changed.
 *
 * @throws what `readFile` throws
 */
export async function readKept(file: string): Promise<Buffer> {
  const info = await stat(file, {bigint: true}).catch(() => null)
  if (!info?.isFile()) return readFile(file)
  const stamp = [info.mtimeNs, info.ctimeNs, info.size, info.ino].join(' ')
  const known = store.files.get(file)
  if (known?.stamp === stamp) return known.bytes
  const bytes = readFile(file)
  drop(file)
  if (Date.now() - Number(info.mtimeMs) > restless) keep(file, {stamp, bytes, size: Number(info.size)})
  return bytes
}

function keep(file: string, kept: KeptFile): void {
  store.files.set(file, kept)
  store.held += kept.size
  kept.bytes.catch(() => drop(file))
  for (const oldest of store.files.keys()) {
    if (store.held <= budget) return
    drop(oldest)
  }
}

function drop(file: string): void {
  store.held -= store.files.get(file)?.size ?? 0
  store.files.delete(file)
}
