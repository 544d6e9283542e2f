// The Docusaurus configuration of a plain book: everything comes from the book itself.

import path from 'node:path'
import type {Config, Plugin, PluginModule} from '@docusaurus/types'
import {hashOf} from '../files/hash.ts'
import type {BookConfig} from '../config/book-config.ts'
import {sharedFolders} from '../config/find-pages.ts'
import {validateOptions} from '../docusaurus/options.ts'
import pluginD2lbook from '../docusaurus/plugin.ts'
import {BookFiles} from '../files/book-files.ts'
import {BookFolder} from '../load/book-folder.ts'
import type {ConfiguredBook} from '../load/read-config.ts'
import type {SiteLanguages} from '../load/book-languages.ts'
import {localeLabels, translatedTitle} from './localized-site.ts'
import {bookPlugins} from '../docusaurus/preset.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {copyBrand, copyLogo, copyStatic, defaultFavicon} from './copy-brand.ts'
import {headerLinks} from './header-links.ts'
import {followingSettings} from './follow-settings.ts'
import type {SiteRequest} from './make-site.ts'
import {navbar} from './navbar.ts'
import {socialImage} from './social-image.ts'
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

/** What the parts of a configuration are made from. */
interface SiteParts {
  request: SiteRequest
  siteDir: string
  staticDir: string
  book: BookFolder
  configured: ConfiguredBook
  /** What may be shown of the book. */
  files: BookFiles
  baseUrl: string
  locales: [string, ...string[]]
  /** The page at the root of the site. */
  home: string
  title: string
}

/** @param siteDir folder of the generated site */
export async function siteConfig(request: SiteRequest, siteDir: string): Promise<Config> {
  const site = await openSite(request, siteDir)
  const {baseUrl, locales, title} = site
  return {
    title,
    url: request.url ?? 'http://localhost',
    baseUrl,
    // a script within the front page, which a policy would have to allow
    baseUrlIssueBanner: false,
    // `check` has told them, at their places
    onBrokenLinks: 'ignore',
    onBrokenAnchors: 'ignore',
    onDuplicateRoutes: 'warn',
    markdown: {
      format: 'detect',
      hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
    },
    i18n: {defaultLocale: locales[0], locales, localeConfigs: localeLabels(locales)},
    future: {faster, v4: {removeLegacyPostBuildHeadAttribute: true}},
    ...(await pluginsOf(site)),
    ...(await looksOf(site)),
  }
}

async function openSite(request: SiteRequest, siteDir: string): Promise<SiteParts> {
  const {book: root, languages, baseUrl = '/'} = request
  const book = new BookFolder(root)
  const configured = await book.configured()
  const {config} = configured
  const [first = config.lang ?? 'en', ...others] = languages?.list ?? []
  return {
    request,
    siteDir,
    staticDir: path.join(siteDir, 'static'),
    book,
    configured,
    files: new BookFiles({root, more: sharedFolders(config, root)}),
    baseUrl,
    locales: [first, ...others],
    home: await homeOf(book, config),
    title: (await translatedTitle(book, languages)) ?? (await book.title()),
  }
}

async function homeOf(book: BookFolder, config: BookConfig): Promise<string> {
  const first = await book.firstPage()
  // `start` waits for one
  if (first === undefined && process.env.NODE_ENV === 'production')
    throw new Error('the book has no page that is not a draft: there is nothing to build')
  return first?.page ?? config.index
}

async function pluginsOf(site: SiteParts): Promise<Pick<Config, 'plugins' | 'themes'>> {
  const {request, siteDir, staticDir, book, configured, files} = site
  const {config, include, exclude} = configured
  const ownFiles = await copyOwnFiles({root: book.root, config, files}, staticDir)
  const {plugins, themes} = bookPlugins(
    {
      docs: {
        path: book.root,
        // a book may have a file of this name that means something else
        tags: false,
        routeBasePath: '/',
        ...(request.languages ? {} : {include, exclude}),
        book: {
          home: site.home,
          isWholeSite: true,
          ...(request.run === false && {run: false}),
          ...(request.prefer && {outputs: {prefer: request.prefer}}),
          ...(request.islandCache !== undefined && {islandCache: request.islandCache}),
          ...languagesOf(request.languages),
        },
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
  return {themes, plugins: [...plugins, ownStyleSheets, ...pluginsOfOwnFiles(ownFiles)]}
}

async function looksOf(site: SiteParts): Promise<Pick<Config, 'favicon' | 'themeConfig'>> {
  const {
    book,
    configured: {config},
    files,
    staticDir,
    baseUrl,
    locales,
    title,
  } = site
  const {root} = book
  const cache = path.join(site.siteDir, 'node_modules/.cache/d2lbook/brand')
  const links = await headerLinks({
    book,
    files,
    home: site.home,
    publish: (file) => publishFile(file, root, staticDir, baseUrl),
  })
  // other sites want whole addresses, and large pictures
  const image =
    site.request.url === undefined
      ? undefined
      : await socialImage(await copyBrand(root, config.logo, files, staticDir), staticDir)
  return {
    favicon: (await copyBrand(root, config.favicon, files, staticDir)) ?? (await defaultFavicon(staticDir)),
    themeConfig: {
      navbar: navbar(title, await copyLogo(root, config.logo, files, {staticDir, cache}), links, locales),
      ...(image !== undefined && {image}),
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
  const folder = hashOf(path.relative(book, file), 'md5').slice(0, 8)
  const address = await copyStatic(file, `files/${folder}`, staticDir)
  return address && `pathname://${baseUrl.replace(/\/?$/, '/')}${address}`
}

/** All that Docusaurus reads only once, as text that changes when it does. */
async function settingsOf(request: SiteRequest, siteDir: string): Promise<string> {
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
