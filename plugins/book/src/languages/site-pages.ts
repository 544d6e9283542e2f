// Where the pages of a site come from, in the language that is being built. An ordinary site leaves this to the docs
// plugin and its `i18n` folder; a book that keeps its translations in other ways has them staged in one folder.

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import type {PluginOptions} from '../docusaurus/options.ts'
import {readBookConfig} from '../load-book.ts'
import {findLanguageFiles} from './language-files.ts'
import {stagePages, type StagedPage, type StagedPages} from './staged-pages.ts'

/** A page with the files behind it. */
export interface SitePage extends Omit<StagedPage, 'lang'> {
  /** The file that is compiled: the author's own, or its copy. */
  copy: string
  /** Language of the text; `undefined` in a site of one language. */
  lang?: string
}

export interface DocsFolders {
  contentPath: string
  contentPathLocalized?: string
}

/** The pages of one plugin instance in one language. */
export interface SitePages {
  /** Language of the site that is being built; `undefined` where it has only one. */
  lang?: string
  /** The language that the others are translated from. */
  source?: string
  /** Options of the docs plugin that differ, and what it has to watch then. */
  staged: {docs: Pick<PluginOptions['docs'], 'path' | 'include' | 'exclude'>; watch: string[]} | null
  /** Called before every load: files may have changed. */
  renew(): Promise<void>
  /** Folder of the book, for its `config.ini`, bibliographies and pictures. */
  root(version: DocsFolders): string
  /** @param source as the docs plugin tells it: `@site/docs/a.md` */
  find(source: string, version: DocsFolders): SitePage
}

export async function openSitePages(context: LoadContext, options: PluginOptions): Promise<SitePages> {
  return options.book.languages ? openStaged(context, options) : openOrdinary(context)
}

function openOrdinary({siteDir, i18n, localizationDir}: LoadContext): SitePages {
  const isMultilingual = i18n.locales.length > 1
  const own = isMultilingual ? {lang: i18n.currentLocale, source: i18n.defaultLocale} : {}
  return {
    ...own,
    staged: null,
    renew: async () => {},
    root: ({contentPath}) => contentPath,
    find: (source, {contentPath}) => {
      const file = absolute(source, siteDir)
      // i18n/<locale>/<plugin>/<version>/…; a sidebar generator is not told this folder
      const isLocalized = file.startsWith(localizationDir + path.sep)
      const inFolder = isLocalized
        ? path.relative(localizationDir, file).split(path.sep).slice(2).join(path.sep)
        : path.relative(contentPath, file)
      const original = path.join(contentPath, inFolder)
      return {
        page: inFolder.replaceAll('\\', '/').replace(/\.mdx?$/i, ''),
        file,
        copy: file,
        lang: isLocalized ? own.lang : own.source,
        sourceFile: isMultilingual && existsSync(original) ? original : null,
        originFile: null,
      }
    },
  }
}

async function openStaged(context: LoadContext, options: PluginOptions): Promise<SitePages> {
  const {siteDir, generatedFilesDir, i18n} = context
  const lang = i18n.currentLocale
  const root = path.resolve(siteDir, options.docs.path)
  const folder = path.join(generatedFilesDir, 'docusaurus-plugin-d2lbook', options.id, lang, 'pages')
  const read = async () => findLanguageFiles(await languageRequest(root, siteDir, options, i18n.locales))
  let files = await read()
  let staged: StagedPages = await stagePages(files, lang, folder)
  return {
    lang,
    source: files.source,
    staged: {
      docs: {path: folder, include: ['**/*.{md,mdx}'], exclude: []},
      watch: files.folders.map((place) => `${place.replaceAll('\\', '/')}/**/*.{md,mdx}`),
    },
    async renew() {
      files = await read()
      staged = await stagePages(files, lang, folder)
    },
    root: () => root,
    find(source) {
      const copy = absolute(source, siteDir)
      const page = staged.byCopy.get(copy)
      if (!page) throw new Error(`${copy} is no page of the book`)
      return {...page, copy}
    },
  }
}

async function languageRequest(root: string, siteDir: string, {book}: PluginOptions, languages: string[]) {
  const folders = Object.entries(book.languages?.folders ?? {}).map(async ([lang, folder]) => {
    const place = path.resolve(siteDir, folder)
    return [lang, {root: place, config: (await readBookConfig(place)).config}] as const
  })
  return {
    root,
    config: (await readBookConfig(root, book)).config,
    languages,
    source: book.languages?.source,
    folders: Object.fromEntries(await Promise.all(folders)),
  }
}

function absolute(source: string, siteDir: string): string {
  return path.resolve(siteDir, source.replace(/^@site\//, ''))
}
