// A book in its languages, as a command names them.

import {readBookConfig} from './load-book.ts'
import {findLanguageFiles, type BookFolder, type LanguageFiles} from './language-files.ts'

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

/** The files of a book in all its languages. */
export async function languageFilesOf(book: string, flags: LanguageFlags): Promise<LanguageFiles> {
  const folders: Record<string, BookFolder> = {}
  for (const [lang, root] of Object.entries(flags.translation ?? {}))
    folders[lang] = {root, config: (await readBookConfig(root)).config}
  const {config} = await readBookConfig(book)
  return findLanguageFiles({root: book, config, languages: flags.languages, folders})
}
