// A book in MDX, built by the command and read in a browser: what its authors program works, what they do wrong is told,
// and every page is there.

import {readFile, mkdtemp, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {buildByCommand, cli, run} from './build-site.ts'

const book = path.join(import.meta.dirname, 'fixtures/mdx-book')
let folder: string
let output: string
let server: FolderServer
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-mdx-'))
  output = await buildByCommand(book, path.join(folder, 'site'))
  server = await serveFolder(path.join(folder, 'site'))
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

interface Opened {
  page: Page
  errors: string[]
}

async function open(name: string, javaScriptEnabled = true): Promise<Opened> {
  const context = await browser.newContext({javaScriptEnabled})
  const page = await context.newPage()
  const errors: string[] = []
  page.on('pageerror', ({message}) => errors.push(message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(`${server.url}/${name}`)
  if (javaScriptEnabled) await hydrated(page)
  return {page, errors}
}

const article = '.theme-doc-markdown'
const htmlOf = (name: string) => readFile(path.join(folder, 'site', name, 'index.html'), 'utf8')

test('the article of a page that React runs is a file that the page asks for early, and stands in no script', async () => {
  const page = await htmlOf('page')
  const link = /<link[^>]*rel="?preload"?[^>]*as="?fetch"?[^>]*>/.exec(page)?.[0] ?? ''
  const address = /href="?(\/assets\/articles\/\w+\.json)/.exec(link)?.[1] ?? 'none'
  const {html} = JSON.parse(await readFile(path.join(folder, 'site', address), 'utf8')) as {html: string[]}
  expect(html.join('')).toContain('A fragment holds this.')
  for (const part of html) expect(page).toContain(part)
  const scripts = await glob('site/assets/js/*.js', {cwd: folder, absolute: true})
  for (const script of scripts) expect(await readFile(script, 'utf8')).not.toContain('A fragment holds this.')
})

test.each(['beside', 'live', 'parts/_partial', 'page'])('%s has React where it needs it', async (name) => {
  const html = await htmlOf(name)
  const needsReact = ['parts/_partial', 'page'].includes(name)
  expect(/assets\/js\/main\./.test(html)).toBe(needsReact)
  expect(/assets\/js\/islands\./.test(html)).toBe(!needsReact)
})

test.each([true, false])('the pages show what their programs give (scripts: %s)', async (scripts) => {
  const front = await open('', scripts)
  expect(await front.page.locator(`${article} p`).first().textContent()).toBe('Sum 2 and a bold word.')
  expect(await front.page.locator(`${article} b`).textContent()).toBe('bold')
  const {page, errors} = await open('page', scripts)
  const text = (await page.locator(article).innerText()).replace(/\s+/g, ' ')
  for (const words of [
    'The answer is 42, its double 84',
    'a word and a template 3',
    'Inside a Division',
    'inner words and',
    'A fragment holds this.',
    'Children with emphasis',
    'First of the theme’s tabs.',
    'Words of a partial with',
    'item 10 item 20 item 30',
    '7 of',
    'An item with 8 and',
  ])
    expect(text).toContain(words)
  expect(text).not.toContain('nobody reads this')
  expect(await page.locator(`${article} .katex`).count()).toBe(7)
  expect(await page.locator('figure img').getAttribute('src')).toContain('/assets/book/dot-')
  expect(await page.locator('h3').innerText()).toContain('Kind of 42')
  expect(await page.locator('#sec_inner .d2l-number').textContent()).toBe('1.1.')
  expect(await page.locator('a.away').getAttribute('href')).toBe('/faults')
  expect([...front.errors, ...errors]).toEqual([])
})

test('components of the author answer', async () => {
  const {page, errors} = await open('page')
  await page.getByRole('button', {name: 'big 0'}).click()
  await page.getByRole('button', {name: 'big 1'}).waitFor()
  expect(errors).toEqual([])
})

test('live elements have their picture in the page, and train', async () => {
  const still = await open('live', false)
  expect(await still.page.locator('figure svg[role=img]').count()).toBeGreaterThanOrEqual(2)
  expect(await still.page.locator('figcaption').first().innerText()).toContain('4, 2 units')
  expect(await still.page.locator(article).innerText()).toContain('Between the figures:')
  const {page, errors} = await open('live')
  await page.getByRole('button', {name: 'Run'}).first().click()
  const step = page
    .locator('dt', {hasText: /^step$/})
    .first()
    .locator('xpath=following-sibling::dd[1]')
  await expect
    .poll(async () => Number((await step.innerText()).replace(/\D/g, '')), {timeout: 20_000})
    .toBeGreaterThan(0)
  expect(errors).toEqual([])
})

test('nothing of a faulty page is lost, and nothing of it runs into the others', async () => {
  const {page, errors} = await open('faults')
  const text = (await page.locator(article).innerText()).replace(/\s+/g, ' ')
  for (const words of [
    'Here {undefinedVariable} is, {sum} and {x.y} and {await answer()}.',
    'Kept words.',
    'A kept phrase and <Baz/> in a line.',
    'Words within what is gone.',
    'Last words, {rows.length}.',
  ])
    expect(text).toContain(words)
  expect(errors).toEqual([])
  const broken = await open('broken')
  expect(await broken.page.locator(article).innerText()).toContain('The set {1, 2 is never closed,')
  expect(await broken.page.locator(`${article} .katex`).count()).toBe(1)
  expect(await broken.page.locator(`${article} script`).count()).toBe(0)
})

test('what fails when it is run shows its source; what needs a browser waits for one', async () => {
  for (const scripts of [false, true]) {
    const {page} = await open('running', scripts)
    const words = page.locator(article)
    for (const part of ['{null.value}', '{({a: 1})}', '<Failing/>', 'all that.'])
      expect(await words.innerText()).toContain(part)
    if (scripts) await page.locator('b.width', {hasText: 'a browser'}).waitFor()
  }
})

test('modules that fail leave their page whole; what needs a browser waits for one', async () => {
  for (const scripts of [false, true]) {
    const {page, errors} = await open('modules', scripts)
    const text = (await page.locator(article).innerText()).replace(/\s+/g, ' ')
    for (const words of [
      'First words, , , 42, object.',
      'words within what is broken',
      '<Throws/>',
      'last words.',
    ])
      expect(text).toContain(words)
    expect(await page.locator('.own-layout p').count()).toBeGreaterThan(1)
    if (!scripts) continue
    await page.locator('b.width', {hasText: 'in a browser'}).waitFor()
    await page.getByRole('button', {name: 'count 0'}).click()
    await page.getByRole('button', {name: 'count 1'}).waitFor()
    // the boundary around the part tells what it caught
    expect(
      errors.filter(
        (error) => !/no module today|Element type is invalid|MdxPart|Minified React error/.test(error),
      ),
    ).toEqual([])
  }
  for (const line of [
    'modules.mdx:1:20 error mdx-import-exists: `./parts/broken.js` cannot be read',
    'modules.mdx:2:1: this part of the page fails when it is run, and is left out: Error: no module today',
    'modules.mdx:3:1: this part of the page fails when it is run, and is left out: ReferenceError: window is not defined',
  ])
    expect(output).toContain(line)
  const markdown = await readFile(path.join(folder, 'site/modules.md'), 'utf8')
  for (const words of ['First words', 'words within what is broken', 'last words.'])
    expect(markdown).toContain(words)
})

test('the build tells what the check tells, and where a part failed', async () => {
  const checked = await run(process.execPath, [cli, 'check', book, '--no-hints']).catch(String)
  const lines = checked.split('\n').filter((line) => / (?:error|warning) /.test(line))
  const built = new Set(output.split('\n').map((line) => line.trim()))
  expect(lines.filter((line) => !built.has(line.trim()))).toEqual([])
  for (const part of ['3:23: ', '8:21: ', '8:41: ', '10:1: ', '12:1: ', '14:13: '])
    expect(output).toContain(`running.mdx:${part}this part of the page fails`)
})

test('Markdown and notebooks beside the page hold its words', async () => {
  const markdown = await readFile(path.join(folder, 'site/page.md'), 'utf8')
  await expect(markdown).toMatchFileSnapshot('fixtures/mdx-book-page.md')
  const notebook = await readFile(path.join(folder, 'site/page.pytorch.ipynb'), 'utf8')
  expect(notebook).toContain('torch.arange(3)')
  expect(await readFile(path.join(folder, 'site/llms.txt'), 'utf8')).toContain('Live')
})
