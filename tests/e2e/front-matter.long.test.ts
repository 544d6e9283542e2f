// A book with every odd front matter: it is built with each page and its words, nothing in it runs, and each page has
// one title. Check, build and export say and count the same.

import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildByCommand, cli, run} from './build-site.ts'

const book = path.join(import.meta.dirname, 'fixtures/matter-book')
let folder: string
let out: string
let proof: string
let output: string

/** Where a program in a page's front matter would write that it has run. */
const env = () => ({D2LBOOK_PROOF: proof})

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-matter-'))
  out = path.join(folder, 'out')
  proof = path.join(folder, 'proof')
  output = await buildByCommand(book, out, [], cli, env())
})

afterAll(() => rm(folder, {recursive: true, force: true}))

/** Pages with their titles as readers see them. */
const titles: Record<string, string> = {
  titled: '1. Vectors and Matrices',
  rule: '2. Between Rules',
  note: '3. A Note',
  look: '4. Attention: A First Look',
  js: '5. Engine',
  mdx: '6. Engine of MDX',
  tools: '7. Other Tools',
  toml: '8. Toml',
  json: '9. Json',
  percent: '10. Percent Title',
  unclosed: '11. Unclosed',
  both: '12. Both',
  'part/category': '13. Category',
  secret: '14. Secret',
  last: '15. Last',
  second: '16. Second Level',
  third: '17. Third in MDX',
  late: '18. Late',
  same: '19. The Same',
}

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '').replaceAll('\u200b', '')
}

async function page(name: string): Promise<string> {
  return readFile(path.join(out, name, 'index.html'), 'utf8')
}

test.each(Object.entries(titles))('%s is there with its words and one title', async (name, title) => {
  const html = await page(name)
  expect(textOf(html)).toContain(`Words of ${path.basename(name)}`)
  expect([...html.matchAll(/<h1[^>]*>(.*?)<\/h1>/gs)].map(([, inner]) => textOf(inner!))).toEqual([title])
  expect(textOf(/<title[^>]*>(.*?)<\/title>/s.exec(html)![1]!).split(' | ')[0]).toBe(title)
})

test('lists of pages say the titles that the pages have', async () => {
  const html = await page('')
  const links = [...html.matchAll(/<a class="menu__link[^>]*>(.*?)<\/a>/gs)].map(([, inner]) =>
    textOf(inner!),
  )
  const listed = Object.values({...titles, titled: '1. Vectors'}).filter((title) => title !== titles.secret)
  expect(links.slice(1)).toEqual(listed)
  const tocs = [...html.matchAll(/<li[^>]*>\s*<a[^>]*href="\/([a-z/]+?)\/?"[^>]*>(.*?)<\/a>/gs)]
  for (const [, name = '', text = ''] of tocs)
    if (titles[name] !== undefined) expect([titles[name], '1. Vectors']).toContain(textOf(text))
  const llms = await readFile(path.join(out, 'llms.txt'), 'utf8')
  for (const title of listed.slice(1)) expect(llms).toContain(`[${title}](`)
  expect(llms).not.toContain('Secret')
})

test('a title with formulas and HTML is plain text', async () => {
  const html = await page('')
  const heading = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)![1]!
  expect(heading).toContain('class="katex"')
  expect(heading).toMatch(/(?:&lt;|&#x3C;)b(?:&gt;|>)Odds/)
})

test('sections below a title of the settings are numbered with it', async () => {
  expect(textOf(await page('titled'))).toContain('1.1. Below')
  expect(textOf(await page('last'))).toContain('Section 1.1')
  expect(textOf(await page('rule'))).toContain('Section 2')
  expect(textOf(await page('note'))).toContain('Draft of Monday, do not cite.')
})

test('nothing ran, and no file from outside is there', async () => {
  expect(existsSync(proof)).toBe(false)
  const files = await glob('**/*', {cwd: out})
  expect(files.filter((file) => file.includes('hostname'))).toEqual([])
  expect(await page('tools')).not.toContain('javascript:')
})

test('a draft is nowhere, and what leads to it is told', async () => {
  expect(existsSync(path.join(out, 'draft'))).toBe(false)
  expect(await readFile(path.join(out, 'llms.txt'), 'utf8')).not.toContain('Words of draft')
  expect(output.match(/draft-is-not-named/g)).toHaveLength(3)
})

test('check says what build says, and export and index count as build does', async () => {
  const lines = (text: string) => text.split('\n').filter((line) => / (?:error|warning) [a-z-]+: /.test(line))
  const checked = await run(process.execPath, [cli, 'check', book, '--no-hints'], undefined, env()).catch(
    String,
  )
  expect(lines(checked).map((line) => line.trim())).toEqual(lines(output).map((line) => line.trim()))
  const exported = path.join(folder, 'export')
  await run(process.execPath, [cli, 'export', book, '--md', '--out', exported], undefined, env())
  for (const [name, title] of Object.entries(titles)) {
    const text = await readFile(path.join(exported, `${name}.md`), 'utf8')
    expect(text.match(/^# .*$/gm), name).toEqual([`# ${title}`])
    expect(text).toContain(`Words of ${path.basename(name)}`)
  }
  expect(existsSync(path.join(exported, 'draft.md'))).toBe(false)
  const index = JSON.parse(await run(process.execPath, [cli, 'index', book], undefined, env())) as {
    pages: {path: string}[]
  }
  expect(index.pages.map((place) => place.path)).toEqual(['index', ...Object.keys(titles)])
})
