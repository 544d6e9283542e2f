// A book of somebody who wants to run scripts in the browsers of its readers: every payload at every place. It is built,
// looked through file by file, and opened in a real browser without a policy, hovered and clicked everywhere.

import {mkdir, mkdtemp, readdir, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Element} from 'hast'
import type {Browser, BrowserContext, Page} from 'playwright'
import {glob} from 'tinyglobby'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {classesOf, faultsIn} from '../book/payloads/faults.ts'
import {writePayloadBook, writeTranslatedBook} from '../book/payloads/payload-book.ts'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {buildByCommand, cli, run} from './build-site.ts'

let browser: Browser
/** Nothing but what the test itself names may lie here afterwards. */
let root: string

beforeAll(async () => {
  browser = await sharedChromium()
  root = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-payloads-'))
})

afterAll(async () => {
  await closePages(browser)
  await rm(root, {recursive: true, force: true})
})

/** What the site writes into every page, by a look at its text. */
function isOwn({tagName, properties, children}: Element): boolean {
  const [first] = children
  const text = first?.type === 'text' ? first.value : ''
  if (tagName === 'script' && properties.src)
    return typeof properties.src === 'string' && /^(?:\/vi)?\/assets\/js\/[\w~.-]+\.js$/.test(properties.src)
  if (tagName === 'script')
    return properties.type === 'application/ld+json' || ownScripts.some((start) => text.startsWith(start))
  if (tagName === 'style') return ownStyles.test(text) && !text.includes('<')
  if (tagName === 'meta') return !properties.httpEquiv
  if (tagName === 'link') return properties.rel !== undefined && !/outside/.test(String(properties.href))
  if (tagName !== 'svg') return false
  // pictures of live figures, whose classes no author can write
  if (classesOf({properties}).includes('d2l-live-drawing')) return isHarmless(children)
  return isIcon(children) && /icon|display: ?none|"viewBox"/i.test(JSON.stringify(properties))
}

function isHarmless(children: Element['children']): boolean {
  return children.every(
    (child) =>
      child.type === 'text' ||
      (child.type === 'element' &&
        !/^(?:script|style|foreignobject|iframe|a|animate|set)$/i.test(child.tagName) &&
        !Object.keys(child.properties).some((name) => /^on|href$/i.test(name)) &&
        isHarmless(child.children)),
  )
}

/** Docusaurus draws its icons by components: lines and nothing else. */
function isIcon(children: Element['children']): boolean {
  return children.every((child) =>
    child.type === 'element'
      ? iconParts.test(child.tagName) && isIcon(child.children)
      : /^\s*$/.test('value' in child ? child.value : ''),
  )
}

const iconParts = /^(?:defs|g|symbol|use|path|circle|line|polyline|rect)$/

