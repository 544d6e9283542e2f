// Editions of a book, cut with Docusaurus' own command and built with what was written since: each keeps its numbers,
// labels, pictures, sources and frameworks, in every language. A second book of the site keeps its languages in pairs.

import {existsSync} from 'node:fs'
import {cp, mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {run} from './build-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
const docusaurus = path.join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')
// below the repository, where the site finds its packages
const site = path.join(root, 'test-results/sites/versions')
const out = path.join(site, 'build')

beforeAll(async () => {
  await rm(site, {recursive: true, force: true})
  await mkdir(path.dirname(site), {recursive: true})
  await cp(path.join(import.meta.dirname, 'fixtures/versions-site'), site, {recursive: true})
  await run(process.execPath, [docusaurus, 'docs:version', '1.0', site], site)
  await run(process.execPath, [docusaurus, 'docs:version:notes', '1.0', site], site)
  for (const [file, ...changes] of secondEdition) await edit(file, changes)
  await run(process.execPath, [docusaurus, 'build', site, '--out-dir', out], site)
})

type Change = [before: string, after: string]

const vi = 'i18n/vi/docusaurus-plugin-content-docs/current/chapter/layers.md'

/** What is written after the first edition was cut. */
const secondEdition: [file: string, ...Change[]][] = [
  ['docs/chapter/before.md', ['', '# Before\n:label:`sec_before`\n\nNew here: :numref:`sec_layers`.\n']],
  ['docs/index.md', ['chapter/layers', 'chapter/before\nchapter/layers']],
  ['docs/config.ini', ['mxnet', 'pytorch'], ['release = 1.0', 'release = 2.0']],
  ['docs/book.bib', ['The first edition', 'The second edition']],
  ['docs/img/layer.svg', ['#1a5fb4', '#c01c28']],
  ['docs/chapter/training.md', ['sec_training', 'sec_learning'], ['perceptron', 'backpropagation']],
  [
    'docs/chapter/layers.md',
    ['sec_training', 'sec_learning'],
    ['with three inputs', 'drawn anew'],
    ['#@tab mxnet\nh = np.dot', '#@tab pytorch\nh = torch.matmul'],
  ],
  [vi, ['sec_training', 'sec_learning'], ['#@tab mxnet\nh = np.dot', '#@tab pytorch\nh = torch.matmul']],
  ['notes/index.md', ['sums\nsigns', 'signs\nsums']],
  ['notes/index_origin.md', ['sums\nsigns', 'signs\nsums']],
]

async function edit(file: string, changes: Change[]): Promise<void> {
  const place = path.join(site, file)
  let text = existsSync(place) ? await readFile(place, 'utf8') : ''
  for (const [before, after] of changes) {
    expect(text, file).toContain(before)
    text = text.replace(before, after)
  }
  await writeFile(place, text)
}

async function html(page: string): Promise<string> {
  return readFile(path.join(out, page, 'index.html'), 'utf8')
}

/** The text of a page's article, links with their addresses. */
async function article(page: string): Promise<string> {
  const [, text = ''] = /<article[^>]*>([\s\S]*?)<\/article>/.exec(await html(page)) ?? []
  return text
    .replace(/<(svg|math)[\s\S]*?<\/\1>/g, '')
    .replace(/<a [^>]*?href="?([^" >]*)[^>]*>/g, '[$1 ')
    .replace(/<\/a>/g, ']')
    .replace(/<img [^>]*?src="?([^" >]*)[^>]*>/g, '{$1}')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

