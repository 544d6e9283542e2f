// A damaged copy of a whole book, really built: the site is there, with every page. Set D2LBOOK_BOOKS to the folder that
// holds books/.

import {existsSync} from 'node:fs'
import {mkdtemp, readFile, rm} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {loadFolder} from '../../plugins/book/src/load/book-folder.ts'
import {copyBook, damageBook} from '../book/damaged-books/damage-book.ts'
import {buildByCommand} from './build-site.ts'

const book = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books/mlc-en')
const isHere = process.env['D2LBOOK_BOOKS'] !== undefined && existsSync(book)

describe.skipIf(!isHere)('mlc-en, damaged (needs D2LBOOK_BOOKS)', () => {
  let folder: string
  let output: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-damaged-'))
    await copyBook(book, path.join(folder, 'book'))
    await damageBook(path.join(folder, 'book'), {seed: 5, times: 60})
    // it ends with 0, or this fails
    output = await buildByCommand(path.join(folder, 'book'), path.join(folder, 'out'))
  })
  afterAll(() => rm(folder, {recursive: true, force: true}))

  test('every page is there, with text', async () => {
    const {facts} = await loadFolder(path.join(folder, 'book'))
    const inventory = JSON.parse(await readFile(path.join(folder, 'out/d2lbook.json'), 'utf8')) as {
      pages: {path: string; url: string}[]
    }
    expect(inventory.pages.map((page) => page.path).toSorted()).toEqual([...facts.keys()].toSorted())
    for (const {path: page, url} of inventory.pages) {
      const html = await readFile(path.join(folder, 'out', decodeURI(url), 'index.html'), 'utf8')
      expect(html.indexOf('<article'), page).toBeGreaterThan(0)
    }
  })

  test('what is told is told by us', () => {
    expect(output).not.toMatch(/\[WARNING\]|\[ERROR\]|Module (?:parse|build) failed/)
    expect(output).toMatch(/ error [a-z-]+: /)
  })
})
