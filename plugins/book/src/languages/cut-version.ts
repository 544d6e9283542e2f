// A version of a book that keeps its translations in a way of its own is cut into the folders in which Docusaurus looks
// for versions: the pages of the first language with all that belongs to the book, and the translations below `i18n`.

import {copyFile, mkdir} from 'node:fs/promises'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import {glob} from 'tinyglobby'
import {foreignFiles, globsOf} from '../config/foreign-folders.ts'
import {BookFiles} from '../files/book-files.ts'
import type {LanguageFiles} from '../load/language-files.ts'
import {localizedDocs, versionFolder} from './ordinary-pages.ts'

export interface VersionCut {
  context: LoadContext
  pluginId: string
  /** Folders with what pages show and cite, by language; the book's own is that of the first language of the site. */
  roots: Readonly<Record<string, string>>
  files: LanguageFiles
  /** Folders that hold results and no sources. */
  exclude: string[]
  /** `1.0`; its pages of the first language are there already. */
  version: string
}

/** Puts pictures, settings and translations beside the pages that the docs plugin has just copied. */
export async function completeVersion({context, pluginId, roots, files, exclude, version}: VersionCut) {
  const {siteDir, i18n} = context
  const folderOf = (lang: string) =>
    lang === i18n.defaultLocale
      ? path.join(
          siteDir,
          `${pluginId === 'default' ? '' : `${pluginId}_`}versioned_docs`,
          versionFolder(version),
        )
      : path.join(localizedDocs(context, pluginId, lang), versionFolder(version))
  for (const lang of i18n.locales) {
    const root = roots[lang]
    if (root !== undefined) await copyAll(await resourcesOf(root, exclude), root, folderOf(lang))
    if (lang === i18n.defaultLocale) continue
    for (const [page, byLanguage] of files.pages) {
      const file = byLanguage[lang]
      if (file !== undefined) await copy(file, path.join(folderOf(lang), page + path.extname(file)))
    }
  }
}

/** All that is no page, and no link to a place outside of the book. */
async function resourcesOf(root: string, exclude: string[]): Promise<string[]> {
  const foreign = globsOf(foreignFiles(root, []))
  const own = new BookFiles({root})
  const files = await glob('**/*', {
    cwd: root,
    dot: false,
    expandDirectories: false,
    ignore: [...exclude, ...foreign, '**/*.{md,mdx}', '**/node_modules/**', 'i18n/**'],
  })
  return files.filter((file) => own.holds(path.join(root, file)))
}

async function copyAll(files: string[], from: string, to: string): Promise<void> {
  for (const file of files) await copy(path.join(from, file), path.join(to, file))
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), {recursive: true})
  await copyFile(from, to)
}
