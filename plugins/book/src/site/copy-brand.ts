// Logo and favicon of a book, which its `config.ini` names, put where the site serves them.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {BookFiles} from '../files/book-files.ts'
import type {NamedFile} from '../config/book-config.ts'
import {pictureProblem} from '../checks/picture-problem.ts'
import {hashOf} from '../files/hash.ts'
import {madeOnce} from '../files/whole-file.ts'
import {encodePath} from '../text/addresses.ts'
import {cutName} from '../text/cut-name.ts'
import {sizeOf} from '../text/drawings.ts'
import {shrinkPng} from './shrink-png.ts'
import {writeIfOther} from './write-if-other.ts'

/** Address of the copied file below the site's base, or `undefined` where the book has no such file. */
export async function copyBrand(
  book: string,
  brand: NamedFile | undefined,
  files: BookFiles,
  staticDir: string,
): Promise<string | undefined> {
  const source = await brandFile(book, brand, files)
  return source && copyStatic(source, 'brand', staticDir)
}

async function brandFile(
  book: string,
  brand: NamedFile | undefined,
  files: BookFiles,
): Promise<string | undefined> {
  if (!brand) return undefined
  const source = path.resolve(book, brand.file)
  return files.holds(source) && (await pictureProblem(source)) === undefined ? source : undefined
}

/** A logo as the bar at the top shows it. */
export interface Logo {
  /** Below the site's base. */
  src: string
  width?: number
  height?: number
}

/** Of `.navbar__logo`, in pixels. */
const logoHeight = 32

/** Of the site: what it serves as it is, and what is kept for its next build. */
export interface BrandFolders {
  staticDir: string
  cache: string
}

/** As it is or, where it is much larger than anybody sees, a small copy: it comes with every page. */
export async function copyLogo(
  book: string,
  brand: NamedFile | undefined,
  files: BookFiles,
  folders: BrandFolders,
): Promise<Logo | undefined> {
  const source = await brandFile(book, brand, files)
  const content = source && (await readFile(source).catch(() => null))
  if (!content) return undefined
  const {width, height} = sizeOf(content)
  const size = width && height ? {width: Math.round((width * logoHeight) / height), height: logoHeight} : {}
  const src =
    (await smallCopy(source, content, folders)) ?? (await copyStatic(source, 'brand', folders.staticDir))
  return src === undefined ? undefined : {src, ...size}
}

/** Screens may have two dots for a pixel. */
const dots = 2

async function smallCopy(
  source: string,
  content: Buffer,
  {staticDir, cache}: BrandFolders,
): Promise<string | undefined> {
  if (path.extname(source).toLowerCase() !== '.png') return undefined
  const name = `${cutName(path.parse(source).name, 100)}-${hashOf(content, 'md5').slice(0, 8)}.png`
  const small = await madeOnce(path.join(cache, name), () => shrinkPng(content, dots * logoHeight))
  if (!small) return undefined
  await writeIfOther(path.join(staticDir, 'brand', name), small)
  return `brand/${encodePath(name)}`
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
