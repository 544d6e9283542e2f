// What `--languages` and `--translation` mean for a book.

import {UsageError} from './usage-error.ts'
import type {BookFolder} from '../load/book-folder.ts'
import {languageFilesOf, type LanguageFlags, type SiteLanguages} from '../load/book-languages.ts'
import {languagesOf} from '../load/language-files.ts'

/** What the flags mean for a book; `undefined` where they ask for nothing. */
export async function siteLanguages(
  book: BookFolder,
  flags: LanguageFlags,
): Promise<SiteLanguages | undefined> {
  const {languages, translation: folders = {}} = flags
  if (!languages && Object.keys(folders).length === 0) return undefined
  const files = await languageFilesOf(book, flags)
  const found = languagesOf(files)
  const missing = languages?.find((lang) => !found.includes(lang))
  if (missing !== undefined)
    throw new UsageError(`--languages: the book has no page in ${missing}; it has ${found.join(', ')}`)
  return {list: languages ?? found, source: files.source, folders}
}
