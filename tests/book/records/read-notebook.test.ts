// What is kept of a notebook that was run.

import {describe, expect, test} from 'vitest'
import {readNotebook} from '../../../plugins/book/src/records/read-notebook.ts'
import {notebookText, printed, result} from './notebook.ts'

/** The outputs of a notebook with one cell. */
function kept(outputs: unknown[], metadata: object = {}) {
  return readNotebook(notebookText([{source: 'x', outputs}], metadata))?.cells[0]?.outputs
}

const stream = (text: string[], name = 'stdout') => ({output_type: 'stream', name, text})

describe('of what was written over, the last state is kept', () => {
  test.each<[string, unknown[], unknown[]]>([
    [
      'a bar',
      [printed('\r  0%|     | 0/3\r 33%|#    | 1/3', 'stderr'), printed('\r100%|#####| 3/3\n', 'stderr')],
      [stream(['100%|#####| 3/3\n'], 'stderr')],
    ],
    [
      'a bar with other lines between its states',
      [
        printed('  0%|     | 0/2', 'stderr'),
        printed('epoch 1\n'),
        printed('\r 50%|##   | 1/2', 'stderr'),
        printed('epoch 2\n'),
        printed('\r100%|#####| 2/2\n', 'stderr'),
      ],
      [stream(['100%|#####| 2/2\n'], 'stderr'), stream(['epoch 1\n']), stream(['epoch 2\n'])],
    ],
    [
      'two bars',
      [printed('\ra 1\n\rb 1', 'stderr'), printed('\rb 2\n', 'stderr')],
      [stream(['a 1\n', 'b 2\n'], 'stderr')],
    ],
    ['what was printed in two pieces', [printed('a'), printed('b\n')], [stream(['ab\n'])]],
    ['colours', [printed('\x1b[1mbold\x1b[0m\n')], [stream(['\x1b[1mbold\x1b[0m\n'])]],
  ])('%s', (_, outputs, expected) => {
    expect(kept(outputs)).toEqual(expected)
  })
})

test('numbers of a session and the date of a drawing are not kept', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg">\n <metadata>\n  <dc:date>2026</dc:date>\n </metadata>\n <g/>\n</svg>'
  expect(
    kept([
      {
        ...Object(result('<Figure>', {'image/svg+xml': svg})),
        metadata: {needs_background: 'light', isolated: true},
      },
    ]),
  ).toEqual([
    {
      output_type: 'execute_result',
      execution_count: null,
      metadata: {needs_background: 'light'},
      data: {
        'text/plain': ['<Figure>'],
        'image/svg+xml': ['<svg xmlns="http://www.w3.org/2000/svg">\n', ' <g/>\n', '</svg>'],
      },
    },
  ])
})

describe('a widget is kept in words', () => {
  const view = {'application/vnd.jupyter.widget-view+json': {model_id: 'box', version_major: 2}}
  const state = (name: string, values: object) => ({model_name: name, state: values})
  const widgets = {
    'application/vnd.jupyter.widget-state+json': {
      state: {
        box: state('HBoxModel', {children: ['IPY_MODEL_left', 'IPY_MODEL_bar', 'IPY_MODEL_right']}),
        left: state('HTMLModel', {value: '100%'}),
        bar: state('FloatProgressModel', {value: 3, max: 3}),
        right: state('HTMLModel', {value: '&nbsp;3/3 [00:01&lt;00:00]'}),
      },
    },
  }
  const output = {output_type: 'display_data', metadata: {}, data: {'text/plain': '  0%| | 0/3', ...view}}

  test('as it stood at the end', () => {
    expect(kept([output], {widgets})).toMatchObject([
      {data: {'text/plain': ['100% |██████████| 3/3 [00:01<00:00]']}},
    ])
  })

  test('as it was told at first, where the notebook has not kept it', () => {
    expect(kept([output])).toMatchObject([{data: {'text/plain': ['  0%| | 0/3']}}])
  })
})

describe('a cell that nobody has run has no outputs', () => {
  const counted = [
    {source: 'a', count: 1},
    {source: 'b', count: null},
    {source: 'c', count: null, outputs: [printed('c')]},
  ]
  test.each([
    ['by its number', counted, [true, false, true]],
    [
      'by what it shows, where no cell has a number',
      counted.map((cell) => ({...cell, count: null})),
      [false, false, true],
    ],
  ])('%s', (_, cells, expected) => {
    expect(readNotebook(notebookText(cells))?.cells.map(({outputs}) => outputs !== undefined)).toEqual(
      expected,
    )
  })
})

test('notebooks of the third format are read too', () => {
  const old = {
    nbformat: 3,
    metadata: {},
    worksheets: [
      {
        cells: [
          {cell_type: 'markdown', source: 'text'},
          {
            cell_type: 'code',
            prompt_number: 1,
            input: ['1 + 1'],
            outputs: [{output_type: 'pyout', prompt_number: 1, text: ['2'], metadata: {}}],
          },
        ],
      },
    ],
  }
  expect(readNotebook(JSON.stringify(old))?.cells).toMatchObject([
    {source: '1 + 1', outputs: [{output_type: 'execute_result', data: {'text/plain': ['2']}}]},
  ])
})

test('kernel, versions, page and framework are taken from what the notebook says', () => {
  const metadata = {
    kernelspec: {name: 'python3', display_name: 'Python 3'},
    language_info: {name: 'python', version: '3.13.5'},
    d2lbook: {page: 'chapter/page', tab: 'pytorch', lang: 'en', packages: {torch: '2.11.0'}},
  }
  expect(readNotebook(notebookText([], metadata))).toEqual({
    cells: [],
    kernel: 'python3 (Python 3.13.5)',
    page: 'chapter/page',
    tab: 'pytorch',
    packages: {torch: '2.11.0'},
  })
})

test.each(['', '[]', '{}', 'no json'])('no notebook: %j', (text) => {
  expect(readNotebook(text)).toBeUndefined()
})
