// What `d2lbook run` tells.

import {expect, test} from 'vitest'
import type {CellStatus, ErrorOutput} from 'd2lbook-python'
import {formatRuns} from '../../../plugins/book/src/run/format-runs.ts'
import type {CellRun, PageRun} from '../../../plugins/book/src/run/run-page.ts'
import {isUnexpected, runReport} from '../../../plugins/book/src/run/run-report.ts'
import {cellsOf, fence} from './page-program.ts'

const page = [
  '# Title',
  '',
  fence('x = 1'),
  '',
  fence('', 'y = 2', '1 / 0'),
  '',
  fence('import pandas'),
].join('\n')

const error: ErrorOutput = {
  kind: 'error',
  data: {
    type: 'ZeroDivisionError',
    message: 'division by zero',
    place: {line: 3, column: 0, endLine: 3, endColumn: 5},
  },
  text: 'Traceback ...\nZeroDivisionError: division by zero',
}

const results: Pick<CellRun['result'], 'status' | 'reason' | 'outputs'>[] = [
  {status: 'ok', outputs: []},
  {status: 'error', outputs: [error]},
  {status: 'needs-data', reason: 'there is no module pandas', outputs: []},
]

const run: PageRun = {
  page: 'chapter/page',
  file: '/book/chapter/page.md',
  tab: 'pytorch',
  ran: 3,
  cells: cellsOf(page, null).map((cell, i) => ({cell, result: {...results[i]!, milliseconds: 1.26}})),
}

test('as JSON, with lines of the file', () => {
  expect(runReport([run])).toEqual({
    pages: [
      {
        page: 'chapter/page',
        tab: 'pytorch',
        cells: [
          {index: 0, line: 4, status: 'ok', outputs: [], milliseconds: 1.3},
          {
            index: 1,
            line: 9,
            status: 'error',
            outputs: [error],
            error: {...error.data, line: 10},
            milliseconds: 1.3,
          },
          {
            index: 2,
            line: 14,
            status: 'needs-data',
            outputs: [],
            reason: 'there is no module pandas',
            milliseconds: 1.3,
          },
        ],
      },
    ],
  })
})

test('in lines, with the first of each kind that did not run', () => {
  expect(formatRuns([run, run], {nameOf: (file) => file.slice(1)})).toBe(
    [
      ...Array.from({length: 2}, () => [
        'chapter/page (pytorch): 3 cells: 1 ok, 1 failed, 1 without its data',
        '  book/chapter/page.md:10:1 error ZeroDivisionError: division by zero',
        '  book/chapter/page.md:14 needs-data there is no module pandas',
      ]).flat(),
      '',
      '6 cells: 2 ok, 2 failed, 2 without its data in 1 page',
    ].join('\n'),
  )
})

test.each([
  ['ok', false, false],
  ['error', false, true],
  ['error', true, false],
  ['unsupported', false, false],
  ['needs-data', false, false],
  ['stopped', false, false],
] satisfies [CellStatus, boolean, boolean][])(
  'a cell that is %s, where that is expected: %s, is a fault of the book: %s',
  (status, mayFail, expected) => {
    const [{cell}] = run.cells as [CellRun]
    expect(isUnexpected({cell: {...cell, mayFail}, result: {status, outputs: [], milliseconds: 0}})).toBe(
      expected,
    )
  },
)
