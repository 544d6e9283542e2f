// What is made of a page is kept for the next build, as long as all that it was made of is the same.

import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {KeptExports} from '../../../plugins/book/src/export/kept-exports.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-exports-'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

function counting() {
  let count = 0
  return async () => ({number: (count += 1)})
}

test('what was made of a page is taken over by another run', async () => {
  const make = counting()
  const get = (from: unknown, maker = 'a') => new KeptExports(folder, maker).get('page', from, make)
  expect(await get(['text'])).toEqual({number: 1})
  expect(await get(['text'])).toEqual({number: 1})
  expect(await get(['other text'])).toEqual({number: 2})
  expect(await get(['other text'], 'b')).toEqual({number: 3})
  expect(await get(['other text'], 'b')).toEqual({number: 3})
})

test('a page that depends on more than can be told is made each time', async () => {
  const make = counting()
  const get = () => new KeptExports(folder, 'a').get('page', null, make)
  expect(await get()).toEqual({number: 1})
  expect(await get()).toEqual({number: 2})
})

test('a damaged file is as good as none', async () => {
  const make = counting()
  const get = () => new KeptExports(folder, 'a').get('page', 'text', make)
  await get()
  const [file = ''] = await readdir(folder)
  const whole = path.join(folder, file)
  await writeFile(whole, (await readFile(whole, 'utf8')).slice(0, -3))
  expect(await get()).toEqual({number: 2})
  expect(await get()).toEqual({number: 2})
})
