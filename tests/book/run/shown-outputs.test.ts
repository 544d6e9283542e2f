// What a page, its notebook, its Markdown and the search make of what its cells have put out.

import {expect, test} from 'vitest'
import {drawFigure, type Figure} from 'd2lbook-picture'
import type {Output} from 'd2lbook-python'
import {exportPage, type ExportedPage} from '../../../plugins/book/src/export/export-page.ts'
import {notebookOf} from '../../../plugins/book/src/export/notebook.ts'
import {outputMarkdown} from '../../../plugins/book/src/export/output-markdown.ts'
import {pageMarkdown} from '../../../plugins/book/src/export/page-markdown.ts'
import {nbformatOutputs} from '../../../plugins/book/src/run/nbformat-outputs.ts'
import type {CellRun, PageRun} from '../../../plugins/book/src/run/run-page.ts'
import {shownOutputs, type PageOutputs} from '../../../plugins/book/src/run/shown-outputs.ts'
import {searchPageHtml} from '../../../plugins/book/src/search/search-page.ts'
import {bookInPlace} from './book-in-place.ts'
import {cellsOf, fence} from './page-program.ts'

const tabs = ['pytorch', 'mxnet']

const page = [
  '# Title',
  '',
  fence('#@tab all', 'print(1)'),
  '',
  fence('#@tab all', 'x'),
  '',
  fence('y'),
  '',
  fence('#@tab mxnet', 'z'),
  '',
  fence('#@tab all', '#@hide_output', 'w'),
].join('\n')

const printed = (text: string): Output => ({kind: 'text', channel: 'stdout', text})
const value = (text: string): Output => ({kind: 'text', channel: 'result', text})

/** What each cell puts out, in order. */
function runIn(tab: string, outputs: (Output | 'unsupported')[]): PageRun {
  const cells = cellsOf(page, tab, tabs).map((cell, i): CellRun => {
    const output = outputs[i] ?? 'unsupported'
    return output === 'unsupported'
      ? {cell, result: {status: output, reason: 'so', outputs: [printed('begun\n')], milliseconds: 1}}
      : {cell, result: {status: 'ok', outputs: [output], milliseconds: 1}}
  })
  return {page: 'index', file: 'index.md', tab, cells, ran: cells.length}
}

const outputs = shownOutputs([
  runIn('pytorch', [printed('1\n'), value('tensor(1)'), 'unsupported', printed('never')]),
  runIn('mxnet', [printed('1\n'), value('array(1)'), value('zet'), printed('never')]),
]).get('index')!

test('outputs stand with their cell, and with their frameworks where these differ', () => {
  expect(outputs).toEqual({
    0: [{names: null, outputs: [printed('1\n')]}],
    1: [
      {names: ['pytorch'], outputs: [value('tensor(1)')]},
      {names: ['mxnet'], outputs: [value('array(1)')]},
    ],
    // what has begun and could not go on is not shown; why is
    2: [{names: null, outputs: [], lack: {status: 'unsupported', reason: 'so'}}],
    3: [{names: null, outputs: [value('zet')]}],
  } satisfies PageOutputs)
})

async function exported(): Promise<ExportedPage> {
  const book = await bookInPlace({'config.ini': `[build]\ntabs = ${tabs.join(', ')}\n`, 'index.md': page})
  const nowhere = {page: null, permalink: () => '', image: () => undefined, file: () => undefined}
  return exportPage(book, 'index', nowhere, outputs)
}

test('a notebook holds the outputs of its framework', async () => {
  const cells = notebookOf(await exported(), 'mxnet').cells.flatMap((cell) =>
    cell.cell_type === 'code' ? [[cell.source.join(''), cell.outputs]] : [],
  )
  const result = (text: string) => ({
    output_type: 'execute_result',
    data: {'text/plain': text},
    execution_count: null,
    metadata: {},
  })
  expect(cells).toEqual([
    ['print(1)', [{output_type: 'stream', name: 'stdout', text: ['1\n']}]],
    ['x', [result('array(1)')]],
    ['z', [result('zet')]],
    ['#@hide_output\nw', []],
  ])
})

test('Markdown tells them after their cell', async () => {
  const text = pageMarkdown(await exported(), null)
  expect(text).toContain('```python\nprint(1)\n```\n\n```text\n1\n```')
  expect(text).toContain(
    '```python\nx\n```\n\n**PyTorch**\n\n```text\ntensor(1)\n```\n\n**MXNet**\n\n```text\narray(1)\n```',
  )
  expect(text).not.toContain('never')
  expect(pageMarkdown(await exported(), 'mxnet')).not.toContain('tensor(1)')
})

test('the search finds what they print', async () => {
  const found = searchPageHtml({...(await exported()), chapter: null}, 'pytorch', ['pytorch'])
  expect(found).toContain('tensor(1)')
  expect(found).not.toContain('array(1)')
})

test("an author's own outputs win", async () => {
  const stored = `${fence('print(1)')}\n\n\`\`\`{.text .output}\nhers\n\`\`\``
  const [cell] = cellsOf(stored, null)
  const run = {page: 'index', file: 'index.md', tab: null, ran: 1}
  const ours: CellRun = {cell: cell!, result: {status: 'ok', outputs: [printed('ours')], milliseconds: 1}}
  expect(shownOutputs([{...run, cells: [ours]}]).get('index')).toEqual({})
})

test('a plot is told in words where it is not seen', () => {
  const data: Figure = {
    size: {width: 4, height: 2.5},
    rows: 1,
    columns: 1,
    axes: [{row: 0, column: 0, marks: [{kind: 'line', x: [0, 1], y: [2, 3], style: {}, label: 'slope'}]}],
  }
  const [output] = nbformatOutputs([{kind: 'figure', data, svg: drawFigure(data)}])
  expect(output).toMatchObject({
    output_type: 'display_data',
    data: {'text/plain': '<Figure size 400x250 with 1 Axes>'},
    metadata: {alt: expect.stringContaining('slope') as unknown},
  })
  expect(outputMarkdown(output!, 'en')).toMatch(/^```text\nPlot\..*slope/)
})
