// A book with every odd name that a file can have, and with everything on its pages that leads out of it: each page is
// found by its address and by a click, each picture is shown, and nothing that lies outside of the book is on the site.

import {mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {buildByCommand, run, cli} from './build-site.ts'

type Server = Awaited<ReturnType<typeof serveFolder>>

const dot = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>'
const secret = 'the words that nobody may read'

/** Pages by name, with the address that each has. The names are written here, since not every system keeps them apart. */
const pages: [name: string, address: string][] = [
  ['c#', '/c'],
  ['c++', '/c++'],
  ['50%', '/50'],
  ['lesson (1)', '/lesson-1'],
  ["author's-note", "/author's-note"],
  ['say "hello"', '/say-hello'],
  ['a & b; c', '/a-b-c'],
  ['me@home~x', '/me@home~x'],
  ['what?', '/what'],
  ['wow!', '/wow!'],
  ['_notes', '/_notes'],
  ['01-intro', '/01-intro'],
  ['end.', '/end'],
  ['v1.0', '/v1.0'],
  ['mo\u031B\u0309 đầu', '/mở-đầu'],
  ['第一章：简介', '/第一章：简介'],
  ['🚀 start', '/🚀-start'],
  ['A', '/A'],
  ['a', '/a-2'],
  ['README', '/README'],
  ['index.html', '/index-html'],
  ['a.md', '/a-md'],
  ['search', '/search'],
  ['404', '/404'],
  ['l'.repeat(240), `/${'l'.repeat(200)}`],
  ['C# (new)/index', '/C-new/'],
  ['C# (new)/50% off', '/C-new/50-off'],
  ['attention/index', '/attention/'],
  ['attention/attention', '/attention/attention'],
  ['attention/README', '/attention/README'],
  ['storage/storage', '/storage/'],
]

const pictures = [
  'C# loop',
  '50%',
  'what?',
  'a+b&c',
  'a b',
  "it's",
  '[1] (2)',
  'mo\u031B\u0309',
  'x;y=z',
  'a%20b',
]

let folder: string
let book: string
let out: string
let output: string
let browser: Browser
let server: Server

async function write(name: string, text: string): Promise<void> {
  const file = path.join(folder, name)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, text)
}

const titleOf = (name: string) => `Page ${pages.findIndex(([page]) => page === name)}`
const inBrackets = (address: string) => `<${address.replace(/[<>\\]/g, '\\$&')}>`

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'd2lbook-odd-')))
  ;[book, out] = [path.join(folder, 'book'), path.join(folder, 'out')]
  const toc = pages.filter(([name]) => !name.endsWith('README')).map(([name]) => name.normalize('NFC'))
  const links = pages.map(
    ([name], i) =>
      `* [link ${i}](${inBrackets(`${encodeURI(name).replace(/[#?]/g, encodeURIComponent)}.md`)})`,
  )
  const shown = pictures.map(
    (name) => `![${name.replace(/[[\]]/g, '\\$&')}](${inBrackets(`img/${encodeURIComponent(name)}.svg`)})`,
  )
  await write(
    'book/index.md',
    `# Odd Names\n:label:\`sec_odd\`\n\n${links.join('\n')}\n\n${shown.join('\n\n')}\n\n<img src="img/50%25.svg" width="9">\n\n[table](data/50%25.csv)\n\n\`\`\`toc\n:numbered:\n\n${toc.join('\n')}\n\`\`\`\n`,
  )
  for (const [i, [name]] of pages.entries())
    await write(
      `book/${name}.md`,
      `# ${titleOf(name)}\n:label:\`sec_${i}\`\n\nWords of page ${i}, after :ref:\`sec_odd\`.\n\n## Part\n:label:\`sec_part_${i}\`\n\nBack to :numref:\`sec_part_${(i + 1) % pages.length}\`.\n`,
    )
  for (const name of pictures) await write(`book/img/${name}.svg`, dot)
  await write('book/data/50%.csv', '1,2\n')
  await write('book/config.ini', '[html]\nhtml_logo = ../secret.svg\nfavicon = ../secret.ico\n')
  await write('book/out.md', outwards)
  await write('book/.env', secret)
  await write('book/venv/pyvenv.cfg', '')
  await write('book/venv/lib/README.md', `# ${secret}\n`)
  for (const name of ['secret.txt', 'secret.svg', 'secret.ico', 'secret.bib', 'private/letter.md'])
    await write(name, name.endsWith('.md') ? `# Letter\n\n${secret}\n` : secret)
  for (const [target, name] of [
    ['../private', 'others'],
    ['../secret.txt', 'notes.txt'],
    ['../secret.svg', 'img/linked.svg'],
    ['../private/letter.md', 'letter.md'],
    ['img', 'pictures'],
  ] as const)
    await symlink(target === 'img' ? target : path.join(folder, target.slice(3)), path.join(book, name))
  output = await buildByCommand(book, out)
  server = await serveFolder(out)
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

const outwards = `# Outwards

![a](../secret.svg) ![b](..%2fsecret.svg) ![c](..\\secret.svg) ![d](/../secret.svg) ![e](img/linked.svg) ![f][way]

[g](../secret.txt) [h](%2e%2e/secret.txt) [i](..%5csecret.txt) [j](notes.txt) [k](others/letter.md) [l](.env) [m][way]
[n](@site/docusaurus.config.cjs) [o](@site/../secret.txt) [p](pathname://../secret.txt) [q](letter.md)
[r](../../../../../../../../../../etc/passwd) [s](/etc/passwd) [t](venv/pyvenv.cfg) [u](../secret.txt?raw#x)

![shown](pictures/a%20b.svg)

<img src="../secret.svg" srcset="../secret.svg 2x"> <a href="../secret.txt">v</a>
<video src="../secret.txt" poster="../secret.svg"></video>

[way]: ../secret.txt

:bibliography:\`../secret.bib\`
`

async function open(address: string): Promise<{page: Page; failed: string[]}> {
  // 120 times from page to page: none waits for a picture of the last to fade
  const page = await browser.newPage({reducedMotion: 'reduce'})
  const failed: string[] = []
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(decodeURI(new URL(response.url()).pathname))
  })
  page.on('pageerror', (error) => failed.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') failed.push(message.text())
  })
  await page.goto(server.url + encodeURI(address), {waitUntil: 'networkidle'})
  return {page, failed}
}

