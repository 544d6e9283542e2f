// What `--languages` and `--translation` mean for a book.

import {UsageError} from '../cli/usage-error.ts'
import {readBookConfig} from '../load-book.ts'
import {findLanguageFiles, languagesOf, type BookFolder, type LanguageFiles} from './language-files.ts'

export interface LanguageFlags {
  languages?: string[]
  translation?: Record<string, string>
}

/** The languages of a site. */
export interface SiteLanguages {
  /** The first is the one that a reader finds at the site's address. */
  list: string[]
  source: string
  /** Absolute folders of translations that have one of their own. */
  folders: Record<string, string>
}

/** What the flags mean for a book; `undefined` where they ask for nothing. */
export async function siteLanguages(book: string, flags: LanguageFlags): Promise<SiteLanguages | undefined> {
  const {languages, translation: folders = {}} = flags
  if (!languages && Object.keys(folders).length === 0) return undefined
  const files = await languageFilesOf(book, flags)
  const found = languagesOf(files)
  const missing = languages?.find((lang) => !found.includes(lang))
  if (missing !== undefined)
    throw new UsageError(`--languages: the book has no page in ${missing}; it has ${found.join(', ')}`)
  return {list: languages ?? found, source: files.source, folders}
}

/** The files of a book in all its languages. */
export async function languageFilesOf(book: string, flags: LanguageFlags): Promise<LanguageFiles> {
  const folders: Record<string, BookFolder> = {}
  for (const [lang, root] of Object.entries(flags.translation ?? {}))
    folders[lang] = {root, config: (await readBookConfig(root)).config}
  const {config} = await readBookConfig(book)
  return findLanguageFiles({root: book, config, languages: flags.languages, folders})
}
