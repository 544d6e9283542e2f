// A plain book folder needs no Docusaurus files: the site around it is made in a cache folder.
// The folder is kept, so that the next build finds its caches.

import {createHash} from 'node:crypto'
import {existsSync} from 'node:fs'
import {mkdir, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {SiteLanguages} from '../languages/language-flags.ts'

export interface BookSiteRequest {
  /** Absolute path of the book folder. */
  book: string
  /** Address below which the site is served. @default '/' */
  baseUrl?: string
  /** Address of the site, for canonical links. @default 'http://localhost' */
  url?: string
  /** Where the generated site and its caches live. @default a folder of the user's cache, one per book */
  cache?: string
  languages?: SiteLanguages
}

/** Makes or renews the site of a book; resolves to its folder. */
export async function makeSite(request: BookSiteRequest): Promise<string> {
  const siteDir = request.cache ? path.resolve(request.cache) : defaultCacheFolder(request.book)
  await mkdir(path.join(siteDir, 'static'), {recursive: true})
  await linkPackages(path.join(siteDir, 'node_modules'))
  await writeFile(path.join(siteDir, 'package.json'), JSON.stringify({name: 'd2lbook-site', private: true}))
  // of an earlier version, and found first
  await rm(path.join(siteDir, 'docusaurus.config.ts'), {force: true})
  await writeFile(path.join(siteDir, 'docusaurus.config.cjs'), configSource(request, siteDir))
  return realpath(siteDir)
}

function defaultCacheFolder(book: string): string {
  const caches = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache')
  const hash = createHash('md5').update(book).digest('hex').slice(0, 8)
  return path.join(caches, 'd2lbook', `${path.basename(book)}-${hash}`)
}

/** Docusaurus looks these up from the site's folder. */
const linked = ['react', 'react-dom', '@mdx-js/react', '@docusaurus/core', '@docusaurus/faster']

async function linkPackages(modules: string): Promise<void> {
  const require = createRequire(import.meta.url)
  for (const name of linked) {
    const target = packageFolder(require, name)
    const link = path.join(modules, name)
    await mkdir(path.dirname(link), {recursive: true})
    await rm(link, {recursive: true, force: true})
    await symlink(target, link, 'junction')
  }
}

/** By walking up to `node_modules`, because some packages do not export their `package.json`. */
function packageFolder(require: NodeJS.Require, name: string): string {
  const found = (require.resolve.paths(name) ?? [])
    .map((folder) => path.join(folder, name))
    .find((folder) => existsSync(path.join(folder, 'package.json')))
  if (!found) throw new Error(`the package ${name} is not installed`)
  return found
}

/** `require` of the process itself gives the modules that this command has loaded; Docusaurus would load them again. */
function configSource(request: BookSiteRequest, siteDir: string): string {
  const factory = JSON.stringify(fileURLToPath(new URL('./site-config.ts', import.meta.url)))
  return [
    `const {siteConfig} = require('node:module').createRequire(__filename)(${factory})`,
    `module.exports = () => siteConfig(${JSON.stringify(request, null, 2)}, ${JSON.stringify(siteDir)})`,
    '',
  ].join('\n')
}
