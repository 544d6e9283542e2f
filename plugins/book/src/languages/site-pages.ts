// Where the pages of a site come from, in the language that is being built. An ordinary site leaves this to the docs
// plugin and its `i18n` folder; a book that keeps its translations in other ways has them staged in one folder. So has a
// book that is a whole site: what else lies in its folder, settings of Docusaurus and of other tools among it, is none of
// the site's; and one with names that the bundler does not take.

import path from 'node:path'
import type {LoadContext} from '@docusaurus/types'
import {glob} from 'tinyglobby'
import type {PluginOptions} from '../config/book-options.ts'
import {workFolder} from '../files/work-folder.ts'
import {globsOf} from '../config/foreign-folders.ts'
import {readCategories} from '../config/read-categories.ts'
import {pageOfFile} from '../files/page-of-file.ts'
import {BookFolder} from '../load/book-folder.ts'
import {completeVersion} from './cut-version.ts'
import {findLanguageFiles} from '../load/language-files.ts'
import {absolutePath, ordinaryPages, type FindPage} from './ordinary-pages.ts'
import {needsCopy, stagePages, type StagedPage, type StagedPages} from './staged-pages.ts'

/** A page with the files behind it. */
export interface SitePage extends Omit<StagedPage, 'lang'> {
  /** The file that is compiled: the author's own, or its copy. */
  copy: string
  /** Language of the text; `undefined` in a site of one language. */
  lang?: string
}

/** One version of the docs. */
export interface DocsFolders {
  /** `current` for the one that is being written. */
  versionName: string
  contentPath: string
}

/** The pages of one plugin instance in one language. */
export interface SitePages {
  /** Language of the site that is being built; `undefined` where it has only one. */
  lang?: string
  /** The language that the others are translated from. */
  source?: string
  /** Options of the docs plugin that differ, and what it has to watch then. */
  staged: StagedDocs | null
  /** Called before every load: files may have changed. */
  renew(): Promise<void>
  /** Folder of the book, for its `config.ini`, bibliographies and pictures. */
  root(version: DocsFolders): string
  find: FindPage
  /** Whether a file, given by its absolute path, is a page of a version. */
  isPage(file: string, version: DocsFolders): boolean
}

export interface StagedDocs {
  docs: Pick<PluginOptions['docs'], 'path' | 'include' | 'exclude'>
  /** Absolute folders that hold the originals of the pages. */
  folders: () => string[]
  /** The page of a copy. */
  pageOf: (copy: string) => string | undefined
  /** The author's file of a copy. */
  fileOf: (copy: string) => string | undefined
  /** The copy of a page, by the author's file. */
  copyOf: (file: string) => string | undefined
  /** Keeps a version that was just cut from the staged pages, with all that they are shown with. */
  completeVersion(name: string): Promise<void>
}

/** @param book the folder of the book that is being written */
export async function openSitePages(
  context: LoadContext,
  options: PluginOptions,
  book: BookFolder,
): Promise<SitePages> {
  if (options.book.languages) return openStaged(context, options, book)
  const isCopied = options.book.isWholeSite === true || (await isRefused(options, book))
  return isCopied ? openCopied(context, options, book) : openOrdinary(context, options.id)
}

/** Whether Docusaurus could not read the folder of the book as it is. */
async function isRefused(options: PluginOptions, book: BookFolder): Promise<boolean> {
  if ((await ownFiles(options, book)).some(needsCopy)) return true
  const {messages} = await readCategories(book.root, [])
  return messages.length > 0
}

/** Absolute. */
async function ownFiles({docs, book: {isWholeSite}}: PluginOptions, book: BookFolder): Promise<string[]> {
  const files = isWholeSite ? (await book.configured()).pageFiles : await pagesOfSite(docs, book)
  return files.map((file) => path.join(book.root, file))
}

async function pagesOfSite({include, exclude}: PluginOptions['docs'], book: BookFolder): Promise<string[]> {
  const {foreign} = await book.configured()
  const files = await glob(include, {
    cwd: book.root,
    ignore: [...exclude, ...globsOf(foreign)],
    expandDirectories: false,
  })
  return files.toSorted()
}

