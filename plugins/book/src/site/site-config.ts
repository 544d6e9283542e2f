// The Docusaurus configuration of a plain book: everything comes from the book itself.

import path from 'node:path'
import type {Config, Plugin, PluginModule} from '@docusaurus/types'
import {validateOptions} from '../docusaurus/options.ts'
import pluginD2lbook from '../docusaurus/plugin.ts'
import {bookTitle, pagesOfBook, readBookConfig} from '../load-book.ts'
import type {SiteLanguages} from '../languages/language-flags.ts'
import {localeLabels, translatedTitle} from '../languages/localized-site.ts'
import {bookPlugins} from '../preset.ts'
import {escapeHtml} from '../render/math.ts'
import {copyBrand, defaultFavicon} from './copy-brand.ts'
import type {BookSiteRequest} from './make-site.ts'
import {navbar} from './navbar.ts'

const faster = {
  swcJsLoader: true,
  swcJsMinimizer: true,
  swcHtmlMinimizer: true,
  lightningCssMinimizer: true,
  mdxCrossCompilerCache: true,
  rspackBundler: true,
  rspackPersistentCache: true,
  // each worker evaluates the whole server bundle again: costs more than it gives on a few hundred pages
  ssgWorkerThreads: false,
}

/** @param siteDir folder of the generated site */
export async function siteConfig(request: BookSiteRequest, siteDir: string): Promise<Config> {
  const {book, baseUrl = '/', url = 'http://localhost'} = request
  const {config, include, exclude} = await readBookConfig(book)
  const files = await pagesOfBook(book)
  const lang = request.languages?.list[0] ?? config.lang ?? 'en'
  const locales = request.languages?.list ?? [lang]
  const pages = request.languages ? translatedPages(request.languages) : {include, exclude}
  const staticDir = path.join(siteDir, 'static')
  const title = (await translatedTitle(request)) ?? (await bookTitle(book, config))
  const {plugins, themes} = bookPlugins(
    {
      docs: {path: book, routeBasePath: '/', ...pages},
      pages: false,
      // search engines want whole addresses
      sitemap: request.url === undefined ? false : {},
    },
    Object.assign(pluginD2lbook, {validateOptions}) as PluginModule,
  )
  return {
    title,
    url,
    baseUrl,
    onBrokenLinks: 'warn',
    onBrokenAnchors: 'warn',
    onDuplicateRoutes: 'warn',
    favicon: (await copyBrand(book, config.favicon, staticDir)) ?? (await defaultFavicon(staticDir)),
    markdown: {
      format: 'detect',
      parseFrontMatter: homePage(homeFile(files, config.index), book, siteDir),
      hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'},
    },
    i18n: {defaultLocale: lang, locales, localeConfigs: localeLabels(locales)},
    future: {faster, v4: {removeLegacyPostBuildHeadAttribute: true}},
    themes,
    plugins: [...plugins, ownStyleSheets],
    themeConfig: {
      navbar: navbar(config, title, await copyBrand(book, config.logo, staticDir), locales),
      docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
      colorMode: {respectPrefersColorScheme: true},
      ...(config.author && {metadata: [{name: 'author', content: config.author}]}),
      ...(config.copyright && {footer: {copyright: escapeHtml(copyrightLine(config.copyright))}}),
    },
  }
}

/**
 * A book brings no style sheets: PostCSS need not look for a configuration around each one, and prefixes for older
 * browsers come from the minimizer alone.
 */
function ownStyleSheets(): Plugin {
  return {
    name: 'd2lbook-own-style-sheets',
    configurePostCss: (options) => ({...options, plugins: [], config: false}),
  }
}

function copyrightLine(text: string): string {
  return /^(©|\(c\)|copyright)/i.test(text) ? text : `© ${text}`
}

/** The file at which the site begins: the book's index page, else its first page. */
function homeFile(files: string[], index: string): string {
  return files.find((file) => [`${index}.md`, `${index}.mdx`].includes(file)) ?? files[0] ?? `${index}.md`
}

function translatedPages({source, folders}: SiteLanguages) {
  return {book: {languages: {source, folders}}}
}

type ParseFrontMatter = NonNullable<NonNullable<Config['markdown']>['parseFrontMatter']>

/** The page at the root of the site: the author's file, or its copy in a site of several languages. */
function homePage(file: string, book: string, siteDir: string): ParseFrontMatter {
  const copies = path.join(siteDir, '.docusaurus', 'docusaurus-plugin-d2lbook')
  return async (params) => {
    const result = await params.defaultParseFrontMatter(params)
    const isCopy = params.filePath.startsWith(copies + path.sep)
    const place = isCopy
      ? params.filePath.split(`${path.sep}pages${path.sep}`)[1]
      : path.relative(book, params.filePath)
    if (place === path.normalize(file)) result.frontMatter.slug ??= '/'
    return result
  }
}
