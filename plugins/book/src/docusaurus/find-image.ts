// Where the pictures of a page lie.

import {existsSync} from 'node:fs'
import path from 'node:path'

/**
 * Folders in which an image of a page is looked for, in order: beside the file, beside where the page would be in the
 * book (a translation may lie elsewhere), in the book itself, and as from the book's own place: a version of it
 * may show pictures that lie outside.
 */
export function imageFolders(root: string, page: string, file: string, home = root): string[] {
  return [path.dirname(file), path.dirname(path.join(root, page)), root, path.dirname(path.join(home, page))]
}

/** Path of an image below one of `folders`, `undefined` where it is in none of them. */
export function findImage(url: string, folders: string[]): string | undefined {
  const name = decodeAddress(url.split(/[?#]/)[0] ?? '').replace(/^\//, '')
  return folders.map((folder) => path.resolve(folder, name)).find((candidate) => existsSync(candidate))
}

/** Whether an image lies on another server, or in the address itself. */
export function isElsewhere(url: string): boolean {
  return /^([a-z][a-z\d+.-]*:|\/\/)/i.test(url)
}

/** `%20` is a space; what is no encoding stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
