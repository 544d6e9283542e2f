// An edit on one page changes numbers on another: in a second build with the persistent cache, and in `start`.

import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser} from 'playwright'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {startBook, type StartedBook} from '../browser/start-book.ts'
import {run} from './build-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
const cli = path.join(root, 'plugins/book/bin/d2lbook.mjs')
let folder: string
let book: string
let browser: Browser
let server: StartedBook | undefined

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-renumber-'))
  book = path.join(folder, 'book')
  await cp(path.join(import.meta.dirname, 'fixtures/small-book'), book, {recursive: true})
  browser = await sharedChromium()
})

afterAll(async () => {
  await server?.close()
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

/** Puts a section before the labelled ones, or takes it away again. */
async function editFirstChapter(withMore: boolean): Promise<void> {
  const file = path.join(book, 'chapter_one/index.md')
  const text = (await readFile(file, 'utf8')).replace('## Before everything\n\nMore.\n\n', '')
  await writeFile(
    file,
    withMore ? text.replace('## Beginnings', '## Before everything\n\nMore.\n\n## Beginnings') : text,
  )
}

async function build(): Promise<string> {
  const out = path.join(folder, 'out')
  await run(process.execPath, [cli, 'build', book, '--out', out, '--cache', path.join(folder, 'cache')])
  const html = await readFile(path.join(out, 'chapter_two/index.html'), 'utf8').catch(() =>
    readFile(path.join(out, 'chapter_two.html'), 'utf8'),
  )
  return html.replace(/<[^>]+>/g, '')
}

test('a second build with the cache renumbers the references of an unchanged page', async () => {
  expect(await build()).toContain('See Section 1.2, Fig. 1.2.1 and (1.2.1), and sec_nowhere.')
  await editFirstChapter(true)
  expect(await build()).toContain('See Section 1.3, Fig. 1.3.1 and (1.3.1), and sec_nowhere.')
  await editFirstChapter(false)
  expect(await build()).toContain('See Section 1.2, Fig. 1.2.1 and (1.2.1), and sec_nowhere.')
})

test('`start` renumbers an open page while another page is edited, without a reload', async () => {
  server = await startBook(book, path.join(folder, 'cache-start'))
  const page = await browser.newPage()
  await page.goto(`${server.url}/chapter_two`)
  const article = page.locator('article')
  await article.getByText('See Section 1.2, Fig. 1.2.1').waitFor()
  await page.evaluate(() => Object.assign(window, {stayed: true}))
  await editFirstChapter(true)
  await article.getByText('See Section 1.3, Fig. 1.3.1').waitFor({timeout: 60_000})
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true)
  await page.close()
})

test('`start` sees a new page whose name the bundler would read as its own, and a folder with an odd name file', async () => {
  await writeFile(path.join(book, 'what now!.md'), '# What Now\n\nWords of a new page.\n')
  await writeFile(path.join(book, 'chapter_one/_category_.yml'), 'label: [\n')
  const index = await readFile(path.join(book, 'index.md'), 'utf8')
  await writeFile(path.join(book, 'index.md'), index.replace('chapter_two', 'chapter_two\nwhat now!'))
  const page = await browser.newPage()
  await page.goto(`${server!.url}/chapter_two`)
  await page.locator('.menu').getByText('What Now').click({timeout: 60_000})
  await page.getByText('Words of a new page.').waitFor()
  await expect.poll(() => server!.output()).toContain('_category_.yml:2:1 warning category-is-sound')
  await writeFile(path.join(book, 'what now!.md'), '# What Now\n\nOther words of it.\n')
  await page.getByText('Other words of it.').waitFor({timeout: 60_000})
  await page.close()
})
