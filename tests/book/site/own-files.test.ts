// The style sheets and scripts that a book brings: what is copied, what every page asks for, and what is told.

import {mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {globSync} from 'tinyglobby'
import {afterAll, beforeEach, describe, expect, it, test, vi} from 'vitest'
import {sharedFolders} from '../../../plugins/book/src/config/find-pages.ts'
import {readConfig} from '../../../plugins/book/src/config/book-config.ts'
import {BookFiles} from '../../../plugins/book/src/files/book-files.ts'
import {loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {copyOwnFiles, pluginsOfOwnFiles} from '../../../plugins/book/src/site/own-files.ts'
import {siteConfig} from '../../../plugins/book/src/site/site-config.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-own-'))
const root = path.join(folder, 'book')
let count = 0

/** Files of the book, with a `config.ini` of these lines below `[html]`. */
function write(html: string, files: Record<string, string>): void {
  rmSync(root, {recursive: true, force: true})
  const all = {'index.md': '# Home\n\nText.\n', 'config.ini': `[html]\n${html}\n`, ...files}
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, name)), {recursive: true})
    writeFileSync(path.join(root, name), text)
  }
}

async function copied(html: string) {
  const config = readConfig(`[html]\n${html}\n`)
  const files = new BookFiles({root, more: sharedFolders(config, root)})
  const staticDir = path.join(folder, `static-${++count}`)
  const {styles, scripts} = await copyOwnFiles({root, config, files}, staticDir)
  const copies = globSync('**/*', {cwd: staticDir}).toSorted()
  const [name = ''] = /own\/[^/]+\//.exec(copies.join()) ?? []
  return {
    name,
    asked: [...styles, ...scripts].map((address) => address.replace(name, '')),
    copies: copies.map((file) => file.replace(name, '')),
  }
}

async function told(): Promise<string[]> {
  const {messages} = await loadFolder(root)
  return messages.map(
    ({file, place, severity, rule, text}) => `${file}:${place?.join(':')} ${severity} ${rule}: ${text}`,
  )
}

const dot =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle cx="4" cy="4" r="4"/></svg>\n'

beforeEach(() => vi.stubEnv('NODE_ENV', 'production'))
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, {recursive: true})
})

const onlyOwn =
  'is on another host, and the policy of the site allows its own files alone; put a copy into the book'

const books: [
  name: string,
  html: string,
  files: Record<string, string>,
  asked: string[],
  copies: string[],
  told: string[],
][] = [
  ['nothing', 'include_css =\ninclude_js =', {}, [], [], []],
  [
    'one of each, in their order',
    'include_css = b.css a.css\ninclude_js = static/x.js\n    static/y.mjs',
    {'a.css': '', 'b.css': '', 'static/x.js': '', 'static/y.mjs': ''},
    ['b.css', 'a.css', 'static/x.js', 'static/y.mjs'],
    ['a.css', 'b.css', 'static/x.js', 'static/y.mjs'],
    [],
  ],
  [
    'what style sheets ask for, as it lies in the book',
    'include_css = static/css/own.css',
    {
      'static/css/own.css': '@import "parts/more.css"; h1 { background: url(../../img/a%20b.svg#x) }',
      'static/css/parts/more.css': '@import "../own.css"; @font-face { src: url("../own.woff2?v=1") }',
      'static/css/own.woff2': 'x',
      'img/a b.svg': dot,
      'img/other.svg': dot,
    },
    ['static/css/own.css'],
    ['img/a b.svg', 'static/css/own.css', 'static/css/own.woff2', 'static/css/parts/more.css'],
    [],
  ],
  [
    'a folder with odd letters',
    'include_css = stíl/ä#b.css',
    {'stíl/ä#b.css': '@import "../c.css";', 'c.css': ''},
    ['st%C3%ADl/%C3%A4%23b.css'],
    ['c.css', 'stíl/ä#b.css'],
    [],
  ],
  [
    'the same file twice',
    'include_css = a.css a.css',
    {'a.css': 'h1 { background: url(none.png) }'},
    ['a.css'],
    ['a.css'],
    ['a.css:1:18:1:31 warning style-sheet-is-whole: `none.png` is not there'],
  ],
  [
    'what is not there, or no such file',
    'include_css = none.css index.md https://a.org/b.css\ninclude_js = ../x.js static //a.org/b.js',
    {'static/a.css': ''},
    [],
    [],
    [
      'config.ini:2:1:2:1 warning config-is-sound: `include_css` names `none.css`, which is not there',
      'config.ini:2:1:2:1 warning config-is-sound: `include_css` names `index.md`, which does not end in `.css`; it is left out',
      `config.ini:2:1:2:1 hint setting-is-used: \`https://a.org/b.css\` of \`include_css\` changes nothing here: it ${onlyOwn}`,
      'config.ini:3:1:3:1 error file-is-in-book: `../x.js` lies outside of the book',
      'config.ini:3:1:3:1 warning config-is-sound: `include_js` names `static`, which is not there',
      `config.ini:3:1:3:1 hint setting-is-used: \`//a.org/b.js\` of \`include_js\` changes nothing here: it ${onlyOwn}`,
    ],
  ],
  [
    'what a style sheet does not get',
    'include_css = css/a.css',
    {
      'css/a.css': [
        '@import "https://fonts.example.org/x.css";',
        '@import "b.txt";',
        'h1 { background: url(/img/dot.svg) }',
        'h2 { background: url(../../secret.svg) }',
        'h3 { background: url(../index.md) }',
        'h4 { background: url(img/dot.svg) }',
        'h5 { background: url(../.env) }',
      ].join('\n'),
      'css/b.txt': '',
      'img/dot.svg': dot,
      '.env': 'SECRET=1',
      '../secret.svg': dot,
    },
    ['a.css'],
    ['a.css'],
    [
      `css/a.css:1:9:1:42 warning style-sheet-is-whole: \`https://fonts.example.org/x.css\` ${onlyOwn}`,
      'css/a.css:2:9:2:16 warning style-sheet-is-whole: `b.txt` is no picture, font or style sheet, and is left out',
      'css/a.css:3:18:3:35 warning style-sheet-is-whole: `/img/dot.svg` begins at the root of the server; write the way from the folder of the style sheet',
      'css/a.css:4:18:4:39 warning style-sheet-is-whole: `../../secret.svg` lies outside of the book',
      'css/a.css:5:18:5:34 warning style-sheet-is-whole: `../index.md` is no picture, font or style sheet, and is left out',
      'css/a.css:6:18:6:34 warning style-sheet-is-whole: `img/dot.svg` is not there',
      'css/a.css:7:18:7:30 warning style-sheet-is-whole: `../.env` is no picture, font or style sheet, and is left out',
    ],
  ],
  [
    'a folder that `resources` names',
    'include_css = ../looks/a.css\n[build]\nresources = ../looks',
    {'../looks/a.css': 'h1 { background: url(b.svg) }', '../looks/b.svg': dot},
    ['a.css'],
    ['a.css', 'b.svg'],
    [],
  ],
]

