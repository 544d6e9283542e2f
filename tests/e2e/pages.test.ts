// Every kind of page of the built demo site: what search engines and helpers of readers are told of it.

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {AxeResults} from 'axe-core'
import {describe, expect, inject, test} from 'vitest'
import {useDemoSite} from '../browser/demo-site.ts'

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

describe.each(['light', 'dark'] as const)('in the %s, axe finds nothing on', (colorScheme) => {
  test.each(kinds)('%s', async (_kind, address) => {
    const context = await site.browser.newContext({colorScheme})
    const page = await context.newPage()
    await page.goto(site.url + address, {waitUntil: 'load'})
    await page.locator('html[data-has-hydrated="true"]').waitFor()
    await page.addScriptTag({path: axe})
    const {violations} = await page.evaluate(
      (values) =>
        (globalThis as unknown as {axe: {run(options: object): Promise<AxeResults>}}).axe.run({
          runOnly: {type: 'tag', values},
        }),
      standards,
    )
    expect(violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id}: ${html}`))).toEqual([])
    await context.close()
  })
})

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

test('the sitemap names every page of the book', async () => {
  const sitemap = await readFile(path.join(inject('demoSite'), 'sitemap.xml'), 'utf8')
  for (const [, address] of kinds.slice(0, -2)) expect(sitemap).toContain(`d2lbook.example${address}<`)
})
