// A site of one book in several languages, in a real browser: what stands on the pages, what the language menu does,
// and the original beside its translation.

import {existsSync} from 'node:fs'
import {cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser, BrowserContext, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {startBook, type StartedBook} from '../browser/start-book.ts'
import {buildByCommand, cli} from './build-site.ts'
import {alignments, chooseLanguage, noteTopAtClick, topOf} from './language-pages.ts'

type Server = Awaited<ReturnType<typeof serveFolder>>

const fixtures = path.join(import.meta.dirname, 'fixtures')
const books = process.env.D2LBOOK_BOOKS

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await sharedChromium()
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-languages-'))
})

afterAll(async () => {
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

async function build(
  book: string,
  name: string,
  languages: string,
  env: Record<string, string> = {},
): Promise<string> {
  const out = path.join(folder, name)
  await buildByCommand(book, out, ['--languages', languages], cli, env)
  return out
}

/** For a build that writes down which files of its book it reads. */
async function countingReads(
  book: string,
): Promise<Record<'NODE_OPTIONS' | 'READS_OF' | 'READS_TO', string>> {
  const results = path.join(folder, 'reads')
  await mkdir(results)
  const counter = path.join(import.meta.dirname, 'count-reads.cjs')
  return {NODE_OPTIONS: `--require ${JSON.stringify(counter)}`, READS_OF: book, READS_TO: results}
}

async function openPage(address: string, options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  const common = {viewport: {width: 1440, height: 900}, reducedMotion: 'reduce'} as const
  const page = await (await browser.newContext({...common, ...options})).newPage()
  await page.goto(address, {waitUntil: 'networkidle'})
  if (options.javaScriptEnabled !== false) await hydrated(page)
  return page
}

function close(page: Page): Promise<void> {
  return (page.context() satisfies BrowserContext).close()
}

describe('a book in its source language, Arabic and Chinese', () => {
  const book = path.join(fixtures, 'i18n-book')
  let site: string
  let server: Server

  beforeAll(async () => {
    site = await build(book, 'i18n', 'en,ar,zh-CN', await countingReads(book))
    server = await serveFolder(site)
  })
  afterAll(() => server?.close())

  const html = async (page: string) => readFile(path.join(site, page, 'index.html'), 'utf8')

  test('each file of the book is read once, whatever needs it, in all languages together', async () => {
    const results = path.join(folder, 'reads')
    const reads = new Map<string, number>()
    for (const name of await readdir(results))
      for (const [file, count] of Object.entries(
        JSON.parse(await readFile(path.join(results, name), 'utf8')) as Record<string, number>,
      ))
        reads.set(file, (reads.get(file) ?? 0) + count)
    const written = await readdir(book, {recursive: true, withFileTypes: true})
    const files = written
      .filter((entry) => entry.isFile() && /\.(md|bib|ini)$/.test(entry.name))
      .map((entry) => path.relative(book, path.join(entry.parentPath, entry.name)))
    expect(Object.fromEntries(files.map((file) => [file, reads.get(file)]))).toEqual(
      Object.fromEntries(files.map((file) => [file, 1])),
    )
  })

  test.each([
    ['', 'lang="?en"? dir="?ltr', 'Fig. 1.1.1', 'Table 1.1.1', 'Small Networks'],
    ['ar', 'lang="?ar"? dir="?rtl', 'شكل 1.1.1', 'جدول 1.1.1', 'شبكات صغيرة'],
    ['zh-CN', 'lang="?zh-CN"? dir="?ltr', '图 1.1.1', '表 1.1.1', '小型网络'],
  ])(
    '/%s says its language and direction, and prints the words of that language',
    async (base, start, ...words) => {
      const text = await html(`${base}/chapter/layers`)
      expect(text).toMatch(new RegExp(`<html ${start}`))
      for (const word of words) expect(text).toContain(word)
      const alternates = [...text.matchAll(/<link[^>]*hreflang="?([\w-]+)/gi)].map(([, lang]) => lang)
      expect(new Set(alternates)).toEqual(new Set(['en', 'ar', 'zh-CN', 'x-default']))
    },
  )

  test('pages without a translation say so, in their own language and direction, with their number', async () => {
    const text = await html('ar/chapter/training')
    expect(text).toContain('لم تُترجم هذه الصفحة بعد')
    expect(text).toMatch(/<div lang="?en"? dir="?ltr/)
    expect(text).toMatch(/<span class="?d2l-number"?>2\.<\/span> Training/)
    expect(text).toMatch(/rel="?canonical"? href="?http:\/\/localhost\/chapter\/training/)
    const pages = ['', 'chapter/layers', 'chapter/training', 'references']
    const notes = await Promise.all(
      ['', 'ar', 'zh-CN'].map(async (base) => {
        const texts = await Promise.all(pages.map((page) => html(`${base}/${page}`)))
        return texts.filter((page) => /data-kind="?fallback/.test(page)).length
      }),
    )
    expect(notes).toEqual([0, 2, 2])
  })

  test('what has changed in the source is marked at its place, and opens without scripts', async () => {
    const page = await openPage(`${server.url}/ar/chapter/layers`, {javaScriptEnabled: false})
    const notes = page.locator('details.d2l-behind')
    expect(await notes.evaluateAll((list) => list.map((note) => note.dataset.state))).toEqual([
      'edited',
      'new',
    ])
    const text = notes.first().locator('[lang=en]')
    expect(await text.isVisible()).toBe(false)
    await notes.first().locator('summary').click()
    expect(await text.isVisible()).toBe(true)
    expect(await text.innerText()).toMatch(/^A dense layer multiplies its input/)
    expect(await text.locator('.katex').count()).toBe(1)
    expect(await page.locator('.d2l-drift').innerText()).toContain('15%')
    await close(page)
  })

  test('Arabic runs from right to left: the menu is right, numbers of formulas are left, code is not turned', async () => {
    const page = await openPage(`${server.url}/ar/chapter/layers`)
    const left = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().left)
    expect(await left('.theme-doc-sidebar-container')).toBeGreaterThan(await left('article'))
    expect(await left('.d2l-equation-number')).toBeLessThan(await left('.d2l-equation .katex'))
    const direction = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).direction)
    expect([await direction('pre code'), await direction('.katex'), await direction('article p')]).toEqual([
      'ltr',
      'ltr',
      'rtl',
    ])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await alignments(page, 'article')).toEqual(['right', 'left'])
    await close(page)
  })

  test('beside Arabic the English original runs from left to right, its lists and marks too', async () => {
    const page = await openPage(`${server.url}/ar/chapter/layers`, {viewport: {width: 1280, height: 800}})
    await page.locator('.d2l-originals-choice button').nth(1).click()
    const list = page.locator('.d2l-original[lang=en] ul').first()
    await list.waitFor()
    const padding = await list.evaluate((element) => {
      const {paddingLeft, paddingRight} = getComputedStyle(element)
      return [paddingLeft, paddingRight].map(Number.parseFloat)
    })
    expect(padding[0]).toBeGreaterThan(20)
    expect(padding[1]).toBe(0)
    const [own, original] = await list.evaluate((element) => {
      const box = element.closest('.d2l-original')!
      return [box.previousElementSibling!, box].map((one) => one.getBoundingClientRect().left)
    })
    expect(original).toBeLessThan(own!)
    expect(await alignments(page, '.d2l-original')).toEqual(['left', 'right'])
    const gap = await page
      .locator('.d2l-original figcaption > .d2l-number')
      .first()
      .evaluate((number) => getComputedStyle(number).marginLeft)
    expect(gap).toBe('0px')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    await close(page)
  })

  test('the original is fetched at its first use, stands beside its paragraph, and goes away again', async () => {
    const page = await openPage(`${server.url}/zh-CN/chapter/layers`)
    const fetched: string[] = []
    page.on('request', (request) => fetched.push(request.url()))
    expect(await page.locator('.d2l-original').count()).toBe(0)
    await page.getByRole('button', {name: '并排'}).click()
    await page.locator('.d2l-original').first().waitFor()
    expect(fetched.filter((url) => url.includes('/originals/'))).toHaveLength(1)
    const places = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.d2l-static > .d2l-original')].flatMap((original) => {
        const own = original.previousElementSibling?.getBoundingClientRect()
        const place = original.getBoundingClientRect()
        const isParagraph = original.previousElementSibling?.matches('p')
        return own && isParagraph ? [[Math.abs(own.top - place.top), place.left - own.right]] : []
      }),
    )
    expect(places.length).toBeGreaterThanOrEqual(3)
    for (const [apart, gap] of places) {
      expect(apart).toBeLessThan(3)
      expect(gap).toBeGreaterThan(0)
    }
    expect(await page.locator('.d2l-original').first().getAttribute('lang')).toBe('en')
    const ids = await page.$$eval('[id]', (list) => list.map(({id}) => id))
    expect(new Set(ids).size).toBe(ids.length)
    await page.reload({waitUntil: 'networkidle'})
    await page.locator('.d2l-original').first().waitFor()
    await page.getByRole('button', {name: '隐藏'}).click()
    expect(await page.locator('.d2l-original').count()).toBe(0)
    await close(page)
  })

  test('on a phone the original stands below, and nothing is wider than the screen', async () => {
    const page = await openPage(`${server.url}/zh-CN/chapter/layers`, {viewport: {width: 390, height: 844}})
    await page.getByRole('button', {name: '并排'}).click()
    const original = page.locator('.d2l-static > p + .d2l-original').first()
    await original.waitFor()
    const [own, place] = await original.evaluate((element) =>
      [element.previousElementSibling!, element].map((one) => one.getBoundingClientRect().top),
    )
    expect(place).toBeGreaterThan(own!)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await close(page)
  })

  test('a tap on a paragraph changes its language, and back; links and the keyboard work as ever', async () => {
    const page = await openPage(`${server.url}/zh-CN/chapter/layers`)
    await page.getByRole('button', {name: '点按切换'}).click()
    const paragraph = page.locator('.d2l-static > p[data-row]').first()
    await page.locator('.d2l-swap').first().waitFor()
    await paragraph.click({position: {x: 5, y: 5}})
    const original = page.locator('.d2l-original').first()
    expect(await original.innerText()).toMatch(/^A layer maps inputs to outputs/)
    expect(await paragraph.isVisible()).toBe(false)
    await original.click({position: {x: 30, y: 5}})
    expect(await paragraph.isVisible()).toBe(true)
    expect(await page.locator('.d2l-original').count()).toBe(0)
    await paragraph.getByRole('link').first().click()
    expect(await paragraph.isVisible()).toBe(true)
    await page.locator('.d2l-swap').nth(1).focus()
    await page.keyboard.press('Enter')
    expect(await page.locator('.d2l-original').count()).toBe(1)
    expect(await page.locator('.d2l-swap').nth(1).getAttribute('aria-pressed')).toBe('true')
    await close(page)
  })
})

