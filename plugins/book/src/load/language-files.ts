// Which file holds a page in which language. Three layouts, which may be mixed: pairs in one tree (`X.md` and the
// `X_origin.md` it was translated from), Docusaurus' own `i18n` folder inside the book, and folders of their own.

import {existsSync} from 'node:fs'
import path from 'node:path'
import {glob} from 'tinyglobby'
import type {BookConfig} from '../config/book-config.ts'
import {findPages} from '../config/find-pages.ts'
import {BookFiles} from '../files/book-files.ts'
import type {BookFolder} from './book-folder.ts'

/** Absolute file by language. */
export type PageFiles = Readonly<Record<string, string>>

export interface LanguageFiles {
  /** The language that the others are translated from. */
  source: string
  /** By page: `chapter_mlp/mlp`. */
  pages: ReadonlyMap<string, PageFiles>
  /** What a translation in a folder of its own was made from, where it keeps that beside it: by language and page. */
  origins: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Absolute folders that hold pages. */
  folders: string[]
}

export interface LanguageRequest {
  book: BookFolder
  /** In the order in which the site offers them. @default what is found */
  languages?: readonly string[]
  /** @default `[translation] origin_lang` where the book has pairs, else the book's own language */
  source?: string
  /** Translations that have a folder of their own, by language. */
  folders?: Readonly<Record<string, BookFolder>>
}

type Found = Map<string, Record<string, string>>

/** Finds the files of all languages of a book. */
export async function findLanguageFiles(request: LanguageRequest): Promise<LanguageFiles> {
  const {book, folders = {}} = request
  const {root} = book
  const own = await splitPairs(book)
  const language = ownLanguages(request, own)
  const pages: Found = new Map()
  const origins = new Map<string, ReadonlyMap<string, string>>()
  addFiles(pages, language.own, own.pages)
  addFiles(pages, language.origin, own.origins)
  const layouts = await findI18nFolders(root)
  for (const [lang, folder] of Object.entries(layouts)) addFiles(pages, lang, await pagesBelow(folder, root))
  for (const [lang, folder] of Object.entries(folders)) {
    const translation = await splitPairs(folder)
    addFiles(pages, lang, translation.pages)
    if (translation.origins.size > 0) origins.set(lang, translation.origins)
  }
  const others = Object.values(folders).map((folder) => folder.root)
  return {source: language.source, pages, origins, folders: [root, ...Object.values(layouts), ...others]}
}

/** The languages in which a book has pages, the source first. */
export function languagesOf({source, pages}: LanguageFiles): string[] {
  const found = new Set([...pages.values()].flatMap((files) => Object.keys(files)))
  return [...new Set([source, ...[...found].toSorted()])].filter((lang) => found.has(lang))
}

/** The file that a reader of a language is shown: hers, else the source, else what there is. */
export function effectiveFile(
  files: PageFiles,
  lang: string,
  source: string,
): {file: string; lang: string} | null {
  for (const shown of [lang, source, ...Object.keys(files)]) {
    const file = files[shown]
    if (file !== undefined) return {file, lang: shown}
  }
  return null
}

function addFiles(pages: Found, lang: string, files: ReadonlyMap<string, string>): void {
  for (const [page, file] of files) {
    const known = pages.get(page) ?? {}
    pages.set(page, {...known, [lang]: known[lang] ?? file})
  }
}

/** A folder in which pages may have what they were translated from beside them. */
interface Pairs {
  config: BookConfig
  pages: Map<string, string>
  origins: Map<string, string>
}

const originName = /_origin(?=\.mdx?$)/i

/** The pages of a folder, and the originals beside them, which many books exclude on purpose. */
async function splitPairs(book: BookFolder): Promise<Pairs> {
  const {root} = book
  const {config} = await book.configured()
  const exclusions = config.exclusions.filter((pattern) => !/_origin\b/.test(pattern))
  const files = await findPages(root, {...config, translation: {}, exclusions: [...exclusions, 'i18n']})
  const pages = new Map<string, string>()
  const origins = new Map<string, string>()
  for (const file of files) {
    const list = originName.test(file) ? origins : pages
    list.set(pageName(file.replace(originName, '')), path.join(root, file))
  }
  return {config, pages, origins}
}

function ownLanguages({languages = [], source, folders = {}}: LanguageRequest, {config, origins}: Pairs) {
  if (origins.size === 0) {
    const free = languages.filter((lang) => folders[lang] === undefined)
    const own = config.lang ?? source ?? free[0] ?? languages[0] ?? 'en'
    return {own, origin: own, source: source ?? own}
  }
  const origin = config.translation.originLang ?? source ?? 'en'
  const own = config.lang ?? languages.find((lang) => lang !== origin) ?? 'en'
  return {own, origin, source: source ?? origin}
}

/** `i18n/vi/docusaurus-plugin-content-docs/current` of a book, by language. */
async function findI18nFolders(root: string): Promise<Record<string, string>> {
  if (!existsSync(path.join(root, 'i18n'))) return {}
  const found = await glob('i18n/*/docusaurus-plugin-content-docs/current', {
    cwd: root,
    onlyDirectories: true,
    expandDirectories: false,
  })
  return Object.fromEntries(
    found.toSorted().flatMap((folder) => {
      const [, lang] = folder.split('/')
      return lang === undefined ? [] : [[lang, path.join(root, folder.replace(/\/$/, ''))]]
    }),
  )
}

/** No link leads out of the book. */
async function pagesBelow(folder: string, root: string): Promise<Map<string, string>> {
  const found = await glob('**/*.{md,mdx}', {cwd: folder, expandDirectories: false})
  const files = new BookFiles({root, more: [folder]})
  const own = found.filter((file) => files.holds(path.join(folder, file)))
  return new Map(own.toSorted().map((file) => [pageName(file), path.join(folder, file)]))
}

/** Letters with marks are written in two ways: the languages of a page may come from different systems. */
function pageName(file: string): string {
  return file
    .replaceAll('\\', '/')
    .replace(/\.mdx?$/i, '')
    .normalize('NFC')
}
