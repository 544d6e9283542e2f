// The style sheets and scripts that a book brings for all its pages.

import type {NamedFile} from '../config/book-config.ts'
import type {BookFiles} from '../files/book-files.ts'
import {isStyleSheet} from '../files/style-sheet-files.ts'
import {isElsewhere} from '../text/addresses.ts'

export type OwnFileKind = 'include_css' | 'include_js'

export type OwnFile =
  /** `file` is absolute. */
  {state: 'own'; file: string} | {state: 'elsewhere' | 'outside' | 'missing' | 'of another kind'}

/** @param file its absolute path */
export function ownFile(
  {file: written}: NamedFile,
  file: string,
  kind: OwnFileKind,
  book: BookFiles,
): OwnFile {
  if (isElsewhere(written)) return {state: 'elsewhere'}
  if (!book.holds(file)) return {state: 'outside'}
  if (!book.has(file)) return {state: 'missing'}
  return isOfKind(file, kind) ? {state: 'own', file} : {state: 'of another kind'}
}

function isOfKind(file: string, kind: OwnFileKind): boolean {
  return kind === 'include_css' ? isStyleSheet(file) : /\.m?js$/i.test(file)
}