describe('a book of pairs, English and Vietnamese', () => {
  let server: Server

  beforeAll(async () => {
    server = await serveFolder(await build(path.join(fixtures, 'pairs-book'), 'pairs', 'en,vi'))
  })
  afterAll(() => server?.close())

  test('a reader in the middle of a section is taken to the same paragraph in the other language', async () => {
    const page = await openPage(`${server.url}/vi/chapter_nets/layers`, {
      viewport: {width: 1280, height: 420},
    })
    const paragraph = page.getByText('Đơn vị tuyến tính chỉnh lưu là lựa chọn')
    await paragraph.evaluate((element) => scrollBy(0, element.getBoundingClientRect().top - 80))
    await page.evaluate(noteTopAtClick, 'exercises')
    await chooseLanguage(page, 'English')
    expect(page.url()).toMatch(/\/chapter_nets\/layers#[\w-]+$/)
    const before = await page.evaluate(() => Number(sessionStorage.getItem('top-at-click')))
    expect(Math.abs(((await topOf(page, 'exercises')) ?? Number.NaN) - before)).toBeLessThan(60)
    await close(page)
  })

  test('at the start of a page it stays the start', async () => {
    const page = await openPage(`${server.url}/vi/chapter_nets/layers`)
    await chooseLanguage(page, 'English')
    expect(page.url()).toBe(`${server.url}/chapter_nets/layers`)
    await close(page)
  })

  test('a reader who came by an anchor and went back to the start stays there', async () => {
    const page = await openPage(`${server.url}/vi/chapter_nets/layers#exercises`, {
      viewport: {width: 1280, height: 420},
    })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(200)
    await page.evaluate(() => scrollTo({top: 0, behavior: 'instant'}))
    await chooseLanguage(page, 'English')
    expect(page.url()).toBe(`${server.url}/chapter_nets/layers`)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await close(page)
  })
})

describe('a site of one language', () => {
  test('loads nothing of all this', async () => {
    const seed = inject('seedSite')
    const site = seed ?? (await buildSmall())
    const served = await serveFolder(site)
    const page = await (await browser.newContext()).newPage()
    const texts: Promise<string>[] = []
    page.on('response', (response) => {
      if (response.url().endsWith('.js')) texts.push(response.text())
    })
    await page.goto(served.url, {waitUntil: 'networkidle'})
    await hydrated(page)
    expect(texts).not.toEqual([])
    expect((await Promise.all(texts)).join('')).not.toMatch(
      /d2l-place|translation\.fallback|dropdown__link\)\[lang\]/,
    )
    expect(existsSync(path.join(site, 'assets/originals'))).toBe(false)
    await page.context().close()
    await served.close()
  })

  async function buildSmall(): Promise<string> {
    const out = path.join(folder, 'small')
    await buildByCommand(path.join(fixtures, 'small-book'), out)
    return out
  }
})

