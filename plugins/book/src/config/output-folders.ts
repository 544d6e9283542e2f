// Folders that were made from a book, sites and exports, and may lie within it: their Markdown is no page of the book.

import {existsSync} from 'node:fs'
import path from 'node:path'

/** Written into the folder of an export. */
export const exportMark = '.d2lbook-export'

const marks = ['content-security-policy.txt', exportMark]

/** Whether a folder holds a site or an export, and nothing that an author wrote. */
export function isOutput(folder: string): boolean {
  return marks.some((mark) => existsSync(path.join(folder, mark)))
}