describe.each(books)('%s', (_, html, files, asked, copies, messages) => {
  it('is copied, and told', async () => {
    write(html, files)
    const found = await copied(html)
    expect(found.asked).toEqual(asked)
    expect(found.copies).toEqual(copies)
    expect((await told()).toSorted()).toEqual(messages.toSorted())
  })
})

test('a link that leads out of the book brings nothing along', async () => {
  write('include_css = a.css', {
    '../outside/b.svg': dot,
    '../outside/b.css': '',
    'a.css': '@import "b.css"; h1 { background: url(b.svg) }',
  })
  for (const name of ['b.svg', 'b.css'])
    symlinkSync(path.join(folder, 'outside', name), path.join(root, name))
  expect((await copied('include_css = a.css')).copies).toEqual(['a.css'])
  expect((await told()).map((line) => line.replace(/.*: /, ''))).toEqual([
    '`b.css` lies outside of the book',
    '`b.svg` lies outside of the book',
  ])
})

test('an address changes with what is shown, and not in `start`', async () => {
  const html = 'include_css = a.css'
  write(html, {'a.css': '@import "b.css";', 'b.css': 'h1 { color: red }'})
  const first = await copied(html)
  expect((await copied(html)).name).toBe(first.name)
  writeFileSync(path.join(root, 'b.css'), 'h1 { color: blue }')
  expect((await copied(html)).name).not.toBe(first.name)
  vi.stubEnv('NODE_ENV', 'development')
  expect((await copied(html)).name).toBe('own/start/')
})

test('style sheets come after those of the site, scripts when the page is read', async () => {
  expect(pluginsOfOwnFiles({styles: [], scripts: []})).toEqual([])
  const [plugin] = pluginsOfOwnFiles({styles: ['own/1/a.css'], scripts: ['own/1/a.js', 'own/1/b.mjs']})
  const made = await plugin?.({baseUrl: '/book/vi/'} as Parameters<typeof plugin>[0], {})
  expect(made && made.injectHtmlTags?.({content: undefined})).toEqual({
    preBodyTags: [{tagName: 'link', attributes: {rel: 'stylesheet', href: '/book/vi/own/1/a.css'}}],
    postBodyTags: [
      {tagName: 'script', attributes: {src: '/book/vi/own/1/a.js', defer: true}},
      {tagName: 'script', attributes: {src: '/book/vi/own/1/b.mjs', type: 'module'}},
    ],
  })
})

test('in `start` the pages have a module that changes with the files', async () => {
  vi.stubEnv('NODE_ENV', 'development')
  const config = readConfig('[html]\ninclude_js = a.js')
  const modules: (string | undefined)[] = []
  for (const text of ['first()', 'first()', 'second()']) {
    write('include_js = a.js', {'a.js': text})
    const {reloading = ''} = await copyOwnFiles(
      {root, config, files: new BookFiles({root})},
      path.join(folder, 'start/static'),
    )
    modules.push(readFileSync(reloading, 'utf8'))
  }
  expect(modules[1]).toBe(modules[0])
  expect(modules[2]).not.toBe(modules[0])
  vi.stubEnv('NODE_ENV', 'production')
  expect(
    await copyOwnFiles({root, config, files: new BookFiles({root})}, path.join(folder, 'build/static')),
  ).not.toHaveProperty('reloading')
})

test.each([
  ['G-AB12CD34EF', ['G-AB12CD34EF']],
  ['UA-96378503-10', []],
  ["G-1234'); alert(1); ('", []],
  ['', []],
])('%j counts readers by %j', async (written, ids) => {
  write(`include_css =\n[deploy]\ngoogle_analytics_tracking_id = ${written}`, {})
  const {plugins = []} = await siteConfig({book: root}, path.join(folder, 'counting'))
  const counting = plugins.flatMap((plugin) =>
    Array.isArray(plugin) && typeof plugin[0] === 'string' && plugin[0].includes('plugin-google-gtag')
      ? [plugin[1]]
      : [],
  )
  expect(counting).toEqual(ids.map((trackingID) => ({trackingID})))
})