describe('`start` of one of the languages', () => {
  let server: StartedBook | undefined
  afterAll(() => server?.close())

  test('follows edits of the translation, and serves originals', async () => {
    const book = path.join(folder, 'start-book')
    await cp(path.join(fixtures, 'pairs-book'), book, {recursive: true})
    const flags = ['--languages', 'en,vi', '--locale', 'vi']
    server = await startBook(book, path.join(folder, 'start-cache'), flags)
    const address = server.url
    const page = await browser.newPage()
    await page.goto(`${address}/vi/chapter_nets/layers`)
    await page.getByText('Một tầng ánh xạ đầu vào').waitFor()
    const originals = await fetch(`${address}/vi/assets/originals/chapter_nets/layers.json`)
    expect((await originals.json()).lang).toBe('en')
    const file = path.join(book, 'chapter_nets/layers.md')
    await writeFile(file, (await readFile(file, 'utf8')).replace('Một tầng ánh xạ', 'Mỗi tầng ánh xạ'))
    await page.getByText('Mỗi tầng ánh xạ đầu vào').waitFor({timeout: 60_000})
    await page.close()
  })
})

describe.skipIf(!books)('d2l-vi in English and Vietnamese (D2LBOOK_BOOKS)', () => {
  let site: string
  let server: Server

  beforeAll(async () => {
    site = await build(path.join(books ?? '', 'books/d2l-vi'), 'd2l-vi', 'en,vi')
    server = await serveFolder(site)
  })
  afterAll(() => server?.close())

  async function htmlFiles(below: string): Promise<string[]> {
    const names = await readdir(below, {recursive: true})
    return names.filter((name) => name.endsWith('index.html'))
  }

  test('both languages are complete; only the pages without an original fall back', async () => {
    const vi = await htmlFiles(path.join(site, 'vi'))
    const en = (await htmlFiles(site)).filter((name) => !name.startsWith('vi/'))
    expect(en.toSorted()).toEqual(vi.toSorted())
    expect(vi.length).toBe(171)
    const kinds = async (base: string, kind: string) => {
      const texts = await Promise.all(vi.map((name) => readFile(path.join(site, base, name), 'utf8')))
      return vi.filter((_, i) => new RegExp(`data-kind="?${kind}`).test(texts[i]!))
    }
    expect(await kinds('vi', 'fallback')).toEqual([])
    expect((await kinds('', 'fallback')).map((name) => path.dirname(name)).toSorted()).toEqual([
      '.',
      'ACKNOWLEDGEMENT',
      'chapter_references/zreferences',
      'glossary',
      'img',
      'img/edit_img_tut',
    ])
    expect((await kinds('vi', 'translation')).length).toBe(165)
  })

  test('every anchor of every page is there in both languages, but on the page whose translator lost a label', async () => {
    const anchors = async (base: string, name: string) => {
      const html = await readFile(path.join(site, base, name), 'utf8')
      const found = html.matchAll(/<(?:h[2-6]|figure|div)[^>]*?\bid="?([^"\s>]+)/g)
      return [...found].map(([, id]) => id!).filter((id) => !/^(panel|tab)-|^__/.test(id))
    }
    let count = 0
    const differing: string[] = []
    for (const name of await htmlFiles(path.join(site, 'vi'))) {
      const [en, vi] = [await anchors('', name), await anchors('vi', name)]
      count += en.length
      if (en.toSorted().join() !== vi.toSorted().join()) differing.push(path.dirname(name))
    }
    expect(count).toBeGreaterThan(2000)
    expect(differing).toEqual(['chapter_appendix-mathematics-for-deep-learning/random-variables'])
  })

  test.each([
    ['chapter_multilayer-perceptrons/mlp', 'fig_mlp'],
    ['chapter_multilayer-perceptrons/mlp', 'subsec_activation-functions'],
    ['chapter_multilayer-perceptrons/mlp', 'linear-models-may-go-wrong'],
    ['chapter_linear-networks/linear-regression', 'subsec_normal_distribution_and_squared_loss'],
    ['chapter_linear-networks/linear-regression', 'subsec_linear_model'],
    ['chapter_linear-networks/softmax-regression', 'eq_minibatch_softmax_reg'],
    ['chapter_preliminaries/linear-algebra', 'subseq_lin-alg-reduction'],
    ['chapter_attention-mechanisms/transformer', 'fig_transformer'],
    ['chapter_recurrent-neural-networks/bptt', 'eq_bptt_partial_ht_wh_gen'],
    ['chapter_optimization/sgd', 'exercises'],
  ])('the language menu keeps the place %s#%s, both ways', async (name, anchor) => {
    const page = await openPage(`${server.url}/vi/${name}#${anchor}`)
    expect(await topOf(page, anchor)).toBeLessThan(700)
    for (const [language, base] of [
      ['English', ''],
      ['Tiếng Việt', '/vi'],
    ] as const) {
      await page.evaluate(noteTopAtClick, anchor)
      await chooseLanguage(page, language)
      const before = await page.evaluate(() => Number(sessionStorage.getItem('top-at-click')))
      expect(page.url().split('#')[0]).toBe(`${server.url}${base}/${name}`)
      expect(Math.abs(((await topOf(page, anchor)) ?? Number.NaN) - before)).toBeLessThan(30)
    }
    await close(page)
  })
})
