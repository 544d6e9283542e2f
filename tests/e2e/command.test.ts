// The command as a reader of the README calls it: a process of its own, in which nothing but the command itself loads
// the sources of the packages.

import {cp, mkdtemp, readFile, rm, stat, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {run} from './build-site.ts'

const cli = path.resolve(import.meta.dirname, '../../plugins/book/bin/d2lbook.mjs')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-command-'))
  await cp(path.join(import.meta.dirname, 'fixtures/live-book'), path.join(folder, 'book'), {recursive: true})
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const book = () => path.join(folder, 'book')
const build = () => {
  const [out, cache] = [path.join(folder, 'out'), path.join(folder, 'cache')]
  return run(process.execPath, [cli, 'build', book(), '--out', out, '--cache', cache])
}

test('a folder with every live component becomes a site with their pictures, in the language of the book', async () => {
  await build()
  const html = await readFile(path.join(folder, 'out/figures/index.html'), 'utf8')
  const ids = [...html.matchAll(/\bid="?(live-[\w-]+)/g)].map(([, id]) => id)
  expect([...new Set(ids)]).toEqual(
    expect.arrayContaining(['live-alpha', 'live-2', 'live-3', 'live-4', 'live-5', 'live-6', 'live-7']),
  )
  expect(html.match(/<svg[^>]*d2l-live/g)?.length ?? 0).toBeGreaterThanOrEqual(6)
  expect(html).toContain('lang="vi"')
})

test('the pictures are drawn without scripts: the page links their style sheet', async () => {
  const html = await readFile(path.join(folder, 'out/figures/index.html'), 'utf8')
  const hrefs = [...html.matchAll(/rel="?stylesheet"? href="?([^"\s>]+)/g)].map(([, href]) => href!)
  const styles = await Promise.all(hrefs.map((href) => readFile(path.join(folder, 'out', href), 'utf8')))
  expect(styles.join('\n')).toContain('.d2l-live-drawing')
})

test('the article is a file that the page asks for early, and stands in no script', async () => {
  const page = await readFile(path.join(folder, 'out/words/index.html'), 'utf8')
  const link = /<link[^>]*rel="?preload"?[^>]*as="?fetch"?[^>]*>/.exec(page)?.[0] ?? ''
  const address = /href="?(\/assets\/articles\/\w+\.json)/.exec(link)?.[1] ?? ''
  const {html} = JSON.parse(await readFile(path.join(folder, 'out', address), 'utf8')) as {html: string[]}
  expect(html.join('')).toContain('Một vài từ.')
  for (const part of html) expect(page).toContain(part)
  const scripts = await glob('out/assets/js/*.js', {cwd: folder, absolute: true})
  for (const script of scripts) expect(await readFile(script, 'utf8')).not.toContain('vài từ')
})

test('the search index is taken from the last build as long as no page is edited', async () => {
  const [key] = await glob('cache/*/build/node_modules/.cache/d2lbook/**/search/*/key', {cwd: folder})
  const made = async () => (await stat(path.join(folder, key!))).mtimeMs
  const before = await made()
  await build()
  expect(await made()).toBe(before)
  await writeFile(path.join(book(), 'words.md'), '# Chữ\n\nMột câu mới.\n')
  await build()
  expect(await made()).not.toBe(before)
})

test('check --fix --dry-run shows what it would mend, and mends nothing', async () => {
  const page = path.join(book(), 'words.md')
  await writeFile(page, '# Chữ\n\nMột * từ* và vài từ nữa.\n')
  const output = await run(process.execPath, [cli, 'check', book(), '--fix', '--dry-run'])
  expect(output).toContain('-Một * từ* và vài từ nữa.\n+Một *từ* và vài từ nữa.')
  expect(await readFile(page, 'utf8')).toContain('* từ*')
})
