// What the compile step puts on a translated page: rows of its blocks, notes where the source has changed, originals.

import type {Root} from 'mdast'
import {describe, expect, test} from 'vitest'
import {originOf, pageDrift} from '../../../plugins/book/src/drift/page-drift.ts'
import {readBlocks} from '../../../plugins/book/src/drift/page-blocks.ts'
import {changedSource} from '../../../plugins/book/src/languages/changed-source.ts'
import {translatedBlocks} from '../../../plugins/book/src/render/translated-blocks.ts'
import {wordsIn} from '../../../plugins/book/src/words/index.ts'
import {
  directionOf,
  languageName,
  type Translation,
} from '../../../plugins/book/src/drift/page-translation.ts'
import {sourceHtml} from '../../../plugins/book/src/languages/source-html.ts'
import {hasOriginal, rowsOfPage} from '../../../plugins/book/src/languages/translation-rows.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import {buildIndex} from '../../../plugins/book/src/index/build-index.ts'
import {collectFacts} from '../../../plugins/book/src/facts/collect-facts.ts'
import type {PageData} from '../../../plugins/book/src/render/page-data.ts'
import {text, type Content} from '../../../plugins/book/src/render/element.ts'
import {readPage} from '../../../plugins/book/src/facts/read-page.ts'
import {VFile} from 'vfile'
import {bookOf} from '../page-of-facts.ts'

const was = [
  '# Layers',
  'A layer maps its inputs.',
  '```python\nx = 1\n```',
  'The bias moves the line.',
].join('\n\n')
const now = [
  '# Layers',
  'A layer turns its inputs.',
  '```python\nx = 1\n```',
  'New words on weights here.',
  'The bias moves the line.',
].join('\n\n')
const target = [
  '# Tầng',
  'Một tầng ánh xạ đầu vào.',
  '```python\nx = 1\n```',
  'Hệ số chệch dịch chuyển đường.',
].join('\n\n')

function compared() {
  const [source, own] = [readBlocks(now, {}), readBlocks(target, {})]
  const drift = pageDrift(source, own, originOf(readBlocks(was, {}), own))
  return {drift, source, own}
}

describe('rows and notes of a page', () => {
  test('code that is the same has no original; what has changed is noted after its block', () => {
    const {drift, source, own} = compared()
    expect(drift.map((row) => hasOriginal(row, source, own))).toEqual([true, true, false, true, true])
    const {rows, notes} = rowsOfPage(drift, source, own, true)
    expect(rows).toEqual([0, 1, -1, 4])
    expect(notes.map(({after, state, row}) => [after, state, row])).toEqual([
      [1, 'edited', 1],
      [2, 'new', 3],
    ])
  })

  test('where it is not known what was translated, nothing is called changed', () => {
    const {drift, source, own} = compared()
    expect(rowsOfPage(drift, source, own, false).notes).toEqual([])
  })
})

test('blocks carry their rows, and notes stand behind them, in the words of the reader', () => {
  const {drift, source, own} = compared()
  const {rows, notes} = rowsOfPage(drift, source, own, true)
  const translation: Translation = {
    kind: 'translation',
    lang: 'en',
    dir: 'ltr',
    language: 'Tiếng Anh',
    drift: 40,
    originals: '',
    rows,
    notes,
  }
  const tree: Root = readPage(new VFile({path: 'p.md', value: target}), {})
  const render = translatedBlocks(translation, 'vi', text, (block) => [block])
  const shown = tree.children.flatMap((block) => render(block)).map(describeNode)
  expect(shown).toEqual([
    'heading 0',
    'paragraph 1',
    'details 1 edited: Bản gốc đã thay đổi',
    'code',
    'details 3 new: Mới có trong bản gốc',
    'paragraph 4',
  ])
})

test('what a page does not show takes its note to the block behind it', () => {
  const note = {after: 2, state: 'new' as const, row: 7, html: ''}
  const translation: Translation = {
    kind: 'translation',
    lang: 'en',
    dir: 'ltr',
    language: 'Tiếng Anh',
    drift: 40,
    originals: '',
    rows: [0, 1, 2, 3, 4],
    notes: [note],
  }
  const source = '# A\n\n<template>\n\nhidden\n\n</template>\n\nshown'
  const tree = readPage(new VFile({path: 'p.md', value: source}), {})
  const render = translatedBlocks(translation, 'vi', text, (block) => [block])
  const visible = tree.children.filter(({type}) => type !== 'html' && type !== 'paragraph')
  const shown = [...visible, ...tree.children.slice(-1)].flatMap((block) => render(block)).map(describeNode)
  expect(shown).toEqual(['heading 0', 'details 7 new: Mới có trong bản gốc', 'paragraph 4'])
})

