import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {PNG} from 'pngjs'
import {afterAll, expect, test} from 'vitest'
import {BookFiles} from '../../../plugins/book/src/files/book-files.ts'
import {copyLogo} from '../../../plugins/book/src/site/copy-brand.ts'
import {shrinkPng} from '../../../plugins/book/src/site/shrink-png.ts'

type Colour = readonly [red: number, green: number, blue: number, cover: number]

const red: Colour = [255, 0, 0, 255]
const black: Colour = [0, 0, 0, 255]
const nothing: Colour = [0, 255, 0, 0]

function pngOf(rows: readonly (readonly Colour[])[]): Buffer {
  const png = new PNG({width: rows[0]?.length ?? 0, height: rows.length})
  png.data.set(rows.flat(2))
  // as large as it can be
  return PNG.sync.write(png, {deflateLevel: 0})
}

const dotsOf = (png: Buffer | undefined) => png && [...PNG.sync.read(png).data]

/** Many times as large. */
const grown = (rows: readonly (readonly Colour[])[], times: number) =>
  rows.flatMap((row) =>
    Array.from({length: times}, () => row.flatMap((dot) => Array.from({length: times}, () => dot))),
  )

test.each([
  ['a colour stays', [[red]], red],
  [
    'halves are mixed',
    [
      [red, black],
      [black, red],
    ],
    [128, 0, 0, 255],
  ],
  [
    'what cannot be seen has no colour',
    [
      [red, nothing],
      [nothing, red],
    ],
    [255, 0, 0, 128],
  ],
  ['nothing is nothing', [[nothing]], [0, 0, 0, 0]],
])('%s', (_, rows, expected) => {
  expect(dotsOf(shrinkPng(pngOf(grown(rows, 30)), 1))).toEqual(expected)
})

test('a dot that falls on two is shared', () => {
  const rows = grown([[red], [black], [black]], 20).map((row) => row.slice(0, 40))
  expect(dotsOf(shrinkPng(pngOf(rows), 2))?.slice(0, 4)).toEqual([170, 0, 0, 255])
})

test.each([
  ['is low already', pngOf([[red], [red]])],
  ['is none', Buffer.from('no picture')],
  ['is broken', pngOf(grown([[red]], 30)).subarray(0, 60)],
])('what %s stays', (_, content) => {
  expect(shrinkPng(content, 2)).toBeUndefined()
})

const folder = mkdtempSync(path.join(os.tmpdir(), 'd2lbook-logo-'))
afterAll(() => rmSync(folder, {recursive: true}))

test.each([
  ['large.png', pngOf(grown([[red, black]], 100)), /^brand\/large-\w{8}\.png$/, 64],
  ['small.png', pngOf(grown([[red, black]], 20)), /^brand\/small\.png$/, 20],
])('a book shows %s in the height of its bar', async (name, content, address, high) => {
  const root = path.join(folder, 'book')
  mkdirSync(root, {recursive: true})
  writeFileSync(path.join(root, name), content)
  const staticDir = path.join(folder, name)
  const logo = await copyLogo(root, {file: name, line: 1}, new BookFiles({root}), {
    staticDir,
    cache: path.join(folder, 'cache'),
  })
  expect(logo).toEqual({src: expect.stringMatching(address) as string, width: 64, height: 32})
  const file = path.join(staticDir, logo!.src)
  expect(PNG.sync.read(readFileSync(file)).height).toBe(high)
})
