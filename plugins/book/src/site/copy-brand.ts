// Logo and favicon of a book, which its `config.ini` names, put where the site serves them.

import {copyFile, mkdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {BookFiles} from '../facts/book-files.ts'
import type {NamedFile} from '../config/book-config.ts'
import {encodePath} from '../text/addresses.ts'

/** Address of the copied file below the site's base, or `undefined` where the book has no such file. */
export async function copyBrand(
  book: string,
  brand: NamedFile | undefined,
  files: BookFiles,
  staticDir: string,
): Promise<string | undefined> {
  if (!brand) return undefined
  const source = path.resolve(book, brand.file)
  const info = files.holds(source) ? await stat(source).catch(() => null) : null
  if (!info?.isFile()) return undefined
  const name = path.basename(source)
  await mkdir(path.join(staticDir, 'brand'), {recursive: true})
  await copyFile(source, path.join(staticDir, 'brand', name))
  return `brand/${encodePath(name)}`
}

/** Address of the icon of a book that names none, so that browsers do not look for one in vain. */
export async function defaultFavicon(staticDir: string): Promise<string> {
  await mkdir(path.join(staticDir, 'brand'), {recursive: true})
  await copyFile(
    fileURLToPath(new URL('./favicon.svg', import.meta.url)),
    path.join(staticDir, 'brand/book.svg'),
  )
  return 'brand/book.svg'
}
