// What a build leaves behind: a failed or stopped one the site that was there, a sound one a cache that may be damaged.

import {spawn} from 'node:child_process'
import {cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {cli} from './build-site.ts'
import {textsBelow, watchBuild, type Ended, type Watch} from './watched-build.ts'

let folder: string
let book: string
let first: Record<string, string>

const at = (...names: string[]) => path.join(folder, ...names)
async function page(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(book, name)), {recursive: true})
  await writeFile(path.join(book, name), text)
}

const build = (watch: Watch = {}): Promise<Ended> =>
  watchBuild([book, '--out', at('sites/out'), '--cache', at('cache')], {cwd: folder, ...watch})

/** Text by file; what a second build of the same book writes as well. */
const site = () => textsBelow(at('sites/out'))

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-last-'))
  book = at('book')
  await cp(path.join(import.meta.dirname, 'fixtures/small-book'), book, {recursive: true})
  const {code, output} = await build()
  expect(code, output).toBe(0)
  // from now on nothing is new to the caches
  await build()
  first = await site()
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** The same words under the same addresses: names of scripts differ from build to build. */
async function expectSamePages(): Promise<void> {
  const words = (files: Record<string, string>) =>
    Object.entries(files)
      .filter(([name]) => /\.(?:html|md|ipynb|json|inv|txt)$/.test(name) && !name.startsWith('search/'))
      .map(([name, text]) => [name, text.replace(/<[^>]+>/g, '')])
      .toSorted()
  expect(words(await site())).toEqual(words(first))
  expect(await readdir(at('sites'))).toEqual(['out'])
}

async function expectFirstSite(): Promise<void> {
  expect(await site()).toEqual(first)
  expect(await readdir(at('sites'))).toEqual(['out'])
}

test('what cannot be compiled is named with its line, and the last site stays', async () => {
  // a package is believed to be sound
  await page('node_modules/unsound/index.js', 'export default () => {\n')
  await page('bad.mdx', "import X from 'unsound'\n\n# Bad\n\n<X />\n")
  const {code, output} = await build()
  await rm(path.join(book, 'bad.mdx'))
  await rm(path.join(book, 'node_modules'), {recursive: true})
  expect(output).toContain('book/node_modules/unsound/index.js')
  expect(output).not.toContain('AggregateError')
  expect(code).toBe(3)
  await expectFirstSite()
})

test('a build that is stopped says so, and the last site stays', async () => {
  const {code} = await build({
    stop: {when: (output) => output.includes('1 error in'), signal: 'SIGINT', whom: 'build'},
  })
  expect(code).toBe(130)
  await expectFirstSite()
})

type Damage = (file: string) => Promise<void>
const garbled: Damage = async (file) => {
  const bytes = await readFile(file)
  for (let i = 0; i < bytes.length; i += 97) bytes[i]! ^= 0x55
  await writeFile(file, bytes)
}

test.each<[string, Damage]>([
  ['cut short', async (file) => truncate(file, Math.floor((await readFile(file)).length / 2))],
  ['garbled', garbled],
  [
    'replaced by a folder',
    async (file) => {
      await rm(file)
      await mkdir(file)
    },
  ],
])('every file of the caches %s: the site is the same, and it is told', async (_, damage) => {
  const files = await glob('cache/*/build/node_modules/.cache/**/*', {cwd: folder, absolute: true, dot: true})
  expect(files.length).toBeGreaterThan(10)
  for (const file of files) await damage(file)
  const {code, output} = await build()
  expect(output).toContain('The cache of the bundler is not as the last run left it')
  expect(code, output).toBe(0)
  await expectSamePages()
})

test('a second book with the same cache folder, at the same time, in the same place', async () => {
  await cp(path.join(import.meta.dirname, 'fixtures/bad-book'), at('other/book'), {recursive: true})
  const [ours, theirs] = await Promise.all([
    build(),
    new Promise<number | null>((resolve) => {
      const args = [cli, 'build', at('other/book'), '--out', at('other/out'), '--cache', at('cache')]
      spawn(process.execPath, args, {env: {...process.env, NODE_ENV: undefined}}).on('exit', resolve)
    }),
  ])
  expect([ours.code, theirs]).toEqual([0, 0])
  expect(ours.output).not.toContain('as the last run left it')
  await expectSamePages()
  expect(await readFile(at('other/out/page/index.html'), 'utf8')).toContain('Words that nobody may lose.')
})

test('the same book twice at the same time, for two addresses', async () => {
  const other = new Promise<number | null>((resolve) => {
    const args = [cli, 'build', book, '--out', at('other/base'), '--cache', at('cache'), '--base-url', '/x/']
    spawn(process.execPath, args, {env: {...process.env, NODE_ENV: undefined}}).on('exit', resolve)
  })
  const {code} = await build()
  expect([code, await other]).toEqual([0, 0])
  await expectSamePages()
  expect(await readFile(at('other/base/chapter_two/index.html'), 'utf8')).toMatch(/href="?\/x\/chapter_one/)
})

test('the same book twice at the same time, in two languages each, the other one first', async () => {
  const pairs = path.join(import.meta.dirname, 'fixtures/pairs-book')
  const buildIn = (languages: string, out: string) =>
    new Promise<number | null>((resolve) => {
      const args = [cli, 'build', pairs, '--out', at(out), '--cache', at('cache'), '--languages', languages]
      spawn(process.execPath, args, {env: {...process.env, NODE_ENV: undefined}}).on('exit', resolve)
    })
  expect(await Promise.all([buildIn('en,vi', 'pairs/en'), buildIn('vi,en', 'pairs/vi')])).toEqual([0, 0])
  const articleOf = async (place: string) => {
    const html = await readFile(at('pairs', place, 'chapter_nets/layers/index.html'), 'utf8')
    const article = /<article>([^]*?)<\/article>/.exec(html)?.[1] ?? ''
    return article.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  }
  const [english, vietnamese] = [await articleOf('en'), await articleOf('vi')]
  expect(english).toContain('rectified linear unit')
  expect(vietnamese).toContain('Đơn vị tuyến tính chỉnh lưu')
  expect(await articleOf('en/vi')).toBe(vietnamese)
  expect(await articleOf('vi/en')).toBe(english)
})
