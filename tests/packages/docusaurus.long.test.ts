// A site that create-docusaurus has made, with what the READMEs and the guide say to add, from packages that npm has
// installed.

import {cp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, inject, test} from 'vitest'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import type {FolderServer} from '../browser/serve-folder.ts'
import {freePort} from '../browser/start-book.ts'
import {buildByCommand, run} from '../e2e/build-site.ts'
import {emptyFolder, install, type Manifest} from './install.ts'
import {openPage} from './open-page.ts'
import {blocksOf, readmeExamples} from './readme-examples.ts'
import {startProgram} from './started.ts'

const root = path.resolve(import.meta.dirname, '../..')
const liveBook = path.join(root, 'tests/e2e/fixtures/live-book')
const templates = path.join(
  path.dirname(createRequire(import.meta.url).resolve('create-docusaurus/package.json')),
  'templates',
)

/** Docusaurus is called a dozen times. */
const patience = 1_500_000

let folder: string
let bin: string
let browser: Browser

/** Both sites have what is installed above them. */
beforeAll(async () => {
  folder = await emptyFolder('docusaurus')
  bin = path.join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs')
  const manifest = await readJson(path.join(templates, 'classic-typescript/package.json'))
  await install(folder, manifest, Object.values(inject('archives')))
  await makeSite('ts', 'classic-typescript')
  await makeSite('js', 'classic')
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

async function readJson(file: string): Promise<Manifest> {
  return JSON.parse(await readFile(file, 'utf8')) as Manifest
}

async function makeSite(name: string, template: string): Promise<void> {
  const site = path.join(folder, name)
  await cp(path.join(templates, 'shared'), site, {recursive: true})
  await cp(path.join(templates, template), site, {recursive: true})
  await rename(path.join(site, 'gitignore'), path.join(site, '.gitignore'))
}

const docusaurus = (site: string, ...args: string[]) =>
  run(process.execPath, [bin, ...args], path.join(folder, site))

async function edit(file: string, ...changes: [string | RegExp, string][]): Promise<void> {
  let text = await readFile(path.join(folder, file), 'utf8')
  for (const [from, to] of changes) {
    expect(text).toMatch(from)
    text = text.replace(from, () => to)
  }
  await writeFile(path.join(folder, file), text)
}

async function showsComponents(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/`)
  expect(await page.locator('main svg').count()).toBeGreaterThanOrEqual(3)
  await page.goto(`${url}/blog`)
  expect(await page.getByRole('heading', {level: 2}).allInnerTexts()).toContain('MDX Blog Post')
  expect(await page.locator('.alert--success').innerText()).toContain('Use the power of React')
  await page
    .getByRole('button', {name: /search/i})
    .first()
    .click()
  await page.getByRole('combobox').fill('clock')
}

async function trains(page: Page): Promise<void> {
  const figure = page.locator('#live-6')
  await figure.getByRole('button', {name: /run|chạy/i}).click()
  await expect.poll(() => figure.innerText()).toMatch(/epoch\s+[1-9]/i)
}

test('the command builds a book', async () => {
  const cli = path.join(folder, 'node_modules/docusaurus-plugin-d2lbook/dist/cli/main.js')
  const out = path.join(folder, 'out')
  await buildByCommand(liveBook, out, [], cli)
  const server = await serveFolder(out)
  const {page, errors} = await openPage(browser)
  await page.goto(`${server.url}/figures`)
  await trains(page)
  expect(errors).toEqual([])
  await page.close()
  await server.close()
})

test("the preset takes the options that the plugin's README shows", async () => {
  const [config] = (await readmeExamples('book')).filter(({source}) => source.includes('presets:'))
  await writeFile(path.join(folder, 'readme.mjs'), config!.source)
  const program = `import config from './readme.mjs'
const [[name, options]] = config.presets
const {default: preset} = await import(name)
console.log(preset({siteConfig: {themeConfig: {}, future: {v4: {}}}}, options).plugins.length)`
  await writeFile(path.join(folder, 'preset.mjs'), program)
  expect(Number(await run(process.execPath, ['preset.mjs'], folder))).toBeGreaterThan(3)
})

describe('in TypeScript, with the preset in the place of the classic one and the flags of the next version', () => {
  let server: FolderServer

  beforeAll(async () => {
    await edit(
      'ts/docusaurus.config.ts',
      ["'@docusaurus/preset-classic'", "'docusaurus-plugin-d2lbook/preset'"],
      ["'classic'", "'docusaurus-plugin-d2lbook/preset'"],
      ["sidebarPath: './sidebars.ts',", "sidebarPath: './sidebars.ts', book: {liveComponents: ['clock']},"],
      ["locales: ['en']", "locales: ['en', 'vi']"],
      ["{to: '/blog'", "{type: 'localeDropdown'}, {type: 'docsVersionDropdown'}, {to: '/blog'"],
    )
    await edit('ts/src/css/custom.css', [/^:root \{/m, ':root {\n  --d2l-measure: 30rem;'])
    await cp(
      path.join(import.meta.dirname, 'fixtures/docusaurus/clock.md'),
      path.join(folder, 'ts/docs/clock.md'),
    )
    await docusaurus('ts', 'swizzle', 'docusaurus-theme-d2lbook', 'Live', '--wrap', '--typescript')
    for (const {title, source} of await blocksOf('docs/guide/live.md'))
      if (title?.startsWith('src/')) await writeFile(path.join(folder, 'ts', title), source)
    for (const component of ['StaticHtml', 'TranslationNote', 'SearchBar'])
      await docusaurus('ts', 'swizzle', 'docusaurus-theme-d2lbook', component, '--eject', '--typescript')
    await docusaurus('ts', 'write-translations', '--locale', 'vi')
    await docusaurus('ts', 'docs:version', '1.0')
    const told = await docusaurus('ts', 'build')
    expect(told).not.toMatch(/warn|\berror|deprecat/i)
    server = await serveFolder(path.join(folder, 'ts/build'))
  }, patience)

  afterAll(() => server?.close())

  test('its types are right', async () => {
    await run(
      process.execPath,
      [path.join(folder, 'node_modules/typescript/bin/tsc')],
      path.join(folder, 'ts'),
    )
  })

  test('home page, blog and search are there', async () => {
    const {page, errors} = await openPage(browser)
    await showsComponents(page, server.url)
    await expect.poll(() => page.getByRole('option').allInnerTexts()).not.toEqual([])
    expect(errors).toEqual([])
    await page.close()
  })

  test.each([
    ['en', '/docs/clock', 'Explore'],
    ['vi', '/vi/docs/clock', 'Khám phá'],
    ['another version', '/docs/next/clock', 'Explore'],
  ])('a component of the site works on a page of Markdown: %s', async (_, address, explore) => {
    const {page, errors} = await openPage(browser)
    await page.goto(server.url + address)
    const clock = page.locator('#live-tokyo')
    expect(await clock.innerText()).toMatch(/Tokyo\s+The time in Tokyo\./)
    const buttons = page.locator('figure.d2l-live button')
    await expect.poll(() => buttons.first().isVisible()).toBe(true)
    expect(await buttons.allInnerTexts()).toEqual([explore, explore])
    await clock.getByRole('button').click()
    await expect.poll(() => clock.locator('time').innerText()).toMatch(/^\d+:\d\d:\d\d/)
    // the look of the others stays
    const drawing = page.locator('.d2l-live-activation .d2l-live-panels').first()
    expect(await drawing.evaluate((one) => getComputedStyle(one).display)).not.toBe('block')
    expect(errors).toEqual([])
    await page.close()
  })

  test('a page looks as it should in cascade layers, and takes what the site says', async () => {
    const {page} = await openPage(browser)
    await page.goto(`${server.url}/docs/clock`)
    const article = page.locator('.theme-doc-markdown')
    expect(await article.evaluate((one) => getComputedStyle(one).maxWidth)).toBe('480px')
    const gap = await page.evaluate(() => {
      const [listing, tip] = ['.d2l-listing', '.theme-admonition'].map((name) =>
        document.querySelector(name)!.getBoundingClientRect(),
      )
      return tip!.top - listing!.bottom
    })
    expect(gap).toBeGreaterThanOrEqual(16)
    expect(await page.locator('.d2l-listing-title').innerText()).toBe('src/components/Hello.js')
    expect(await page.locator('.theme-admonition').innerText()).toContain('{braces} are words')
    await page.close()
  })

  test('pictures and links lead into the site', async () => {
    const {page} = await openPage(browser)
    await page.goto(`${server.url}/vi/docs/clock`)
    const logo = page.locator('figure.d2l-figure img')
    await expect.poll(() => logo.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0)
    const hrefs = await page
      .locator('.d2l-static p a:not(.d2l-reference)')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
    expect(hrefs).toContain('/vi/blog')
    expect(hrefs).toContain('/vi/docs/intro')
    const file = hrefs.find((href) => href?.endsWith('.png'))!
    expect((await page.request.get(server.url + file)).status()).toBe(200)
    await page.close()
  })

  test('`start` shows all this, and an edit', async () => {
    const port = await freePort()
    const started = startProgram([bin, 'start', '--no-open', '--port', String(port)], path.join(folder, 'ts'))
    try {
      await expect.poll(started.output, {timeout: 300_000}).toMatch(/compiled/i)
      const {page, errors} = await openPage(browser)
      const url = `http://localhost:${port}`
      await page.goto(`${url}/`)
      await page.goto(`${url}/blog/first-blog-post`)
      await page.getByText('Lorem ipsum').first().waitFor()
      await page.goto(`${url}/docs/next/clock`)
      await page.locator('#live-tokyo').getByRole('button').click()
      await page.locator('#live-tokyo time').waitFor()
      await edit('ts/docs/clock.md', ['The clock stands', 'The old clock stands'])
      await page.getByText('The old clock stands').waitFor({timeout: 60_000})
      expect(errors.filter((text) => !text.includes('[HMR]'))).toEqual([])
      await page.close()
    } finally {
      await started.stop()
    }
  })
})

