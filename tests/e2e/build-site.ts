// Builds what the browser tests look at, once per run: the demo site, and where the books are there, the seed page and
// a whole book.

import {spawn} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, rm, symlink} from 'node:fs/promises'
import path from 'node:path'
import type {TestProject} from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the built demo site. */
    demoSite: string
    /** What its build printed. */
    demoOutput: string
    /** Folder of the same site, whose pages Docusaurus runs; in English alone. */
    reactSite: string
    /** Folder of the built seed page; `null` without the books. */
    seedSite: string | null
    /** Folder of the built book d2l-vi; `null` without the books. */
    viSite: string | null
  }
}

const root = path.resolve(import.meta.dirname, '../..')
/** The command of the checkout. */
export const cli = path.join(root, 'plugins/book/bin/d2lbook.mjs')
const results = path.join(root, 'test-results')
/** Scripts of pages that are HTML: bundled once for all sites that are built here. */
const islands = path.join(results, 'islands')

export default async function setup(project: TestProject): Promise<void> {
  for (const folder of ['sites', 'islands'])
    await rm(path.join(results, folder), {recursive: true, force: true})
  await mkdir(path.join(results, 'sites'), {recursive: true})
  await Promise.all([buildDemo(project), buildBooks(project)])
}

async function buildDemo(project: TestProject): Promise<void> {
  const demoSite = path.join(results, 'sites/demo')
  // what a build says depends on what is kept: of pages that are compiled, and of cells that are run
  for (const name of ['rspack', 'd2lbook'])
    await rm(path.join(root, 'node_modules/.cache', name), {recursive: true, force: true})
  project.provide('demoOutput', await run('npx', ['docusaurus', 'build', '--out-dir', demoSite]))
  project.provide('demoSite', demoSite)
  const reactSite = path.join(results, 'sites/react')
  const config = path.join(import.meta.dirname, 'fixtures/react-client.config.ts')
  const one = ['--locale', 'en', '--no-minify']
  await run('npx', ['docusaurus', 'build', '--config', config, '--out-dir', reactSite, ...one])
  project.provide('reactSite', reactSite)
}

async function buildBooks(project: TestProject): Promise<void> {
  project.provide('seedSite', await buildBook('seed', 'seed'))
  // what its cells put out would cost as much as the rest
  project.provide('viSite', await buildBook('books/d2l-vi', 'vi', ['--no-run']))
}

async function buildBook(folder: string, name: string, flags: string[] = []): Promise<string | null> {
  const books = process.env.D2LBOOK_BOOKS
  if (!books) return null
  const out = path.join(results, 'sites', name)
  const cache = await cacheWithIslands(path.join(results, `cache-${name}`))
  await run('npx', ['d2lbook', 'build', path.join(books, folder), '--out', out, '--cache', cache, ...flags])
  return out
}

/** Builds a book by the command, with a cache beside what it writes. Cells are not run: other tests look at them. */
export function buildByCommand(
  book: string,
  out: string,
  flags: string[] = [],
  command = cli,
  env: Record<string, string> = {},
): Promise<string> {
  return buildWithCells(book, out, [...flags, '--no-run'], command, env)
}

/** The same, with what the cells put out. */
export async function buildWithCells(
  book: string,
  out: string,
  flags: string[] = [],
  command = cli,
  env: Record<string, string> = {},
): Promise<string> {
  const cache = await cacheWithIslands(`${out}-cache`)
  return run(process.execPath, [command, 'build', book, '--out', out, '--cache', cache, ...flags], root, env)
}

/** A cache that is empty but for what is the same in all. */
async function cacheWithIslands(folder: string): Promise<string> {
  await mkdir(folder, {recursive: true})
  await mkdir(islands, {recursive: true})
  const link = path.join(folder, 'islands')
  if (!existsSync(link)) await symlink(islands, link, 'junction')
  return folder
}

/** Rejects with the whole output where the command fails. */
export function run(
  command: string,
  args: string[],
  cwd = root,
  more: Record<string, string | undefined> = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const env = {...process.env, NODE_ENV: undefined, FORCE_COLOR: '0', ...more}
    const child = spawn(command, args, {cwd, env})
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('exit', (code) =>
      code === 0
        ? resolve(output)
        : reject(new Error(`${command} ${args.join(' ')} ended with ${code}\n${output}`)),
    )
  })
}
