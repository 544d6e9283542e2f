// The scripts of pages without React, bundled once for all books: whoever installs the package does not do it again.

import {execFile} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {promisify} from 'node:util'
import type {BundleNote} from '../book/src/docusaurus/kept-bundle.ts'

/** Name of the package's folder for them. */
export const scriptsFolder = 'scripts'

/** @param folder of the package with the command, whose sources are used */
export async function bundleScripts(folder: string): Promise<void> {
  const work = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-scripts-'))
  try {
    const bundle = await makeBundle(path.join(folder, 'bin/d2lbook.mjs'), work)
    const scripts = path.join(folder, scriptsFolder)
    await cp(bundle, scripts, {recursive: true})
    await nameSourcesIn(path.join(scripts, 'bundle.json'))
  } finally {
    await rm(work, {recursive: true})
  }
}

/**
 * Builds the smallest of books, and with it the scripts.
 *
 * @param command of the sources
 * @param work empty folder for it
 * @returns the folder of the bundle, which lies in one as a cache has it
 */
export async function makeBundle(command: string, work: string): Promise<string> {
  const [book, cache] = [path.join(work, 'book'), path.join(work, 'cache')]
  await mkdir(book, {recursive: true})
  await writeFile(path.join(book, 'index.md'), '# A page\n')
  const places = ['--cache', cache, '--out', path.join(work, 'out')]
  await promisify(execFile)(process.execPath, [command, 'build', book, '--no-run', ...places])
  return bundleIn(path.join(cache, 'islands'))
}

async function bundleIn(cache: string): Promise<string> {
  const [name, ...others] = (await readdir(cache)).filter((entry) => entry !== 'fonts')
  if (name === undefined || others.length > 0) throw new Error(`one bundle was expected in ${cache}`)
  return path.join(cache, name)
}

/** Packages that are in a bundle go by their names: where they lay here is nobody's business. */
async function nameSourcesIn(note: string): Promise<void> {
  const {entry, packages} = JSON.parse(await readFile(note, 'utf8')) as BundleNote
  const named = Object.entries(packages).map(([folder, version]) => [
    folder.replace(/^.*node_modules[\\/]/, ''),
    version,
  ])
  await writeFile(note, JSON.stringify({entry, packages: Object.fromEntries(named) as unknown}))
}