const ownScripts = [
  '\n(function() {\n  function getSystemColorMode()',
  '(function (names) {',
  '(function () {\n  function hear(event) {',
  '!function',
  '(function(',
  '{"prefetch":[{"where":{"and":[{"href_matches":"/',
]
const ownStyles =
  /^(?:@media \(prefers-reduced-motion:no-preference\)\{@view-transition\{|:root\{--d2l-output|html\[data-d2l-tab\]|html:is\(|html\[data-d2l)/

async function faultsOfPages(site: string): Promise<string[]> {
  const files = await glob('**/*.html', {cwd: site})
  const found = await Promise.all(
    files.map(async (file) => {
      const faults = faultsIn(await readFile(path.join(site, file), 'utf8'), isOwn)
      return faults.map((fault) => `${file}: ${fault.slice(0, 200)}`)
    }),
  )
  return found.flat()
}

/** A context in which nothing outside can be reached, and all that runs or is asked for is noted. */
async function openContext(url: string): Promise<{context: BrowserContext; faults: string[]}> {
  const context = await browser.newContext({viewport: {width: 1300, height: 900}})
  const faults: string[] = []
  await context.exposeFunction('__run', (name: unknown) => faults.push(`ran: ${String(name)}`))
  await context.route(
    (address) => address.origin !== url && address.protocol !== 'data:',
    async (route) => {
      faults.push(`asked for ${route.request().url()}`)
      await route.abort()
    },
  )
  context.on('dialog', async (dialog) => {
    faults.push(`dialog: ${dialog.message()}`)
    await dialog.dismiss()
  })
  return {context, faults}
}

/**
 * In the page: points at everything and presses everything once; links within the web are not followed. Events are
 * sent, since a real focus lays out the whole page each time.
 */
async function touchEverything(): Promise<number> {
  const stay = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    // what else a link could do it may do
    if (link && /^https?:$/.test(link.protocol)) event.preventDefault()
  }
  // before the listeners of the page, which would open other pages in this one
  addEventListener('click', stay, {capture: true})
  const elements = [...document.querySelectorAll<HTMLElement>('body *')]
  const pressed = new Set<string>()
  for (const element of elements) {
    // a link that an earlier press has taken out of the page would be followed
    if (!element.isConnected) continue
    for (const type of [
      'pointerover',
      'mouseover',
      'mouseenter',
      'pointerenter',
      'mousemove',
      'focus',
      'focusin',
    ])
      element.dispatchEvent(new Event(type, {bubbles: true}))
    if (!element.matches('a[href], button, summary, [role=tab], [tabindex], input')) continue
    // each link; of tabs and buttons those that are not the same again
    const same = element.outerHTML.replace(/ (?:id|for|aria-\w+|data-\w+)="[^"]*"/g, '')
    if (!element.matches('a') && pressed.has(same)) continue
    pressed.add(same)
    element.click()
    // what was pressed has its turn
    await Promise.resolve()
  }
  // addresses and pictures run in a turn of their own
  for (let turn = 0; turn < 3; turn++) await new Promise(requestAnimationFrame)
  removeEventListener('click', stay, {capture: true})
  return elements.length
}

async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address, {waitUntil: 'load'})
  await hydrated(page)
  expect(await page.evaluate(touchEverything)).toBeGreaterThan(50)
}

describe('a book with every payload at every place', () => {
  let site: string
  let pages: string[]
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    pages = await writePayloadBook(path.join(root, 'a/b/book'))
    site = path.join(root, 'a/b/site')
    await buildByCommand(path.join(root, 'a/b/book'), site)
    server = await serveFolder(site)
  })
  afterAll(() => server?.close())

  test('has a file for each page, and nothing that runs in any of them', async () => {
    for (const page of pages.filter((name) => !/^matter\/(?:address|steps)$/.test(name)))
      expect(await readdir(path.join(site, page.replace(/(^|\/)index$/, '')))).toContain('index.html')
    expect(await faultsOfPages(site)).toEqual([])
  })

  test('is allowed three scripts and rules of its own by its policy, whatever is in its pages', async () => {
    const policy = await readFile(path.join(site, 'content-security-policy.txt'), 'utf8')
    expect(policy.match(/'sha256-/g)).toHaveLength(4)
    expect(policy).not.toMatch(/outside|javascript|other\.example/)
  })

  test('is exported into its folder, and nowhere else', async () => {
    const out = path.join(root, 'a/b/export')
    await mkdir(path.join(root, 'a/b'), {recursive: true})
    await run(process.execPath, [cli, 'export', path.join(root, 'a/b/book'), '--ipynb', '--md', '--out', out])
    expect((await readdir(root)).toSorted()).toEqual(['a'])
    expect((await readdir(path.join(root, 'a'))).toSorted()).toEqual(['b'])
    expect((await readdir(path.join(root, 'a/b'))).toSorted()).toEqual([
      'book',
      'export',
      'site',
      'site-cache',
    ])
    expect((await readdir(out)).filter((name) => !/^[\w.-]+$/.test(name))).toEqual([])
  })

  test('would be seen running something', async () => {
    const {context, faults} = await openContext(server.url)
    const page = await context.newPage()
    await page.goto(`${server.url}/b`, {waitUntil: 'load'})
    await hydrated(page)
    await page.evaluate(() => {
      const place = document.createElement('div')
      place.innerHTML = `<a href="javascript:__run('address')">x</a> <b onmouseover="__run('over')">x</b>
        <input onfocus="__run('focus')"> <button onclick="__run('press')">x</button>
        <img src=x onerror="__run('picture')"> <a href="/index" onclick="__run('link')">x</a>
        <img src="https://outside.example/x">`
      document.querySelector('article')?.append(place)
    })
    await page.evaluate(touchEverything)
    expect(page.url()).toBe(`${server.url}/b`)
    await expect
      .poll(() => faults.toSorted())
      .toEqual([
        'asked for https://outside.example/x',
        'ran: address',
        'ran: focus',
        'ran: link',
        'ran: over',
        'ran: picture',
        'ran: press',
      ])
    await context.close()
  })

  test('runs nothing in a browser, whatever is pointed at and pressed', async () => {
    const {context, faults} = await openContext(server.url)
    const page = await context.newPage()
    const seen = pages.filter((name) => !/^(?:titles\/t\d*[1-9]$|matter\/(?!edit))/.test(name))
    for (const name of seen) {
      await visit(page, `${server.url}/${name.replace(/(^|\/)index$/, '')}`)
      expect(faults, name).toEqual([])
    }
    await context.close()
  })

  test('shows entries beside citations, and other books nowhere', async () => {
    const {context, faults} = await openContext(server.url)
    const page = await context.newPage()
    await page.goto(`${server.url}/cited`, {waitUntil: 'networkidle'})
    await page.locator('.d2l-citation a').first().hover()
    await page.locator('#d2l-card').waitFor()
    await page.goto(`${server.url}/others`, {waitUntil: 'networkidle'})
    const links = page.locator('.d2l-static .d2l-reference[href^="https://"]')
    expect(await links.count()).toBeGreaterThan(10)
    await links.first().hover()
    await links.nth(5).hover()
    await page.keyboard.press('Tab')
    expect(await page.locator('#d2l-card').count()).toBe(0)
    expect(faults).toEqual([])
    await context.close()
  })

  test.each(['Title', 'onerror', 'script', '__run', '"onmouseover'])('finds %s, as text', async (query) => {
    const {context, faults} = await openContext(server.url)
    const page = await context.newPage()
    await page.goto(`${server.url}/b`, {waitUntil: 'networkidle'})
    await page.keyboard.press('Control+k')
    await page.locator('dialog input').fill(query)
    await page.locator('.d2l-search-hit').first().waitFor()
    expect(await page.evaluate(touchEverything)).toBeGreaterThan(50)
    expect(faults).toEqual([])
    await context.close()
  })
})

describe('a translated book with every payload', () => {
  let site: string
  let server: Awaited<ReturnType<typeof serveFolder>>

  beforeAll(async () => {
    const book = path.join(root, 'a/b/translated')
    await writeTranslatedBook(book)
    site = path.join(root, 'a/b/translated-site')
    await buildByCommand(book, site, ['--languages', 'en,vi'])
    server = await serveFolder(site)
  })
  afterAll(() => server?.close())

  test('has nothing that runs in its pages and originals', async () => {
    expect(await faultsOfPages(site)).toEqual([])
    const originals = await glob('**/assets/originals/**/*.json', {cwd: site})
    expect(originals).not.toEqual([])
    for (const file of originals) {
      const {rows} = JSON.parse(await readFile(path.join(site, file), 'utf8')) as {rows: string[]}
      expect(faultsIn(rows.join('\n'))).toEqual([])
    }
  })

  test('runs nothing while originals are shown', async () => {
    const {context, faults} = await openContext(server.url)
    const page = await context.newPage()
    await page.goto(`${server.url}/vi/`, {waitUntil: 'networkidle'})
    await page.locator('.d2l-originals-choice button').nth(1).click()
    await page.locator('.d2l-original').first().waitFor()
    expect(await page.evaluate(touchEverything)).toBeGreaterThan(50)
    await visit(page, `${server.url}/vi/`)
    expect(faults).toEqual([])
    await context.close()
  })
})
