import {mkdtemp, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {writeArticle} from '../../../plugins/book/src/render/article-file.ts'

type Loader = (this: {getOptions: () => {isServer: boolean}; resourcePath: string}, source: string) => string
const load = createRequire(import.meta.url)(
  '../../../plugins/book/src/docusaurus/article-loader.cjs',
) as Loader

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

async function moduleOf(file: string, isServer: boolean): Promise<typeof article> {
  const source = await readFile(file, 'utf8')
  const code = load.call({getOptions: () => ({isServer}), resourcePath: file}, source)
  const compiled = path.join(folder, `${isServer ? 'server' : 'client'}.mjs`)
  await writeFile(compiled, code)
  const {default: value} = (await import(pathToFileURL(compiled).href)) as {default: typeof article}
  return {html: value.html, links: value.links, ids: value.ids}
}

test.each([true, false])('the module of an article gives it back (server: %s)', async (isServer) => {
  const file = writeArticle(path.join(folder, 'articles'), '/book/page.md', article)
  expect(await moduleOf(file, isServer)).toEqual(article)
})

test('the server has no article in its code, and reads what is there when the page is drawn', async () => {
  const file = writeArticle(folder, '/book/page.md', article)
  const code = load.call({getOptions: () => ({isServer: true}), resourcePath: file}, 'unused')
  expect(code).not.toContain('two')
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
