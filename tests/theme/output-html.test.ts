// What a cell shows, as HTML.

import type {Output} from 'd2lbook-python'
import {load} from 'cheerio'
import {describe, expect, test} from 'vitest'
import {outputHtml} from '../../plugins/theme/src/outputs/output-html.ts'
import {figureWords} from '../../plugins/theme/src/words/figures/index.ts'

const html = (output: Output, locale = 'en') =>
  outputHtml(output, {
    data: 'Data',
    standIn: '{name}: {count} of them',
    figure: figureWords(locale),
  })

test.each<[what: string, output: Output, html: string]>([
  [
    'what is printed',
    {kind: 'text', channel: 'stdout', text: 'a < b\n'},
    '<div class="d2l-output"><pre tabindex="0"><code>a &lt; b\n</code></pre></div>',
  ],
  [
    'the value of a cell',
    {kind: 'text', channel: 'result', text: "'x'"},
    '<div class="d2l-output"><pre tabindex="0"><code>&#39;x&#39;</code></pre></div>',
  ],
  [
    'data that stand in for others',
    {
      kind: 'note',
      data: {note: 'stand-in', name: 'A & B', count: 2000, unit: 'images'},
      text: 'A & B: a small stand-in, 2,000 images',
    },
    '<div class="d2l-output"><p class="d2l-output-note">A &amp; B: 2,000 of them</p></div>',
  ],
  [
    'what a program says of its own work',
    {kind: 'text', channel: 'stderr', text: '50 %'},
    '<div class="d2l-output d2l-output-stderr" role="group" aria-label="stderr"><pre tabindex="0"><code>50 %</code></pre></div>',
  ],
  [
    'an error: what happened first, then how it came about',
    {kind: 'error', data: {type: 'KeyError', message: "'<b>'"}, text: "Traceback\nKeyError: '<b>'"},
    '<div class="d2l-output d2l-output-error" role="group" aria-label="KeyError"><p class="d2l-output-error-line"><strong>KeyError</strong>: ' +
      '&#39;&lt;b&gt;&#39;</p><pre tabindex="0"><code>Traceback\nKeyError: &#39;&lt;b&gt;&#39;</code></pre></div>',
  ],
  [
    'an error without a message',
    {kind: 'error', data: {type: 'KeyboardInterrupt', message: ''}, text: 'KeyboardInterrupt'},
    '<div class="d2l-output d2l-output-error" role="group" aria-label="KeyboardInterrupt"><p class="d2l-output-error-line">' +
      '<strong>KeyboardInterrupt</strong></p><pre tabindex="0"><code>KeyboardInterrupt</code></pre></div>',
  ],
])('%s', (_what, output, expected) => {
  expect(html(output)).toBe(expected)
})

/** Each row of each table, its cells divided by bars; cells that are names are in brackets. */
function rowsOf(output: Output): string[] {
  const $ = load(html(output))
  return $('tr')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => (cell.tagName === 'th' ? `[${$(cell).text()}]` : $(cell).text()))
        .join(' | '),
    )
}

test('a data frame, with the names of its rows and columns', () => {
  const data = {
    columns: ['a', 'b'],
    index: ['0', '<1>'],
    rows: [
      ['1', 'x'],
      ['2', '&'],
    ],
  }
  expect(rowsOf({kind: 'table', data, text: ''})).toEqual([' | [a] | [b]', '[0] | 1 | x', '[<1>] | 2 | &'])
})

describe('a plot', () => {
  const line = (label: string, points: number) => ({
    kind: 'line' as const,
    label,
    x: Array.from({length: points}, (_, at) => at),
    y: Array.from({length: points}, (_, at) => at * at),
    style: {},
  })
  const plot = (...marks: ReturnType<typeof line>[]): Output => ({
    kind: 'figure',
    data: {
      size: {width: 3.5, height: 2.5},
      rows: 1,
      columns: 1,
      axes: [{row: 0, column: 0, xLabel: 'epoch', marks}],
    },
    svg: '<svg><path d="M0 0"/></svg>',
  })

  test('is its drawing, and its numbers for who wants them', () => {
    const output = plot(line('loss', 2))
    expect(html(output)).toMatch(
      /^<div class="d2l-output d2l-output-figure"><svg><path d="M0 0"\/><\/svg><details class="d2l-output-data"><summary>Data<\/summary>/,
    )
    expect(rowsOf(output)).toEqual(['[epoch] | [loss]', '[0] | 0', '[1] | 1'])
  })

  test('of many points has some of them, the last among them', () => {
    const rows = rowsOf(plot(line('loss', 1001)))
    expect(rows).toHaveLength(31)
    expect(rows.at(-1)).toBe('[1000] | 1000000')
  })

  test('is described in the language of the page', () => {
    const output = {
      ...plot(line('loss', 2)),
      svg: '<svg role="img" aria-label="Plot."><path aria-label="x"/></svg>',
    }
    expect(html(output as Output, 'vi')).toMatch(
      /<svg role="img" aria-label="Biểu đồ\. Trục ngang: epoch từ [^"]*loss: đường, số điểm: 2, giá trị từ 0 đến 1\."><path aria-label="x"\/>/,
    )
  })

  test('without numbers has nothing to open', () => {
    expect(html(plot())).toBe('<div class="d2l-output d2l-output-figure"><svg><path d="M0 0"/></svg></div>')
  })
})
