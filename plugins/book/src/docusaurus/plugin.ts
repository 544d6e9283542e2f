// The Docusaurus plugin: wraps the docs plugin, so that one watcher, one set of routes and one theme contract remain.

import path from 'node:path'
import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadContext, ParseFrontMatter, Plugin, PluginContentLoadedActions} from '@docusaurus/types'
import type {VersionData} from 'docusaurus-theme-d2lbook/page-parts'
import {openSitePages, type SitePages, type StagedDocs} from '../languages/site-pages.ts'
import {globsOf} from '../config/foreign-folders.ts'
import {writeSiteExports} from '../export/site-exports.ts'
import {BookFolder} from '../load/book-folder.ts'
import {SiteSearch, searchFolder} from '../search/site-search.ts'
import {rehypeStaticHtml, remarkEarlyHtml, remarkRenderBook, type RenderOptions} from '../render/index.ts'
import {BookSite, type PageCompiler} from './book-site.ts'
import {bundlerCache, type BundlerCache} from './bundler-cache.ts'
import {bundlerConfig} from './bundler-config.ts'
import {writeContentSecurityPolicy} from './content-security-policy.ts'
import {withLeanManifest} from './lean-manifest.ts'
import {LoadQueue} from './load-queue.ts'
import {contentDocs} from './options.ts'
import type {PluginOptions} from '../config/book-options.ts'
import {safely} from './page-front-matter.ts'
import {PageSlugs} from './page-slugs.ts'
import {forgetTrees} from '../facts/parse-page.ts'
import {endQuietLoading} from './quiet-loading.ts'
import {reportMessages, siteName} from './report-messages.ts'
import {runningStart} from './running-start.ts'
import {sourceVersion} from '../load/source-version.ts'
import {withoutForcedEnd} from './tell-bundler-errors.ts'
import {workFolder} from '../files/work-folder.ts'
import {writeInventories} from './write-inventories.ts'

type ContentLoaded = Parameters<NonNullable<Plugin<LoadedContent>['contentLoaded']>>[0]
type Generator = NonNullable<PluginOptions['docs']['sidebarItemsGenerator']>

export default async function pluginD2lbook(
  context: LoadContext,
  options: PluginOptions,
): Promise<Plugin<LoadedContent>> {
  const book = new BookFolder(path.resolve(context.siteDir, options.docs.path), options.book)
  const {dialect} = await book.configured()
  const running = runningStart(context, options.id, dialect)
  const compiler = running ?? {refsDir: path.join(workFolder(context, options.id), 'refs'), dialect}
  const cache = await bundlerCache(context.siteDir)
  const articlesDir = articlesFolder(context, options, cache)
  const pages = await openSitePages(context, options, book)
  const site = new BookSite(context, options, {book, pages, compiler})
  const folders = await docsFolders(options, book, pages)
  const slugs = new PageSlugs(context, options, folders, (copy) => pages.staged?.pageOf(copy))
  const loads = new LoadQueue<LoadedContent>()
  const docs = (await contentDocs.default(docsContext(context, pages, {slugs, site}), {
    ...options.docs,
    ...folders,
    ...compileSteps(context, options, {
      refsDir: compiler.refsDir,
      dialect: compiler.dialect,
      articlesDir,
    }),
    sidebarItemsGenerator: bookSidebar(site, options.docs.sidebarItemsGenerator),
  })) as Plugin<LoadedContent>
  return {
    ...docs,
    ...(pages.staged && stagedLifecycle(docs, pages.staged)),
    ...(running && {getPathsToWatch: () => running.pathsToWatch(docs.getPathsToWatch?.() ?? [])}),
    loadContent: () =>
      loads.run(async () => {
        book.renew()
        await pages.renew()
        site.forget()
        slugs.forget()
        const content = (await docs.loadContent?.()) as LoadedContent
        await site.number(content)
        return content
      }),
    async contentLoaded(args) {
      try {
        await site.writeRefs(args.content)
        reportMessages(
          await site.loadedBooks(args.content),
          options.book.onBookErrors,
          siteName(book.root, options.id),
        )
        await docs.contentLoaded?.({...args, actions: tellingOfSearch(args, options.id)})
        await running?.follow(site, docs, args.content)
      } finally {
        loads.finish()
      }
    },
    configureWebpack(config, isServer, utils, content) {
      endQuietLoading()
      withoutForcedEnd(config)
      withLeanManifest(config)
      return bundlerConfig(docs.configureWebpack?.(config, isServer, utils, content) ?? {}, {
        refsDir: compiler.refsDir,
        originals: pages.staged?.folders() ?? [],
        articlesDir,
        served: () => running?.site ?? site,
        isServer,
        currentBundler: utils.currentBundler,
        siteDir: context.siteDir,
        // left to itself the bundler keeps its cache in whatever folder the command was called from
        cacheFolder: config.experiments && 'cache' in config.experiments ? cache.bundler : null,
      })
    },
    async postBuild({content, ...built}) {
      forgetTrees()
      const {outDir} = built
      const {baseUrl, siteConfig} = context
      const books = await site.books(content)
      // before the pictures: originals may show some of their own
      await site.originals.writeTo(outDir)
      await site.images.copyTo(outDir)
      await writeInventories(books, outDir, baseUrl)
      const search = new SiteSearch(books, context.i18n.currentLocale)
      await writeSiteExports(books, {outDir, baseUrl, url: siteConfig.url}, search.add.bind(search))
      await search.write(outDir)
      await writeContentSecurityPolicy(built)
    },
  }
}

