// Faults in a book are told with their place and rule; the site is built all the same, and no word is lost.

import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {run} from './build-site.ts'

const root = path.resolve(import.meta.dirname, '../..')
const book = path.join(import.meta.dirname, 'fixtures/bad-book')
const cli = path.join(root, 'plugins/book/bin/d2lbook.mjs')
let folder: string
let output: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-bad-'))
  output = await run(process.execPath, [
    cli,
    'build',
    book,
    '--out',
    path.join(folder, 'out'),
    '--cache',
    path.join(folder, 'cache'),
  ])
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test.each([
  ['page.md:4:5 error reference-has-target', 'did you mean'],
  ['page.md:4:28 error citation-is-in-bibliography', 'Nobody.1900'],
  ['page.md:6:1 error image-exists', 'img/none.svg'],
  ['page.md:11:36 warning tab-is-closed', 'of line 8'],
  ['page.md:11:21 error math-can-be-typeset', 'this `{` has no `}` behind it'],
  ['index.md:8:1 error toc-entry-has-page', 'missing/page'],
])('the build tells %s', (place, words) => {
  const line = output.split('\n').find((candidate) => candidate.includes(place))
  expect(line, output).toBeDefined()
  expect(line).toContain(words)
})

test('check tells the same as the build, in the same words', async () => {
  const checked = await run(process.execPath, [cli, 'check', book, '--no-hints']).catch(String)
  const lines = checked.split('\n').filter((line) => / (?:error|warning) /.test(line))
  expect(lines).not.toEqual([])
  const built = new Set(output.split('\n').map((line) => line.trim()))
  expect(lines.filter((line) => !built.has(line.trim()))).toEqual([])
})

test('the faulty page is built with all its words', async () => {
  const html = await readFile(path.join(folder, 'out/page/index.html'), 'utf8')
  const words = html.replace(/<[^>]+>/g, '')
  for (const part of [
    'sec_pgae',
    'Nobody.1900',
    'A picture that is not there.',
    'Words that nobody may lose.',
    '\\frac{1}{2',
  ])
    expect(words).toContain(part)
})

test('--strict and check say it with the exit code', async () => {
  const strict = [
    cli,
    'build',
    book,
    '--strict',
    '--out',
    path.join(folder, 'strict'),
    '--cache',
    path.join(folder, 'cache'),
  ]
  await expect(run(process.execPath, strict)).rejects.toThrow('ended with 1')
  await expect(run(process.execPath, [cli, 'check', book])).rejects.toThrow('ended with 1')
  await expect(run(process.execPath, [cli, 'check', path.join(folder, 'nowhere')])).rejects.toThrow(
    'ended with 2',
  )
})
