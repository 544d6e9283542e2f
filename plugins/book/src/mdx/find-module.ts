// Where a module is that a page imports, looked for as the bundler does.

import {existsSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import {isFile} from '../files/look-at-files.ts'
import type {SurroundingSite} from './surrounding-site.ts'

/** Endings that need not be written, and those of files that the bundler of Docusaurus can read. */
const implied = ['.wasm', '.ts', '.tsx', '.mjs', '.js', '.jsx', '.json']
const readable =
  /\.(?:wasm|tsx?|[mc]?jsx?|json|mdx?|css|ico|jpe?g|png|gif|webp|avif|svg|woff2?|eot|ttf|otf|mp4|avi|mov|mkv|mpe?g|vob|wmv|m4v|webm|ogv|wav|mp3|m4a|aac|oga|flac|pdf|docx?|xlsx?|zip|rar)$/i

export interface ModulePlaces extends SurroundingSite {
  /** Folders that a relative address starts from, in order. */
  folders: readonly string[]
}

/**
 * A module as a page writes it.
 *
 * @returns the path of its file; `true` for what is somewhere else and found; `null` for what is not there
 */
export function findModule(source: string, places: ModulePlaces): string | true | null {
  const name = source.slice(source.lastIndexOf('!') + 1).replace(/[?#].*$/, '')
  const loaders = source.split('!').slice(0, -1).filter(Boolean)
  if (!loaders.every((loader) => isPackage(loader.replace(/\?.*$/, ''), places.folders))) return null
  const found = findPlain(name, places)
  const hasLoader = places.isOwnSite || loaders.length > 0
  return typeof found === 'string' && !readable.test(found) && !hasLoader ? null : found
}

function findPlain(name: string, {folders, site, isOwnSite}: ModulePlaces): string | true | null {
  if (/^\.{0,2}\//.test(name) || /^\.\.?$/.test(name)) return findFile(name, folders)
  if (name.startsWith('@site/')) return site === null ? null : findFile(name.replace('@site', '.'), [site])
  if (/^@theme(-original|-init)?\//.test(name)) return isOwnSite || isThemed(name) ? true : null
  if (name.startsWith('@generated/')) return isOwnSite || generated.has(name) ? true : null
  if (name.startsWith('@docusaurus/') && findFile(`./${name.slice('@docusaurus/'.length)}`, clientFolders()))
    return true
  return isPackage(name, folders) ? true : null
}

/** What Docusaurus writes for the pages of every site. */
const generated = new Set(
  ['docusaurus.config', 'globalData', 'i18n', 'site-metadata', 'codeTranslations', 'site-storage'].flatMap(
    (name) => [`@generated/${name}`, `@generated/${name}.json`],
  ),
)

function findFile(name: string, folders: readonly string[]): string | null {
  for (const folder of folders) {
    const file = path.resolve(folder, name)
    const found = [file, ...endings(file), ...endings(path.join(file, 'index'))].find(isFile)
    if (found !== undefined) return found
  }
  return null
}

function endings(file: string): string[] {
  return implied.map((ending) => file + ending)
}

/** Whether a package is installed for the book, or comes with this one. */
function isPackage(name: string, folders: readonly string[]): boolean {
  const [, own, inside] = /^((?:@[^/]+\/)?[^@./:][^/:]*)(\/.*)?$/.exec(name) ?? []
  if (own === undefined) return false
  return [...folders, fileURLToPath(new URL('.', import.meta.url))]
    .flatMap(moduleFoldersOf)
    .some((modules) => {
      const folder = path.join(modules, own)
      if (!existsSync(folder)) return false
      return inside === undefined || findFile(`.${inside}`, [folder]) !== null || canRequire(name, folder)
    })
}

function canRequire(name: string, from: string): boolean {
  try {
    createRequire(path.join(from, 'index.js')).resolve(name)
    return true
  } catch {
    return false
  }
}

/** Where packages are looked for from a folder. */
export function moduleFoldersOf(folder: string): string[] {
  const above = path.dirname(folder)
  const own = path.join(folder, 'node_modules')
  return above === folder ? [own] : [own, ...moduleFoldersOf(above)]
}

/** Components of the themes that a book without a site of its own has. */
function isThemed(name: string): boolean {
  return findFile(`./${name.replace(/^[^/]*\//, '')}`, themeFolders()) !== null
}

function themeFolders(): string[] {
  return [
    path.join(packageFolder('docusaurus-theme-d2lbook'), 'src/theme'),
    path.join(packageFolder('@docusaurus/theme-classic'), 'lib/theme'),
    path.join(packageFolder('@docusaurus/core'), 'lib/client/theme-fallback'),
  ]
}

function clientFolders(): string[] {
  return [path.join(packageFolder('@docusaurus/core'), 'lib/client/exports')]
}

function packageFolder(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}

/** Where the relative imports of a page start from: beside its file, and beside its place in the book. */
export function importFolders(root: string, page: string, file: string, home = root): string[] {
  return [file, path.join(root, page), path.join(home, page)].map((each) => path.dirname(each))
}
