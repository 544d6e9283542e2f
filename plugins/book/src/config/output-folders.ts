// Folders that were made from a book, sites and exports, and may lie within it: their Markdown is no page of the book.

import {existsSync} from 'node:fs'
import path from 'node:path'
import {globSync} from 'tinyglobby'

/** Written into the folder of an export. */
export const exportMark = '.d2lbook-export'

const marks = ['content-security-policy.txt', exportMark]

/** Whether a folder holds a site or an export, and nothing that an author wrote. */
export function isOutput(folder: string): boolean {
  return marks.some((mark) => existsSync(path.join(folder, mark)))
}

/** Globs of all that lies in such folders, down to the second level of a book. */
export function outputGlobs(root: string): string[] {
  const patterns = marks.flatMap((mark) => [`*/${mark}`, `*/*/${mark}`])
  const found = globSync(patterns, {cwd: root, dot: true, ignore: ['**/node_modules/**', '.git/**']})
  return [...new Set(found.map((file) => `${path.posix.dirname(file)}/**`))].toSorted()
}
