// What scripts make when a reader wants it has its own style sheet: it comes with what she does, and changes nothing that a
// page has without.

import type {BrowserContextOptions, Page} from 'playwright'
import {expect, test} from 'vitest'
import {useDemoSite} from '../browser/demo-site.ts'
import {hydrated} from '../browser/hydrated.ts'

const site = useDemoSite()
const article = '/book/chapter_mlp/mlp/'
const phone: BrowserContextOptions = {viewport: {width: 390, height: 800}, hasTouch: true, isMobile: true}

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await site.browser.newContext(options)
  const page = await context.newPage()
  await page.goto(site.url + address, {waitUntil: 'networkidle'})
  if (options.javaScriptEnabled !== false) await hydrated(page)
  return page
}

const loaded = (page: Page) =>
  page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap(({name}) => /\/([a-z]+)\.\w+\.css$/.exec(name)?.[1] ?? [])
      .toSorted(),
  )

/** What an element has as soon as it is in the page: noted before anything else can happen. */
async function noteFirst(page: Page, selector: string, property: string): Promise<() => Promise<string>> {
  await page.evaluate(
    ([wanted, name]) => {
      new MutationObserver((_, observer) => {
        const found = document.querySelector(wanted)
        if (!found) return
        observer.disconnect()
        document.documentElement.dataset['first'] = getComputedStyle(found).getPropertyValue(name)
      }).observe(document, {childList: true, subtree: true})
    },
    [selector, property] as const,
  )
  return () =>
    page
      .locator('html[data-first]')
      .waitFor()
      .then(() => page.evaluate(() => document.documentElement.dataset['first'] ?? ''))
}

test.each<[string, string, string, string, (page: Page) => Promise<void>]>([
  ['the search', '.d2l-search', 'border-top-left-radius', '10px', (page) => page.keyboard.press('Control+k')],
  [
    'a card',
    '.d2l-card',
    'position',
    'absolute',
    (page) => page.locator('.d2l-static a.d2l-reference').first().hover(),
  ],
  [
    'a large figure',
    '.d2l-enlarged',
    'cursor',
    'zoom-out',
    (page) => page.locator('.d2l-figure > img').first().click(),
  ],
  [
    'the menu of a formula',
    '.d2l-equation-menu > button',
    'min-height',
    '36px',
    (page) => page.getByRole('button', {name: 'Copy the formula'}).first().click(),
  ],
  [
    'the menu of a cell',
    '.d2l-cell-menu',
    'position',
    'absolute',
    (page) => page.locator('.d2l-cell-button[data-action="more"]').first().click(),
  ],
])('%s is never seen without its styles', async (_, selector, property, expected, act) => {
  const page = await open(article)
  expect(await loaded(page)).toEqual(['modes', 'page'])
  const first = await noteFirst(page, selector, property)
  await act(page)
  expect(await first()).toBe(expected)
  await page.context().close()
})

test('the menu on small screens is never seen without its styles', async () => {
  const page = await open(article, phone)
  const first = await noteFirst(page, '.navbar-sidebar', 'position')
  await page.locator('.navbar__toggle').tap()
  expect(await first()).toBe('fixed')
  await page.context().close()
})

test.each([article, '/book/guide/syntax/', '/book/guide/reactive/'])(
  'a page has its styles before anybody does anything: %s',
  async (address) => {
    const page = await open(address, {reducedMotion: 'reduce'})
    const before = await stylesOf(page)
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          const link = document.querySelector<HTMLLinkElement>('link[data-d2l-later]')!
          link.addEventListener('load', resolve)
          link.rel = 'stylesheet'
        }),
    )
    expect(await stylesOf(page)).toEqual(before)
    await page.context().close()
  },
)

/** How everything looks; what is within a formula or a picture is as that is. */
function stylesOf(page: Page): Promise<string[]> {
  return page.$$eval('body, body *:not(.katex *, svg *)', (elements) => {
    const names =
      'display position color background-color border-top-width font-size opacity visibility'.split(' ')
    return elements.map((element) => {
      const sides = [null, '::before', '::after'].map((side) => getComputedStyle(element, side))
      const values = sides.flatMap((style) => names.map((name) => style.getPropertyValue(name)))
      return [element.tagName, element.className, ...values].join(' ')
    })
  })
}

test('without scripts it is not loaded', async () => {
  const context = await site.browser.newContext({javaScriptEnabled: false})
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(request.url().replace(/^.*\/|\.\w+\.css$/g, '')))
  await page.goto(site.url + article, {waitUntil: 'networkidle'})
  await page.mouse.move(100, 100)
  await page.keyboard.press('Tab')
  expect(asked).toEqual(expect.arrayContaining(['page', 'modes']))
  expect(asked).not.toContain('later')
  await context.close()
})

test('what is printed has its sheet, with scripts or without', async () => {
  const page = await open(article, {javaScriptEnabled: false})
  await page.emulateMedia({media: 'print'})
  await expect.poll(() => page.locator('.navbar').isVisible()).toBe(false)
  expect(await page.locator('.theme-doc-sidebar-container').isVisible()).toBe(false)
  await page.context().close()
})
