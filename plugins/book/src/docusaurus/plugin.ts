// The Docusaurus plugin: wraps the docs plugin, so that one watcher, one set of routes and one theme contract remain.

import path from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadContext, Plugin, PluginContentLoadedActions} from '@docusaurus/types'
import type {VersionData} from 'docusaurus-theme-d2lbook/page-parts'
import type {BookOptions, PluginOptions} from '../config/book-options.ts'
import {writeSiteExports} from '../export/site-exports.ts'
import {forgetTrees} from '../facts/parse-page.ts'
import {workFolder} from '../files/work-folder.ts'
import {openSitePages} from '../languages/site-pages.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {allMessages} from '../run/check-outputs.ts'
import {isMdxFile} from '../text/is-mdx-file.ts'
import {SiteSearch, searchFolder} from '../search/site-search.ts'
import {choosePageFiles} from './page-files.ts'
import {PluginBooks} from './plugin-books.ts'
import {bundlerCache, type BundlerCache} from './bundler-cache.ts'
import {bundlerConfig} from './bundler-config.ts'
import {writeContentSecurityPolicy} from './content-security-policy.ts'
import {bundleFor, islandCache, writeScripts} from './site-islands.ts'
import {withLeanManifest} from './lean-manifest.ts'
import {LoadQueue} from './load-queue.ts'
import {endQuietLoading} from './quiet-loading.ts'
import {reportMessages, siteName} from './report-messages.ts'
import {runningStart} from './running-start.ts'
import {withoutForcedEnd} from './tell-bundler-errors.ts'
import {stagedLifecycle, wrappedDocs} from './wrapped-docs.ts'
import {writeInventories} from './write-inventories.ts'

type Hook<Name extends 'contentLoaded' | 'configureWebpack' | 'postBuild'> = NonNullable<
  Plugin<LoadedContent>[Name]
>
type ContentLoaded = Parameters<Hook<'contentLoaded'>>[0]
type BundlerArguments = Parameters<Hook<'configureWebpack'>>
type Built = Parameters<Hook<'postBuild'>>[0]
type Parts = Awaited<ReturnType<typeof openParts>>