describe('every edition of a page, in every language', () => {
  test.each([
    ['', 'Section 3', 'Fig. 2.1.1', 'Table 2.1.1', '(2.1.1)', 'drawn anew', 'torch.matmul'],
    ['1.0/', 'Section 2', 'Fig. 1.1.1', 'Table 1.1.1', '(1.1.1)', 'with three inputs', 'np.dot'],
    ['vi/', 'Mục 3', 'Hình 2.1.1', 'Bảng 2.1.1', '(2.1.1)', 'ba đầu vào', 'torch.matmul'],
    ['vi/1.0/', 'Mục 2', 'Hình 1.1.1', 'Bảng 1.1.1', '(1.1.1)', 'ba đầu vào', 'np.dot'],
  ])('/%schapter/layers refers within its edition, by its numbers', async (base, ...words) => {
    const [section, figure, table, equation, caption, code] = words
    const text = await article(`${base}chapter/layers`)
    const page = `/${base}chapter/layers`
    expect(text).toContain(`[/${base}chapter/training ${section}]`)
    expect(text).toContain(`[${page}#fig_layer ${figure}]`)
    expect(text).toContain(`[${page}#tab_sizes ${table}]`)
    expect(text).toContain(`[${page}#eq_layer ${equation}]`)
    expect(text).toContain(`[/${base}references#ref-Own.2019 Own, 2019]`)
    expect(text).toContain(caption)
    expect(text).toContain(code)
  })

  test('pictures are those of the edition', async () => {
    const pictures = await Promise.all(
      ['', '1.0/', 'vi/', 'vi/1.0/'].map(async (base) => {
        const [, address = ''] = /\{(\S+layer-\S+)\}/.exec(await article(`${base}chapter/layers`)) ?? []
        return readFile(path.join(out, address), 'utf8')
      }),
    )
    expect(pictures.map((picture) => picture.includes('#c01c28'))).toEqual([true, false, true, false])
  })

  test('sources are those of the edition; a file outside of the book is the same for all', async () => {
    const [second, first] = [await article('references'), await article('1.0/references')]
    expect(second).toContain('The second edition')
    expect(first).toContain('The first edition')
    for (const text of [first, second]) expect(text).toContain('A paper that all versions cite')
    expect(first).toContain('[/1.0/chapter/layers#cite-1 Section 1]')
    expect(second).toContain('[/chapter/layers#cite-1 Section 2]')
  })

  test('the list of pages is that of the edition', async () => {
    const labels = async (page: string) => [
      ...new Set(
        [...(await html(page)).matchAll(/menu__link[^>]*>(?:<span[^>]*>)?([^<]+)/g)].map(([, text]) => text),
      ),
    ]
    expect(await labels('')).toEqual(['Nets', '1. Before', '2. Layers', '3. Training', '4. References'])
    expect(await labels('1.0')).toEqual(['Nets', '1. Layers', '2. Training', '3. References'])
    expect(await labels('vi/1.0')).toEqual(['Nets', '1. Tầng', '2. Training', '3. References'])
  })

  test('a page that is not translated says so, with the number of its edition', async () => {
    for (const [base, title, words] of [
      ['vi/', '3. Training', 'backpropagation'],
      ['vi/1.0/', '2. Training', 'perceptron'],
    ] as const) {
      const text = await article(`${base}chapter/training`)
      expect(text).toContain('Trang này chưa được dịch')
      expect(text).toContain(title)
      expect(text).toContain(words)
    }
    const canonical = /rel="?canonical"? href="?([^" >]+)/.exec(await html('vi/1.0/chapter/training'))?.[1]
    expect(canonical).toBe('https://versions.example/1.0/chapter/training')
  })
})

describe('what lies beside the pages of an edition', () => {
  test('notebooks and Markdown have its frameworks, numbers and addresses', async () => {
    const notebook = await readFile(path.join(out, '1.0/chapter/layers.mxnet.ipynb'), 'utf8')
    expect(notebook).toContain('np.dot')
    expect(notebook).toContain('https://versions.example/1.0/chapter/training')
    expect(existsSync(path.join(out, '1.0/chapter/layers.pytorch.ipynb'))).toBe(false)
    const markdown = await readFile(path.join(out, 'vi/1.0/chapter/layers.md'), 'utf8')
    expect(markdown).toContain('[Mục 2](https://versions.example/vi/1.0/chapter/training)')
    expect(await readFile(path.join(out, '1.0/llms.txt'), 'utf8')).not.toContain('Before')
  })

  test.each([
    ['', '2.1.1', '/chapter/layers#fig_layer', 'sec_before'],
    ['1.0', '1.1.1', '/1.0/chapter/layers#fig_layer', 'sec_training'],
    ['vi/1.0', '1.1.1', '/vi/1.0/chapter/layers#fig_layer', 'sec_training'],
  ])('/%s has an inventory of its own for other books', async (base, number, url, own) => {
    const {labels} = JSON.parse(await readFile(path.join(out, base, 'd2lbook.json'), 'utf8')) as {
      labels: {label: string; number: string; url: string}[]
    }
    expect(labels.find(({label}) => label === 'fig_layer')).toMatchObject({number, url})
    expect(
      labels.filter(({label}) => ['sec_before', 'sec_training'].includes(label)).map(({label}) => label),
    ).toEqual([own])
  })
})

