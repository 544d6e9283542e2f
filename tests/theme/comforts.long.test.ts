// What makes reading easier, in a page as the compile step writes it.

import type {Page} from 'playwright'
import {describe, expect, test} from 'vitest'
import {sampleArticle} from './sample-article.ts'
import {sampleSite} from './sample-page.ts'

const notes = `<p>Here is a note.<sup><a href="#note" data-footnote-ref aria-describedby="notes">1</a></sup> And here it is again.<sup><a href="#note" data-footnote-ref aria-describedby="notes">1</a></sup></p>
<section data-footnotes><h2 id="notes">Notes</h2><ol><li id="note"><p>What the note says, with <a href="/two">a link</a>. <a href="#mark" data-footnote-backref>↩</a></p></li></ol></section>`

const linked = '<figure class="d2l-figure"><a href="/two"><img src="data:," alt="A link."></a></figure>'

/** Docusaurus puts the way to the page before behind the article; the first page of a book has none. */
const laterPage =
  '<h1>4.2. Later</h1><h2 id="first">4.2.1. First</h2><p style="block-size: 200vh">Text.</p><h2 id="second">4.2.2. Second</h2>' +
  '<p style="block-size: 200vh">Text.</p><a class="pagination-nav__link--prev" href="/">Before</a>'

const open = sampleSite({article: sampleArticle() + linked + notes, others: {'later.html': laterPage}})

const clipboard = {permissions: ['clipboard-read', 'clipboard-write']}
const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())
const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement)

describe('formulas', () => {
  const button = '#eq_hidden > .d2l-equation-copy'
  const item = (page: Page, name: string) => page.getByRole('button', {name, exact: true})

  test.each([
    ['Copy as TeX', /^\\mathbf\{H\} = \\sigma\(.*\}\.$/],
    ['Copy as MathML', /^<math .*<\/math>$/],
  ])('a displayed one can be taken away: %s', async (name, text) => {
    const page = await open('/', clipboard)
    await page.locator(button).click()
    await item(page, name).click()
    await page.getByRole('status').filter({hasText: 'Copied'}).waitFor()
    expect(await copied(page)).toMatch(text)
    expect(await item(page, name).isVisible()).toBe(false)
  })

  test('the keyboard opens the menu, chooses, and is back at the button', async () => {
    const page = await open('/', clipboard)
    await page.locator(button).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => hasFocus(page, '.d2l-equation-menu > :first-child')).toBe(true)
    await page.keyboard.press('Escape')
    expect(await hasFocus(page, button)).toBe(true)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({hasText: 'Copied'}).waitFor()
    expect(await copied(page)).toContain('<math')
    expect(await hasFocus(page, button)).toBe(true)
  })

  test('where copying is forbidden the formula is selected instead', async () => {
    const page = await open()
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('forbidden'))
    })
    await page.locator(button).click()
    await item(page, 'Copy as TeX').click()
    await page.getByRole('status').filter({hasText: 'selected'}).waitFor()
    expect(await page.evaluate(() => getSelection()?.isCollapsed)).toBe(false)
  })

  test('what is selected is copied with its formulas as TeX, and without what is not shown', async () => {
    const page = await open('/?tab=mxnet', clipboard)
    const copy = async () => {
      await page.keyboard.press('Control+a')
      await page.keyboard.press('Control+c')
      return copied(page)
    }
    await expect
      .poll(copy)
      .toContain(String.raw`The hidden layer $\mathbf{H} \in \mathbb{R}^{n \times h}$ is computed`)
    const text = await copy()
    expect(text).toMatch(/^\$\$\\mathbf\{H\} = .*\$\$$/m)
    expect(text).toContain('from mxnet import npx')
    expect(text).not.toContain('import tensorflow')
    const html = await page.evaluate(async () => {
      const [all] = await navigator.clipboard.read()
      return (await all!.getType('text/html')).text()
    })
    expect(html).toContain('<math')
    expect(html).not.toContain('katex-html')
  })
})

