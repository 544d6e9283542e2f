import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Browser, Locator, Page} from 'playwright'
import {afterAll, beforeAll, beforeEach, describe, expect, test} from 'vitest'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {writeStaticHtmlSite} from './bundle-static-html.ts'

const article = `<h2 id="sec_one">One</h2>
<p><a href="/book/two?tab=jax#sec_one"><em>two</em></a> <a href="#sec_one">here</a> <a href="/book/notes.txt">file</a>
<a href="/elsewhere">elsewhere</a> <a href="/book/two" target="_blank">window</a> <a href="/book/two" download>save</a></p>`

interface Seen {
  links: string[]
  ids: string[]
  preloaded: string[]
  parts: number
}

let folder: string
let server: FolderServer
let browser: Browser
let page: Page

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'd2lbook-static-'))
  await writeStaticHtmlSite(folder, article)
  server = await serveFolder(folder)
  browser = await sharedChromium()
})

beforeEach(async () => {
  page = await browser.newPage()
  await page.goto(`${server.url}/book/one`)
  await page.evaluate(() => Object.assign(window, {sameDocument: true}))
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

const seen = () => page.evaluate(() => (window as unknown as {seen: Seen}).seen)
/** Whether a real click reaches the window with its default action; the action itself, a second window, is kept away. */
async function isLeftToTheBrowser(link: Locator, modifiers: ('Control' | 'Shift')[] = []): Promise<boolean> {
  const isLeft = page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        const listen = (event: Event) => {
          resolve(!event.defaultPrevented)
          event.preventDefault()
        }
        window.addEventListener('click', listen, {once: true})
      }),
  )
  await link.click({modifiers})
  return isLeft
}
const isSameDocument = () => page.evaluate(() => 'sameDocument' in window)

describe('a click', () => {
  test('on a link within the site goes there without loading the page anew', async () => {
    await page.getByText('two', {exact: true}).click()
    await expect.poll(() => page.locator('output').innerText()).toBe('/book/two#sec_one')
    expect(new URL(page.url()).search).toBe('?tab=jax')
    expect(await isSameDocument()).toBe(true)
    await page.goBack()
    await expect.poll(() => page.locator('output').innerText()).toBe('/book/one')
    expect(await isSameDocument()).toBe(true)
  })

  test('on a place of the same page is left to the browser', async () => {
    await page.getByText('here', {exact: true}).click()
    expect(page.url()).toMatch(/\/book\/one#sec_one$/)
    expect(await isSameDocument()).toBe(true)
  })

  test.each(['file', 'elsewhere'])('on %s, which is no page of this site, loads it', async (text) => {
    await Promise.all([page.waitForEvent('load'), page.getByText(text, {exact: true}).click()])
    expect(await isSameDocument()).toBe(false)
  })

  test.each(['Control', 'Shift'] as const)('with the %s key is left to the browser', async (key) => {
    expect(await isLeftToTheBrowser(page.getByText('two', {exact: true}), [key])).toBe(true)
    expect(await page.locator('output').innerText()).toBe('/book/one')
  })

  test('on a link with a target of its own is left to the browser', async () => {
    expect(await isLeftToTheBrowser(page.getByText('window'))).toBe(true)
    expect(await page.locator('output').innerText()).toBe('/book/one')
  })

  test('without a key is not', async () => {
    expect(await isLeftToTheBrowser(page.getByText('two', {exact: true}))).toBe(false)
  })

  test('on a download saves the file', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('save').click()])
    expect(download.url()).toMatch(/\/book\/two$/)
    expect(await page.locator('output').innerText()).toBe('/book/one')
  })
})

test('pointing at a page of the site prepares it, pointing at a file does not', async () => {
  await page.getByText('file').hover()
  await page.getByText('two', {exact: true}).hover()
  expect((await seen()).preloaded).toEqual(['/book/two'])
})

test('the first part reports links within the site and all places; the second says nothing', async () => {
  expect(await seen()).toMatchObject({links: ['/book/two'], ids: ['sec_one'], parts: 2})
})

test('what scripts add to a part survives when the page renders again', async () => {
  await page.evaluate(() => document.querySelector('.d2l-static')?.append('added'))
  await page.getByRole('button').click()
  await page.getByText('again 1').waitFor()
  expect(await page.locator('.d2l-static').first().innerText()).toContain('added')
  expect((await seen()).parts).toBe(2)
})