describe('a second book of the site, of pairs', () => {
  test.each([
    ['notes/sums', '1. Sums', '[/notes/signs Section 2]', 'Fig. 1.1'],
    ['notes/next/sums', '2. Sums', '[/notes/next/signs Section 1]', 'Fig. 2.1'],
    ['vi/notes/sums', '1. Tổng', '[/vi/notes/signs Mục 2]', 'Hình 1.1'],
    ['vi/notes/next/sums', '2. Tổng', '[/vi/notes/next/signs Mục 1]', 'Hình 2.1'],
  ])('is cut with both its languages: /%s', async (page, ...words) => {
    const text = await article(page)
    for (const word of words) expect(text).toContain(word)
    expect(text).toMatch(/\{\S*assets\/book\/note-\w+\.svg\}/)
    expect(existsSync(path.join(out, 'vi/assets/originals', `${page.replace('vi/', '')}.json`))).toBe(true)
  })
})

describe('in a browser', () => {
  let browser: Browser
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    browser = await sharedChromium()
    server = await serveFolder(out)
  })
  afterAll(async () => {
    await closePages(browser)
    await server?.close()
  })

  async function openPage(address: string): Promise<Page> {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}})
    await page.goto(server.url + address, {waitUntil: 'networkidle'})
    await hydrated(page)
    return page
  }

  test('the menu of editions keeps the page and the place on it, and the languages keep the edition', async () => {
    const page = await openPage('/chapter/layers#tab_sizes')
    await page.locator('.navbar .dropdown').first().hover()
    await page
      .locator('.dropdown__link', {hasText: /^1\.0$/})
      .first()
      .click()
    await page.waitForURL('**/1.0/chapter/layers#tab_sizes')
    await page.locator('article').getByText('Table 1.1.1').first().waitFor()
    await page.locator('.navbar .dropdown').last().hover()
    await page.locator('.dropdown__link', {hasText: 'Tiếng Việt'}).click()
    await page.waitForURL('**/vi/1.0/chapter/layers**')
    await page.locator('article').getByText('Bảng 1.1.1').first().waitFor()
    await page.close()
  })

  test.each([
    ['/chapter/layers', 'Fig. 2.1.1', '/chapter/layers#fig_layer'],
    ['/1.0/chapter/layers', 'perceptron', '/1.0/chapter/training'],
    ['/vi/1.0/chapter/layers', 'Hình 1.1.1', '/vi/1.0/chapter/layers#fig_layer'],
    ['/notes/next/signs', 'fig_sum', '/notes/next/sums#fig_sum'],
  ])('the search on %s finds %j in its edition alone', async (address, query, first) => {
    const page = await openPage(address)
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(query)
    const found = page.locator('.d2l-search-hit')
    await found.first().waitFor()
    const hits = await found.evaluateAll((list) => list.map((hit) => hit.getAttribute('href') ?? ''))
    expect(hits[0]).toBe(first)
    const edition = address.replace(/(chapter|signs).*/, '')
    for (const hit of hits) expect(hit).toMatch(new RegExp(`^${edition}(?!1\\.0|vi|notes|next)`))
    await page.close()
  })

  test('code of a framework that only the first edition has is shown, with its tab in an address', async () => {
    const page = await openPage('/1.0/chapter/layers?tab=mxnet')
    expect(await page.evaluate(() => document.documentElement.dataset['d2lTab'])).toBe('mxnet')
    expect(await page.getByText('h = np.dot(W, x) + b', {exact: true}).isVisible()).toBe(true)
    await page.close()
  })
})
