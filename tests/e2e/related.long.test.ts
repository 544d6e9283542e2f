// A book whose pages tell of each other: every place that they name is there, programs find the Markdown, other sites a
// picture, and the author may do without.

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildByCommand} from './build-site.ts'

const site = 'https://books.example.org'
const toc = (...pages: string[]) => `\`\`\`toc\n:numbered:\n\n${pages.join('\n')}\n\`\`\`\n`

const files: Record<string, string> = {
  'config.ini': '[project]\nname = small\n[html]\nhtml_logo = logo.gif\n',
  'index.md': `# Book\n\nA small book about cats and more.\n\n${toc('cats', 'dogs', 'birds', 'fish')}`,
  'cats.md': `# Cats\n:label:\`sec_cats\`\n\nAll about cats and what they do.\n\n![A cat.](cat.gif)\n:label:\`fig_cat\`\n\n$$x$$\n:eqlabel:\`eq_x\`\n`,
  'dogs.md': '# Dogs\n\nUnlike :numref:`fig_cat`, they bark.\n',
  'birds.md': '# Birds\n:label:`sec_birds`\n\n## Wings\n\n$$y = \\eqref{eq_x}$$\n\nSee :numref:`sec_cats`.\n',
  'fish.md': '# Fish\n\n:eqref:`eq_x` and :numref:`fig_cat` in :numref:`sec_cats`.[^1]\n\n[^1]: Not birds.\n',
}

/** The head of a GIF, which is all that says how large it is. */
function gif(width: number, height: number): Uint8Array {
  const size = [width, height].flatMap((length) => [length % 256, Math.floor(length / 256)])
  return new Uint8Array([...Buffer.from('GIF89a'), ...size, 0, 0, 0])
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-related-'))
  await mkdir(path.join(folder, 'book'))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, 'book', name), text)
  await writeFile(path.join(folder, 'book/cat.gif'), gif(800, 420))
  await writeFile(path.join(folder, 'book/logo.gif'), gif(200, 200))
  await build('out')
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const build = (out: string) =>
  buildByCommand(path.join(folder, 'book'), path.join(folder, out), ['--url', site])

async function page(address: string, out = 'out') {
  return load(await readFile(path.join(folder, out, address, 'index.html'), 'utf8'))
}

const told = '.d2l-uses a, .d2l-related a'

test('each place that a page names is there', async () => {
  const $ = await page('cats')
  const links = $(told)
    .toArray()
    .map((link) => $(link).attr('href') ?? '')
  expect(links).toEqual([
    '/dogs#use-fig_cat',
    '/fish#use-fig_cat',
    '/birds#wings',
    '/fish#use-eq_x',
    '/birds',
    '/fish',
  ])
  for (const link of links) {
    const {pathname, hash} = new URL(link, site)
    const target = await page(pathname)
    if (hash !== '') expect(target(`[id="${decodeURIComponent(hash.slice(1))}"]`).length).toBe(1)
  }
})

test('a program that reads a page for somebody is led to its Markdown', async () => {
  const $ = await page('fish')
  const address = $('link[rel="alternate"][type="text/markdown"]').attr('href') ?? ''
  expect(await readFile(path.join(folder, 'out', address), 'utf8')).toMatch(/^# .*Fish/)
  expect($('.d2l-action[data-action="markdown"]').attr('href')).toBe(address)
})

test.each([
  ['cats', /^https:\/\/books\.example\.org\/assets\/book\/cat-[\da-f]+\.gif$/],
  ['fish', /^https:\/\/books\.example\.org\/brand\/logo\.gif$/],
])('other sites show a link to %s with a picture', async (address, picture) => {
  const $ = await page(address)
  const content = (name: string) =>
    $(`meta[property="${name}"], meta[name="${name}"]`)
      .map((_, tag) => $(tag).attr('content'))
      .get()
  expect(content('og:image')).toEqual([expect.stringMatching(picture)])
  expect(content('twitter:image')).toEqual(content('og:image'))
  expect(content('twitter:card')).toEqual(['summary_large_image'])
  expect(content('og:description').length).toBe(1)
})

test('an author may do without', async () => {
  await writeFile(path.join(folder, 'book/config.ini'), `${files['config.ini']}related = False\n`)
  await build('without')
  for (const address of ['cats', 'birds', 'fish']) {
    const $ = await page(address, 'without')
    expect($(`${told}, [id^="use-"]`).length).toBe(0)
  }
})
