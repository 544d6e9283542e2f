// What a package takes along from the repository: it lies in the package only while that is packed.

import {existsSync} from 'node:fs'
import {cp, rm} from 'node:fs/promises'
import path from 'node:path'
import {bundleScripts, scriptsFolder} from './bundle-scripts.mts'

const root = path.resolve(import.meta.dirname, '../..')

/** By the name that it has in a package, where it lies in the repository. */
const brought: Readonly<Record<string, string>> = {
  LICENSE: 'LICENSE',
  NOTICE: 'NOTICE',
  guide: 'docs/guide',
}

/** The licence goes everywhere, the rest where the package names it among its `files`. Scripts are made. */
export async function bring(folder: string, {files = []}: {files?: readonly string[]}): Promise<void> {
  for (const [name, source] of Object.entries(brought)) {
    if (name !== 'LICENSE' && !files.includes(name)) continue
    await cp(path.join(root, source), path.join(folder, name), {recursive: true})
  }
  if (files.includes(scriptsFolder)) await bundleScripts(folder)
}

export async function takeAway(folder: string): Promise<void> {
  for (const name of [...Object.keys(brought), scriptsFolder]) {
    const place = path.join(folder, name)
    if (existsSync(place)) await rm(place, {recursive: true})
  }
}
