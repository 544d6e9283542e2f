import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {indexKey, keepIndex, takeIndex} from '../../../plugins/book/src/search/kept-index.ts'

const documents = [
  {url: '/mlp?tab=pytorch', content: '<h1>MLP</h1>'},
  {url: '/mlp?tab=jax', content: '<h1>MLP</h1>'},
]
const key = indexKey(documents, ['1.6.0', 'en'])

let folder: string
let cache: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-kept-index-'))
  cache = path.join(folder, 'cache/search')
  await mkdir(path.join(folder, 'made/fragment'), {recursive: true})
  await writeFile(path.join(folder, 'made/fragment/a'), 'an excerpt')
})

afterEach(() => rm(folder, {recursive: true}))

test.each<[string, string, boolean]>([
  ['the same documents', indexKey(structuredClone(documents), ['1.6.0', 'en']), true],
  [
    'an edited document',
    indexKey([{...documents[0]!, content: '<h1>MLPs</h1>'}, documents[1]!], ['1.6.0', 'en']),
    false,
  ],
  ['another address', indexKey([{...documents[0]!, url: '/x'}, documents[1]!], ['1.6.0', 'en']), false],
  ['another order', indexKey(documents.toReversed(), ['1.6.0', 'en']), false],
  ['one document less', indexKey(documents.slice(1), ['1.6.0', 'en']), false],
  ['another version of the engine', indexKey(documents, ['1.7.0', 'en']), false],
  ['another language', indexKey(documents, ['1.6.0', 'vi']), false],
])('%s', async (_, wanted, isTaken) => {
  await keepIndex(cache, key, path.join(folder, 'made'))
  expect(await takeIndex(cache, wanted, path.join(folder, 'taken'))).toBe(isTaken)
  const taken = await readdir(path.join(folder, 'taken')).catch(() => [])
  expect(taken).toEqual(isTaken ? ['fragment'] : [])
  if (isTaken) expect(await readFile(path.join(folder, 'taken/fragment/a'), 'utf8')).toBe('an excerpt')
})

test('without a cache nothing is taken', async () => {
  expect(await takeIndex(cache, key, path.join(folder, 'taken'))).toBe(false)
})

test('files of the index before do not stay', async () => {
  await mkdir(path.join(folder, 'before'))
  await writeFile(path.join(folder, 'before/old'), '')
  await keepIndex(cache, 'before', path.join(folder, 'before'))
  await keepIndex(cache, key, path.join(folder, 'made'))
  expect(await takeIndex(cache, key, path.join(folder, 'taken'))).toBe(true)
  expect(await readdir(path.join(folder, 'taken'))).toEqual(['fragment'])
})

test.each([
  ['is cut short', (file: string) => writeFile(file, 'an')],
  ['is gone', (file: string) => rm(file)],
  ['is another one', (file: string) => writeFile(`${file}b`, '')],
])('an index of which a file %s is made anew', async (_, damage) => {
  await keepIndex(cache, key, path.join(folder, 'made'))
  await damage(path.join(cache, 'files/fragment/a'))
  expect(await takeIndex(cache, key, path.join(folder, 'taken'))).toBe(false)
})

test('a cache that cannot be written is passed over', async () => {
  await writeFile(path.join(folder, 'file'), '')
  await expect(
    keepIndex(path.join(folder, 'file/search'), key, path.join(folder, 'made')),
  ).resolves.toBeUndefined()
})
