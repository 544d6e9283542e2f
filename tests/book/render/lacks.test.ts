// What a page says at cells that do not run there, before anybody has clicked.

import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {load} from 'cheerio'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {lackText, type Lacking} from 'docusaurus-theme-d2lbook/outputs/lack-text'
import {wordsIn} from 'docusaurus-theme-d2lbook/words'
import {refsFilePath} from '../../../plugins/book/src/render/page-data.ts'
import type {ShownOutputs} from '../../../plugins/book/src/run/shown-outputs.ts'
import {compilePage, pagePath} from './compile-page.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-lacks-'))
})
afterAll(() => rm(folder, {recursive: true, force: true}))

const notebook = (tab: string | null) => ({
  tab,
  url: `page_${tab}.ipynb`,
  colab: `https://colab.example/${tab}`,
})

async function pageWith(ran: ShownOutputs[], tabs: (string | null)[]) {
  const data = {
    refs: {lang: 'en', tabs: [], targets: {}, references: {}, citations: {}},
    images: {},
    messages: [],
    outputs: {0: ran},
    actions: {markdown: 'page.md', notebooks: tabs.map(notebook)},
  }
  await writeFile(refsFilePath(folder, pagePath), JSON.stringify(data))
  return load(await compilePage('# A\n\n```{.python .input}\n#@tab all\nimport seaborn\n```\n', true, folder))
}

const lack: Lacking = {status: 'unsupported', cause: {kind: 'absent', name: 'seaborn'}}

test('a cell that does not run says why, and leads to its notebook and to Colab', async () => {
  const $ = await pageWith([{names: null, outputs: [], lack}], [null])
  expect($('.d2l-cell > .d2l-cell-lack > p').text()).toBe('seaborn is not part of the Python of this page')
  expect(
    $('.d2l-cell-lack > a')
      .toArray()
      .map((link) => $(link).attr('href')),
  ).toEqual(['page_null.ipynb', 'https://colab.example/null'])
})

test('each framework says it for itself, with its own links', async () => {
  const ran = [
    {names: ['numpy'], outputs: [], lack},
    {names: ['torch'], outputs: [{kind: 'text' as const, channel: 'stdout' as const, text: 'ran'}]},
  ]
  const $ = await pageWith(ran, ['numpy', 'torch'])
  expect($('.d2l-panel[data-tabs="numpy"] > .d2l-cell-lack').text()).toContain('seaborn')
  expect($('.d2l-panel[data-tabs="torch"]').text()).not.toContain('seaborn')
  expect($('.d2l-panel[data-tabs="numpy"] a[data-action="notebook"]').attr('href')).toBe('page_numpy.ipynb')
})

test.each<[Lacking, string]>([
  [
    {status: 'needs-data', cause: {kind: 'file', name: 'a.csv'}},
    'Cần dữ liệu mà trang không có: Trang không có tệp a.csv',
  ],
  [{status: 'unsupported', cause: {kind: 'cell', name: '3'}}, 'Ô này cần ô 3, mà ô đó không chạy ở đây'],
  [{status: 'unsupported', cause: {kind: 'input'}}, 'Ô này chờ nhập liệu, điều mà trang không làm được'],
  [{status: 'unsupported', reason: 'it is odd'}, 'Trang không hỗ trợ: it is odd'],
  [{status: 'needs-data'}, 'Cần dữ liệu mà trang không có'],
])('%j in Vietnamese', (lacking, text) => {
  expect(lackText(lacking, wordsIn('vi').cells)).toBe(text)
})
