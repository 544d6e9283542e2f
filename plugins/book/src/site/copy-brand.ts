// Logo and favicon of a book, which its `config.ini` names, put where the site serves them.

import {copyFile, mkdir, stat} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

/** Address of the copied file below the site's base, or `undefined` where the book has no such file. */
export async function copyBrand(
  book: string,
  file: string | undefined,
  staticDir: string,
): Promise<string | undefined> {
  if (!file) return undefined
  const source = path.resolve(book, file)
  const info = await stat(source).catch(() => null)
  if (!info?.isFile()) return undefined
  const address = `brand/${path.basename(file)}`
  await mkdir(path.join(staticDir, 'brand'), {recursive: true})
  await copyFile(source, path.join(staticDir, address))
  return address
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