/**
 * Whatever the rest of the site says: `.md` is CommonMark with the dialect, `.mdx` is MDX, `:label:` is no emoji, and front matter is data.
 * Of staged pages the docs plugin knows those of one language alone.
 */
function docsContext(
  context: LoadContext,
  pages: SitePages,
  {slugs, site}: {slugs: PageSlugs; site: BookSite},
): LoadContext {
  const {siteConfig, i18n} = context
  const {markdown: own} = siteConfig
  const parseFrontMatter = noting(slugs.parser(safely(own.parseFrontMatter, pages.staged?.fileOf)), site)
  const markdown = {...own, format: 'detect' as const, emoji: false, parseFrontMatter}
  return {
    ...context,
    siteConfig: {...siteConfig, markdown},
    ...(pages.staged && {i18n: {...i18n, locales: [i18n.defaultLocale]}}),
  }
}

function noting(read: ParseFrontMatter, site: BookSite): ParseFrontMatter {
  return async (params) => {
    const result = await read(params)
    site.notePage(params.filePath, result.frontMatter)
    return result
  }
}

/** Where the docs plugin looks for pages; what lies among them and is no part of a book is passed by. */
async function docsFolders({docs}: PluginOptions, book: BookFolder, {staged}: SitePages) {
  if (staged) return staged.docs
  const {path: folder, include, exclude} = docs
  const {foreign} = await book.configured()
  return {path: folder, include, exclude: [...exclude, ...globsOf(foreign)]}
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

/** Where pages are copies, versions are cut with all their languages. */
function stagedLifecycle(docs: Plugin<LoadedContent>, staged: StagedDocs): Pick<Plugin, 'extendCli'> {
  return {
    extendCli(cli) {
      // the command of the docs plugin, with one step more
      const command = (name: string) => {
        const own = cli.command(name)
        const setAction = own.action.bind(own)
        own.action = (run: (version: string) => Promise<void>) =>
          setAction(async (version: string) => {
            await run(version)
            await staged.completeVersion(version)
          })
        return own
      }
      docs.extendCli?.({command} as typeof cli)
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

function compileSteps(
  context: LoadContext,
  options: PluginOptions,
  {refsDir, dialect, articlesDir}: PageCompiler & {articlesDir: string | null},
) {
  const render: RenderOptions = {
    refsDir,
    baseUrl: context.baseUrl,
    lang: context.i18n.currentLocale,
    version: sourceVersion(),
    site: {site: context.siteDir, isOwnSite: options.book.isWholeSite !== true},
    dialect,
    articlesDir,
  }
  const {docs} = options
  const early = [remarkEarlyHtml, context.siteConfig.markdown.remarkRehypeOptions ?? {}]
  return {
    beforeDefaultRemarkPlugins: [[remarkRenderBook, render], ...docs.beforeDefaultRemarkPlugins],
    remarkPlugins: [...docs.remarkPlugins, ...(docs.rehypePlugins.length === 0 ? [early] : [])],
    rehypePlugins: [...docs.rehypePlugins, [rehypeStaticHtml, render]],
  } as Pick<PluginOptions['docs'], 'beforeDefaultRemarkPlugins' | 'remarkPlugins' | 'rehypePlugins'>
}

/** The toc blocks' order where there are any, else what the site would have had. */
function bookSidebar(site: BookSite, fallback: Generator | undefined): Generator {
  return async (args) => {
    const items = await site.sidebarItems(args.version, args.docs)
    if (items) return items
    const docs = await site.named(args.version, args.docs)
    const categoriesMetadata = await site.categories(args.version, args.docs)
    return (fallback ?? args.defaultSidebarItemsGenerator)({...args, docs, categoriesMetadata})
  }
}
