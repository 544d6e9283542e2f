// The docs plugin as a book needs it: its pages come from the book, and are compiled by our steps.

import type {LoadedContent} from '@docusaurus/plugin-content-docs'
import type {LoadContext, ParseFrontMatter, Plugin} from '@docusaurus/types'
import type {PluginOptions} from '../config/book-options.ts'
import {globsOf} from '../config/foreign-folders.ts'
import type {SitePages, StagedDocs} from '../languages/site-pages.ts'
import type {BookFolder} from '../load/book-folder.ts'
import {sourceVersion} from '../load/source-version.ts'
import {rehypeStaticHtml, remarkEarlyHtml, remarkRenderBook, type RenderOptions} from '../render/index.ts'
import type {PageCompiler} from './page-data-writer.ts'
import type {PluginBooks} from './plugin-books.ts'
import {contentDocs} from './options.ts'
import {safely} from './page-front-matter.ts'
import {PageSlugs} from './page-slugs.ts'

type Generator = NonNullable<PluginOptions['docs']['sidebarItemsGenerator']>
type DocsPlugin = Plugin<LoadedContent>

interface WrappedParts {
  book: BookFolder
  pages: SitePages
  site: PluginBooks
  compiler: PageCompiler & {articlesDir: string | null}
}

export interface WrappedDocs {
  docs: DocsPlugin
  /** The addresses that pages ask for. */
  slugs: PageSlugs
}

/** Makes the docs plugin. */
export async function wrappedDocs(
  context: LoadContext,
  options: PluginOptions,
  {book, pages, site, compiler}: WrappedParts,
): Promise<WrappedDocs> {
  const folders = await docsFolders(options, book, pages)
  const slugs = new PageSlugs(context, options, folders, (copy) => pages.staged?.pageOf(copy))
  const docs = await contentDocs.default(docsContext(context, pages, {slugs, site}), {
    ...options.docs,
    ...folders,
    ...compileSteps(context, options, compiler),
    sidebarItemsGenerator: bookSidebar(site, options.docs.sidebarItemsGenerator),
  })
  return {docs, slugs}
}

/**
 * Whatever the rest of the site says: `.md` is CommonMark with the dialect, `.mdx` is MDX, `:label:` is no emoji, and front matter is data.
 * Of staged pages the docs plugin knows those of one language alone.
 */
function docsContext(
  context: LoadContext,
  pages: SitePages,
  {slugs, site}: {slugs: PageSlugs; site: PluginBooks},
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

function noting(read: ParseFrontMatter, site: PluginBooks): ParseFrontMatter {
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

/** Where pages are copies, versions are cut with all their languages. */
export function stagedLifecycle(docs: DocsPlugin, staged: StagedDocs): Pick<Plugin, 'extendCli'> {
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

function compileSteps(
  context: LoadContext,
  options: PluginOptions,
  {refsDir, dialect, articlesDir, islands}: WrappedParts['compiler'],
) {
  const render: RenderOptions = {
    refsDir,
    baseUrl: context.baseUrl,
    lang: context.i18n.currentLocale,
    version: sourceVersion(),
    site: {site: context.siteDir, isOwnSite: options.book.isWholeSite !== true},
    dialect,
    articlesDir,
    islands,
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
function bookSidebar(site: PluginBooks, fallback: Generator | undefined): Generator {
  return async (args) => {
    const items = await site.sidebarItems(args.version, args.docs)
    if (items) return items
    const docs = await site.named(args.version, args.docs)
    const categoriesMetadata = await site.categories(args.version, args.docs)
    return (fallback ?? args.defaultSidebarItemsGenerator)({...args, docs, categoriesMetadata})
  }
}
