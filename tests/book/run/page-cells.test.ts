// Which cells of a page run in which framework, and where their lines stand in its file.

import {describe, expect, test} from 'vitest'
import {exportPage} from '../../../plugins/book/src/export/export-page.ts'
import {notebookOf} from '../../../plugins/book/src/export/notebook.ts'
import {cellsOf, fence} from './page-program.ts'
import {bookInPlace} from './book-in-place.ts'

const tabs = ['pytorch', 'mxnet', 'jax']

const page = [
  '# Title',
  '',
  fence('import numpy', '', 'x = 1'),
  '',
  fence('#@tab mxnet, jax', 'x = 2'),
  '',
  fence('%%tab all', 'y = x', "if tab.selected('jax'):", '    y = 3', 'z = y'),
  '',
  '```{.bash .input}',
  '#@tab all',
  'ls',
  '```',
  '',
  '* in a list:',
  '',
  '    ```{.python .input}',
  '    #@tab all',
  '    no = 1',
  '    ```',
  '',
  fence('#@tab pytorch', '# hide code', 'h = 1'),
].join('\n')

test.each([
  [
    'pytorch',
    [
      ['import numpy', '', 'x = 1'],
      ['y = x', 'z = y'],
      ['# hide code', 'h = 1'],
    ],
  ],
  ['mxnet', [['x = 2'], ['y = x', 'z = y']]],
  ['jax', [['x = 2'], ['y = x', 'y = 3', 'z = y']]],
])('cells without a mark are those of the first framework: %s', (tab, sources) => {
  const cells = cellsOf(page, tab, tabs)
  expect(cells.map(({source}) => source.split('\n'))).toEqual(sources)
  expect(cells.map(({index}) => index)).toEqual(sources.map((_, i) => i))
})

test('each line of a cell has its line in the file', () => {
  const lines = page.split('\n')
  for (const tab of tabs)
    for (const {source, lines: places} of cellsOf(page, tab, tabs))
      for (const [i, line] of source.split('\n').entries())
        expect(lines[(places[i] ?? 0) - 1]?.trim()).toBe(line.trim())
})

test('a book without frameworks has all cells in one program', () => {
  const text = [fence('a = 1'), '', fence('b = a')].join('\n')
  expect(cellsOf(text, null).map(({source, lines}) => [source, lines])).toEqual([
    ['a = 1', [2]],
    ['b = a', [6]],
  ])
})

test('the notebook of a framework has the same cells', async () => {
  const book = await bookInPlace({'config.ini': `[build]\ntabs = ${tabs.join(', ')}\n`, 'index.md': page})
  const exported = await exportPage(book, 'index', {
    page: null,
    permalink: () => '',
    image: () => undefined,
    file: () => undefined,
  })
  for (const tab of tabs) {
    const code = notebookOf(exported, tab).cells.filter((cell) => cell.cell_type === 'code')
    const python = code.map(({source}) => source.join('')).filter((source) => !source.startsWith('%%bash'))
    expect(cellsOf(page, tab, tabs).map(({source}) => source)).toEqual(python)
  }
})

describe('what an author says of a cell', () => {
  test.each([
    ['```{.python .input}\nx\n```', {}],
    ['```{.python .input run=false}\nx\n```', {isLeftOut: true}],
    ['```{.python .input eval=no}\nx\n```', {isLeftOut: true}],
    ['```{.python .input tags="skip-execution"}\nx\n```', {isLeftOut: true}],
    ['```{.python .input tags="hide, raises-exception"}\nx\n```', {mayFail: true}],
    ['```{.python .input}\n# hide code\nx\n```', {isHidden: true}],
    ['```{.python .input}\n#@hide\nx\n```', {isHidden: true, hidesOutput: true}],
    ['```{.python .input}\n#@hide_output\nx\n```', {hidesOutput: true}],
    ['```{.python .input}\nx  #@save\n```', {isSaved: true}],
    ['```{.python .input}\nx\n```\n\n```{.json .output}\n[]\n```', {hasOutputs: true}],
  ])('%j', (text, expected) => {
    const [cell] = cellsOf(text, null)
    const {isLeftOut, mayFail, isHidden, hidesOutput, isSaved, hasOutputs} = cell!
    const no = {isLeftOut: false, mayFail: false, isHidden: false, hidesOutput: false, isSaved: false}
    expect({isLeftOut, mayFail, isHidden, hidesOutput, isSaved, hasOutputs}).toEqual({
      ...no,
      hasOutputs: false,
      ...expected,
    })
  })

  test('a plain listing is no cell', () => {
    expect(cellsOf('```python\nx\n```\n\n```{.python}\ny\n```', null)).toEqual([])
  })
})
