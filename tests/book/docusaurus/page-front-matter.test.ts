// Front matter is data: whatever a page begins with, no command runs it, and Docusaurus is told what it can take.

import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {DEFAULT_PARSE_FRONT_MATTER} from '@docusaurus/utils'
import {afterAll, beforeAll, expect, test, vi} from 'vitest'
import {run} from '../../../plugins/book/src/cli/run.ts'
import {readPageFrontMatter, safely} from '../../../plugins/book/src/docusaurus/page-front-matter.ts'

let folder: string
let proof: string
let payload: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-matter-'))
  proof = path.join(folder, 'proof')
  payload = `require('fs').writeFileSync(${JSON.stringify(proof)}, 'it ran')`
  await mkdir(path.join(folder, 'book'))
})

afterAll(() => rm(folder, {recursive: true, force: true}))

const engines = [
  'js',
  'javascript',
  ' js',
  'JS',
  'coffee',
  'coffeescript',
  'cson',
  'toml',
  'json',
  'yaml',
  'x',
]

test.each(engines)('nothing runs for Docusaurus: ---%s', async (engine) => {
  const fileContent = `---${engine}\n{title: ${payload}}\n---\n\n# Title\n`
  for (const own of [DEFAULT_PARSE_FRONT_MATTER, readPageFrontMatter])
    for (const filePath of ['a.md', 'b.mdx']) {
      const read = safely(own)
      const {content} = await read({
        filePath,
        fileContent,
        defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
      })
      expect(content).toContain('# Title')
    }
  expect(existsSync(proof)).toBe(false)
})

test('a reader of the site itself is given the safe one', async () => {
  const read = safely(async (params) => {
    const result = await params.defaultParseFrontMatter(params)
    return {...result, frontMatter: {...result.frontMatter, own: true}}
  })
  const page = {filePath: 'a.md', fileContent: `---js\n{title: ${payload}}\n---\nText.`}
  const result = await read({...page, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER})
  expect(result).toEqual({frontMatter: {own: true}, content: 'Text.'})
  expect(existsSync(proof)).toBe(false)
})

test('no command runs the front matter of a page', async () => {
  const book = path.join(folder, 'book')
  const page = (engine: string) => `---${engine}\n{title: ${payload}}\n---\n\n# Page\n\nWords.\n`
  await writeFile(path.join(book, 'config.ini'), '[project]\nlang = vi\n[translation]\norigin_lang = en\n')
  await writeFile(path.join(book, 'index.md'), '# Book\n\n```toc\n:numbered:\n\njs\njsx\ncoffee\n```\n')
  await writeFile(path.join(book, 'js.md'), page('js'))
  await writeFile(path.join(book, 'js_origin.md'), page('js'))
  await writeFile(path.join(book, 'jsx.mdx'), page('javascript'))
  await writeFile(path.join(book, 'coffee.md'), page('coffee'))
  const quiet = vi.spyOn(console, 'log').mockImplementation(() => {})
  const write = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
  const out = path.join(folder, 'out')
  for (const command of [
    ['check', book],
    ['check', book, '--fix', '--dry-run'],
    ['index', book],
    ['export', book, '--ipynb', '--md', '--out', out],
    ['drift', book],
  ])
    expect(await run(command), command.join(' ')).toBeLessThan(2)
  quiet.mockRestore()
  write.mockRestore()
  expect(existsSync(path.join(out, 'js.md')) || existsSync(path.join(out, 'md/js.md'))).toBe(true)
  expect(existsSync(proof)).toBe(false)
})
