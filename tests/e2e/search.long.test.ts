// Searching a built site in a real browser, under its own security policy and below an address of its own.

import {readFile, mkdtemp, rename, mkdir, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import type {AxeResults} from 'axe-core'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {buildByCommand, cli} from './build-site.ts'

type Server = Awaited<ReturnType<typeof serveFolder>>

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let browser: Browser
let folder: string

beforeAll(async () => {
  browser = await sharedChromium()
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-search-'))
})

afterAll(async () => {
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

/** Builds a fixture to be served below `/books/NAME/`; resolves to the folder to serve. */
async function buildBelow(name: string, env: Record<string, string> = {}): Promise<string> {
  const site = await mkdtemp(path.join(folder, name))
  const out = `${site}-out`
  const book = path.join(import.meta.dirname, 'fixtures', name)
  const base = ['--base-url', `/books/${name}/`]
  await buildByCommand(book, out, base, cli, env)
  await mkdir(path.join(site, 'books'), {recursive: true})
  await rename(out, path.join(site, 'books', name))
  return site
}

/** Serves a site with the policy that its build wrote. */
async function serveStrictly(site: string, base = '/'): Promise<Server> {
  const policy = await readFile(path.join(site, base, 'content-security-policy.txt'), 'utf8')
  return serveFolder(site, {headers: {'content-security-policy': policy.trim()}})
}

interface SeenPage {
  page: Page
  /** What the page and its scripts have asked for. */
  loaded: string[]
  faults: string[]
}

async function openPage(
  address: string,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<SeenPage> {
  const page = await (await browser.newContext({viewport: {width: 1280, height: 900}, ...options})).newPage()
  const seen: SeenPage = {page, loaded: [], faults: []}
  page.on('request', (request) => seen.loaded.push(new URL(request.url()).pathname))
  page.on('pageerror', (error) => seen.faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.faults.push(message.text())
  })
  await page.goto(address, {waitUntil: 'networkidle'})
  if (options.javaScriptEnabled !== false) await hydrated(page)
  return seen
}

interface Found {
  titles: string[]
  urls: string[]
  marks: string[]
  status: string
}

/** Asks one question; waits until the answer is to this and not to the one before. */
async function ask(page: Page, query: string): Promise<Found> {
  const field = page.getByRole('combobox')
  if (!(await field.isVisible())) await page.keyboard.press('Control+k')
  const status = page.locator('.d2l-search-status')
  const answered = /(: \d)|(：\d)|[“«]|没有找到/
  await field.fill('')
  await expect.poll(() => status.innerText()).not.toMatch(answered)
  await field.fill(query)
  await expect.poll(() => status.innerText(), {timeout: 20_000}).toMatch(answered)
  const hits = page.locator('.d2l-search-hit')
  return {
    titles: await hits.locator('.d2l-search-title').allInnerTexts(),
    urls: await hits.evaluateAll((links) => links.map((link) => decodeURI(link.getAttribute('href') ?? ''))),
    marks: await hits
      .first()
      .locator('mark')
      .allInnerTexts()
      .catch(() => []),
    status: await status.innerText(),
  }
}

describe.each([
  ['in one index', {}, 1],
  // an index for one page or two, in one framework or both
  ['in many indexes', {D2LBOOK_SEARCH_PART: '700'}, 4],
])('a Vietnamese book with two frameworks, below a path, %s', (_, env, parts) => {
  const base = '/books/search-vi/'
  let server: Server
  let seen: SeenPage

  beforeAll(async () => {
    server = await serveStrictly(await buildBelow('search-vi', env), base)
    seen = await openPage(`${server.url}${base}giai-tich`)
  })

  afterAll(async () => {
    await seen?.page.context().close()
    await server?.close()
  })

  test('the index has as many parts as it should', async () => {
    const settings = await fetch(`${server.url}${base}search/settings.json`)
    expect(await settings.json()).toMatchObject({parts})
  })

  test('nothing of the search is loaded before it is used', () => {
    expect(seen.loaded.filter((address) => address.includes('/search/'))).toEqual([])
  })

  test.each([
    ['mạng', 'mang/', '1. Mạng nơ-ron'],
    ['mang', 'mang/', '1. Mạng nơ-ron'],
    ['đạo hàm', 'giai-tich#quy-tắc-dây-chuyền', '2.1. Quy tắc dây chuyền'],
    ['dao ham', 'giai-tich#quy-tắc-dây-chuyền', '2.1. Quy tắc dây chuyền'],
    ['ĐẠO HÀM', 'giai-tich#quy-tắc-dây-chuyền', '2.1. Quy tắc dây chuyền'],
    ['hàm kích hoạt', 'mang/da-tang#subsec_kich_hoat', '1.1.1. Hàm kích hoạt'],
    ['Hình 1.1.1', 'mang/da-tang#fig_mlp', 'Hình 1.1.1 Một mạng đa tầng với hai đơn vị.'],
    ['hinh 1.1.1', 'mang/da-tang#fig_mlp', 'Hình 1.1.1 Một mạng đa tầng với hai đơn vị.'],
    ['fig_mlp', 'mang/da-tang#fig_mlp', 'Hình 1.1.1 Một mạng đa tầng với hai đơn vị.'],
    ['(1.1.1)', 'mang/da-tang#eq_relu', '(1.1.1)'],
    ['Mục 1.1', 'mang/da-tang', '1.1. Mạng đa tầng'],
    ['hướng', 'huong-bac', '4. Về gió'],
    ['hương', 'huong-hoa', '3. Về hoa'],
    ['神经网络', 'tieng-trung', '5. Tiếng Trung'],
    ['深度学习', 'tieng-trung', '5. Tiếng Trung'],
    ['nn.Sequential', 'mang/da-tang#subsec_kich_hoat', '1.1.1. Hàm kích hoạt'],
  ])('%s is found first at %s', async (query, url, title) => {
    const {urls, titles} = await ask(seen.page, query)
    expect(urls[0]).toBe(base + url)
    expect(titles[0]).toBe(title)
  })

  test('without accents both words are found, with accents the exact one comes first', async () => {
    expect((await ask(seen.page, 'huong')).urls.toSorted()).toEqual([`${base}huong-bac`, `${base}huong-hoa`])
    expect((await ask(seen.page, 'hướng')).marks).toEqual(['hướng'])
    expect((await ask(seen.page, 'dao ham')).marks).toContain('Đạo')
  })

  test('Chinese characters in another order are no hit', async () => {
    expect((await ask(seen.page, '深度学习')).urls).toEqual([`${base}tieng-trung`])
    expect((await ask(seen.page, '学习深度')).urls).toEqual([`${base}khac`])
  })

  test('what nobody wrote is not found, and the page says so', async () => {
    expect(await ask(seen.page, 'xyzzy')).toMatchObject({
      urls: [],
      status: expect.stringContaining('“xyzzy”'),
    })
  })

  test('only the chosen framework is searched', async () => {
    expect((await ask(seen.page, 'torchvision')).urls).toEqual([`${base}mang/da-tang#subsec_kich_hoat`])
    expect((await ask(seen.page, 'tensorboard')).urls).toEqual([])
    const other = await openPage(`${server.url}${base}mang/da-tang?tab=tensorflow`)
    expect((await ask(other.page, 'tensorboard')).urls).toEqual([`${base}mang/da-tang#subsec_kich_hoat`])
    expect((await ask(other.page, 'torchvision')).urls).toEqual([])
    expect(await other.page.locator('.d2l-search-scope').innerText()).toContain('TensorFlow')
    await other.page.context().close()
  })

  test('a reader of all frameworks searches all of them, and meets each page once', async () => {
    const {page} = await openPage(`${server.url}${base}mang/da-tang?tab=all`)
    for (const query of ['torchvision', 'tensorboard'])
      expect((await ask(page, query)).urls).toEqual([`${base}mang/da-tang#subsec_kich_hoat`])
    const {urls} = await ask(page, 'hàm kích hoạt')
    expect(urls).toEqual([...new Set(urls)])
    expect(await page.locator('.d2l-search-scope').count()).toBe(0)
    await page.context().close()
  })

  test('the security policy of the build holds, nothing fails', () => {
    expect(seen.faults).toEqual([])
  })
})

describe('the keyboard', () => {
  let server: Server

  beforeAll(async () => {
    server = await serveStrictly(inject('demoSite'))
  })

  afterAll(() => server?.close())

  test('opens the search, moves among the hits, follows one, and gives the place back', async () => {
    const {page} = await openPage(`${server.url}/book/`)
    await page.keyboard.press('/')
    await page.getByRole('combobox').waitFor()
    const {urls} = await ask(page, 'backpropagation')
    expect(urls.length).toBeGreaterThan(1)
    const active = () => page.getByRole('combobox').getAttribute('aria-activedescendant')
    const first = await active()
    await page.keyboard.press('ArrowDown')
    expect(await active()).not.toBe(first)
    expect(await page.locator('[aria-selected="true"]').getAttribute('href')).toBe(urls[1])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('ArrowUp')
    expect(await page.locator('[aria-selected="true"]').getAttribute('href')).toBe(urls.at(-1))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${urls[0]}`)
    expect(await page.getByRole('dialog').count()).toBe(0)
    const openAndClose = async () => {
      await page.getByRole('button', {name: 'Search'}).click()
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({state: 'hidden'})
      return page.evaluate(() => document.activeElement?.className)
    }
    // a page that is just arriving takes the focus to its top, once
    await expect.poll(openAndClose).toContain('d2l-search-button')
    await page.context().close()
  })

  test('a typing error leads to what is meant, unless it is meant as typed; nonsense leads nowhere', async () => {
    const {page} = await openPage(`${server.url}/book/`)
    for (const [query, title, instead] of [
      ['pereptron', /perceptron/i, 'perceptron'],
      ['backpropogation', /Learning the Weights/, 'backpropagation'],
    ] as const) {
      const {titles, status} = await ask(page, query)
      expect(titles.join()).toMatch(title)
      expect(status).toContain(`Showing results for “${instead}”`)
    }
    await page.getByRole('button', {name: 'Search for “backpropogation” as typed'}).click()
    await expect
      .poll(() => page.locator('.d2l-search-status').innerText())
      .toContain('Nothing found for “backpropogation”')
    expect(await page.locator('.d2l-search-hit').count()).toBe(0)
    for (const query of ['qwxzvk', 'asdfgh']) expect((await ask(page, query)).urls).toEqual([])
    await page.context().close()
  })

  test('who points at the button has the engine when the dialog opens', async () => {
    const {page, loaded} = await openPage(`${server.url}/book/`)
    const ofSearch = () => loaded.filter((address) => address.startsWith('/search/'))
    expect(ofSearch()).toEqual([])
    await page.getByRole('button', {name: 'Search'}).hover()
    await expect.poll(() => ofSearch().join(' ')).toMatch(/\.pf_meta/)
    expect(ofSearch()).toContain('/search/targets.json')
    expect(ofSearch()).not.toContain('/search/words.txt')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.context().close()
  })

  test('a slash in a field is a slash', async () => {
    const {page} = await openPage(`${server.url}/book/`)
    await page.evaluate(() => {
      const field = document.createElement('input')
      document.body.append(field)
      field.focus()
    })
    await page.keyboard.press('/')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.context().close()
  })

  test('the other language of the site has its own search and words', async () => {
    const {page, faults} = await openPage(`${server.url}/vi/book/`)
    const {urls, status} = await ask(page, 'backpropagation')
    expect(urls[0]).toMatch(/^\/vi\/book\//)
    expect(status).toMatch(/^Số trang: \d+/)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'in the %s, on a phone too, the dialog has no fault',
    async (colorScheme) => {
      for (const width of [1280, 360]) {
        const {page} = await openPage(`${server.url}/book/`, {
          colorScheme,
          viewport: {width, height: 800},
          bypassCSP: true,
        })
        await page.getByRole('button', {name: 'Search'}).click()
        await ask(page, 'network')
        await page.addScriptTag({path: axe})
        const results = await page.evaluate(() =>
          (globalThis as unknown as {axe: {run(where: string): Promise<AxeResults>}}).axe.run('dialog'),
        )
        const faults = results.violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))
        expect(faults).toEqual([])
        expect(await page.locator('dialog').evaluate((dialog) => dialog.scrollWidth <= innerWidth)).toBe(true)
        await page.context().close()
      }
    },
  )
})

describe('a Chinese book', () => {
  const base = '/books/search-zh/'
  let server: Server
  let seen: SeenPage

  beforeAll(async () => {
    server = await serveStrictly(await buildBelow('search-zh'), base)
    seen = await openPage(server.url + base)
  })

  afterAll(async () => {
    await seen?.page.context().close()
    await server?.close()
  })

  test.each([
    ['多层感知机', 'one', ['one']],
    ['感知机', 'one', ['one']],
    ['神经网络', 'two', ['two', 'one']],
    ['深度学习', 'three', ['three']],
    ['优化', 'one#优化算法', ['one#优化算法']],
    ['第一', undefined, []],
  ])('%s is found first at %s', async (query, first, pages) => {
    const {urls} = await ask(seen.page, query)
    expect(urls[0]).toBe(first && base + first)
    for (const page of pages) expect(urls).toContain(base + page)
  })
})

describe.skipIf(!process.env.D2LBOOK_BOOKS)('d2l-vi (D2LBOOK_BOOKS)', () => {
  let server: Server
  let seen: SeenPage

  beforeAll(async () => {
    server = await serveStrictly(inject('viSite') ?? '')
    seen = await openPage(`${server.url}/chapter_multilayer-perceptrons/mlp?tab=pytorch`)
  })

  afterAll(async () => {
    await seen?.page.context().close()
    await server?.close()
  })

  test.each([
    ['mạng', '/chapter_linear-networks/', '3. Mạng thần kinh tuyến tính'],
    ['mang', '/chapter_linear-networks/', '3. Mạng thần kinh tuyến tính'],
    [
      'đạo hàm',
      '/chapter_appendix-mathematics-for-deep-learning/single-variable-calculus',
      'Cao hơn Thiết bị trật tự',
    ],
    [
      'dao ham',
      '/chapter_appendix-mathematics-for-deep-learning/single-variable-calculus',
      'Cao hơn Thiết bị trật tự',
    ],
    ['toi uu', '/chapter_optimization/optimization-intro', '11.1. Tối ưu hóa và học sâu'],
    ['Hình 4.1.1', '/chapter_multilayer-perceptrons/mlp#fig_mlp', 'Hình 4.1.1 An MLP'],
    ['fig_mlp', '/chapter_multilayer-perceptrons/mlp#fig_mlp', 'Hình 4.1.1 An MLP'],
    ['(4.1.9)', '/chapter_multilayer-perceptrons/mlp#equation-9', '(4.1.9)'],
    ['Mục 4.1', '/chapter_multilayer-perceptrons/mlp', '4.1. Multilayer Perceptrons'],
    ['multilayer perceptrons', '/chapter_multilayer-perceptrons/', '4. Multilayer Perceptrons'],
    ['nn.Sequential', '/chapter_deep-learning-computation/model-construction', '5.1. '],
  ])('%s is found first at %s', async (query, url, title) => {
    const {urls, titles} = await ask(seen.page, query)
    expect(urls[0]?.startsWith(url), urls[0]).toBe(true)
    expect(titles[0]).toContain(title)
  })

  test('a query loads little of the index', async () => {
    const sizes: number[] = []
    const {page} = await openPage(`${server.url}/chapter_preface/`)
    page.on('response', (response) => {
      if (response.url().includes('/search/')) sizes.push(Number(response.headers()['content-length'] ?? 0))
    })
    await ask(page, 'dropout')
    expect(sizes.length).toBeGreaterThan(5)
    expect(sizes.length).toBeLessThan(30)
    await page.context().close()
  })
})
