import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {readSource} from '../../../plugins/book/src/facts/read-source.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-source-'))
  await writeFile(path.join(folder, 'index.md'), '\uFEFF# Home\r\n\r\n```toc\r\nlatin\r\nlost\r\n```\r\n')
  await writeFile(path.join(folder, 'latin.md'), Buffer.from('# Titre\r\n\r\nUn caf\u00E9.\r\n', 'latin1'))
})

afterAll(() => rm(folder, {recursive: true}))

test('a text is read as it stands, byte order mark and line ends included', async () => {
  expect(await readSource(path.join(folder, 'index.md'))).toEqual({
    text: '\uFEFF# Home\r\n\r\n```toc\r\nlatin\r\nlost\r\n```\r\n',
  })
})

test('what is no UTF-8 is told where it begins', async () => {
  expect(await readSource(path.join(folder, 'latin.md'))).toEqual({
    text: '# Titre\r\n\r\nUn caf\uFFFD.\r\n',
    problem: {text: 'this page is not in UTF-8, from here on characters are lost', place: [3, 7, 3, 8]},
  })
})

test('a book with a page that cannot be opened is loaded all the same', async () => {
  // a page that is deleted after it was listed
  const pages = ['index', 'latin', 'lost'].map((page) => ({page, file: path.join(folder, `${page}.md`)}))
  const {index, messages} = await new BookFolder(folder).load({pages})
  expect(index.order.pages).toEqual(['index', 'latin', 'lost'])
  expect(messages.map(({file, rule, text}) => `${file} ${rule}: ${text}`)).toEqual([
    'latin.md page-is-readable: this page is not in UTF-8, from here on characters are lost',
    'lost.md page-is-readable: this page cannot be read (ENOENT)',
  ])
})
