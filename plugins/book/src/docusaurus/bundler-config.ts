// What the bundler is told beside the docs plugin's own rules.

import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {ConfigureWebpackUtils} from '@docusaurus/types'
import {articleExtension} from '../render/article-file.ts'
import type {PluginBooks} from './plugin-books.ts'
import {originalsMiddleware} from '../languages/original-files.ts'
import {dataMiddleware, libraryMiddleware} from './dev-libraries.ts'
import {imageMiddleware} from './dev-images.ts'
import {moduleFoldersOf} from '../mdx/find-module.ts'
import {gonePages} from './gone-pages.ts'
import {BeforeRun} from './before-run.ts'
import {DropClient} from './drop-client.ts'
import {liveChunks} from './live-chunks.ts'
import {TellBundlerErrors} from './tell-bundler-errors.ts'

/** What `start` serves beside the pages. */
type ServedFiles = () => Pick<PluginBooks, 'images' | 'originals' | 'runs'>

interface BundlerContext extends Pick<ConfigureWebpackUtils, 'currentBundler'> {
  refsDir: string
  /** Folders of the author's files, where those that are compiled are copies. */
  originals: readonly string[]
  /** Where the articles of the pages lie; `null` where they stand in the compiled pages. */
  articlesDir: string | null
  served: ServedFiles
  isServer: boolean
  siteDir: string
  /** Whether pages that need no React are to be without. */
  islands: boolean
  /** Bundles the scripts of such pages. */
  bundleIslands: () => Promise<void>
  /** Whether none of the pages of the site needs React. */
  isAlone: boolean
  /** Where the bundler keeps its work between runs; `null` where it does not. */
  cacheFolder: string | null
}

interface Rule {
  use: MdxLoader[]
  include?: string | readonly string[]
  type?: string
  test: unknown
}

/** The bundler keeps what it has resolved even if an alias changes. */
const thisFile = fileURLToPath(import.meta.url)
const renderer = fileURLToPath(new URL('./forgiving-renderer.mjs', import.meta.url))
const articleLoader = fileURLToPath(new URL('./article-loader.cjs', import.meta.url))
const islandLoader = fileURLToPath(new URL('./island-loader.cjs', import.meta.url))
const require = createRequire(import.meta.url)
/** Of what the theme brings to a site that React does not run, its style sheets. */
const stylesAlone = {
  [`${require.resolve('docusaurus-theme-d2lbook/client/index')}$`]:
    require.resolve('docusaurus-theme-d2lbook/client/styles'),
}
const refsLoader = fileURLToPath(new URL('./refs-loader.cjs', import.meta.url))

/** The docs rule with the dependency loader in front, for client and server alike; pictures served in `start`. */
export function bundlerConfig(
  docs: unknown,
  {
    refsDir,
    originals,
    articlesDir,
    served,
    isServer,
    islands,
    isAlone,
    bundleIslands,
    siteDir,
    cacheFolder,
    currentBundler,
  }: BundlerContext,
): Record<string, unknown> {
  const base = docs as {
    module: {rules: Rule[]}
    resolve: {alias: Record<string, string>}
    mergeStrategy?: Record<string, string>
  }
  const last = islands && !isServer ? [{loader: islandLoader}] : []
  const rules = base.module.rules.map((rule) => {
    const own = withRefsLoader(withPartials(rule, originals), refsDir)
    return {...own, use: [...last, ...own.use]}
  })
  const isBuild = process.env.NODE_ENV === 'production'
  const gone = isBuild ? null : gonePages(siteDir, {currentBundler})
  const alias = {
    ...(isServer && {'gpu.js$': false, 'react-dom/server$': renderer}),
    ...(islands && isAlone && stylesAlone),
    ...base.resolve.alias,
  }
  return {
    ...base,
    // the first alias that fits is taken, and Docusaurus has one for all of `react-dom`
    mergeStrategy: {...base.mergeStrategy, 'resolve.alias': 'prepend'},
    module: {
      ...base.module,
      rules: [
        ...rules,
        ...(articlesDir === null ? [] : [articles(articlesDir, isServer)]),
        ...(gone?.rules ?? []),
      ],
    },
    plugins: gone?.plugins ?? [
      new TellBundlerErrors(),
      ...(islands && !isServer ? [new BeforeRun(bundleIslands)] : []),
      ...(islands && isAlone && !isServer ? [new DropClient()] : []),
    ],
    resolve: {...base.resolve, alias, modules: moduleFolders(originals)},
    ...(cacheFolder !== null && {
      experiments: {
        cache: {storage: {type: 'filesystem', directory: cacheFolder}, buildDependencies: [thisFile]},
      },
    }),
    ...(isServer
      ? // a module of an author that fails does so for every page that imports it
        {output: {strictModuleErrorHandling: true}}
      : {
          optimization: {splitChunks: {cacheGroups: liveChunks}},
          devServer: {setupMiddlewares: setup(served)},
        }),
  }
}

/** @param folder articles of this book: another of the same site has a rule of its own */
function articles(folder: string, isServer: boolean): Rule {
  return {
    test: new RegExp(`\\${articleExtension}$`),
    include: folder + path.sep,
    type: 'javascript/auto',
    use: [{loader: articleLoader, options: {isServer}}],
  }
}

/** The rule object is shared by both compilers: copied, never changed. A loader that runs first stands last. */
function withRefsLoader(rule: Rule, refsDir: string): Rule {
  return {...rule, use: [...rule.use, {loader: refsLoader, options: {refsDir}}]}
}

interface MdxLoader {
  loader?: string
  options?: {refsDir?: string; isServer?: boolean; isMDXPartial?: (file: string) => boolean}
}

/** What lies beside the author's files and is no page may be a part of one. */
function withPartials(rule: Rule, originals: readonly string[]): Rule {
  if (originals.length === 0) return rule
  const pages = [rule.include ?? []].flat()
  const use = rule.use.map((loader) => {
    const own = loader.options?.isMDXPartial
    if (!own) return loader
    const isMDXPartial = (file: string) => !pages.some((folder) => file.startsWith(folder)) || own(file)
    return {...loader, options: {...loader.options, isMDXPartial}}
  })
  return {...rule, use, include: [...pages, ...originals.map((folder) => folder + path.sep)]}
}

/** A book may lie anywhere: what its pages import is looked up around them, and from this package. */
function moduleFolders(originals: readonly string[]): string[] {
  const here = path.dirname(fileURLToPath(import.meta.url))
  return ['node_modules', ...new Set([...originals, here].flatMap(moduleFoldersOf))]
}

function setup(served: ServedFiles) {
  return (middlewares: unknown[]): unknown[] => {
    middlewares.unshift(
      {name: 'd2lbook-images', middleware: imageMiddleware(() => served().images)},
      {name: 'd2lbook-originals', middleware: originalsMiddleware(() => served().originals)},
      {name: 'd2lbook-libraries', middleware: libraryMiddleware(() => served().runs.libraries)},
      {name: 'd2lbook-data', middleware: dataMiddleware(() => served().runs.data)},
    )
    // the bundler joins this list to the one above, behind the fallback that answers everything with the index page
    return []
  }
}
