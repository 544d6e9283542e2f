// The Docusaurus configuration of a plain book: everything comes from the book itself.

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {Config} from '@docusaurus/types'
import {readBookConfig} from '../load-book.ts'
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
  gitEagerVcs: false,
}

export async function siteConfig({book, baseUrl, url, languages}: BookSiteRequest): Promise<Config> {
  const {config, include, exclude} = await readBookConfig(book)
  const lang = config.lang ?? 'en'
  return {
    title: config.title ?? path.basename(book),
    url: url ?? 'http://localhost',
    baseUrl: baseUrl ?? '/',
    trailingSlash: undefined,
    onBrokenLinks: 'warn',
    onBrokenAnchors: 'warn',
    onDuplicateRoutes: 'warn',
    staticDirectories: ['static'],
    favicon: config.favicon && existsSync(path.join(book, config.favicon)) ? config.favicon : undefined,
    markdown: {format: 'detect', hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'}},
    i18n: {defaultLocale: lang, locales: languages ?? [lang]},
    future: {faster, v4: {removeLegacyPostBuildHeadAttribute: true, useCssCascadeLayers: false}},
    presets: [
      [
        new URL('../preset.ts', import.meta.url).pathname,
        {
          docs: {path: book, routeBasePath: '/', include, exclude, sidebarCollapsible: true},
          pages: false,
        },
      ],
    ],
    themeConfig: {
      navbar: navbar(config, book),
      docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
      colorMode: {respectPrefersColorScheme: true},
    },
  }
}
