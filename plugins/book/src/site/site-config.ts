// The Docusaurus configuration of a plain book: everything comes from the book itself.

import {fileURLToPath} from 'node:url'
import path from 'node:path'
import type {Config} from '@docusaurus/types'
import {bookTitle, pagesOfBook, readBookConfig} from '../load-book.ts'
import {copyBrand} from './copy-brand.ts'
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
  const lang = config.lang ?? 'en'
  const locales = request.languages ?? [lang]
  const staticDir = path.join(siteDir, 'static')
  const title = await bookTitle(book, config)
  return {
    title,
    url,
    baseUrl,
    onBrokenLinks: 'warn',
    onBrokenAnchors: 'warn',
    onDuplicateRoutes: 'warn',
    favicon: await copyBrand(book, config.favicon, staticDir),
    markdown: {
      format: 'detect',
      parseFrontMatter: homePage(path.join(book, homeFile(files, config.index))),
      hooks: {onBrokenMarkdownLinks: 'warn', onBrokenMarkdownImages: 'warn'},
    },
    i18n: {defaultLocale: lang, locales},
    future: {faster, v4: {removeLegacyPostBuildHeadAttribute: true}},
    presets: [
      [
        fileURLToPath(new URL('../preset.ts', import.meta.url)),
        {docs: {path: book, routeBasePath: '/', include, exclude}, pages: false},
      ],
    ],
    themeConfig: {
      navbar: navbar(config, title, await copyBrand(book, config.logo, staticDir), locales),
      docs: {sidebar: {hideable: true, autoCollapseCategories: true}},
      colorMode: {respectPrefersColorScheme: true},
    },
  }
}

/** The file at which the site begins: the book's index page, else its first page. */
function homeFile(files: string[], index: string): string {
  return files.find((file) => file === `${index}.md`) ?? files[0] ?? `${index}.md`
}

type ParseFrontMatter = NonNullable<NonNullable<Config['markdown']>['parseFrontMatter']>

function homePage(file: string): ParseFrontMatter {
  return async (params) => {
    const result = await params.defaultParseFrontMatter(params)
    if (params.filePath === file) result.frontMatter.slug ??= '/'
    return result
  }
}
