// A stamp that changes with the code that renders pages, so that compiled pages in a persistent cache
// do not outlive it: after an upgrade, and while this package itself is being worked on.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

let known: string | undefined

/** Hash over the sources of this package, of the dialect, of what draws pictures and outputs and of what names parts; read once a process. */
export function sourceVersion(): string {
  known ??= hashSources()
  return known
}

function hashSources(): string {
  const here = fileURLToPath(new URL('..', import.meta.url))
  const pageParts = readFileSync(resolve('docusaurus-theme-d2lbook/page-parts'))
  const packages = ['remark-d2lbook', 'd2lbook-live', 'd2lbook-picture', 'd2lbook-tensor']
  const folders = [...packages, 'docusaurus-theme-d2lbook/outputs/output-html'].map(folderOf)
  return hashFolders([...folders, here], createHash('md5').update(pageParts))
}

let knownEngine: string | undefined

/** Hash over the sources of what runs cells and draws what they show; read once a process. */
export function engineVersion(): string {
  knownEngine ??= hashFolders(['d2lbook-python', 'd2lbook-tensor', 'd2lbook-picture'].map(folderOf))
  return knownEngine
}

let knownClient: string | undefined

/** Hash over the sources of all that runs in a page; read once a process. */
export function clientVersion(): string {
  knownClient ??= hashFolders(
    [
      'docusaurus-theme-d2lbook',
      ...['live', 'picture', 'python', 'tensor'].map((name) => `d2lbook-${name}`),
    ].map(folderOf),
  )
  return knownClient
}

const {resolve} = createRequire(import.meta.url)

function folderOf(name: string): string {
  return path.dirname(resolve(name))
}

function hashFolders(folders: readonly string[], hash = createHash('md5')): string {
  for (const folder of folders) for (const file of scriptsOf(folder)) hash.update(readFileSync(file))
  return hash.digest('hex')
}

function scriptsOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[cm]?[jt]sx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
