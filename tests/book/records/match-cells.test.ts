// Which record is of which cell, and which records are no longer true.

import {describe, expect, test} from 'vitest'
import {matchCells} from '../../../plugins/book/src/records/match-cells.ts'
import {beginOf} from '../../../plugins/book/src/records/record-notebook.ts'
import {keysOfCells} from '../../../plugins/book/src/records/slice-keys.ts'

function compared(sources: readonly string[]) {
  const keys = keysOfCells(sources)
  return sources.map((source, i) => ({begins: beginOf(source), code: '', slice: '', ...keys[i]}))
}

/** For each cell of the page, the number of the record, with `!` where it is out of date. */
function match(page: readonly string[], recorded: readonly string[]): string[] {
  const records = compared(recorded).map((cell, i) => ({...cell, outputs: [], number: i}))
  return matchCells(compared(page), records).map((found) =>
    found ? `${records.findIndex((one) => one === found.record)}${found.isStale ? '!' : ''}` : '-',
  )
}

const cells = ['import numpy as np', 'x = np.arange(3)', 'y = 2', 'x + y', 'print(y)']

describe('a record is found', () => {
  test.each<[string, readonly string[], string[]]>([
    ['of the same cells', cells, ['0', '1', '2', '3', '4']],
    [
      'whatever the comments and spaces',
      ['import numpy as np  # arrays', 'x=np.arange( 3 )', '# two\ny = 2', 'x + y', 'print( y )'],
      ['0', '1', '2', '3', '4'],
    ],
    ['behind a new cell', ['z = 0', ...cells], ['-', '0', '1', '2', '3', '4']],
    ['where another is gone', cells.slice(2), ['2', '3!', '4']],
    ['of a cell that was rewritten', cells.with(4, 'print(y + 1)'), ['0', '1', '2', '3', '4!']],
    ['of cells that depend on one that was rewritten', cells.with(2, 'y = 3'), ['0', '1', '2!', '3!', '4!']],
    ['of cells that do not', cells.with(1, 'x = np.arange(4)'), ['0', '1!', '2', '3!', '4']],
  ])('%s', (_, page, expected) => {
    expect(match(page, cells)).toEqual(expected)
  })

  test('not for what is another cell', () => {
    expect(match(['a = 1', 'b = 2'], ['c = 3'])).toEqual(['-', '-'])
  })

  test('of cells with the same code, in their order', () => {
    expect(match(['x = 1', 'x', 'x = 2', 'x'], ['x = 1', 'x', 'x = 2', 'x'])).toEqual(['0', '1', '2', '3'])
  })
})

test('a change of the library makes untrue what uses it', () => {
  const [cell] = compared(['d2l.f()'])
  const record = {...cell!, library: 'old', outputs: []}
  const stale = (library?: string) =>
    matchCells([{...cell!, ...(library && {library})}], [record])[0]?.isStale
  expect([stale('old'), stale('new'), stale()]).toEqual([false, true, false])
})