/** A book in one language. */
async function openCopied(
  context: LoadContext,
  options: PluginOptions,
  book: BookFolder,
): Promise<SitePages> {
  const {siteDir, i18n} = context
  const lang = i18n.currentLocale
  const {root} = book
  const folder = path.join(workFolder(context, options.id), 'pages')
  const stage = async () => {
    const files = await ownFiles(options, book)
    const pages = files.map((file) => [pageOfFile(path.relative(root, file)), {[lang]: file}] as const)
    return stagePages(
      {source: lang, pages: new Map(pages), origins: new Map(), folders: [root]},
      lang,
      folder,
    )
  }
  let staged = await stage()
  const findCut = ordinaryPages(context, options.id, lang)
  return {
    staged: {
      docs: {path: folder, include: ['**/*.{md,mdx}'], exclude: []},
      folders: () => [root],
      ...fromStage(() => staged),
      completeVersion: async () => {},
    },
    async renew() {
      staged = await stage()
    },
    ...fromCopies({root, siteDir, findCut, staged: () => staged, own: {lang: undefined, sourceFile: null}}),
  }
}

function fromStage(staged: () => StagedPages): Pick<StagedDocs, 'pageOf' | 'fileOf' | 'copyOf'> {
  return {
    pageOf: (copy) => staged().byCopy.get(copy)?.page,
    fileOf: (copy) => staged().byCopy.get(copy)?.file,
    copyOf: (file) => [...staged().byCopy].find(([, page]) => page.file === file)?.[0],
  }
}

interface CopiesOfBook {
  root: string
  siteDir: string
  /** Finds pages of cut versions, which are no copies. */
  findCut: SitePages['find']
  /** As they are now. */
  staged: () => StagedPages
  /** What is said of every page. */
  own?: Partial<SitePage>
}

/** How pages are found where those that are being written are copies. */
function fromCopies({
  root,
  siteDir,
  findCut,
  staged,
  own,
}: CopiesOfBook): Pick<SitePages, 'root' | 'isPage' | 'find'> {
  return {
    root: ({versionName, contentPath}) => (versionName === 'current' ? root : contentPath),
    isPage(file, version) {
      if (version.versionName === 'current') return staged().byCopy.has(file)
      return !findCut(file, version).page.startsWith('../')
    },
    find(source, version) {
      if (version.versionName !== 'current') return findCut(source, version)
      const copy = absolutePath(source, siteDir)
      const page = staged().byCopy.get(copy)
      if (!page) throw new Error(`${copy} is no page of the book`)
      return {...page, ...own, copy}
    },
  }
}

function openOrdinary(context: LoadContext, pluginId: string): SitePages {
  const {i18n} = context
  const find = ordinaryPages(context, pluginId, i18n.defaultLocale)
  return {
    ...(i18n.locales.length > 1 && {lang: i18n.currentLocale, source: i18n.defaultLocale}),
    staged: null,
    renew: async () => {},
    root: ({contentPath}) => contentPath,
    find,
    isPage: (file, version) => !find(file, version).page.startsWith('../'),
  }
}

/** Only the pages that are being written are staged: versions are cut in the layout of Docusaurus. */
async function openStaged(
  context: LoadContext,
  options: PluginOptions,
  book: BookFolder,
): Promise<SitePages> {
  const {siteDir, i18n} = context
  const lang = i18n.currentLocale
  const {root} = book
  const folder = path.join(workFolder(context, options.id), 'pages')
  const request = languageRequest(book, siteDir, options, i18n.locales)
  let files = await findLanguageFiles(request)
  let staged: StagedPages = await stagePages(files, lang, folder)
  const findCut = ordinaryPages(context, options.id, files.source)
  return {
    lang,
    source: files.source,
    staged: {
      docs: {path: folder, include: ['**/*.{md,mdx}'], exclude: []},
      folders: () => files.folders,
      ...fromStage(() => staged),
      async completeVersion(version) {
        const {outputDir} = (await book.configured()).config
        const folders = Object.entries(request.folders).map(([name, place]) => [name, place.root])
        const roots = {...Object.fromEntries(folders), [i18n.defaultLocale]: root}
        await completeVersion({
          context,
          pluginId: options.id,
          roots,
          files: await findLanguageFiles(request),
          exclude: [`${outputDir}/**`],
          version,
        })
      },
    },
    async renew() {
      for (const translation of Object.values(request.folders)) translation.renew()
      files = await findLanguageFiles(request)
      staged = await stagePages(files, lang, folder)
    },
    ...fromCopies({root, siteDir, findCut, staged: () => staged}),
  }
}

function languageRequest(
  book: BookFolder,
  siteDir: string,
  {book: {languages: own}}: PluginOptions,
  languages: string[],
) {
  const folders = Object.entries(own?.folders ?? {}).map(
    ([lang, folder]) => [lang, new BookFolder(path.resolve(siteDir, folder))] as const,
  )
  return {book, languages, source: own?.source, folders: Object.fromEntries(folders)}
}