describe('in JavaScript, with the book beside the docs, every component taken over, and none of these flags', () => {
  let server: FolderServer
  const components = ['Live', 'StaticHtml', 'TranslationNote', 'SearchBar']

  beforeAll(async () => {
    const [lines] = (await readmeExamples('..')).filter(({source}) => source.includes('themes:'))
    const [, added] = /export default \{\n(.*)\n\}/s.exec(lines!.source)!
    await edit(
      'js/docusaurus.config.js',
      ['v4: true', 'v4: false'],
      [/^ {2}themeConfig:$/m, `${added}\n  themeConfig:`],
      ["{to: '/blog'", "{to: '/book', label: 'Book'}, {to: '/blog'"],
    )
    await cp(liveBook, path.join(folder, 'js/book'), {recursive: true})
    for (const component of components)
      await docusaurus('js', 'swizzle', 'docusaurus-theme-d2lbook', component, '--eject', '--javascript')
    const told = await docusaurus('js', 'build')
    expect(told).not.toMatch(/\bwarn|\berror|deprecat/i)
    server = await serveFolder(path.join(folder, 'js/build'))
  }, patience)

  afterAll(() => server?.close())

  test('what is taken over is JavaScript that imports packages alone', async () => {
    const taken = path.join(folder, 'js/src/theme')
    expect((await readdir(taken)).toSorted()).toEqual(components.toSorted())
    for (const component of components) {
      const [file, ...others] = await readdir(path.join(taken, component))
      expect(file).toMatch(/^index\.jsx?$/)
      expect(others).toEqual([])
      const text = await readFile(path.join(taken, component, file!), 'utf8')
      expect(text).not.toMatch(/from '\.|import\('\.|sourceMappingURL/)
      expect(text).toMatch(/export (default|\{)/)
    }
  })

  test('home page, blog and search are there', async () => {
    const {page, errors} = await openPage(browser)
    await showsComponents(page, server.url)
    expect(errors).toEqual([])
    await page.close()
  })

  test('the network of the book trains, and the tutorial is as it was', async () => {
    const {page, errors} = await openPage(browser)
    await page.goto(`${server.url}/book/figures`)
    await trains(page)
    await page.goto(`${server.url}/docs/tutorial-basics/markdown-features`)
    expect(await page.locator('[class*=codeBlockTitle]').allInnerTexts()).toContain(
      'src/components/HelloDocusaurus.js',
    )
    expect(await page.locator('.d2l-static').count()).toBe(0)
    expect(errors).toEqual([])
    await page.close()
  })

  test('what Docusaurus has made can be cleared', async () => {
    await docusaurus('js', 'clear')
    expect(await readdir(path.join(folder, 'js'))).not.toContain('build')
  })
})
