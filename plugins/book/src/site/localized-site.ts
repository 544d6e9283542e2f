// What a site says of itself in each of its languages.

import {BookFolder} from '../load/book-folder.ts'
import {effectiveFile} from '../load/language-files.ts'
import {languageFilesOf, type SiteLanguages} from '../load/book-languages.ts'

/**
 * The book's title in the language that is being built: that of the translation's own `config.ini`, else the heading
 * of its index page. `undefined` where the book's own title is right.
 */
export async function translatedTitle(
  book: BookFolder,
  languages: SiteLanguages | undefined,
): Promise<string | undefined> {
  const lang = process.env.DOCUSAURUS_CURRENT_LOCALE ?? languages?.list[0]
  if (!languages || lang === undefined) return undefined
  const folder = languages.folders[lang]
  const own = folder === undefined ? book : new BookFolder(folder)
  const {config} = await own.configured()
  if (config.title !== undefined && (folder !== undefined || config.lang === lang)) return own.title()
  const files = await languageFilesOf(book, {languages: languages.list, translation: languages.folders})
  const home = effectiveFile(files.pages.get(config.index) ?? {}, lang, files.source)
  return home?.lang === lang ? own.titleOf({page: config.index, file: home.file}) : undefined
}

/** Chinese is chosen by its script, which is what readers look for; the others are called by their own names. */
export function localeLabels(locales: readonly string[]): Record<string, {label: string}> {
  const labels: Record<string, string> = {'zh-CN': '简体中文', 'zh-TW': '繁體中文'}
  return Object.fromEntries(
    locales.flatMap((lang) => (labels[lang] === undefined ? [] : [[lang, {label: labels[lang]}]])),
  )
}
