import {cp, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {formulaFonts} from '../../../plugins/book/src/docusaurus/formula-fonts.ts'
import {serveFolder} from '../../browser/serve-folder.ts'
import {closePages, sharedChromium} from '../../browser/shared-chromium.ts'
import {renderMath} from '../../../plugins/book/src/formulas/math.ts'

const fonts = path.join(path.dirname(createRequire(import.meta.url).resolve('katex')), 'fonts')
const face = (family: string, style = 'normal') =>
  `@font-face{font-family:KaTeX_${family};font-style:${style};src:url(/book/assets/fonts/KaTeX_${family}-${style === 'normal' ? 'Regular' : 'Italic'}.woff2)format("woff2")}`
const sheet =
  `${face('Main')}${face('Math', 'italic')}${face('AMS')}${face('Script')}` +
  '.katex{font:1em KaTeX_Main,serif}.katex .mathnormal{font-family:KaTeX_Math;font-style:italic}.katex .mathbb{font-family:KaTeX_AMS}'

let root: string
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fonts-'))
})
afterAll(async () => {
  await closePages(await sharedChromium())
  await rm(root, {recursive: true})
})

/** A site with one page of formulas. */
async function siteWith(tex: string) {
  const folder = await mkdtemp(path.join(root, 'site-'))
  const page = path.join(folder, 'index.html')
  await cp(fonts, path.join(folder, 'assets/fonts'), {recursive: true})
  await writeFile(page, `<article>${renderMath(tex, false)}</article>`)
  return {folder, page, place: {outDir: folder, cache: path.join(folder, 'cache')}}
}

test('a typeface is divided into what is shown and the rest', async () => {
  const {folder, page, place} = await siteWith('x+y')
  const made = await formulaFonts({sheet, others: []}, [page], place)
  const readable = `${made.sheet}\n/* later */${made.rest}`
    .replace(/own-\w{8}/g, 'own')
    .replace(/(@font-face)/g, '\n$1')
  await expect(readable).toMatchFileSnapshot('formula-fonts.txt')
  const needed = made.neededFirst(await readFile(page, 'utf8'))
  expect(needed.map((address) => address.replace(/\w{8}\./, '.'))).toEqual([
    '/book/assets/fonts/KaTeX_Math-Italic-own-.woff2',
    '/book/assets/fonts/KaTeX_Main-Regular-own-.woff2',
  ])
  const [own] = needed.map((address) => path.join(folder, address.slice('/book/'.length)))
  const whole = await stat(path.join(fonts, 'KaTeX_Math-Italic.woff2'))
  expect((await stat(own!)).size).toBeLessThan(whole.size / 4)
})

test('what a cache holds is not made again', async () => {
  const {page, place} = await siteWith('x')
  const first = await formulaFonts({sheet, others: []}, [page], place)
  const kept = await readdir(place.cache)
  expect(kept).toHaveLength(1)
  await writeFile(path.join(place.cache, kept[0]!), 'kept')
  const second = await formulaFonts({sheet, others: []}, [page], place)
  expect(second.sheet).not.toBe(first.sheet)
  const [address] = second.neededFirst(await readFile(page, 'utf8'))
  expect(await readFile(path.join(place.outDir, address!.slice('/book/'.length)), 'utf8')).toBe('kept')
})

test('a page without formulas needs none', async () => {
  const {page, place} = await siteWith('x')
  const {neededFirst} = await formulaFonts({sheet, others: []}, [page], place)
  expect(neededFirst('<article><p>Words.</p></article>')).toEqual([])
})

test('a browser loads the letters of the site, and a whole typeface for others alone', async () => {
  const {folder, page: file, place} = await siteWith('x_1\\sqrt{2}')
  const made = await formulaFonts({sheet: sheet.replaceAll('/book/', '/'), others: []}, [file], place)
  const html = await readFile(file, 'utf8')
  await writeFile(file, `<!doctype html><style>${made.rest}${made.sheet}</style>${html}<i class="katex"></i>`)
  const server = await serveFolder(folder)
  const page = await (await sharedChromium()).newPage()
  const show = (letters: string) =>
    page.locator('i').evaluate(async (element, text) => {
      element.textContent = text
      // where it is laid out, its typefaces are asked for
      element.getBoundingClientRect()
      await document.fonts.ready
      return [...document.fonts]
        .filter(({status}) => status !== 'unloaded')
        .map(({family, unicodeRange}) => `${family}${unicodeRange.endsWith('10FFFF') ? ', whole' : ''}`)
    }, letters)
  await page.goto(server.url)
  const own = ['KaTeX_Main', 'KaTeX_Math']
  expect(await show('123')).toEqual(own)
  expect(await show('12\u200b')).toEqual(own)
  expect(await show('12∀')).toEqual(['KaTeX_Main, whole', ...own])
  await server.close()
})
