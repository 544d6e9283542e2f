// The command as a reader of the README calls it: a process of its own, in which nothing but the command itself loads
// the sources of the packages.

import {cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, inject, test} from 'vitest'
import {run} from './build-site.ts'

const cli = path.resolve(import.meta.dirname, '../../plugins/book/bin/d2lbook.mjs')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-command-'))
  await cp(path.join(import.meta.dirname, 'fixtures/live-book'), path.join(folder, 'book'), {recursive: true})
  await mkdir(path.join(folder, 'bin'))
  await symlink(process.execPath, path.join(folder, 'bin/node'))
  await writeFile(path.join(folder, 'no-home'), '')
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const book = () => path.join(folder, 'book')
const build = (env?: Record<string, string | undefined>) => {
  const [out, cache] = [path.join(folder, 'out'), path.join(folder, 'cache')]
  return run(process.execPath, [cli, 'build', book(), '--out', out, '--cache', cache], undefined, env)
}
/** No program but Node itself, no git, and a home that cannot be written to. */
const bare = () => ({
  PATH: path.join(folder, 'bin'),
  HOME: path.join(folder, 'no-home'),
  XDG_CACHE_HOME: undefined,
  XDG_CONFIG_HOME: undefined,
})

test('a folder with every live component becomes a site with their pictures, on a machine that has Node alone', async () => {
  const output = await build(bare())
  expect(output.trimEnd().split('\n')).toEqual([
    '[INFO] [vi] Creating an optimized production build...',
    expect.stringMatching(/^\[SUCCESS\] Generated static files in ".*out"\.$/),
    'The pages do not know their address yet: before you publish them, build with --url.',
  ])
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

test('the article stands in its page alone, and the page loads one script', async () => {
  const page = await readFile(path.join(folder, 'out/words/index.html'), 'utf8')
  expect(page).toContain('Một vài từ.')
  expect(page).not.toContain('as="fetch"')
  expect([...page.matchAll(/<script[^>]*\ssrc="?([^"\s>]*)/g)].map(([, src]) => src)).toEqual([
    expect.stringMatching(/^\/assets\/js\/islands\.\w+\.js$/),
  ])
  const files = await glob(['out/assets/js/*.js', 'out/assets/articles/*'], {cwd: folder, absolute: true})
  expect(files.every((file) => file.endsWith('.js'))).toBe(true)
  for (const file of files) expect(await readFile(file, 'utf8')).not.toContain('vài từ')
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

test('the build of the demo book says what it does, and no tool warns of anything', () => {
  const lines = inject('demoOutput')
    .trimEnd()
    .split('\n')
    // how far it is, which it says every 15 seconds: how often depends on the machine
    .filter((line) => !/^running cells: \d+ of \d+ programs \(a page in a framework\) are done$/.test(line))
  expect(
    lines.map((line) => line.replace(/".*"/, '"..."').replaceAll(/\d+(?:\.\d+)?(?= (?:cells|s))/g, '#')),
  ).toEqual([
    '[INFO] Website will be built for all these locales: ',
    '- en',
    '- vi',
    '[INFO] [en] Creating an optimized production build...',
    'ran # cells in # s of CPU; --no-run leaves this out',
    '[SUCCESS] Generated static files in "...".',
    '[INFO] [vi] Creating an optimized production build...',
    'ran # cells in # s of CPU; --no-run leaves this out',
    '[SUCCESS] Generated static files in "...".',
    '[INFO] Use `npm run serve` command to test your build locally.',
  ])
})
