// The front page of the demo site: a page in React that needs none in the browser. Where Docusaurus runs all pages, it does
// the same.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {brotliCompressSync} from 'node:zlib'
import type {BrowserContext, BrowserContextOptions, Page} from 'playwright'
import {afterEach, describe, expect, inject, test} from 'vitest'
import {scriptSize} from '../../src/home/measured.ts'
import {hydrated} from '../browser/hydrated.ts'
import {useDemoSite} from '../browser/demo-site.ts'

describe.each([
  ['islands', 'demoSite'],
  ['docusaurus', 'reactSite'],
] as const)('run by %s', (client, place) => {
  const site = useDemoSite(place)
  let context: BrowserContext
  let page: Page
  /** Addresses of the scripts that were loaded. */
  let scripts: string[]

  async function open(address: string, options: BrowserContextOptions = {}): Promise<void> {
    context = await site.browser.newContext(options)
    page = await context.newPage()
    scripts = []
    page.on('response', (response) => {
      const {pathname} = new URL(response.url())
      if (pathname.endsWith('.js')) scripts.push(pathname)
    })
    await page.goto(site.url + address, {waitUntil: 'networkidle'})
    if (options.javaScriptEnabled !== false) await hydrated(page)
  }

  afterEach(() => context.close())

  test('has the scripts that an article has', async () => {
    await open('/')
    const main = scripts.filter((name) => /\/(?:runtime~)?main\./.test(name))
    expect(main).toHaveLength(client === 'islands' ? 0 : 2)
    if (client === 'docusaurus') return
    const ofHome = scripts
    await context.close()
    await open('/book/chapter_mlp/mlp')
    expect(ofHome.toSorted()).toEqual(scripts.toSorted())
    const files = await Promise.all(scripts.map((name) => readFile(path.join(inject(place), name))))
    const size = files.reduce((sum, file) => sum + brotliCompressSync(file).length, 0) / 1000
    expect(size).toBeLessThanOrEqual(scriptSize)
    expect(size).toBeGreaterThan(scriptSize - 4)
  })

  test('its network learns', async () => {
    await open('/')
    const figure = page.locator('#playground')
    expect(await figure.getByRole('img').count()).toBe(2)
    await figure.getByRole('button', {name: 'Run'}).click()
    await expect
      .poll(() => figure.locator('.d2l-live-numbers').innerText(), {timeout: 60_000})
      .toMatch(/epoch\s+[1-9]/i)
    // React has taken over what stood there, and not drawn it again beside it
    expect(await page.locator('#playground').count()).toBe(1)
  })

  test('its example is run', async () => {
    await open('/')
    await page.getByRole('tab', {name: 'JAX'}).click()
    expect(await page.getByText('import torch').last().isVisible()).toBe(false)
    const cell = page.locator('.d2l-cell', {hasText: 'jax.nn.softmax(o)'})
    await cell.getByRole('button', {name: 'Run'}).first().click()
    await expect.poll(() => cell.locator('.d2l-outputs').innerText(), {timeout: 60_000}).toContain('0.1141')
  })

  test('the menu, the search and the colours are at work', async () => {
    await open('/', {viewport: {width: 390, height: 844}, colorScheme: 'light'})
    await page.locator('.navbar__toggle').click()
    await page.locator('.navbar-sidebar').getByRole('link', {name: 'Demo book'}).waitFor()
    await page.locator('.navbar-sidebar__close').click()
    await page.setViewportSize({width: 1280, height: 900})
    await page.keyboard.press('Control+k')
    const dialog = page.locator('dialog[open]')
    await dialog.getByRole('combobox').fill('perceptron')
    await dialog.getByRole('option').first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({state: 'detached'})
    const colours = () => page.evaluate(() => document.documentElement.dataset['theme'])
    expect(await colours()).toBe('light')
    await page.locator('button[class*=toggleButton]').first().click()
    await expect.poll(colours).toBe('light')
    await page.locator('button[class*=toggleButton]').first().click()
    await expect.poll(colours).toBe('dark')
  })

  test('is complete without JavaScript', async () => {
    await open('/', {javaScriptEnabled: false})
    for (const text of [
      'Textbooks that compute',
      '(3.1.1)',
      'tensor([0.0420',
      'Array([0.042',
      'd2lbook build',
    ])
      expect(await page.getByText(text).last().isVisible(), text).toBe(true)
    expect(await page.locator('#playground').getByRole('img').count()).toBe(2)
    expect(await page.getByRole('link', {name: 'Read a chapter'}).getAttribute('href')).toMatch(/^\/book\//)
  })

  test('nothing is wider than the window of a phone', async () => {
    await open('/', {viewport: {width: 320, height: 640}})
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
  })
})