const articleOf = (page: Page) => page.locator('article').innerText()

describe('every page', () => {
  test('is shown at its address, by the server and by its scripts', async () => {
    const wrong: unknown[] = []
    for (const [name, address] of pages) {
      const {page, failed} = await open(address)
      await hydrated(page)
      const text = await articleOf(page)
      if (failed.length > 0 || !text.includes(titleOf(name))) wrong.push({name, address, failed, text})
      await page.close()
    }
    expect(wrong).toEqual([])
  })

  test('is reached by a click, and so is what it refers to', async () => {
    const {page, failed} = await open('/')
    const shows = (title: string) =>
      page
        .locator('h1')
        .filter({hasText: new RegExp(`${title}$`)})
        .waitFor()
    for (const [i, [name, address]] of pages.entries()) {
      await page.locator(`article a:text-is("link ${i}")`).click()
      await shows(titleOf(name))
      expect(decodeURI(new URL(page.url()).pathname), name).toBe(address)
      await page.locator('article a.d2l-reference').last().click()
      await shows(`Page ${(i + 1) % pages.length}`)
      await page.goBack()
      await shows(titleOf(name))
      await page.locator('article a.d2l-reference').first().click()
      await shows('Odd Names')
    }
    expect(failed).toEqual([])
    await page.close()
  })

  test('has its notebook and its Markdown beside it', async () => {
    for (const [name, address] of pages) {
      const beside = path.join(out, address.endsWith('/') ? `${address}index` : address)
      expect(await readFile(`${beside}.md`, 'utf8'), name).toContain(`${titleOf(name)}\n`)
      expect(await readFile(`${beside}.ipynb`, 'utf8'), name).toContain(titleOf(name))
    }
    expect(await readFile(path.join(out, 'index.md'), 'utf8')).toContain('# Odd Names')
  })

  test('is told of where its name is not its address', async () => {
    const checked = await run(process.execPath, [cli, 'check', book]).catch(String)
    const listed = await run(process.execPath, [cli, 'check', book, '--format', 'json']).catch(String)
    const json = listed.slice(listed.indexOf('[\n'), listed.lastIndexOf(']') + 1)
    const told = (JSON.parse(json) as {rule: string; file: string; related?: {file: string}[]}[])
      .filter(({rule}) => rule === 'page-name-is-address')
      .flatMap(({file, related = []}) => [file, ...related.map((other) => other.file)])
    expect(told).toContain('c#.md')
    expect(checked).toContain(' hint page-name-is-address: ')
    expect(checked).toContain(
      'a.md warning page-address-is-unique: `A.md` has the address of this page, which is at `/a-2`',
    )
    expect(output).toContain('a.md warning page-address-is-unique: ')
    expect(output).not.toMatch(/Duplicate routes|\[ERROR\]/)
  })
})

test('links, search and the list of pages agree on the addresses', async () => {
  const known = new Set(pages.map(([, address]) => address))
  const targets = JSON.parse(await readFile(path.join(out, 'search/targets.json'), 'utf8')) as {
    pages: [string, string][]
  }
  const inventory = JSON.parse(await readFile(path.join(out, 'd2lbook.json'), 'utf8')) as {
    pages: {url: string}[]
  }
  const found = [targets.pages.map(([address]) => address), inventory.pages.map(({url}) => url)]
  for (const list of found) expect([...known].filter((address) => !list.includes(address))).toEqual([])
})

