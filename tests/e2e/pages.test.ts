// Every kind of page of the built demo site: what search engines and helpers of readers are told of it.

import {readdir, readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {AxeResults} from 'axe-core'
import type {Page} from 'playwright'
import {describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {useDemoSite} from '../browser/demo-site.ts'
import {isShortRun} from '../support/which-run.ts'

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const kinds = [
  ['the front page', '/'],
  ['the index of the book', '/book/'],
  ['the index of a chapter', '/book/chapter_mlp/'],
  ['an article', '/book/chapter_mlp/activation'],
  ['the list of references', '/book/chapter_references/references'],
  ['the guide', '/book/guide/syntax'],
  ['a translated page', '/vi/book/chapter_mlp/mlp'],
  ['an address that leads nowhere', '/nowhere'],
] as const

const site = useDemoSite()

/** What axe finds on a page as it is now. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.addScriptTag({path: axe})
  const {violations} = await page.evaluate(
    (values) =>
      (globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
        runOnly: {type: 'tag', values},
      }),
    standards,
  )
  return violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))
}

const readers = [
  ['light', {width: 1280, height: 900}, 'none'],
  ['dark', {width: 1280, height: 900}, 'none'],
  ['light', {width: 640, height: 450}, 'active'],
  ['dark', {width: 360, height: 780}, 'none'],
] as const

describe.each(isShortRun ? readers.slice(-1) : readers)(
  'in the %s, on %o, with forced colours %s, axe finds nothing on',
  (colorScheme, viewport, forcedColors) => {
    test.each(kinds)('%s', async (_kind, address) => {
      const context = await site.browser.newContext({colorScheme, viewport, forcedColors})
      const page = await context.newPage()
      await page.goto(site.url + address, {waitUntil: 'load'})
      await hydrated(page)
      expect(await faultsOf(page)).toEqual([])
      await context.close()
    })

    test('figures at work, their panels open', async () => {
      const context = await site.browser.newContext({colorScheme, viewport, forcedColors})
      const page = await context.newPage()
      await page.goto(`${site.url}/book/chapter_mlp/exhibition`, {waitUntil: 'load'})
      await hydrated(page)
      const starts = page.locator('figure').getByRole('button', {name: /^(Explore|Settings)/})
      const figures = await starts.count()
      expect(figures).toBeGreaterThan(3)
      for (let n = 0; n < figures; n++) await starts.first().click()
      await expect
        .poll(() => page.locator('figure :is(table, dl)').count())
        .toBeGreaterThanOrEqual(figures - 1)
      await page.evaluate(() => {
        for (const panel of document.querySelectorAll('figure details')) panel.setAttribute('open', '')
        scrollTo(0, 0)
      })
      expect(await faultsOf(page)).toEqual([])
      await context.close()
    })
  },
)

describe('the head', () => {
  test.each(kinds.slice(0, -1))('of %s says what the page is', async (_kind, address) => {
    const context = await site.browser.newContext({javaScriptEnabled: false})
    const page = await context.newPage()
    await page.goto(site.url + address)
    const content = (selector: string) => page.locator(`head ${selector}`).first().getAttribute('content')
    expect(await page.title()).toMatch(/\S \| d2lbook on Docusaurus$/)
    expect(await page.locator('html').getAttribute('lang')).toBe(address.startsWith('/vi/') ? 'vi' : 'en')
    expect((await content('meta[name=description]'))?.length).toBeGreaterThan(10)
    expect(await content('meta[name=viewport]')).toContain('width=device-width')
    expect(await page.locator('head link[rel=canonical]').getAttribute('href')).toBe(
      `https://d2lbook.example${address}`,
    )
    for (const file of [
      await page.locator('head link[rel=icon]').getAttribute('href'),
      new URL((await content('meta[property="og:image"]')) ?? '').pathname,
    ])
      expect((await fetch(site.url + file)).status, String(file)).toBe(200)
    await context.close()
  })
})

test('every page says what it is about, each something else', async () => {
  const folder = inject('demoSite')
  const pages = (await readdir(folder, {recursive: true})).filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(20)
  const seen = new Map<string, string>()
  for (const file of pages) {
    const html = await readFile(path.join(folder, file), 'utf8')
    const description = /<meta[^>]* name="?description"?[^>]* content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(description.length, file).toBeGreaterThan(10)
    // a page without a translation is the original
    const language = file.startsWith('vi/') ? 'vi' : 'en'
    expect(seen.get(`${language} ${description}`), file).toBeUndefined()
    seen.set(`${language} ${description}`, file)
  }
})

test('the sitemap names every page of the book', async () => {
  const sitemap = await readFile(path.join(inject('demoSite'), 'sitemap.xml'), 'utf8')
  for (const [, address] of kinds.slice(0, -2)) expect(sitemap).toContain(`d2lbook.example${address}<`)
})

test('nothing of the program that formats citations reaches a reader', async () => {
  const program = await readFile(createRequire(import.meta.url).resolve('citeproc'), 'utf8')
  // names of its methods, which no minifier changes
  const marks = [
    'rebuildProcessorState',
    'makeCitationCluster',
    'appendCitationCluster',
    'ERROR_NO_RENDERED_FORM',
  ]
  for (const mark of marks) expect(program).toContain(mark)
  const folder = inject('demoSite')
  const files = (await readdir(folder, {recursive: true})).filter((file) =>
    /\.(?:[cm]?js|html|json|wasm|map)$/.test(file),
  )
  expect(files.some((file) => file.endsWith('.js'))).toBe(true)
  for (const file of files) {
    const text = await readFile(path.join(folder, file), 'latin1')
    expect(
      marks.filter((mark) => text.includes(mark)),
      file,
    ).toEqual([])
  }
})