export default async function pluginD2lbook(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<LoadedContent>> {
  const parts = await openParts(context, options)
  const {docs, pages, running} = parts
  return {
    ...docs,
    ...(pages.staged && stagedLifecycle(docs, pages.staged)),
    ...(running && {getPathsToWatch: () => running.pathsToWatch(docs.getPathsToWatch?.() ?? [])}),
    loadContent: () => parts.loads.run(() => loadContent(parts)),
    contentLoaded: (args) => contentLoaded(args, options, parts).finally(() => parts.loads.finish()),
    configureWebpack: (...args) => configureBundler(args, context, options, parts),
    postBuild: (built) => afterBuild(built, context, options, parts),
  }
}

/** What the steps of a build work with, made once. */
async function openParts(context: LoadContext, options: PluginOptions) {
  const book = new BookFolder(path.resolve(context.siteDir, options.docs.path), options.book)
  const {dialect} = await book.configured()
  const running = runningStart(context, options.id, dialect)
  const {refsDir, dialect: compiled} = running ?? {
    refsDir: path.join(workFolder(context, options.id), 'refs'),
    dialect,
  }
  const cache = await bundlerCache(context.siteDir)
  const compiler = {
    refsDir,
    dialect: compiled,
    articlesDir: articlesFolder(context, options, cache),
    islands: hasIslands(context, options),
    isWholeSite: options.book.isWholeSite === true,
  }
  if (compiler.islands) tellOfClientModules(context)
  const pages = await openSitePages(context, options, book)
  const site = new PluginBooks(context, options, {book, pages, compiler})
  const wrapped = await wrappedDocs(context, options, {book, pages, site, compiler})
  return {book, pages, site, compiler, cache, running, loads: new LoadQueue<LoadedContent>(), ...wrapped}
}

async function loadContent({book, pages, site, slugs, docs}: Parts): Promise<LoadedContent> {
  book.renew()
  await pages.renew()
  site.forget()
  slugs.forget()
  const content = await docs.loadContent?.()
  if (!content) throw new Error('the docs plugin has read nothing')
  await site.number(content)
  return content
}

async function contentLoaded(
  args: ContentLoaded,
  {id, book: {onBookErrors}}: PluginOptions,
  {book, site, docs, running}: Parts,
): Promise<void> {
  await site.writeRefs(args.content)
  if (endsAfterLoading()) await site.runs.tellCost()
  await tellMessages(await site.loadedBooks(args.content), onBookErrors, siteName(book.root, id))
  await docs.contentLoaded?.({...args, actions: tellingOfSearch(args, id)})
  await running?.follow(site, docs, args.content)
}

async function tellMessages(
  books: readonly LoadedBook[],
  mode: BookOptions['onBookErrors'],
  site: string,
): Promise<void> {
  if (mode === 'ignore') return
  const told = await Promise.all(
    books.map(async (book) => ({root: book.root, messages: await allMessages(book)})),
  )
  reportMessages(told, mode, site)
}

function configureBundler(
  [config, isServer, utils, content]: BundlerArguments,
  context: LoadContext,
  options: PluginOptions,
  {docs, pages, site, compiler, cache, running}: Parts,
) {
  const {siteDir} = context
  endQuietLoading()
  withoutForcedEnd(config)
  withLeanManifest(config)
  return bundlerConfig(docs.configureWebpack?.(config, isServer, utils, content) ?? {}, {
    refsDir: compiler.refsDir,
    originals: pages.staged?.folders() ?? [],
    articlesDir: compiler.articlesDir,
    served: () => running?.site ?? site,
    isServer,
    islands: compiler.islands,
    bundleIslands: () => bundleFor(context, options, config, utils),
    isAlone: compiler.isWholeSite && !hasMdx(content),
    currentBundler: utils.currentBundler,
    siteDir,
    // left to itself the bundler keeps its cache in whatever folder the command was called from
    cacheFolder: config.experiments && 'cache' in config.experiments ? cache.bundler : null,
  })
}

/** Writes what stands beside the pages. */
async function afterBuild(
  {content, ...built}: Built,
  context: LoadContext,
  options: PluginOptions,
  {site, compiler}: Parts,
): Promise<void> {
  const {
    baseUrl,
    siteConfig: {url},
    i18n,
  } = context
  forgetTrees()
  const {outDir} = built
  const books = await site.books(content)
  // before the pictures: originals may show some of their own
  await site.originals.writeTo(outDir)
  await site.images.copyTo(outDir)
  await site.runs.libraries.writeTo(outDir)
  await site.runs.data.writeTo(outDir)
  await writeInventories(books, outDir, baseUrl)
  const search = new SiteSearch(books, i18n.currentLocale)
  await writeSiteExports(books, {outDir, baseUrl, url}, search.visitor)
  await search.write(outDir)
  if (compiler.islands) {
    await choosePageFiles({
      outDir,
      baseUrl,
      areAllIslands: compiler.isWholeSite && !hasMdx(content),
      script: await writeScripts({...context, ...built}, options),
      fontCache: path.join(islandCache(context, options), 'fonts'),
    })
  }
  await writeContentSecurityPolicy(built)
  if (!isStep()) await site.runs.tellCost()
}

function hasMdx({loadedVersions}: LoadedContent): boolean {
  return loadedVersions.some(({docs}) => docs.some(({source}) => isMdxFile(source)))
}

/** In `start` pages change under the reader's eyes, and with the hash router there is one page for all. */
function hasIslands({siteConfig}: LoadContext, {book}: PluginOptions): boolean {
  return (
    book.client === 'islands' &&
    process.env.NODE_ENV === 'production' &&
    siteConfig.future.experimental_router !== 'hash'
  )
}

function tellOfClientModules({siteConfig: {clientModules}}: LoadContext): void {
  if (clientModules.length === 0) return
  console.warn(
    `Pages of the book that need no React do not run the site's clientModules (${clientModules.join(', ')}); with client: 'docusaurus' among the options of the preset, all do.`,
  )
}

/** A large book is built in steps: the first of them reads it, and runs its cells. */
function endsAfterLoading(): boolean {
  return process.env.DOCUSAURUS_RETURN_AFTER_LOADING === 'true'
}

function isStep(): boolean {
  return process.env.DOCUSAURUS_SKIP_BUNDLING === 'true'
}

/** The theme is told where the search of each version lies, beside what the docs plugin tells of it. */
function tellingOfSearch({actions, content}: ContentLoaded, pluginId: string): PluginContentLoadedActions {
  const folders = new Map(
    content.loadedVersions.map((version) => [version.versionName, searchFolder(pluginId, version)]),
  )
  return {
    ...actions,
    setGlobalData(data) {
      const {versions, ...rest} = data as {versions: {name: string}[]}
      actions.setGlobalData({
        ...rest,
        versions: versions.map((version) => {
          const added: VersionData = {search: folders.get(version.name)}
          return {...version, ...added}
        }),
      })
    },
  }
}

/**
 * Beside the bundler's cache: pages that come from it need their articles. In `start` a page and its
 * article would change one after the other.
 */
function articlesFolder({i18n}: LoadContext, {id}: PluginOptions, {articles}: BundlerCache): string | null {
  if (process.env.NODE_ENV !== 'production') return null
  return path.join(articles, i18n.currentLocale, id)
}
