// A style sheet of a book with all that it is shown with: further style sheets, pictures and fonts of the book.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {decodeAddress, isElsewhere} from '../text/addresses.ts'
import {addressesInStyle, type StyleAddress} from '../text/style-addresses.ts'
import type {BookFiles} from './book-files.ts'

export interface StyleSheetFiles {
  /** Absolute; the style sheet itself is the first. */
  files: string[]
  lost: LostAddress[]
}

/** What a style sheet asks for, and does not get from the book. */
export interface LostAddress extends StyleAddress {
  /** The style sheet, absolute, and its text. */
  sheet: string
  css: string
  why: 'elsewhere' | 'from the root' | 'outside' | 'missing' | 'of another kind'
}

type OwnFiles = Pick<BookFiles, 'holds' | 'has'>

/** @param sheet absolute path of a file of the book */
export async function filesOfStyleSheet(sheet: string, book: OwnFiles): Promise<StyleSheetFiles> {
  const found = new Set([sheet])
  const lost: LostAddress[] = []
  // the set grows on the way, and goes on with what is new
  for (const file of found) {
    if (!isStyleSheet(file)) continue
    const css = await readFile(file, 'utf8').catch(() => '')
    for (const address of addressesInStyle(css)) {
      const wanted = fileOf(address, file)
      const why = lossOf(address, wanted, book)
      if (why === undefined) found.add(wanted)
      else lost.push({...address, sheet: file, css, why})
    }
  }
  return {files: [...found], lost}
}

export function isStyleSheet(file: string): boolean {
  return /\.css$/i.test(file)
}

/** What a style sheet may bring along: nothing else of the book is to come to the readers by it. */
const shown = /\.(?:svg|png|jpe?g|gif|webp|avif|bmp|ico|cur|woff2?|ttf|otf|eot)$/i

function fileOf({address}: StyleAddress, sheet: string): string {
  return path.resolve(path.dirname(sheet), decodeAddress(address.replace(/[?#].*$/s, '')))
}

function lossOf(
  {address, isSheet}: StyleAddress,
  wanted: string,
  book: OwnFiles,
): LostAddress['why'] | undefined {
  if (isElsewhere(address)) return 'elsewhere'
  if (/^[/\\]/.test(address)) return 'from the root'
  if (!book.holds(wanted)) return 'outside'
  if (!(isSheet ? isStyleSheet(wanted) : shown.test(wanted))) return 'of another kind'
  return book.has(wanted) ? undefined : 'missing'
}
