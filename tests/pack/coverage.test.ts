// The coverage of books: what runs, what is compared with records, how it is counted.

import {createHash} from 'node:crypto'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, expect, test} from 'vitest'
import {measure, type MeasuredCell} from '../../plugins/pack/coverage/measure.mts'
import {columns, coverageTable, reasonsTable, totalsTable} from '../../plugins/pack/coverage/tables.mts'

let folder: string
let cells: MeasuredCell[]

const fence = (...lines: string[]) => ['```{.python .input}', ...lines, '```'].join('\n')

const codes = [
  'x = 2',
  "if tab.selected('plain'):\n    y = x + 1\nelse:\n    y = 0\nprint(y)",
  'import tqdm',
  'import PIL',
  'print(x / 3)',
]

const page = [
  '# Title',
  fence('%load_ext d2lbook.tab', "tab.interact_select(['plain', 'other'])"),
  ...codes.map((code) => fence('%%tab all', code)),
  fence('%%tab other', 'late = missing'),
  fence('%%tab plain', 'late = 1'),
].join('\n\n')

/** What the frameworks printed, in the tab `plain`. */
const records = codes.map((code, index) => ({
  index,
  code_sha256: createHash('sha256').update(code).digest('hex'),
  deterministic: true,
  outputs: [
    index === 1
      ? {kind: 'text', channel: 'stdout', text: '3\n'}
      : index === 4
        ? {kind: 'text', channel: 'stdout', text: '0.5'}
        : {kind: 'none'},
  ],
}))

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'd2lbook-coverage-'))
  await mkdir(path.join(folder, 'book/chapter_one'), {recursive: true})
  await writeFile(path.join(folder, 'book/config.ini'), '[build]\ntabs = plain, other\n')
  await writeFile(path.join(folder, 'book/chapter_one/page.md'), page)
  await writeFile(
    path.join(folder, 'demo--chapter_one--page.json'),
    JSON.stringify([{tab: 'plain', cells: records}]),
  )
  cells = await measure({
    name: 'demo',
    folder: path.join(folder, 'book'),
    truth: folder,
    tabs: [],
    chapters: [],
    pages: [],
    limit: 30_000,
  })
})

afterAll(() => rm(folder, {recursive: true, force: true}))

test('each cell of each tab is measured, and compared where there is a record', () => {
  const plain = cells.filter(({tab}) => tab === 'plain')
  expect(plain.slice(-6, -1).map(({status, printed}) => [status, printed?.isSame])).toEqual([
    ['ok', undefined],
    ['ok', true],
    ['error', undefined],
    ['needs-data', undefined],
    ['ok', false],
  ])
})

test('they are counted by chapter and tab; what needs data does not count against what runs', () => {
  const [, plain, other] = coverageTable(cells)
  expect(plain?.slice(0, 3)).toEqual(['demo', 'chapter_one', 'plain'])
  expect(plain?.slice(-1)).toEqual(['1 of 2'])
  expect(other?.slice(-1)).toEqual([''])
  expect(totalsTable(cells)).toHaveLength(3)
})

test('reasons are counted, without what is other in each cell', () => {
  const reasons = reasonsTable(cells).slice(1)
  expect(reasons.map(([count, status]) => `${count} ${status}`)).toContain('2 needs-data')
  expect(reasons).toContainEqual(['1', 'error', "NameError: name 'missing' is not defined", 'other 1'])
  expect(reasons).toContainEqual([
    '2',
    'error',
    "ModuleNotFoundError: No module named 'tqdm'",
    'plain 1, other 1',
  ])
})

test('columns stand below each other', () => {
  expect(
    columns([
      ['A', 'B'],
      ['long', 'x'],
      ['c', 'y'],
    ]),
  ).toBe('A     B\nlong  x\nc     y')
})
