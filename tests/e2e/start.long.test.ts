// A running `start` sees every edit of all that a book is made of, and nobody else harms it: here a second one in
// another language and a build work on the same book with the same cache folder.

import {cp, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {stripVTControlCharacters} from 'node:util'
import type {Browser, Page} from 'playwright'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {serveFolder, type FolderServer} from '../browser/serve-folder.ts'
import {startBook, type StartedBook} from '../browser/start-book.ts'
import {cli, run} from './build-site.ts'

const languages = ['--languages', 'en,vi']
let folder: string
let book: string
let browser: Browser
let english: StartedBook
let vietnamese: StartedBook
/** What it printed until the book could be read. */
let firstWords: string
let page: Page
let site: string
/** What the development server told of errors. */
const overlays: string[] = []

const at = (file: string) => path.join(book, file)
const write = async (file: string, text: string) => {
  await mkdir(path.dirname(at(file)), {recursive: true})
  await writeFile(at(file), text)
}
const edit = async (file: string, from: string | RegExp, to: string) => {
  const text = await readFile(at(file), 'utf8')
  expect(text).toMatch(from)
  await writeFile(at(file), text.replace(from, to))
}
const translation = 'i18n/vi/docusaurus-plugin-content-docs/current/chapter_two.md'

async function open(address: string): Promise<Page> {
  const opened = await browser.newPage()
  opened.on('websocket', (socket) =>
    socket.on('framereceived', ({payload}) => {
      if (/"type":"(errors|warnings)"/.test(String(payload))) overlays.push(String(payload))
    }),
  )
  await opened.goto(address)
  return opened
}

/** A style sheet that imports another, and shows a picture; a script; a count of the readers. */
async function bringOwnFiles(): Promise<void> {
  await write('looks/own.css', '@import "more.css";\nh1 { background: url(../img/dot.svg) }\n')
  await write('looks/more.css', 'h1 { border-left: 7px solid; margin-left: 3px !important }\n')
  await write('looks/own.js', 'document.documentElement.dataset.own = document.title\n')
  const settings = [
    '[html]\ninclude_css = looks/own.css\ninclude_js = looks/own.js',
    '[deploy]\ngoogle_analytics_tracking_id = G-AB12CD34EF',
  ]
  await edit('config.ini', '[build]', `${settings.join('\n\n')}\n\n[build]`)
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-start-'))
  book = path.join(folder, 'a book (1)')
  await cp(path.join(import.meta.dirname, 'fixtures/small-book'), book, {recursive: true})
  await write(translation, '# Cuối cùng\n\nMột câu.\n')
  await bringOwnFiles()
  const cache = path.join(folder, 'cache')
  english = await startBook(book, cache, languages)
  firstWords = english.output()
  site = path.join(folder, 'out')
  const building = run(process.execPath, [cli, 'build', book, '--out', site, '--cache', cache, ...languages])
  vietnamese = await startBook(book, cache, [...languages, '--locale', 'vi'])
  await building
  browser = await sharedChromium()
  page = await open(`${english.url}/chapter_two`)
})

afterAll(async () => {
  await english?.close()
  await vietnamese?.close()
  await closePages(browser)
  await rm(folder, {recursive: true, force: true})
})

test('says where the book is, and no tool warns of anything', () => {
  const lines = stripVTControlCharacters(firstWords).trim().split('\n')
  expect(lines.map((line) => line.replace(/\d+(\.\d+)+|\d{4,}/, 'N'))).toEqual([
    '[INFO] Starting the development server...',
    // the book's own fault
    expect.stringMatching(/chapter_two\.md:4:73 error reference-has-target: unknown label `sec_nowhere`$/),
    '',
    '1 error in 1 file',
    '[SUCCESS] Docusaurus website is running at: http://localhost:N/',
    'client (Rspack N) compiled successfully',
  ])
})

test('the site that was built beside it is whole', async () => {
  expect(await readFile(path.join(site, 'chapter_two/index.html'), 'utf8')).toContain('Last things')
  expect(await readFile(path.join(site, 'vi/chapter_two/index.html'), 'utf8')).toContain('Một câu.')
})