function describeNode(node: Content): string {
  const data = node.data as {hName?: string; hProperties?: Record<string, string>} | undefined
  const {dataRow, dataState} = data?.hProperties ?? {}
  const summary = 'children' in node && data?.hName === 'details' ? `: ${plain(node.children[0])}` : ''
  return [data?.hName ?? node.type, dataRow, dataState].filter(Boolean).join(' ') + summary
}

function plain(node: Content): string {
  return 'children' in node
    ? node.children.map((child) => plain(child)).join('')
    : 'value' in node
      ? node.value
      : ''
}

describe('the changed source', () => {
  test.each([
    [{state: 'edited', was: 'a *deep* net', now: 'a very *deep* net'}, 'a <ins>very </ins>deep net'],
    [
      {state: 'new', was: null, now: 'see :numref:`sec_a` & `x < y`'},
      'see <code>sec_a</code> &amp; <code>x &lt; y</code>',
    ],
    [{state: 'deleted', was: '<b>gone</b>', now: ''}, '<del>&lt;b&gt;gone&lt;/b&gt;</del>'],
  ] as const)('%j', (row, html) => {
    expect(changedSource(row, false)).toBe(html)
  })

  test('has its formulas typeset, and its code as code', () => {
    expect(changedSource({state: 'new', was: null, now: 'let $x^2$'}, false)).toMatch(
      /^let <span class="katex">/,
    )
    expect(changedSource({state: 'new', was: null, now: 'a = $x'}, true)).toBe('a = $x')
  })
})

describe('the source as HTML', () => {
  const page =
    '# One\n:label:`sec_one`\n\nSee :numref:`sec_two` and <b onclick="x()">bold</b> [^1].\n\n## Two\n:label:`sec_two`\n\n$$x$$\n:eqlabel:`eq_x`\n\n[^1]: Note.'

  function html(source: string): string[] {
    const facts = collectFacts(readPage(new VFile({path: 'p.md', value: source}), {}), 'p.md')
    const index = buildIndex({pages: bookOf(facts), index: 'p'})
    const refs = refsOfPage(index, 'p', {permalink: () => '/vi/p'})
    const data: PageData = {refs, images: {}, messages: [], actions: null}
    return sourceHtml(source, 'p.md', data, {dialect: {}, baseUrl: '/vi/', lang: 'en'})
  }

  test('is one string a block, with final text, without ids, headings or scripts', () => {
    const blocks = html(page)
    expect(blocks).toHaveLength(4)
    expect(blocks[0]).toMatch(/^<p class="d2l-original-heading">.*One<\/p>$/)
    expect(blocks[1]).toContain('<a href="/vi/p#sec_two"')
    expect(blocks[1]).toContain('<b>bold</b>')
    expect(blocks.join('')).not.toMatch(/ id=|<h\d|onclick/)
    expect(blocks[3]).toContain('katex')
  })

  test('has as many strings as the page has blocks, whatever they are', () => {
    const source =
      '---\na: b\n---\n\n# A\n\n<div>\n\ntext\n\n</div>\n\n[x]: http://y\n\n```{.live mlp}\n```\n\n* a\n\n> b'
    expect(html(source)).toHaveLength(readBlocks(source, {}).length)
  })

  test('what a page does not show keeps its place', () => {
    expect(html('# A\n\n<template>\n\nhidden\n\n</template>\n\nshown')).toEqual([
      '<p class="d2l-original-heading">A</p>',
      '',
      '',
      '',
      '<p>shown</p>',
    ])
  })
})

test('languages have names and directions', () => {
  expect([languageName('en', 'vi'), directionOf('en'), directionOf('ar')]).toEqual([
    'Tiếng Anh',
    'ltr',
    'rtl',
  ])
  expect([wordsIn('zh-Hant').notes.edited, wordsIn('xx').notes.edited]).toEqual([
    '原文已更改',
    'The original has changed',
  ])
})
