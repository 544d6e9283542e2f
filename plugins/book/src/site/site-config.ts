// The Docusaurus configuration of a plain book: everything comes from the book itself.

import {createHash} from 'node:crypto'
import path from 'node:path'
import type {Config, Plugin, PluginModule} from '@docusaurus/types'
import {sharedFolders} from '../config/find-pages.ts'
import {validateOptions} from '../docusaurus/options.ts'
import pluginD2lbook from '../docusaurus/plugin.ts'
import {BookFiles} from '../files/book-files.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {SiteLanguages} from '../load/book-languages.ts'
import {localeLabels, translatedTitle} from './localized-site.ts'
import {bookPlugins} from '../docusaurus/preset.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {copyBrand, copyStatic, defaultFavicon} from './copy-brand.ts'
import {headerLinks} from './header-links.ts'
import {followingSettings} from './follow-settings.ts'
import type {BookSiteRequest} from './make-site.ts'
import {navbar} from './navbar.ts'
import {copyOwnFiles, pluginsOfOwnFiles} from './own-files.ts'

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
  const {book: root, baseUrl = '/', url = 'http://localhost'} = request
  const book = new BookFolder(root)
  const {config, include, exclude} = await book.configured()
  const own = new BookFiles({root, more: sharedFolders(config, root)})
  const first = await book.firstPage()
  // `start` waits for one
  if (first === undefined && process.env.NODE_ENV === 'production')
    throw new Error('the book has no page that is not a draft: there is nothing to build')
  const home = first?.page ?? config.index
  const lang = request.languages?.list[0] ?? config.lang ?? 'en'
  const locales = request.languages?.list ?? [lang]
  const pages = request.languages ? {} : {include, exclude}
  const staticDir = path.join(siteDir, 'static')
  const links = await headerLinks({
    book,
    files: own,
    home,
    publish: (file) => publishFile(file, root, staticDir, baseUrl),
  })
  const title = (await translatedTitle(book, request.languages)) ?? (await book.title())
  const ownFiles = await copyOwnFiles({root, config, files: own}, staticDir)
  const {plugins, themes} = bookPlugins(
    {
      docs: {
        path: root,
        // a book may have a file of this name that means something else
        tags: false,
        routeBasePath: '/',
        ...pages,
        book: {home, isWholeSite: true, ...languagesOf(request.languages)},
      },
      pages: false,
      ...(config.measurementId !== undefined && {gtag: {trackingID: config.measurementId}}),
      // search engines want whole addresses
      sitemap: request.url === undefined ? false : {},
    },
    Object.assign(
      followingSettings(pluginD2lbook as PluginModule, () => settingsOf(request, siteDir)),
      {validateOptions},
    ),
  )
  return {
    title,
    url,
    baseUrl,
    // a script within the front page, which a policy would have to allow
    baseUrlIssueBanner: false,
    // `check` has told them, at their places
    onBrokenLinks: 'ignore',
    onBrokenAnchors: 'ignore',
    onDuplicateRoutes: 'warn',
    favicon: (await copyBrand(root, config.favicon, own, staticDir)) ?? (await defaultFavicon(staticDir)),
    markdown: {
      format: 'detect',
      hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    },
    i18n: {defaultLocale: lang, locales, localeConfigs: localeLabels(locales)},
    future: {faster, v4: {removeLegacyPostBuildHeadAttribute: true}},
    themes,
    plugins: [...plugins, ownStyleSheets, ...pluginsOfOwnFiles(ownFiles)],
    themeConfig: {
      navbar: navbar(title, await copyBrand(root, config.logo, own, staticDir), links, locales),
      docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
      colorMode: {respectPrefersColorScheme: true},
      ...(config.author && {metadata: [{name: 'author', content: config.author}]}),
      ...(config.copyright && {footer: {copyright: escapeHtml(copyrightLine(config.copyright))}}),
    },
  }
}

/** A file has an address of its own, whatever language the page is in that links it. */
async function publishFile(
  file: string,
  book: string,
  staticDir: string,
  baseUrl: string,
): Promise<string | undefined> {
  const folder = createHash('md5').update(path.relative(book, file)).digest('hex').slice(0, 8)
  const address = await copyStatic(file, `files/${folder}`, staticDir)
  return address && `pathname://${baseUrl.replace(/\/?$/, '/')}${address}`
}

/** All that Docusaurus reads only once, as text that changes when it does. */
async function settingsOf(request: BookSiteRequest, siteDir: string): Promise<string> {
  return JSON.stringify(await siteConfig(request, siteDir))
}

/**
 * No style sheet of a book comes through the bundler: PostCSS need not look for a configuration around each one, and prefixes for older
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

function languagesOf(languages: SiteLanguages | undefined) {
  return languages && {languages: {source: languages.source, folders: languages.folders}}
}
