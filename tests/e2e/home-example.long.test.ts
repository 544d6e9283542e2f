// What the front page of the demo site shows of a book: an example, and how a built book shows it. Where that changes,
// `-u` writes it anew.

import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {buildWithCells} from './build-site.ts'

const home = path.resolve(import.meta.dirname, '../../src/home')
let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-home-'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test.each(['en', 'vi'])('is what a book of it looks like: %s', async (language) => {
  const source = await readFile(path.join(home, `example.${language}.md`), 'utf8')
  const shown = {source, html: await builtHtml(source, language)}
  await expect(`${JSON.stringify(shown, null, 2)}\n`).toMatchFileSnapshot(
    path.join(home, `example.${language}.json`),
  )
})

/** In the third chapter of a book. */
async function builtHtml(source: string, language: string): Promise<string> {
  const book = path.join(folder, language)
  const pages = {
    'config.ini': `[project]\nname = example\ntitle = Example\nlang = ${language}\n[build]\ntabs = pytorch, jax\n`,
    'index.md': '# Example\n\n```toc\n:numbered:\n\nfirst\nsecond\nthird\n```\n',
    'first.md': '# First\n',
    'second.md': '# Second\n',
    'third.md': `# Third\n\n${source}`,
  }
  await mkdir(book)
  for (const [name, text] of Object.entries(pages)) await writeFile(path.join(book, name), text)
  const out = path.join(folder, `${language}-out`)
  await buildWithCells(book, out)
  const $ = load(await readFile(path.join(out, 'third/index.html'), 'utf8'))
  const article = $('.theme-doc-markdown > .d2l-static')
  article.children('header, .d2l-actions').remove()
  return (article.html() ?? '').trim().replaceAll('href="/third#', 'href="#')
}