describe.each([
  ['en', '/chapter_two'],
  ['vi', '/vi/chapter_two'],
])('what the book brings for its pages, in the site, %s,', (_, address) => {
  let strict: FolderServer
  let opened: Page
  const refused: string[] = []
  const asked: string[] = []

  beforeAll(async () => {
    const policy = await readFile(path.join(site, 'content-security-policy.txt'), 'utf8')
    strict = await serveFolder(site, {headers: {'content-security-policy': policy.trim()}})
    const context = await browser.newContext()
    await context.exposeFunction('tellRefused', (uri: string) => refused.push(uri))
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', ({blockedURI}) =>
        (globalThis as unknown as {tellRefused: (uri: string) => void}).tellRefused(blockedURI),
      ),
    )
    await context.route(/^https:/, (route) => {
      asked.push(route.request().url())
      return route.fulfill({contentType: 'text/javascript', body: googleTag})
    })
    opened = await context.newPage()
    await opened.goto(strict.url + address)
    await opened.locator('html[data-own]').waitFor({state: 'attached'})
  })

  afterAll(async () => {
    await opened?.context().close()
    await strict?.close()
  })

  test('is shown and run', async () => {
    const look = await opened.locator('h1').evaluate((heading) => {
      const {borderLeftWidth, marginLeft, backgroundImage} = getComputedStyle(heading)
      return {borderLeftWidth, marginLeft, picture: /"(.*)"/.exec(backgroundImage)?.[1] ?? ''}
    })
    expect(look).toMatchObject({borderLeftWidth: '7px', marginLeft: '3px'})
    expect((await fetch(look.picture)).status).toBe(200)
    expect(await opened.locator('html').getAttribute('data-own')).toBe(await opened.title())
  })

  test('may ask Google, and nobody else', async () => {
    const fromGoogle = [
      'https://www.googletagmanager.com/gtag/js?id=G-AB12CD34EF',
      'https://region1.google-analytics.com/g/collect',
      'https://www.google-analytics.com/pixel.gif',
    ]
    await expect.poll(() => asked.toSorted()).toEqual(fromGoogle.toSorted())
    expect(refused).toEqual([])
    await opened.evaluate(() => fetch('https://other.example/x').catch(() => {}))
    await expect.poll(() => refused).toEqual(['https://other.example/x'])
    expect(asked).toHaveLength(fromGoogle.length)
  })
})

/** What Google's own does, in short. */
const googleTag = `
fetch('https://region1.google-analytics.com/g/collect', {method: 'POST', mode: 'no-cors'})
new Image().src = 'https://www.google-analytics.com/pixel.gif'
`

test('nobody is counted while the book is written', async () => {
  const html = await (await fetch(`${english.url}/chapter_two`)).text()
  expect(html).toContain('/own/start/looks/own.css')
  expect(html).not.toContain('google')
})

test('both languages follow their pages', async () => {
  const other = await open(`${vietnamese.url}/vi/chapter_two`)
  await other.getByText('Một câu.').waitFor()
  await edit(translation, 'Một câu', 'Hai câu')
  await other.getByText('Hai câu.').waitFor()
  await edit('chapter_two.md', 'Words for the first tab', 'New words for the first tab')
  await page.getByText('New words for the first tab').waitFor()
  await other.close()
})