test('every picture is shown', async () => {
  const {page, failed} = await open('/')
  const images = page.locator('article img')
  expect(await images.count()).toBe(pictures.length + 1)
  for (const image of await images.all()) {
    await image.scrollIntoViewIfNeeded()
    await expect.poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth)).toBe(9)
  }
  const table = await page.locator('article a:text-is("table")').getAttribute('href')
  expect(await (await fetch(new URL(table!, server.url))).text()).toBe('1,2\n')
  expect(failed).toEqual([])
  await page.close()
})

describe('what lies outside of the book', () => {
  test('is not on the site, nor in the folder of an export', async () => {
    const exported = path.join(folder, 'exported')
    await run(process.execPath, [cli, 'export', book, '--md', '--ipynb', '--out', exported])
    for (const root of [out, exported]) {
      const names = await readdir(root, {recursive: true, withFileTypes: true})
      expect(names.filter((entry) => entry.isSymbolicLink())).toEqual([])
      for (const entry of names.filter((one) => one.isFile())) {
        const text = await readFile(path.join(entry.parentPath, entry.name), 'utf8')
        expect(text.includes(secret) || text.includes('root:x:'), entry.name).toBe(false)
      }
    }
  })

  test('leaves its page whole, and is told at its place by check and build alike', async () => {
    const html = await readFile(path.join(out, 'out/index.html'), 'utf8')
    for (const letter of 'ghijklmnopqrstu') expect(html).toMatch(new RegExp(`>${letter}<`))
    const checked = await run(process.execPath, [cli, 'check', book, '--no-hints']).catch(String)
    const told = checked
      .split('\n')
      .flatMap((line) => /(\S+ error file-is-in-book: .*)/.exec(line)?.[1] ?? [])
    expect(told.map((line) => line.replace(/^.*\//, ''))).not.toEqual([])
    for (const place of ['3:1', '3:21', '5:1', 'config.ini:2:1', 'config.ini:3:1', 'letter.md', 'others'])
      expect(
        told.some((line) => line.includes(`${place} error`)),
        place,
      ).toBe(true)
    expect(told.filter((line) => !output.includes(line))).toEqual([])
  })
})

test('a book in two languages has the same addresses in both', async () => {
  const twice = path.join(folder, 'twice')
  const translated = 'i18n/vi/docusaurus-plugin-content-docs/current'
  for (const name of ['c#', 'lesson (1)', 'm\u1EDF đầu', 'attention/attention', 'attention/index'])
    await write(`twice/${name}.md`, `# English ${name.length}\n\nWords in English.\n`)
  for (const name of ['c#', 'mo\u031B\u0309 đầu', 'attention/attention'])
    await write(`twice/${translated}/${name}.md`, `# Tiếng Việt ${name.length}\n\nVăn bản tiếng Việt.\n`)
  const toc = 'c#\nlesson (1)\nmo\u031B\u0309 đầu\nattention/index\nattention/attention'
  await write('twice/index.md', `# Two\n\n\`\`\`toc\n${toc}\n\`\`\`\n`)
  const site = path.join(folder, 'twice-out')
  await buildByCommand(twice, site, ['--languages', 'en,vi'])
  const text = (address: string) => readFile(path.join(site, address, 'index.html'), 'utf8')
  for (const address of ['c', 'lesson-1', 'mở-đầu', 'attention', 'attention/attention']) {
    expect(await text(address), address).toContain('Words in English.')
    const vi = await text(`vi/${address}`)
    expect(vi.includes('Văn bản') || address === 'lesson-1' || address === 'attention', address).toBe(true)
    const english = /<link[^>]*href="http:\/\/localhost([^"]*)"[^>]*hreflang="en"/i.exec(vi)?.[1] ?? ''
    expect(decodeURI(english).replace(/\/$/, '')).toBe(`/${address}`)
  }
})

describe.runIf(process.env.D2LBOOK_BOOKS)('books made after reports of other tools', () => {
  test('every page of 27 has the address that its place in the folders gives it', async () => {
    const site = path.join(folder, 'case-27')
    const [source] = (await readdir(path.join(process.env.D2LBOOK_BOOKS!, 'cases'))).filter((name) =>
      name.startsWith('27-'),
    )
    const told = await buildByCommand(path.join(process.env.D2LBOOK_BOOKS!, 'cases', source!, 'book'), site)
    expect(told).not.toContain('Duplicate routes')
    const files = (await readdir(site, {recursive: true}))
      .filter((name) => name.endsWith('index.html'))
      .toSorted()
    expect(files).toEqual([
      'README/index.html',
      'attention/README/index.html',
      'attention/attention/index.html',
      'attention/index.html',
      'attention/more/index.html',
      'index.html',
      'storage/index.html',
    ])
  })
})
