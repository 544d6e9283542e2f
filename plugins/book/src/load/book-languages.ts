// A book in its languages, as a command names them.

import {BookFolder} from './book-folder.ts'
import {findLanguageFiles, type LanguageFiles} from './language-files.ts'

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
export function languageFilesOf(book: BookFolder, flags: LanguageFlags): Promise<LanguageFiles> {
  const {languages, translation = {}} = flags
  const folders = Object.entries(translation).map(([lang, root]) => [lang, new BookFolder(root)] as const)
  return findLanguageFiles({book, languages, folders: Object.fromEntries(folders)})
}
