// The scripts of pages without React, bundled once for all books: whoever installs the package does not do it again.

import {execFile} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'

/** Name of the package's folder for them. */
export const scriptsFolder = 'scripts'

/** @param folder of the package with the command, whose sources are used */
export async function bundleScripts(folder: string): Promise<void> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-scripts-'))
  try {
    const [book, cache] = [path.join(work, 'book'), path.join(work, 'cache')]
    await mkdir(book)
    await writeFile(path.join(book, 'index.md'), '# A page\n')
    const command = path.join(folder, 'bin/d2lbook.mjs')
    const places = ['--cache', cache, '--out', path.join(work, 'out')]
    await promisify(execFile)(process.execPath, [command, 'build', book, '--no-run', ...places])
    const scripts = path.join(folder, scriptsFolder)
    await cp(await bundleIn(path.join(cache, 'islands')), scripts, {recursive: true})
    await nameSourcesIn(path.join(scripts, 'bundle.json'))
  } finally {
    await rm(work, {recursive: true})
  }
}

async function bundleIn(cache: string): Promise<string> {
  const [name, ...others] = (await readdir(cache)).filter((entry) => entry !== 'fonts')
  if (name === undefined || others.length > 0) throw new Error(`one bundle was expected in ${cache}`)
  return path.join(cache, name)
}

/** Packages that are in a bundle go by their names: where they lay here is nobody's business. */
async function nameSourcesIn(note: string): Promise<void> {
  const {entry, packages} = JSON.parse(await readFile(note, 'utf8')) as ScriptsNote
  const named = Object.entries(packages).map(([folder, version]) => [
    folder.replace(/^.*node_modules[\\/]/, ''),
    version,
  ])
  await writeFile(note, JSON.stringify({entry, packages: Object.fromEntries(named) as unknown}))
}

/** What stands beside bundled scripts. */
export interface ScriptsNote {
  entry: string
  /** Versions of what is in them. */
  packages: Record<string, string | null>
}
