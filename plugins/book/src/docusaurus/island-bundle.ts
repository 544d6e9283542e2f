// The scripts of pages that are HTML are the same for every book in a language: they are bundled once, beside the site, and
// kept for all books of a cache.

import {existsSync} from 'node:fs'
import {cp, mkdir, rename, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {hashOf} from '../files/hash.ts'
import {readJson, writeWhole} from '../files/whole-file.ts'
import {clientVersion} from '../load/source-version.ts'
import {liveChunks} from './live-chunks.ts'

/** As much of a bundler's configuration as is used here: that of the site, from which ours takes how modules are found. */
export interface ClientConfig {
  context?: string
  target?: unknown
  resolve?: {alias?: Record<string, unknown>}
  resolveLoader?: unknown
  module?: {rules?: unknown[]}
  optimization?: {minimize?: boolean; minimizer?: unknown}
}

interface Stats {
  hasErrors(): boolean
  toJson(options: object): {
    errors?: {message: string}[]
    entrypoints?: Record<string, {assets?: {name: string}[]}>
  }
}

/** Rspack or webpack. */
export interface Bundler {
  (config: object, callback: (error: Error | null, stats?: Stats) => void): {close(done: () => void): void}
  DefinePlugin: new (values: Record<string, string>) => object
}

export interface IslandRequest {
  config: ClientConfig
  bundler: Bundler
  /** What scripts are told of the site, as names of the bundler. */
  define: Record<string, string>
  /** Folder of what is kept. */
  cache: string
}

/** What was bundled. */
export interface IslandScripts {
  folder: string
  /** Those that a page loads, in order, below the folder. */
  entry: readonly string[]
}

const require = createRequire(import.meta.url)
const entry = require.resolve('docusaurus-theme-d2lbook/islands')
const emptyLoader = fileURLToPath(new URL('./empty-loader.cjs', import.meta.url))

/** The scripts for a site: as they are kept, or made now. */
export async function islandScripts(request: IslandRequest): Promise<IslandScripts> {
  const folder = path.join(request.cache, keyOf(request))
  return (await kept(folder)) ?? makeIn(folder, request)
}

/** Puts them into a built site. */
export function copyScripts({folder}: IslandScripts, outDir: string): Promise<void> {
  return cp(path.join(folder, 'assets'), path.join(outDir, 'assets'), {recursive: true})
}

const listName = 'scripts.json'

async function kept(folder: string): Promise<IslandScripts | null> {
  const names = await readJson(path.join(folder, listName))
  if (!Array.isArray(names) || !names.every((name) => typeof name === 'string')) return null
  return names.every((name) => existsSync(path.join(folder, name))) ? {folder, entry: names} : null
}

/** A site may have a component of its own in the place of ours. */
function keyOf({config, define}: IslandRequest): string {
  const own = Object.entries(config.resolve?.alias ?? {}).filter(([name]) =>
    /^@theme(?:-\w+)?\/Live/.test(name),
  )
  return hashOf(JSON.stringify([clientVersion(), define, own, config.optimization?.minimize])).slice(0, 16)
}

async function makeIn(folder: string, request: IslandRequest): Promise<IslandScripts> {
  const draft = `${folder}.${process.pid}.tmp`
  await mkdir(draft, {recursive: true})
  try {
    const names = await bundle(draft, request)
    await writeWhole(path.join(draft, listName), JSON.stringify(names))
    await rm(folder, {recursive: true, force: true})
    // another run may have been faster
    await rename(draft, folder).catch(() => undefined)
    return {folder, entry: names}
  } finally {
    await rm(draft, {recursive: true, force: true})
  }
}

function bundle(out: string, request: IslandRequest): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const compiler = request.bundler(bundleConfig(out, request), (error, stats) => {
      compiler.close(() => {
        if (error || !stats) return reject(error ?? new Error('nothing was bundled'))
        const {errors = [], entrypoints = {}} = stats.toJson({all: false, errors: true, entrypoints: true})
        if (stats.hasErrors()) return reject(new Error(errors.map(({message}) => message).join('\n')))
        resolve(
          (entrypoints['islands']?.assets ?? []).map(({name}) => name).filter((name) => name.endsWith('.js')),
        )
      })
    })
  })
}

function bundleConfig(out: string, {config, bundler, define}: IslandRequest): object {
  const names = 'assets/js/[name].[contenthash:8].js'
  const rules = (config.module?.rules ?? []).filter((rule) => !matchesStyles(rule))
  return {
    mode: 'production',
    name: 'islands',
    context: config.context,
    target: config.target,
    entry: {islands: entry},
    resolve: config.resolve,
    resolveLoader: config.resolveLoader,
    // the style sheets come with the theme
    module: {rules: [...rules, {test: /\.css$/, use: emptyLoader, type: 'javascript/auto'}]},
    output: {
      path: out,
      publicPath: 'auto',
      filename: names,
      chunkFilename: names,
      hashFunction: 'xxhash64',
      pathinfo: false,
    },
    optimization: {
      minimize: config.optimization?.minimize,
      minimizer: config.optimization?.minimizer,
      runtimeChunk: false,
      splitChunks: {cacheGroups: {default: false, defaultVendors: false, ...liveChunks}},
    },
    plugins: [new bundler.DefinePlugin(define)],
    performance: {hints: false},
    devtool: false,
    cache: false,
  }
}

function matchesStyles(rule: unknown): boolean {
  const test = typeof rule === 'object' && rule !== null && 'test' in rule ? rule.test : undefined
  return test instanceof RegExp && test.test('a.css')
}