/** One after the other, in the same window. */
const edits: [string, () => Promise<void>, (now: Page) => Promise<void>][] = [
  [
    'a style sheet of the book',
    () => edit('looks/more.css', '7px', '9px'),
    (now) =>
      expect
        .poll(() => now.locator('h1').evaluate((heading) => getComputedStyle(heading).borderLeftWidth))
        .toBe('9px'),
  ],
  [
    'the title in config.ini',
    () => edit('config.ini', 'title = A small book', 'title = A larger book'),
    (now) => now.locator('.navbar').getByText('A larger book').waitFor(),
  ],
  [
    'a bibliography that is named for the first time',
    async () => {
      await edit('config.ini', '[build]', '[pdf]\nbibfile = more.bib\n\n[build]')
      await write('more.bib', '@book{k, title={T}, author={Adams, B.}, publisher={P}, year={2001}}')
      await edit('chapter_two.md', 'See :numref', ':cite:`k` says: see :numref')
    },
    (now) => now.locator('article').getByText('Adams, 2001').waitFor(),
  ],
  [
    'an entry of the bibliography',
    () => edit('more.bib', 'Adams', 'Zabel'),
    (now) => now.locator('article').getByText('Zabel, 2001').waitFor(),
  ],
  [
    'a citation style',
    async () => {
      await write('own.csl', ownStyle)
      await edit('config.ini', '[build]', '[build]\ncitation_style = own.csl')
    },
    (now) => now.locator('article').getByText('<<Zabel>>').waitFor(),
  ],
  [
    'the text of the style',
    () => edit('own.csl', '&lt;&lt;', '&lt;&lt;by '),
    (now) => now.locator('article').getByText('<<by Zabel>>').waitFor(),
  ],
  [
    'a picture that was not there',
    async () => {
      await edit('chapter_two.md', ':begin_tab:`numpy`', '![New.](img/new.svg)\n\n:begin_tab:`numpy`')
      await cp(at('img/dot.svg'), at('img/new.svg'))
    },
    (now) => picture(now, 40),
  ],
  [
    'what a picture shows',
    () => write('img/new.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="77" height="7"/>'),
    (now) => picture(now, 77),
  ],
  [
    'the tabs of the book',
    async () => {
      await edit('config.ini', 'tabs = numpy, torch', 'tabs = numpy, torch, jax')
      await edit('chapter_two.md', /$/, '\n:begin_tab:`jax`\nWords for the third.\n:end_tab:\n')
    },
    (now) => now.getByText('Words for the third.').waitFor({state: 'attached'}),
  ],
  [
    'a logo',
    async () => {
      await cp(at('img/dot.svg'), at('img/logo.svg'))
      await edit('config.ini', '[build]', '[html]\nhtml_logo = img/logo.svg\n\n[build]')
    },
    (now) => now.locator('.navbar img[src*="logo.svg"]').first().waitFor({state: 'attached'}),
  ],
  [
    'a new page',
    async () => {
      await write('chapter_new/index.md', '# News\n\nSomething new.\n')
      await edit('index.md', 'chapter_two', 'chapter_two\nchapter_new/index')
    },
    (now) => now.locator('.menu').getByText('3. News').waitFor({state: 'attached'}),
  ],
  [
    'a page with another name',
    async () => {
      await rename(at('chapter_new/index.md'), at('chapter_new/last.md'))
      await edit('index.md', 'chapter_new/index', 'chapter_new/last')
    },
    (now) => now.locator('.menu a[href="/chapter_new/last"]').waitFor({state: 'attached'}),
  ],
  [
    'a deleted page',
    async () => {
      await rm(at('chapter_new'), {recursive: true})
      await edit('index.md', '\nchapter_new/last', '')
    },
    (now) => now.locator('.menu').getByText('News').waitFor({state: 'detached'}),
  ],
  [
    'a page that an editor saves by putting another file in its place',
    async () => {
      await writeFile(path.join(folder, 'draft.md'), '# Last things\n\nAll anew.\n')
      await rm(at('chapter_two.md'))
      await rename(path.join(folder, 'draft.md'), at('chapter_two.md'))
    },
    (now) => now.getByText('All anew.').waitFor(),
  ],
]

async function picture(now: Page, width: number): Promise<void> {
  await now.waitForFunction(
    (wanted) =>
      [...document.images].some(({src, naturalWidth}) => src.includes('/new-') && naturalWidth === wanted),
    width,
  )
}

const ownStyle = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>own</title><id>own</id><updated>2020-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="&lt;&lt;" suffix="&gt;&gt;"><names variable="author"><name form="short"/></names></layout></citation>
  <bibliography><layout><names variable="author"/></layout></bibliography>
</style>`

test('edits of all kinds are seen in the open window', async () => {
  await page.evaluate(() => Object.assign(window, {stayed: true}))
  for (const [name, change, isSeen] of edits) {
    await change()
    await isSeen(page).catch((error: unknown) => {
      throw new Error(`${name} is not seen: ${String(error)}\n${english.output()}`)
    })
  }
})

test('no edit covered a window with an error', () => expect(overlays).toEqual([]))

test('each change is told once, and what has been mended', async () => {
  const before = english.output().length
  const told = () => english.output().slice(before)
  await edit('chapter_two.md', 'All anew.', 'All anew, :numref:`sec_gone`, :numref:`fig_dot`.')
  await expect.poll(told).toContain('unknown label `sec_gone`')
  await edit('chapter_two.md', 'sec_gone', 'sec_endings')
  await expect
    .poll(told)
    .toMatch(/mended: .*chapter_two\.md:3 reference-has-target: unknown label `sec_gone`/)
  expect(told().match(/sec_gone/g)).toHaveLength(2)
})