describe('figures', () => {
  const button = (page: Page) => page.getByRole('button', {name: 'Enlarge: Fig. 4.1.1'})
  const dialog = (page: Page) => page.getByRole('dialog', {name: 'Fig. 4.1.1'})

  test('a click on a picture shows it large; another one closes it', async () => {
    const page = await open()
    const small = await page.locator('#fig_mlp img').boundingBox()
    await page.locator('#fig_mlp img').click()
    const large = await dialog(page).locator('img').boundingBox()
    expect(large!.width).toBeGreaterThan(small!.width * 2)
    expect(await dialog(page).innerText()).toContain('three hidden units')
    await dialog(page).click()
    await dialog(page).waitFor({state: 'detached'})
  })

  test('the keyboard opens it, Escape closes it, and the focus is back', async () => {
    const page = await open()
    await button(page).press('Enter')
    await dialog(page).waitFor()
    await page.keyboard.press('Escape')
    await dialog(page).waitFor({state: 'detached'})
    expect(await hasFocus(page, '#fig_mlp > .d2l-enlarge')).toBe(true)
  })

  test('a picture that is a link stays one', async () => {
    const page = await open()
    await button(page).waitFor({state: 'attached'})
    expect(await page.locator('figure:has(> a) .d2l-enlarge').count()).toBe(0)
  })
})

describe('notes', () => {
  const beside = '.d2l-side-note'

  test('stand beside their first mark where there is room, for the eye alone', async () => {
    const page = await open('/', {viewport: {width: 1400, height: 900}})
    const note = page.locator(beside)
    await note.waitFor()
    expect(await note.count()).toBe(1)
    expect(await note.innerText()).toBe('1 What the note says, with a link.')
    const [text, aside] = await Promise.all([page.locator('.d2l-static').boundingBox(), note.boundingBox()])
    expect(aside!.x).toBeGreaterThan(text!.x + text!.width)
    expect(await note.getAttribute('aria-hidden')).toBe('true')
    expect(await note.locator('a').getAttribute('tabindex')).toBe('-1')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1400)
  })

  test.each([
    ['in a narrow window', {width: 900, height: 900}, 'screen'],
    ['on paper', {width: 1400, height: 900}, 'print'],
  ] as const)('%s stand at the end alone', async (_, viewport, media) => {
    const page = await open('/', {viewport})
    await page.locator(beside).waitFor({state: 'attached'})
    await page.emulateMedia({media})
    expect(await page.locator(beside).isVisible()).toBe(false)
    expect(await page.locator('#note').isVisible()).toBe(true)
  })
})

describe("the reader's place", () => {
  const offer = (page: Page) => page.getByRole('complementary', {name: 'Continue reading'})

  /** Leaves a later page at its second section. */
  async function read(): Promise<Page> {
    const page = await open('/later')
    const loaded = page.waitForResponse('**/reading-place*')
    await page.locator('#second').evaluate((heading) => heading.scrollIntoView())
    await loaded
    await expect
      .poll(() =>
        page.evaluate(() => {
          dispatchEvent(new Event('pagehide'))
          return localStorage.length
        }),
      )
      .toBe(1)
    return page
  }

  test('is offered at the start of the book, and leads there', async () => {
    const page = await read()
    await page.goto('/')
    await expect.poll(() => offer(page).innerText()).toBe('Continue reading: 4.2. Later · 4.2.2. Second')
    await page.getByRole('status').filter({hasText: 'Continue reading'}).waitFor({state: 'attached'})
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await offer(page).getByRole('link').click()
    await page.waitForURL('**/later#second')
  })

  test('is not offered again once dismissed', async () => {
    const page = await read()
    await page.goto('/')
    await offer(page).getByRole('button', {name: 'Dismiss'}).click()
    await offer(page).waitFor({state: 'detached'})
    await page.reload()
    await page.locator('.d2l-copy').first().waitFor({state: 'attached'})
    expect(await offer(page).count()).toBe(0)
  })

  test('is offered on any page of a later visit that is opened at its top', async () => {
    const page = await read()
    for (const [address, isOffered] of [
      ['/later', true],
      ['/later#first', false],
    ] as const) {
      const later = await page.context().newPage()
      await later.goto(address)
      if (isOffered) await offer(later).waitFor()
      else expect(await offer(later).count()).toBe(0)
    }
  })
})
