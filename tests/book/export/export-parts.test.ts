import type {TableRow} from 'mdast'
import type {InlineMath} from 'mdast-util-math'
import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {
  besidePage,
  notebookExtension,
  relativeAddress,
} from '../../../plugins/book/src/downloads/export-paths.ts'
import {htmlPhrasing} from '../../../plugins/book/src/export/html-phrasing.ts'
import {llmsText} from '../../../plugins/book/src/export/llms-text.ts'
import {markdownText} from '../../../plugins/book/src/export/markdown-text.ts'
import {notebookOutputs} from '../../../plugins/book/src/export/notebook-outputs.ts'
import {readBook} from '../read-book.ts'

describe('names and addresses', () => {
  test.each([
    ['/book/chapter/mlp', '.md', '/book/chapter/mlp.md'],
    ['/book/chapter/', '.md', '/book/chapter/index.md'],
    ['/', notebookExtension(null), '/index.ipynb'],
    ['/a/b', notebookExtension('pytorch'), '/a/b.pytorch.ipynb'],
  ])('beside %s lies %s as %s', (permalink, extension, address) => {
    expect(besidePage(permalink, extension)).toBe(address)
  })

  test.each([
    ['/a/b.md', '/a/c', 'c'],
    ['/a/b.md', '/a/c#eq_x', 'c#eq_x'],
    ['/a/b.md', '/d/', '../d/'],
    ['/a/b.md', '/a/', './'],
    ['/a/b.md', '/assets/x.svg', '../assets/x.svg'],
    ['b.ipynb', 'c/d.ipynb?q=1', 'c/d.ipynb?q=1'],
  ])('the way from %s to %s is %s', (from, to, way) => {
    expect(relativeAddress(from, to)).toBe(way)
  })
})

describe('stored outputs', () => {
  test('get what the format asks for', () => {
    expect(
      notebookOutputs([
        {output_type: 'stream', text: 'a\nb\n'},
        {
          output_type: 'display_data',
          data: {'image/png': 'iVBORw0KGgo=', 'application/json': {a: [1]}, 'text/html': 3},
        },
        {output_type: 'execute_result', data: {'text/plain': ['2']}, execution_count: -1},
        {output_type: 'error', evalue: 'no'},
      ]),
    ).toEqual([
      {output_type: 'stream', name: 'stdout', text: ['a\n', 'b\n']},
      {
        output_type: 'display_data',
        data: {'image/png': 'iVBORw0KGgo=', 'application/json': {a: [1]}, 'text/html': ['3']},
        metadata: {},
      },
      {output_type: 'execute_result', data: {'text/plain': ['2']}, execution_count: null, metadata: {}},
      {output_type: 'error', ename: 'Error', evalue: 'no', traceback: []},
    ])
  })

  test('that are none are left out', () => {
    expect(notebookOutputs([null, 'text', [], {}, {output_type: 'widget'}])).toEqual([])
  })
})

test('the HTML of a citation style becomes Markdown', () => {
  const nodes = htmlPhrasing('Öz <i>et&nbsp;al.</i>, <a href="https://x.org/a?b&amp;c">2 &lt; 3</a>')
  expect(markdownText([{type: 'paragraph', children: nodes}])).toBe(
    'Öz *et\u00a0al.*, [2 < 3](https://x.org/a?b\\&c)',
  )
})

test('a bar within a formula does not end the cell of its table', () => {
  const formula: InlineMath = {type: 'inlineMath', value: 'a | b \\| c'}
  const row: TableRow = {type: 'tableRow', children: [{type: 'tableCell', children: [formula]}]}
  expect(markdownText([{type: 'table', children: [row]}])).toBe('| $a \\vert  b \\Vert  c$ |\n| - |')
  expect(markdownText([{type: 'paragraph', children: [formula]}])).toBe('$a | b \\| c$')
})

test('lists of definitions stay lists of definitions', () => {
  const source = 'Rank\n:   The number of axes.\n\nSize\n:   That of each axis.'
  const {children} = parse(new VFile({value: source}))
  expect(markdownText(children)).toBe(source)
})

test('llms.txt has the chapters of the book in order, each page with its first words', async () => {
  const index = await readBook({
    'index.md': '# Nets\n\nA book about nets.\n\n```toc\n:numbered:\n\none/index\ntwo\n```\n',
    'one/index.md': '# One\n\n```toc\npart\n```\n',
    'one/part.md': '# Part [A]\n:label:`sec_part`\n\nThe part has words.\n',
    'two.md': '# Two\n\nMore words than in :numref:`sec_part` here.\n',
    'alone.md': '# Alone\n\nIn no list at all.\n',
    'hidden.md': '# Hidden\n\nNobody may find it.\n',
  })
  const pages = [...index.pages.keys()].filter((page) => page !== 'hidden')
  const text = llmsText({index, title: 'Unused', pages, link: (page) => `https://x.org/${page}.md`})
  expect(text).toBe(`# Nets

> A book about nets.

## Nets

- [Nets](https://x.org/index.md): A book about nets.
- [2. Two](https://x.org/two.md): More words than in Section 1.1 here.

## 1. One

- [1. One](https://x.org/one/index.md)
  - [1.1. Part \\[A\\]](https://x.org/one/part.md): The part has words.

## Optional

- [Alone](https://x.org/alone.md): In no list at all.
`)
})
