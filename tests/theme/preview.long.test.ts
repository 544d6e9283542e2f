import type {Page} from 'playwright'
import {describe, expect, test} from 'vitest'
import {sampleArticle} from './sample-article.ts'
import {sampleSite} from './sample-page.ts'

const elsewhere = `<h1 id="top">Another Page</h1><p>Its first paragraph.</p>
<h2 id="sec_there" class="anchor"><span class="d2l-number">5.1.</span> There<a class="hash-link" href="#sec_there"></a></h2>
<p>What stands there, <a href="/">with a link</a>.</p>`

const formulas =
  '<html data-d2l-client="islands"><head><link rel="stylesheet" href="/formulas.css"></head><article><h1>Formulas</h1></article>'

const links = `<p style="margin-block-start: 40rem">See <a class="d2l-reference" href="/two#sec_there">Section 5.1</a>,
<a class="d2l-reference" href="/two">Chapter 5</a>, <a class="d2l-reference" href="/nowhere#x" title="Nobody knows.">Section 6</a>
and <a class="d2l-reference" href="/three">Chapter 7</a>; there is a note.<sup><a href="#note" data-footnote-ref aria-describedby="notes">1</a></sup></p>
<section data-footnotes><h2 id="notes">Notes</h2><ol><li id="note"><p>What the note says. <a href="#mark" data-footnote-backref>↩</a></p></li></ol></section>`

const open = sampleSite({
  article: sampleArticle() + links,
  others: {'two.html': elsewhere},
})

const card = (page: Page) => page.getByRole('tooltip')

test('pointing at a reference shows the figure it names, once and without a second target', async () => {
  const page = await open()
  await page.getByRole('link', {name: 'Fig. 4.1.1'}).hover()
  await expect.poll(() => card(page).innerText()).toContain('three hidden units and one output')
  expect(await card(page).locator('img').count()).toBe(1)
  expect(await page.locator('#fig_mlp').count()).toBe(1)
  expect(await card(page).locator('[id], [href], [tabindex]').count()).toBe(0)
})

test('the pointer may go into the card; away from both, the card goes', async () => {
  const page = await open()
  await page.getByRole('link', {name: '(4.1.1)'}).first().hover()
  await card(page).hover()
  expect(await card(page).locator('.katex').count()).toBeGreaterThan(0)
  await page.mouse.move(5, 5)
  await card(page).waitFor({state: 'detached'})
})

test('a citation shows its entry and is described by it; the tooltip of the browser is gone', async () => {
  const page = await open()
  const citation = page.getByRole('link', {name: 'Rosenblatt, 1958'})
  await citation.hover()
  await expect.poll(() => card(page).innerText()).toBe('Rosenblatt, F. (1958). The perceptron.')
  expect(await citation.getAttribute('title')).toBe(null)
  expect(await citation.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'))
})

test('the Tab key shows the card, Escape takes it away and leaves the focus', async () => {
  const page = await open()
  const reference = page.getByRole('link', {name: 'Section 4.1.1'})
  await page.keyboard.press('Tab')
  await expect.poll(() => card(page).innerText()).toContain('The hidden layer')
  await page.keyboard.press('Escape')
  await card(page).waitFor({state: 'detached'})
  expect(await reference.evaluate((link) => link === document.activeElement)).toBe(true)
})

test.each([
  ['Section 5.1', ['5.1. There', 'What stands there, with a link.']],
  ['Chapter 5', ['Another Page', 'Its first paragraph.']],
])('the beginning of another page is fetched for %s', async (name, texts) => {
  const page = await open()
  await page.getByRole('link', {name}).hover()
  for (const text of texts) await expect.poll(() => card(page).innerText()).toContain(text)
})

test('a page that does not come has no card', async () => {
  const page = await open()
  const answered = page.waitForResponse('**/nowhere')
  await page.getByRole('link', {name: 'Section 6'}).hover()
  expect((await answered).status()).toBe(404)
  await page.getByRole('link', {name: 'Section 5.1'}).hover()
  await expect.poll(() => card(page).innerText()).toContain('There')
  expect(await card(page).count()).toBe(1)
})

test('what describes a link outlives the tooltip of the browser, and comes back where there is no card', async () => {
  const page = await open()
  const lost = page.getByRole('link', {name: 'Section 6'})
  await page.getByRole('link', {name: 'Fig. 4.1.1'}).hover()
  await card(page).waitFor()
  expect(await page.getByRole('link', {name: 'Fig. 4.1.1'}).getAttribute('aria-description')).toBe(
    'A network.',
  )
  const answered = page.waitForResponse('**/nowhere')
  await lost.hover()
  await answered
  expect(await lost.getAttribute('title')).toBe('Nobody knows.')
})

test('formulas of another page bring their style sheet along', async () => {
  const page = await open()
  await page.evaluate(() => document.documentElement.setAttribute('data-d2l-client', 'islands'))
  await page.route('**/three', (route) => route.fulfill({contentType: 'text/html', body: formulas}))
  expect(await page.locator('link[href="/formulas.css"]').count()).toBe(0)
  await page.getByRole('link', {name: 'Chapter 7'}).hover()
  await card(page).waitFor()
  expect(await page.locator('link[href="/formulas.css"]').count()).toBe(1)
})

describe('under a finger', () => {
  const phone = {hasTouch: true, isMobile: true, viewport: {width: 360, height: 700}}

  /** As long as `held` takes. */
  async function hold(page: Page, name: string, held: () => Promise<void>): Promise<void> {
    const link = page.getByRole('link', {name})
    await link.scrollIntoViewIfNeeded()
    const box = await link.boundingBox()
    const client = await page.context().newCDPSession(page)
    const touchPoints = [{x: box!.x + box!.width / 2, y: box!.y + box!.height / 2}]
    await client.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints})
    await held()
    await client.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []})
  }

  test('a link that is held shows its card, within the window, and leads nowhere', async () => {
    const page = await open('/', phone)
    await hold(page, 'Section 5.1', () =>
      expect.poll(() => card(page).innerText()).toContain('What stands there'),
    )
    const box = await card(page).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 360).toBe(true)
    expect(new URL(page.url()).pathname).toBe('/')
    await page.getByRole('heading', {level: 1}).tap()
    await card(page).waitFor({state: 'detached'})
  })

  test('a tap follows the link', async () => {
    const page = await open('/', phone)
    await page.getByRole('link', {name: 'Section 5.1'}).tap()
    await page.waitForURL('**/two#sec_there')
  })

  test('a tap on the mark of a note shows the note, a second one goes there', async () => {
    const page = await open('/', phone)
    const mark = page.locator('[data-footnote-ref]')
    await mark.tap()
    await expect.poll(() => card(page).innerText()).toBe('What the note says.')
    expect(new URL(page.url()).hash).toBe('')
    expect(await mark.getAttribute('aria-describedby')).toBe(await card(page).getAttribute('id'))
    await mark.tap()
    await page.waitForURL('**/#note')
    expect(await mark.getAttribute('aria-describedby')).toBe('notes')
  })
})
