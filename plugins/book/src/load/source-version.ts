// A stamp that changes with the code that renders pages, so that compiled pages in a persistent cache
// do not outlive it: after an upgrade, and while this package itself is being worked on.

import {createHash} from 'node:crypto'
import {readdirSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath} from 'node:url'

let known: string | undefined

/** Hash over the sources of this package, of the dialect, of what draws pictures and of what names parts; read once a process. */
export function sourceVersion(): string {
  known ??= hashSources()
  return known
}

function hashSources(): string {
  const here = fileURLToPath(new URL('..', import.meta.url))
  const {resolve} = createRequire(import.meta.url)
  const fromLive = createRequire(resolve('d2lbook-live'))
  const packages = [
    ...['remark-d2lbook', 'd2lbook-live', 'd2lbook-tensor'].map((name) => resolve(name)),
    ...['d2lbook-picture'].map((name) => fromLive.resolve(name)),
  ].map((file) => path.dirname(file))
  const hash = createHash('md5').update(readFileSync(resolve('docusaurus-theme-d2lbook/page-parts')))
  for (const folder of [...packages, here]) {
    for (const file of scriptsOf(folder)) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

function scriptsOf(folder: string): string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /(?<!\.d)\.[cm]?[jt]s$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}
