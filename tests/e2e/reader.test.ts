// What a reader does with the built demo site, in a real browser: the same whoever runs its pages, small scripts or Docusaurus.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Browser, BrowserContext, Locator, Page} from 'playwright'
import {describe, expect, inject, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {useDemoSite} from '../browser/demo-site.ts'
import {serveFolder} from '../browser/serve-folder.ts'

describe.each([
  ['islands', 'demoSite'],
  ['docusaurus', 'reactSite'],
] as const)('run by %s', (client, place) => {
  const site = useDemoSite(place)
  let page: Page

  async function open(
    address: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<BrowserContext> {
    const context = await site.browser.newContext(options)
    page = await context.newPage()
    await page.goto(site.url + address, {waitUntil: 'networkidle'})
    if (options.javaScriptEnabled !== false) await hydrated(page)
    return context
  }

  /** For each group of tabs, the names that all its visible panels serve. */
  function shownTabs(): Promise<string[]> {
    return page.$$eval('.d2l-tabs', (groups) =>
      groups.map((group) => {
        const panels = [...group.querySelectorAll<HTMLElement>(':scope > .d2l-panel')]
        const shown = panels.filter((panel) => panel.offsetParent).map((panel) => panel.dataset.tabs ?? '')
        const names = (shown[0] ?? '').split(' ')
        return names.filter((name) => shown.every((tabs) => tabs.split(' ').includes(name))).join(' ')
      }),
    )
  }

  /** Whether every group shows panels of `name`. */
  async function allShow(name: string): Promise<boolean> {
    const shown = await shownTabs()
    return shown.length > 1 && shown.every((names) => names.split(' ').includes(name))
  }

  describe('tabs', () => {
    test('one click switches all groups of the page and survives a reload', async () => {
      const context = await open('/book/chapter_mlp/mlp')
      expect(await allShow('pytorch')).toBe(true)
      await page.getByRole('tab', {name: 'TensorFlow'}).first().click()
      expect(await allShow('tensorflow')).toBe(true)
      await page.reload({waitUntil: 'networkidle'})
      expect(await allShow('tensorflow')).toBe(true)
      await page.goto(`${site.url}/book/chapter_mlp/mlp?tab=jax`, {waitUntil: 'networkidle'})
      expect(await allShow('jax')).toBe(true)
      await context.close()
    })
  })

  describe('what a framework leaves out', () => {
    const contents = () =>
      page.$$eval('.theme-doc-toc-desktop .table-of-contents__link', (links) =>
        links.flatMap((link) => (link.getClientRects().length > 0 ? [link.textContent] : [])),
      )

    test('is left out of the contents beside the page, before any script of the site has run', async () => {
      const context = await site.browser.newContext({viewport: {width: 1280, height: 900}})
      page = await context.newPage()
      await page.route('**/assets/js/**', (route) => route.abort())
      const headings: [string, RegExp[]][] = [
        ['', [/for PyTorch$/]],
        ['?tab=pytorch', [/for PyTorch$/]],
        ['?tab=jax', [/for the Others$/]],
        ['?tab=all', [/for PyTorch$/, /for the Others$/]],
      ]
      for (const [choice, seen] of headings) {
        await page.goto(`${site.url}/book/guide/tabs${choice}`, {waitUntil: 'domcontentloaded'})
        const found = (await contents()).filter((title) => /A Heading for/.test(title))
        expect(found, choice).toEqual(seen.map((title) => expect.stringMatching(title)))
      }
      await context.close()
    })

    test('the way back keeps the later choice', async () => {
      const context = await open('/book/guide/tabs?tab=jax')
      const first = () => shownTabs().then((names) => names.at(-1))
      expect(await first()).toBe('tensorflow mxnet jax')
      await page.locator('[role="tab"][data-tab="tensorflow"]').first().click()
      await page.locator('.theme-doc-toc-desktop .table-of-contents__link[href="#names"]').click()
      await page.locator('[role="tab"][data-tab="pytorch"]').first().click()
      await page.goBack()
      await page.waitForURL('**/guide/tabs?tab=pytorch')
      expect(await first()).toBe('pytorch')
      await context.close()
    })
  })

  describe('without JavaScript', () => {
    test('no button stands there that nothing would answer', async () => {
      const button = 'button[class*="collapseSidebarButton"]'
      for (const javaScriptEnabled of [true, false]) {
        const context = await open('/book/chapter_mlp/mlp', {javaScriptEnabled})
        expect(await page.locator(button).isVisible()).toBe(javaScriptEnabled)
        await context.close()
      }
    })

    test('numbers, links, formulas, code and pictures are there', async () => {
      const context = await open('/book/chapter_mlp/mlp', {javaScriptEnabled: false})
      expect(await page.locator('h1').innerText()).toMatch(/^1\.1\./)
      expect(await page.locator('.d2l-equation-number').first().innerText()).toBe('(1.1.1)')
      expect(await page.locator('figcaption .d2l-number').first().innerText()).toBe('Fig. 1.1.1')
      expect(await page.locator('.katex').count()).toBeGreaterThan(20)
      const reference = page.locator('a.d2l-reference').first()
      expect(await reference.innerText()).toMatch(/^(Section|Fig\.|Table) \d/)
      const panels = page.locator('.d2l-tabs').first().locator('.d2l-panel')
      for (let index = 0; index < (await panels.count()); index++)
        expect(await panels.nth(index).isVisible()).toBe(true)
      expect(await page.locator('.d2l-live').first().getByRole('img').first().isVisible()).toBe(true)
      await context.close()
    })

    test('figures and equations can be linked to', async () => {
      const context = await open('/book/chapter_mlp/mlp', {javaScriptEnabled: false})
      for (const name of ['Fig. 1.1.1', '(1.1.1)']) {
        const link = page.getByRole('link', {name: `Direct link to ${name}`})
        const target = page.locator(`[id="${(await link.getAttribute('href'))?.slice(1)}"]`)
        expect(
          await target.evaluate((element, own) => element.contains(own), await link.elementHandle()),
        ).toBe(true)
      }
      await context.close()
    })
  })

  describe('what makes reading easier', () => {
    test('a formula is copied as TeX', async () => {
      const context = await open('/book/chapter_mlp/mlp', {
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await page.getByRole('button', {name: 'Copy the formula'}).first().click()
      await page.getByRole('button', {name: 'Copy as TeX'}).click()
      await page.getByRole('status').filter({hasText: 'Copied'}).waitFor({state: 'attached'})
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/\\[a-z]+\{/)
      await context.close()
    })

    test('a figure is shown large, and its button is back in focus', async () => {
      const context = await open('/book/chapter_mlp/mlp')
      await page.locator('.d2l-figure > img').first().click()
      await page.getByRole('dialog', {name: 'Fig. 1.1.1'}).waitFor()
      await page.keyboard.press('Escape')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
        .toBe('Enlarge: Fig. 1.1.1')
      await context.close()
    })

    test('the start of the book offers the place where the reader has been', async () => {
      const context = await open('/book/chapter_mlp/mlp')
      const loaded = page.waitForResponse((response) => response.url().endsWith('.js'))
      await page
        .locator('article h2')
        .nth(1)
        .evaluate((heading) => heading.scrollIntoView())
      await loaded
      const kept = () =>
        page.evaluate(() => {
          dispatchEvent(new Event('pagehide'))
          return Object.keys(localStorage).filter((key) => key.startsWith('d2l-last')).length
        })
      await expect.poll(kept).toBe(1)
      await page.goto(`${site.url}/book/`)
      const offer = page.getByRole('complementary', {name: 'Continue reading'})
      await expect.poll(() => offer.innerText()).toMatch(/^Continue reading: 1\.1\. .* · 1\.1\.2\. /)
      await offer.getByRole('link').click()
      await page.waitForURL('**/book/chapter_mlp/mlp#*')
      await context.close()
    })

    test('nothing is wider than the window of a phone, or of a page at 400 percent', async () => {
      const context = await open('/book/chapter_mlp/mlp', {viewport: {width: 320, height: 256}})
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
      await context.close()
    })
  })

  describe.runIf(client === 'islands')('going from page to page', () => {
    test('a reader who goes on before the last page has faded causes no error', async () => {
      const context = await site.browser.newContext({reducedMotion: 'no-preference'})
      page = await context.newPage()
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await page.addInitScript(() => {
        addEventListener('pagereveal', ({viewTransition}) => {
          viewTransition?.skipTransition()
          void viewTransition?.finished.then(() => sessionStorage.setItem('skipped', location.pathname))
        })
      })
      await page.goto(`${site.url}/book/chapter_mlp/mlp`, {waitUntil: 'networkidle'})
      const next = page.locator('.pagination-nav__link--next')
      const address = await next.getAttribute('href')
      await next.click()
      await expect.poll(() => page.evaluate(() => sessionStorage.getItem('skipped'))).toBe(address)
      expect(errors).toEqual([])
      await context.close()
    })
  })

  describe('a live network', () => {
    test('downloads nothing heavy before it is used, then lowers its loss', async () => {
      const scripts: string[] = []
      const context = await site.browser.newContext()
      page = await context.newPage()
      page.on('response', (response) => scripts.push(response.url()))
      await page.goto(`${site.url}/book/chapter_mlp/mlp`, {waitUntil: 'networkidle'})
      await hydrated(page)
      const before = scripts.length
      const live = page.locator('.d2l-live').first()
      await live.scrollIntoViewIfNeeded()
      expect(scripts.slice(before)).toEqual([])
      expect(await live.locator('.d2l-live-numbers').count()).toBe(0)
      await live.getByRole('button', {name: /run/i}).click()
      await expect.poll(() => number(live, 'epoch'), {timeout: 60_000}).toBeGreaterThan(0)
      const early = await number(live, 'training loss')
      await expect
        .poll(() => number(live, 'training loss'), {timeout: 60_000})
        .toBeLessThan(Math.min(early, 0.4))
      await context.close()
    })

    /** A number that only training shows; the words of the still picture name some too. */
    async function number(live: Locator, name: string): Promise<number> {
      const text = await live.locator('.d2l-live-numbers').innerText()
      return Number(new RegExp(`${name}\\s+(\\d+(?:\\.\\d+)?)`, 'i').exec(text)?.[1] ?? Number.NaN)
    }
  })

  describe('the Content-Security-Policy', () => {
    test('written by the build holds on every kind of page, with a network in training', async () => {
      const policy = (await readFile(path.join(inject(place), 'content-security-policy.txt'), 'utf8')).trim()
      expect(policy).not.toContain("'unsafe-eval'")
      const strict = await serveFolder(inject(place), {headers: {'content-security-policy': policy}})
      const context = await site.browser.newContext()
      await context.addInitScript(() => {
        Object.assign(window, {violations: []})
        document.addEventListener('securitypolicyviolation', (event) => {
          ;(window as unknown as {violations: string[]}).violations.push(
            `${event.violatedDirective} ${event.blockedURI}`,
          )
        })
      })
      page = await context.newPage()
      for (const address of [
        '/',
        '/book/',
        '/book/chapter_mlp/mlp',
        '/book/chapter_references/references',
        ...(client === 'islands' ? ['/vi/book/'] : []),
      ]) {
        await page.goto(strict.url + address, {waitUntil: 'networkidle'})
        expect(await violations(), address).toEqual([])
      }
      await page.goto(`${strict.url}/book/chapter_mlp/mlp`, {waitUntil: 'networkidle'})
      await hydrated(page)
      await page.locator('.d2l-live').first().getByRole('button', {name: /run/i}).click()
      await expect
        .poll(() => page.locator('.d2l-live-numbers').first().innerText(), {timeout: 60_000})
        .toMatch(/epoch\s+[1-9][^]*loss\D*0\.\d/i)
      expect(await violations()).toEqual([])
      await context.close()
      await strict.close()
    })

    function violations(): Promise<string[]> {
      return page.evaluate(() => (window as unknown as {violations: string[]}).violations)
    }
  })
})
