// A book with every odd address in every kind of link: it is built, each page is there, and what is wrong is told once,
// by `check` and `build` alike, in the same words.

import {mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type {Browser} from 'playwright'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {hydrated} from '../browser/hydrated.ts'
import {serveFolder} from '../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../browser/shared-chromium.ts'
import {buildByCommand, cli, run} from './build-site.ts'

const addresses = [
  'http://localhost:PORT',
  'http://[',
  'https://://x',
  'https://e.org:99999/',
  'https://e.org/50%',
  '//',
  'mailto:',
  'mailto:a%zz@b.c',
  'file:///c:/x',
  'javascript:void',
  'pathname://50%',
  '@site/x.md',
  '50%',
  'a%zz.md#x',
  'a%ff.md',
  '/50%',
  '%2e%2e/%2e%2e/x',
  'a\\b',
  '#',
  '#%',
  '#a%zz',
  '#gone',
  '?',
  '?%',
  '?x#gone',
  'gone',
  'gone.md',
  'gone/',
  'gone.html',
  'gone.csv',
  'one.md#gone',
  'one#gone',
  '/one.html#gone',
  'one.md?%zz',
  'who!do.csv',
  'left/out.md',
  '文.md#文',
  '<a b.md>',
  '<>',
]

/** One page for each kind of link, with all addresses. */
const kinds: Record<string, (address: string, plain: string, i: number) => string> = {
  link: (address, _, i) => `[Link ${i}](${address} "Title")`,
  reference: (address, _, i) => `[Link ${i}][r${i}]\n\n[r${i}]: ${address}`,
  shortcut: (address, _, i) => `[Link ${i}]\n\n[Link ${i}]: ${address}`,
  html: (_, plain, i) => `<a href="${plain}">Link ${i}</a> it is.`,
  heading: (address, _, i) => `## Heading [Link ${i}](${address})`,
  table: (address, _, i) => `| [Link ${i}](${address}) |\n|---|\n| ![Picture](${address}) |`,
  caption: (address, _, i) => `![Caption [Link ${i}](${address})](one.svg)`,
  list: (address, _, i) => `* item\n  > [Link ${i}](${address})`,
  box: (address, _, i) => `:::note\n[Link ${i}](${address})\n:::`,
  automatic: (_, plain, i) => `Link ${i} <${plain}> ${plain}。此时`,
  picture: (address, _, i) => `Link ${i} ![alt](${address}) ![alt][p${i}]\n\n[p${i}]: ${address}`,
  figure: (address, _, i) => `Link ${i}\n\n![A figure](${address})`,
  image: (_, plain, i) => `Link ${i} <img src="${plain}" srcset="${plain} 2x" alt="x">`,
  tab: (address, _, i) => `:begin_tab:\`pytorch\`\n[Link ${i}](${address})\n:end_tab:`,
}

let folder: string
let book: string
let out: string
let output: string
let browser: Browser
let server: Awaited<ReturnType<typeof serveFolder>>

async function write(name: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(book, name)), {recursive: true})
  await writeFile(path.join(book, name), text)
}

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'd2lbook-links-')))
  ;[book, out] = [path.join(folder, 'book'), path.join(folder, 'out')]
  const pages = [...Object.keys(kinds), 'mdx', 'one']
  await write(
    'index.md',
    `# Home\n:label:\`sec_home\`\n\n[One](one.md#sec_one), [part](one#sec_part), [para](/one.html#para), [end](#sec_end)\n\n## End\n:label:\`sec_end\`\n\n\`\`\`toc\n${pages.join('\n')}\n\`\`\`\n`,
  )
  await write(
    'one.md',
    `# One\n:label:\`sec_one\`\n\n${'Words.\n\n'.repeat(60)}<p id="para">Para</p>\n\n## Part\n:label:\`sec_part\`\n\n[Title](#sec_one) <a href="index.md#sec_home">Home</a>\n`,
  )
  await write('one.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')
  await write('config.ini', '[project]\nexclusions = left/*\n')
  await write('left/out.md', '# Left out\n')
  for (const [kind, shape] of Object.entries(kinds)) {
    const parts = addresses.map((address, i) => shape(address, address.replace(/^<(.*)>$/, '$1'), i))
    await write(`${kind}.md`, `# Kind ${kind}\n\n${parts.join('\n\n')}\n`)
  }
  const parts = addresses.map(
    (address, i) => `[Link ${i}](${address}) <a href="${address.replace(/[<>]/g, '')}">b</a>`,
  )
  await write('mdx.mdx', `# Kind mdx\n\n${parts.join('\n\n')}\n\n<Live component="mlp" data="xor" />\n`)
  output = await buildByCommand(book, out)
  server = await serveFolder(out)
  browser = await sharedChromium()
})

