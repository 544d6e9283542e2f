import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'
import type {StaticPage} from 'docusaurus-theme-d2lbook/page-parts'
import {writeArticle} from '../../../plugins/book/src/render/article-file.ts'
import {serveFolder} from '../../browser/serve-folder.ts'

interface LoaderContext {
  getOptions: () => {isServer: boolean}
  resourcePath: string
  emitFile: (name: string, text: string) => void
}
const load = createRequire(import.meta.url)('../../../plugins/book/src/docusaurus/article-loader.cjs') as (
  this: LoaderContext,
  source: string,
) => string

// what would end a string or a script, and what JSON may hold unescaped
const article = {
  html: ['<p id="a">"\\ \u2028 \u2029 ` ${x} </script> 中文</p>', '<p>two</p>'],
  links: ['/b'],
  ids: ['a'],
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-article-'))
})
afterEach(() => rm(folder, {recursive: true}))

/** The code of the module for `file`, and the files that go with it into the site. */
async function compile(file: string, isServer: boolean) {
  const emitted: Record<string, string> = {}
  const emitFile = (name: string, text: string) => void (emitted[name] = text)
  const code = load.call(
    {getOptions: () => ({isServer}), resourcePath: file, emitFile},
    await readFile(file, 'utf8'),
  )
  return {code, emitted}
}

/** Runs a module as the bundler would, in a site below `base`. */
async function valueOf(code: string, base: string): Promise<StaticPage & {address?: string}> {
  const compiled = path.join(folder, `${createHash('md5').update(code).digest('hex')}.mjs`)
  await writeFile(compiled, code.replaceAll('__webpack_public_path__', JSON.stringify(base)))
  const {default: value} = (await import(pathToFileURL(compiled).href)) as {
    default: StaticPage & {address?: string}
  }
  return value
}

test('the browser fetches the article from the place that the server tells', async () => {
  const file = writeArticle(path.join(folder, 'articles'), '/book/page.md', article)
  const browser = await compile(file, false)
  for (const [name, text] of Object.entries(browser.emitted)) {
    await mkdir(path.join(folder, 'site', path.dirname(name)), {recursive: true})
    await writeFile(path.join(folder, 'site', name), text)
  }
  const site = await serveFolder(path.join(folder, 'site'))
  try {
    expect(await valueOf(browser.code, `${site.url}/`)).toEqual(article)
    const server = await compile(file, true)
    expect(server.emitted).toEqual({})
    const {html, links, ids, address} = await valueOf(server.code, `${site.url}/`)
    expect({html, links, ids}).toEqual(article)
    expect(await (await fetch(address ?? '')).json()).toEqual(article)
  } finally {
    await site.close()
  }
})

test('an article that cannot be fetched is an error, as a script would be', async () => {
  const file = writeArticle(folder, '/book/page.md', article)
  const {code} = await compile(file, false)
  await mkdir(path.join(folder, 'empty'))
  const site = await serveFolder(path.join(folder, 'empty'))
  await expect(valueOf(code, `${site.url}/`)).rejects.toThrow(/cannot load http.*\/assets\/articles\//)
  await site.close()
})

test('what has changed has another address', async () => {
  const names = []
  for (const html of [['<p>a</p>'], ['<p>b</p>'], ['<p>a</p>']]) {
    const {emitted} = await compile(writeArticle(folder, '/book/page.md', {...article, html}), false)
    names.push(...Object.keys(emitted))
  }
  expect(names[0]).toMatch(/^assets\/articles\/[0-9a-f]{16}\.json$/)
  expect(names[1]).not.toBe(names[0])
  expect(names[2]).toBe(names[0])
})

test.each([true, false])('no article stands in the code (server: %s)', async (isServer) => {
  const file = writeArticle(folder, '/book/page.md', article)
  expect((await compile(file, isServer)).code).not.toContain('two')
})

test('an article that is as before is not written again; another page has another file', async () => {
  const file = writeArticle(folder, '/book/page.md', article)
  const {ino} = await stat(file)
  writeArticle(folder, '/book/page.md', article)
  expect((await stat(file)).ino).toBe(ino)
  writeArticle(folder, '/book/page.md', {...article, html: ['<p>new</p>']})
  expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({...article, html: ['<p>new</p>']})
  expect(writeArticle(folder, '/book/other.md', article)).not.toBe(file)
  expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
