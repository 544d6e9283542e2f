// A small book on the disk, for as long as the tests of a file run.

import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import type {LoadedBook} from '../../../plugins/book/src/load/loaded-book.ts'
import {atEndOfFile} from '../../support/at-end-of-file.ts'

/** @returns its folder */
export async function folderWith(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-run-'))
  atEndOfFile(() => rm(root, {recursive: true, force: true}))
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name)
    await mkdir(path.dirname(file), {recursive: true})
    await writeFile(file, text)
  }
  return root
}

export async function bookInPlace(files: Record<string, string>): Promise<LoadedBook> {
  return new BookFolder(await folderWith(files)).load()
}
