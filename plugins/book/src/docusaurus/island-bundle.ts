// The scripts of pages that are HTML are the same for every book: they are bundled once, beside the site, and kept for all
// books of a cache. What they are told of a site stands before them in its own copy.

import {cp, mkdir, readFile, rename, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {pageDefinitions} from 'docusaurus-theme-d2lbook'
import {hashOf} from '../files/hash.ts'
import {writeWhole} from '../files/whole-file.ts'
import {clientVersion} from '../load/source-version.ts'
import {broughtEntry, keptEntry, noteBundle} from './kept-bundle.ts'
import {liveChunks} from './live-chunks.ts'

/** As much of a bundler's configuration as is used here: that of the site, from which ours takes how modules are found. */
interface ClientConfig {
  context?: string
  target?: unknown
  resolve?: {alias?: Record<string, unknown>}
  resolveLoader?: unknown
  module?: {rules?: unknown[]}
  optimization?: {minimize?: boolean; minimizer?: unknown}
}

interface Stats {
  compilation: {fileDependencies: Iterable<string>}
  hasErrors(): boolean
  toJson(options: object): {
    errors?: {message: string}[]
    entrypoints?: Record<string, {assets?: {name: string}[]}>
  }
}

/** Rspack or webpack. */
interface Bundler {
  (config: object, callback: (error: Error | null, stats?: Stats) => void): {close(done: () => void): void}
  DefinePlugin: new (values: Record<string, string>) => object
}

export interface IslandRequest {
  config: ClientConfig
  bundler: Bundler
  /** Folder of what is kept. */
  cache: string
}

/** What was bundled. */
export interface IslandScripts {
  folder: string
  /** The one that a page loads, below the folder. */
  entry: string
}

const require = createRequire(import.meta.url)
const firstScript = require.resolve('docusaurus-theme-d2lbook/islands')
const emptyLoader = fileURLToPath(new URL('./empty-loader.cjs', import.meta.url))

/** Where the package brings them along; where it is worked on, they would be those of yesterday. */
const brought = import.meta.url.endsWith('.ts')
  ? null
  : fileURLToPath(new URL('../../scripts', import.meta.url))

/** The scripts for a site: as they came with the package, as they are kept, or made now. */
export async function islandScripts(request: IslandRequest): Promise<IslandScripts> {
  const came = brought !== null && isAsBrought(request) ? await broughtScripts(brought) : null
  if (came) return came
  const folder = path.join(request.cache, keyOf(request))
  const entry = await keptEntry(folder)
  return entry === null ? makeIn(folder, request) : {folder, entry}
}

/**
 * Puts them into a built site.
 *
 * @param settings a script that tells them what they must know of it
 * @returns the one that a page loads, below the site
 */
export async function copyScripts(
  {folder, entry}: IslandScripts,
  settings: string,
  outDir: string,
): Promise<string> {
  await cp(path.join(folder, 'assets'), path.join(outDir, 'assets'), {
    recursive: true,
    filter: (file) => file !== path.join(folder, entry),
  })
  const script = `${settings}\n${await readFile(path.join(folder, entry), 'utf8')}`
  const name = `assets/js/islands.${hashOf(script).slice(0, 8)}.js`
  await writeWhole(path.join(outDir, name), script)
  return name
}

/** Of another installation other packages. */
function keyOf(request: IslandRequest): string {
  const {minimize} = request.config.optimization ?? {}
  return hashOf(JSON.stringify([firstScript, clientVersion(), ownParts(request), minimize])).slice(0, 16)
}

/** A site may have a component of its own in the place of ours. */
function ownParts({config}: IslandRequest): [name: string, file: unknown][] {
  const ours = path.join(path.dirname(firstScript), '..') + path.sep
  return Object.entries(config.resolve?.alias ?? {}).filter(
    ([name, file]) => /^@theme(?:-\w+)?\/Live/.test(name) && !String(file).startsWith(ours),
  )
}

async function broughtScripts(folder: string): Promise<IslandScripts | null> {
  const entry = await broughtEntry(folder)
  return entry === null ? null : {folder, entry}
}

function isAsBrought(request: IslandRequest): boolean {
  return request.config.optimization?.minimize !== false && ownParts(request).length === 0
}

async function makeIn(folder: string, request: IslandRequest): Promise<IslandScripts> {
  const draft = `${folder}.${process.pid}.tmp`
  await mkdir(draft, {recursive: true})
  try {
    const {entry, files} = await bundle(draft, request)
    await noteBundle(draft, entry, files)
    await rm(folder, {recursive: true, force: true})
    // another run may have been faster
    await rename(draft, folder).catch(() => undefined)
    return {folder, entry}
  } finally {
    await rm(draft, {recursive: true, force: true})
  }
}

/** The script that a page loads, and the files that it and those that it loads are made of. */
interface Bundle {
  entry: string
  files: string[]
}

function bundle(out: string, request: IslandRequest): Promise<Bundle> {
  return new Promise((resolve, reject) => {
    const compiler = request.bundler(bundleConfig(out, request), (error, stats) => {
      const files = [...(stats?.compilation.fileDependencies ?? [])]
      compiler.close(() => {
        if (error || !stats) return reject(error ?? new Error('nothing was bundled'))
        const {errors = [], entrypoints = {}} = stats.toJson({all: false, errors: true, entrypoints: true})
        if (stats.hasErrors()) return reject(new Error(errors.map(({message}) => message).join('\n')))
        const scripts = (entrypoints['islands']?.assets ?? []).filter(({name}) => name.endsWith('.js'))
        const [only, ...others] = scripts.map(({name}) => name)
        if (only === undefined || others.length > 0)
          return reject(new Error(`one script of pages was expected, not ${scripts.length}`))
        resolve({entry: only, files})
      })
    })
  })
}

function bundleConfig(out: string, {config, bundler}: IslandRequest): object {
  const names = 'assets/js/[name].[contenthash:8].js'
  const rules = (config.module?.rules ?? []).filter((rule) => !matchesStyles(rule))
  return {
    mode: 'production',
    name: 'islands',
    context: config.context,
    target: config.target,
    entry: {islands: firstScript},
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
    plugins: [new bundler.DefinePlugin(pageDefinitions)],
    performance: {hints: false},
    devtool: false,
    cache: false,
  }
}

function matchesStyles(rule: unknown): boolean {
  const test = typeof rule === 'object' && rule !== null && 'test' in rule ? rule.test : undefined
  return test instanceof RegExp && test.test('a.css')
}