afterAll(async () => {
  await closePages(browser)
  await server?.close()
  await rm(folder, {recursive: true, force: true})
})

/** `index.md:3:1 warning link-has-page: ...` */
function messagesIn(text: string): string[] {
  return text.split('\n').filter((line) => / (?:error|warning) [a-z-]+: /.test(line))
}

test('check tells what build tells, and nobody else does', async () => {
  const checked = await run('sh', ['-c', `'${process.execPath}' '${cli}' check --no-hints '${book}' || true`])
  const told = messagesIn(checked)
  const errors = told.filter((line) => line.includes(' error '))
  expect(messagesIn(output)).toEqual(errors)
  // of so many warnings, a build tells how many they are
  const counts = new Map<string, number>()
  for (const [, rule = ''] of told.join('\n').matchAll(/ warning ([a-z-]+): /g))
    counts.set(rule, (counts.get(rule) ?? 0) + 1)
  const counted = [...output.matchAll(/^  (\d+) ([a-z-]+)$/gm)].map(([, count, rule]) => [
    rule,
    Number(count),
  ])
  expect(new Map(counted as [string, number][])).toEqual(counts)
  expect(output).not.toMatch(/Docusaurus found|couldn't be resolved|\[(?:ERROR|WARNING)\]/)
  for (const kind of [...Object.keys(kinds), 'mdx']) expect(told.join('\n'), kind).toContain(`/${kind}.md`)
})

test('every page is there with all its words, and none fails in the reader’s browser', async () => {
  for (const kind of [...Object.keys(kinds), 'mdx']) {
    const page = await browser.newPage()
    const failed: string[] = []
    page.on('pageerror', (error) => failed.push(String(error)))
    await page.goto(`${server.url}/${kind}`)
    await hydrated(page)
    const text = (await page.locator('article').textContent()) ?? ''
    const lost = addresses.flatMap((address, i) => (text.includes(`Link ${i}`) ? [] : [address]))
    expect({kind, lost, failed}).toEqual({kind, lost: [], failed: []})
    const hrefs = await page
      .locator('article a')
      .evaluateAll((links) => links.map((a) => a.getAttribute('href') ?? ''))
    expect(
      hrefs.filter((href) => !URL.canParse(href, 'http://e.org') || /^(?:javascript|file):/.test(href)),
    ).toEqual([])
    // pointing at a link prepares its page
    for (const link of (await page.locator('article a:visible').all()).slice(0, 60))
      await link.dispatchEvent('mouseover')
    expect(failed).toEqual([])
    await page.close()
  }
})

test('titles and places on pages are reached, by a click and by their address', async () => {
  const page = await browser.newPage()
  const isInView = (id: string) =>
    expect
      .poll(() =>
        page.evaluate((name) => {
          const box = document.getElementById(name)?.getBoundingClientRect()
          return box !== undefined && box.top > -5 && box.top < innerHeight
        }, id),
      )
      .toBe(true)
  for (const [words, id] of [
    ['One', 'sec_one'],
    ['part', 'sec_part'],
    ['para', 'para'],
    ['end', 'sec_end'],
  ] as const) {
    await page.goto(server.url)
    await hydrated(page)
    await page.locator(`article a:text-is("${words}")`).first().click()
    await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`)
    await isInView(id)
    await page.goto('about:blank')
  }
  await page.goto(`${server.url}/one#sec_part`)
  await hydrated(page)
  await page.locator('article a:text-is("Title")').click()
  await isInView('sec_one')
  await page.locator('article a:text-is("Home")').click()
  await isInView('sec_home')
  await page.close()
})

test('exports have the place of a title, and lead there', async () => {
  expect(await readFile(path.join(out, 'one.md'), 'utf8')).toContain('# One\n\n<a id="sec_one"></a>')
  expect(await readFile(path.join(out, 'index.md'), 'utf8')).toContain('[One](one#sec_one)')
})
