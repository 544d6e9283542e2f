// `d2lbook test`: what is compared with records, and how it is told.

import {expect, test} from 'vitest'
import {recordOfNotebook} from '../../../plugins/book/src/records/record-notebook.ts'
import {recordText} from '../../../plugins/book/src/records/page-record.ts'
import {readNotebook} from '../../../plugins/book/src/records/read-notebook.ts'
import {formatJunit} from '../../../plugins/book/src/run/format-junit.ts'
import {formatTests} from '../../../plugins/book/src/run/format-tests.ts'
import {testBook, type TestedCell} from '../../../plugins/book/src/run/test-book.ts'
import {notebookText, printed, result, type WrittenCell} from '../records/notebook.ts'
import {bookInPlace} from './book-in-place.ts'
import {fence} from './page-program.ts'

/** The cells of a page of its own, against what a notebook of theirs holds. */
async function tested(
  page: readonly string[],
  recorded: readonly WrittenCell[],
  tolerances: Record<string, number> = {},
): Promise<TestedCell[]> {
  const notebook = readNotebook(notebookText(recorded))
  const record = recordText(recordOfNotebook(notebook!, {page: 'index', tab: null}))
  const book = await bookInPlace({
    'index.md': ['# Title', ...page].join('\n\n'),
    'outputs/index.json': record,
  })
  return (await testBook(book, {isWanted: () => true, tolerances, limit: 30_000})).cells
}

/** `3 failed: it prints something else` */
function told(cells: readonly TestedCell[]): string[] {
  return cells.map(
    ({line, status, reason}) => `${line} ${status}${reason === undefined ? '' : `: ${reason}`}`,
  )
}

const cells: WrittenCell[] = [
  {source: 'x = 1 / 3'},
  {source: 'print(x)', outputs: [printed('0.333340\n')]},
  {source: 'x > 1', outputs: [result('True')]},
  {source: 'import random\nrandom.random()', outputs: [result('0.25')]},
  {
    source: "{}['rate']",
    outputs: [{output_type: 'error', ename: 'KeyError', evalue: "'rate'", traceback: []}],
  },
]
const page = cells.map(({source}) => fence(source))

test('each cell with a record is compared', async () => {
  expect(told(await tested(page, cells))).toEqual([
    '4 passed',
    '8 passed',
    '12 failed: it prints something else',
    '16 passed: only the shape is compared: other random numbers',
    '21 passed',
  ])
})

test('a record that is out of date is not', async () => {
  const changed = page.with(0, fence('x = 1 / 4'))
  expect(told(await tested(changed, cells))).toEqual([
    '4 skipped: its record is out of date',
    '8 skipped: its record is out of date',
    '12 skipped: its record is out of date',
    '16 passed: only the shape is compared: other random numbers',
    '21 passed',
  ])
})

test('the tolerance is what is asked for', async () => {
  const [, narrow] = await tested(page, cells, {'': 1e-6})
  expect(narrow?.status).toBe('failed')
})

test('what the page itself holds is a record, too', async () => {
  const stored = `${fence('1 + 1')}\n\n\`\`\`{.json .output}\n${JSON.stringify([result('3')])}\n\`\`\``
  expect(told(await tested([stored], []))).toEqual(['4 failed: it prints something else'])
})

test('for people: counts, both texts, what was skipped and why', async () => {
  const text = formatTests(await tested(page, cells), {nameOf: (file) => file.replace(/.*\//, 'book/')})
  expect(text).toBe(
    [
      'index: 4 passed, 1 failed',
      '  book/index.md:12 it prints something else',
      '    - True',
      '    + False',
      '',
      '4 passed, 1 failed in 1 page',
    ].join('\n'),
  )
})

test('for continuous integration: a suite for each page, a case for each cell', async () => {
  const all = (await tested(page, cells)).map((cell) => ({...cell, milliseconds: 0}))
  const xml = formatJunit(all, () => 'book/index.md')
  expect(xml).toContain('<testsuite name="index" tests="5" failures="1" skipped="0" time="0.000">')
  expect(xml).toContain(
    '<testcase classname="index" name="cell 2 (line 12)" file="book/index.md" line="12" time="0.000">' +
      '<failure message="it prints something else">recorded:\nTrue\n\nshown:\nFalse</failure></testcase>',
  )
})
