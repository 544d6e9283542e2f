// What readers take away from a built site: notebooks, Markdown, paper. And whole books as notebooks.

import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {notebookFaults, type NotebookFile} from '../support/notebook-schema.ts'
import {buildByCommand, cli, run} from './build-site.ts'

type Server = Awaited<ReturnType<typeof serveFolder>>

const root = path.resolve(import.meta.dirname, '../..')
const books = process.env.D2LBOOK_BOOKS

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await sharedChromium()
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-notebooks-'))
})

afterAll(async () => {
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

/** Marks of the dialect that a reader should never see. */
const marks = /:(numref|ref|eqref|label|eqlabel|cite|citet|citep|begin_tab|end_tab|width):`/

async function faultsBelow(site: string): Promise<{count: number; faults: string[]}> {
  const files = await glob('**/*.ipynb', {cwd: site})
  const faults: string[] = []
  for (const file of files) {
    const text = await readFile(path.join(site, file), 'utf8')
    faults.push(...notebookFaults(text).map((fault) => `${file} ${fault}`))
    const {cells} = JSON.parse(text) as NotebookFile
    const words = cells
      .filter(({cell_type: type}) => type === 'markdown')
      .map(({source}) => [source].flat().join(''))
      .join('\n')
      .replace(/(`{3,})[\s\S]*?\1|`[^`]*`/g, '')
    if (marks.test(words)) faults.push(`${file} ${marks.exec(words)?.[0]}`)
  }
  return {count: files.length, faults}
}

describe('a site with an address', () => {
  let site: string
  let server: Server

  beforeAll(async () => {
    site = path.join(folder, 'site')
    const book = path.join(import.meta.dirname, 'fixtures/search-vi')
    await buildByCommand(book, site, ['--url', 'https://sach.example'])
    server = await serveFolder(site)
  })

  afterAll(() => server?.close())

  async function open(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
    const page = await (await browser.newContext(options)).newPage()
    await page.addInitScript(() => {
      Object.assign(globalThis, {print: () => Object.assign(globalThis, {printed: true})})
    })
    await page.goto(server.url + address, {waitUntil: 'networkidle'})
    if (options.javaScriptEnabled !== false) await hydrated(page)
    return page
  }

  test('has a valid notebook beside each page, one for each framework', async () => {
    const {count, faults} = await faultsBelow(site)
    expect(faults).toEqual([])
    expect(count).toBe(9)
    expect(existsSync(path.join(site, 'mang/da-tang.pytorch.ipynb'))).toBe(true)
    expect(existsSync(path.join(site, 'mang/da-tang.tensorflow.ipynb'))).toBe(true)
    expect(existsSync(path.join(site, 'giai-tich.ipynb'))).toBe(true)
  })

  test('its notebooks link to the site, pictures too', async () => {
    const text = await readFile(path.join(site, 'mang/da-tang.pytorch.ipynb'), 'utf8')
    expect(text).toContain('[Hình 1.1.1](#fig_mlp)')
    expect(text).toMatch(/!\[[^\]]+\]\(https:\/\/sach\.example\/assets\/book\/mang-\w+\.svg\)/)
    expect(text).toContain('nn.Sequential')
    expect(text).not.toContain('keras')
  })

  test('the links below a title are those of the chosen framework', async () => {
    const page = await open('/mang/da-tang?tab=tensorflow')
    const link = page.locator('.d2l-action[data-action="notebook"]:visible')
    expect(await link.count()).toBe(1)
    const download = page.waitForEvent('download')
    await link.click()
    const file = await download
    expect(file.suggestedFilename()).toBe('da-tang.tensorflow.ipynb')
    expect(notebookFaults(await readFile((await file.path()) ?? '', 'utf8'))).toEqual([])
    expect(await page.locator('.d2l-action[data-action="colab"]:visible').getAttribute('href')).toBe(
      'https://colab.research.google.com/github/books/tf-colab/blob/master/mang/da-tang.ipynb',
    )
    await page.context().close()
  })

  test('without JavaScript all of them are there, under the names of their frameworks', async () => {
    const page = await open('/mang/da-tang', {javaScriptEnabled: false})
    const links = page.locator('.d2l-action[data-action="notebook"]:visible')
    expect(await links.evaluateAll((found) => found.map((link) => link.getAttribute('href')))).toEqual([
      '/mang/da-tang.pytorch.ipynb',
      '/mang/da-tang.tensorflow.ipynb',
    ])
    expect(await page.locator('.d2l-action[data-action="markdown"]').getAttribute('href')).toBe(
      '/mang/da-tang.md',
    )
    expect(await page.locator('[data-action^="print"]:visible').count()).toBe(0)
    await page.context().close()
  })

  test('prints the chosen framework, or all on request, and the article alone', async () => {
    const page = await open('/mang/da-tang?tab=tensorflow')
    await page.emulateMedia({media: 'print'})
    const words = () => page.locator('article').innerText()
    expect(await words()).toContain('Tensorboard')
    expect(await words()).not.toContain('Torchvision')
    for (const hidden of ['.navbar', '.d2l-actions', '.d2l-tablist', '.pagination-nav'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false)
    await page.emulateMedia({media: 'screen'})
    await page.locator('[data-action="print-all"]').click()
    expect(await page.evaluate(() => 'printed' in globalThis)).toBe(true)
    await page.emulateMedia({media: 'print'})
    expect(await words()).toContain('Tensorboard')
    expect(await words()).toContain('Torchvision')
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await words()).not.toContain('Torchvision')
    await page.context().close()
  })

  test('on paper all is black on white, in the dark too, and wide as the sheet', async () => {
    const page = await open('/mang/da-tang', {colorScheme: 'dark', viewport: {width: 794, height: 1123}})
    await page.emulateMedia({media: 'print'})
    const seen = await page.evaluate(() => {
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body)
      const article = document.querySelector('.theme-doc-markdown')?.getBoundingClientRect()
      return {
        text: style('.d2l-static p').color,
        link: style('.d2l-static .d2l-reference').color,
        paper: style('body').backgroundColor,
        size: style('.theme-doc-markdown').fontSize,
        left: article?.left,
        width: article?.width,
      }
    })
    expect(seen).toEqual({
      text: 'rgb(0, 0, 0)',
      link: 'rgb(0, 0, 0)',
      paper: expect.stringMatching(/^rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)$/),
      size: '14.6667px',
      left: 0,
      width: 794,
    })
    await page.context().close()
  })
})

describe('the Markdown of the demo site', () => {
  test('llms.txt lists every page of the book, each with a file', async () => {
    const site = inject('demoSite')
    const text = await readFile(path.join(site, 'book/llms.txt'), 'utf8')
    const links = [...text.matchAll(/\]\(https:\/\/d2lbook\.example\/([^)]+)\)/g)].map(
      ([, file = '']) => file,
    )
    const sources = await glob('docs/**/*.md', {cwd: root})
    expect(links.length).toBe(sources.length)
    for (const file of links) expect(existsSync(path.join(site, file)), file).toBe(true)
    expect(text).toMatch(/^# .+\n\n> .+\n\n## /)
    expect(existsSync(path.join(site, 'vi/book/llms.txt'))).toBe(true)
  })

  test('is free of marks', async () => {
    const text = await readFile(path.join(inject('demoSite'), 'book/chapter_mlp/mlp.md'), 'utf8')
    expect(text.replace(/(`{3,})[\s\S]*?\1|`[^`]*`/g, '')).not.toMatch(marks)
    expect(text).toMatch(/^# \d/)
    expect(text).toContain('\\tag{')
  })

  test('notebooks of the demo are valid in both languages', async () => {
    const {count, faults} = await faultsBelow(inject('demoSite'))
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan(20)
  })
})

describe.skipIf(!books)('whole books (D2LBOOK_BOOKS)', () => {
  test('every notebook of the built d2l-vi is valid, and every page has one', async () => {
    const site = inject('viSite') ?? ''
    const {count, faults} = await faultsBelow(site)
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan((await glob('**/*.md', {cwd: site})).length)
  })

  test('every notebook of d2l-en is valid, in all four frameworks', async () => {
    const out = path.join(folder, 'd2l-en')
    await run(process.execPath, [
      cli,
      'export',
      path.join(books ?? '', 'books/d2l-en'),
      '--ipynb',
      // what cells put out is looked at in a smaller book
      '--no-run',
      '--out',
      out,
    ])
    const {count, faults} = await faultsBelow(out)
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan(600)
    for (const tab of ['pytorch', 'tensorflow', 'mxnet', 'jax'])
      expect(existsSync(path.join(out, tab, 'chapter_multilayer-perceptrons/mlp.ipynb'))).toBe(true)
  })
})
