// Packs the packages as they would be published, once a run, from a copy of the sources: packing changes `package.json`,
// which others read at the same time.

import {cp, mkdir, readdir, readlink, rm, symlink} from 'node:fs/promises'
import {existsSync} from 'node:fs'
import path from 'node:path'
import type {TestProject} from 'vitest/node'
import {run} from '../e2e/build-site.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** By the name of a package, its archive. */
    archives: Record<string, string>
  }
}

const root = path.resolve(import.meta.dirname, '../..')
const work = path.join(root, 'test-results/packages')
const copied = ['package.json', 'tsconfig.base.json', '.oxfmtrc.json', 'LICENSE', 'NOTICE', 'docs/guide']
const made = new Set(['node_modules', 'dist', 'lib'])

export default async function setup(project: TestProject): Promise<void> {
  await rm(work, {recursive: true, force: true})
  const copy = path.join(work, 'sources')
  await copySources(copy)
  await linkModules(copy)
  const packed = JSON.parse(
    await run('npm', ['pack', '--workspaces', '--json', '--silent', '--pack-destination', work], copy),
  ) as Packed[] | Record<string, Packed>
  const archives = Object.values(packed).map(({name, filename}) => [name, path.join(work, filename)])
  project.provide('archives', Object.fromEntries(archives))
}

interface Packed {
  name: string
  filename: string
}

async function copySources(copy: string): Promise<void> {
  for (const name of copied.filter((file) => existsSync(path.join(root, file))))
    await cp(path.join(root, name), path.join(copy, name), {recursive: true})
  await cp(path.join(root, 'plugins'), path.join(copy, 'plugins'), {
    recursive: true,
    filter: (file) => !made.has(path.basename(file)) && !file.endsWith('.tsbuildinfo'),
  })
}

/** What is installed, with the packages themselves taken from the copy. */
async function linkModules(copy: string): Promise<void> {
  await linkFolder('node_modules', copy)
  for (const room of await readdir(path.join(root, 'plugins')))
    await linkFolder(path.join('plugins', room, 'node_modules'), copy)
}

async function linkFolder(folder: string, copy: string): Promise<void> {
  const from = path.join(root, folder)
  if (!existsSync(from)) return
  await mkdir(path.join(copy, folder))
  for (const entry of await readdir(from, {withFileTypes: true})) {
    if (entry.name === '.cache') continue
    const installed = path.join(from, entry.name)
    const target = entry.isSymbolicLink() ? await readlink(installed) : installed
    await symlink(target, path.join(copy, folder, entry.name))
  }
}
