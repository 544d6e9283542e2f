// A plain book folder needs no Docusaurus files: the site around it is made in a cache folder.
// The folder is kept, so that the next build finds its caches; whoever runs at the same time has another one.

import {existsSync} from 'node:fs'
import {mkdir, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Preferred} from '../config/preferred.ts'
import type {SiteLanguages} from '../load/book-languages.ts'
import {claimFolder} from '../files/claim-folder.ts'
import {writeIfOther} from './write-if-other.ts'

export interface SiteRequest {
  /** Absolute path of the book folder. */
  book: string
  /** Address below which the site is served. @default '/' */
  baseUrl?: string
  /** Address of the site, for canonical links. @default 'http://localhost' */
  url?: string
  languages?: SiteLanguages
  /** `false`: cells are not run, whatever the book says. */
  run?: boolean
  /** Whose outputs win; left out, the book says it. */
  prefer?: Preferred
  /** Where bundled scripts are kept for many books. @default in the folder of the site */
  islandCache?: string
}

/**
 * Makes or renews the site of a book in a folder of its own for as long as this process runs; resolves to the folder.
 *
 * @param place where the folder is made: one for each kind of work, which finds its caches there
 */
export async function makeSite(request: SiteRequest, place: string): Promise<string> {
  const {folder} = await claimFolder(place)
  const siteDir = await realpath(folder)
  await rm(path.join(siteDir, 'static'), {recursive: true, force: true})
  await mkdir(path.join(siteDir, 'static'))
  await linkPackages(path.join(siteDir, 'node_modules'))
  await writeFile(path.join(siteDir, 'package.json'), JSON.stringify({name: 'd2lbook-site', private: true}))
  // the bundler makes all anew where it finds a configuration younger than its cache
  await writeIfOther(path.join(siteDir, 'docusaurus.config.cjs'), configSource(request, siteDir))
  return siteDir
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
function configSource(request: SiteRequest, siteDir: string): string {
  const factory = JSON.stringify(fileURLToPath(new URL('./site-config.ts', import.meta.url)))
  return [
    `const {siteConfig} = require('node:module').createRequire(__filename)(${factory})`,
    `module.exports = () => siteConfig(${JSON.stringify(request, null, 2)}, ${JSON.stringify(siteDir)})`,
    '',
  ].join('\n')
}
