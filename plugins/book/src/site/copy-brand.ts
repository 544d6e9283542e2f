// Logo and favicon of a book, which its `config.ini` names, put where the site serves them.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {BookFiles} from '../files/book-files.ts'
import type {NamedFile} from '../config/book-config.ts'
import {pictureProblem} from '../checks/picture-problem.ts'
import {encodePath} from '../text/addresses.ts'
import {writeIfOther} from './write-if-other.ts'

/** Address of the copied file below the site's base, or `undefined` where the book has no such file. */
export async function copyBrand(
  book: string,
  brand: NamedFile | undefined,
  files: BookFiles,
  staticDir: string,
): Promise<string | undefined> {
  if (!brand) return undefined
  const source = path.resolve(book, brand.file)
  if (!files.holds(source) || (await pictureProblem(source)) !== undefined) return undefined
  return copyStatic(source, 'brand', staticDir)
}

/** Address of a copy below the site's base; `undefined` where the file cannot be read. */
export async function copyStatic(
  source: string,
  folder: string,
  staticDir: string,
): Promise<string | undefined> {
  const content = await readFile(source).catch(() => null)
  if (!content) return undefined
  const name = path.basename(source)
  await writeIfOther(path.join(staticDir, folder, name), content)
  return `${folder}/${encodePath(name)}`
}

/** Address of the icon of a book that names none, so that browsers do not look for one in vain. */
export async function defaultFavicon(staticDir: string): Promise<string> {
  const icon = await readFile(fileURLToPath(new URL('./favicon.svg', import.meta.url)))
  await writeIfOther(path.join(staticDir, 'brand/book.svg'), icon)
  return 'brand/book.svg'
}
