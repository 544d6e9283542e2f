// What `d2lbook drift` prints, writes and ends with.

import {readFile} from 'node:fs/promises'
import path from 'node:path'
import {afterEach, beforeEach, expect, test, vi} from 'vitest'
import {run} from '../../../plugins/book/src/cli/run.ts'
import {smallBook, type SmallBook} from './small-book.ts'

let book: SmallBook
const printed = vi.spyOn(console, 'log').mockImplementation(() => {})
const complained = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(async () => {
  printed.mockClear()
  complained.mockClear()
  book = await smallBook()
  await book.write(
    'config.ini',
    '[project]\nlang = vi\n[translation]\norigin_lang = en\n[build]\nexclusions = today',
  )
  await book.write(
    'page_origin.md',
    '# Layers',
    'A layer maps its <inputs> to its outputs.',
    'The bias moves the line.',
  )
  await book.write(
    'page.md',
    '# Tầng',
    'Một tầng ánh xạ đầu vào thành đầu ra.',
    'Hệ số chệch dịch chuyển đường.',
  )
  await book.write(
    'today/page.md',
    '# Layers',
    'A layer turns its <inputs> into outputs.',
    'The bias moves the line.',
  )
})
afterEach(() => book.remove())

const output = () => printed.mock.calls.flat().join('\n')
const drift = (...args: string[]) =>
  run(['drift', book.root, '--source', path.join(book.root, 'today'), ...args])

test('for people: a line a page, changes word by word on request, the figures', async () => {
  expect(await drift('--changes')).toBe(0)
  expect(output()).toMatch(/^page {3}34% {2}1 edited$/m)
  expect(output()).toMatch(/page\.md:3 edited paragraph/)
  expect(output()).toContain('A layer [-maps -]{+turns +}its <inputs> [-to its -]{+into +}outputs.')
  expect(output()).toContain(
    'en to vi: 1 page, 3 blocks: 1 edited, 0 new, 0 deleted, 0 untranslated, 2 unchanged',
  )
  expect(output()).toContain('of 3 translated texts on pages that stayed in place, 1 (33.3%)')
})

test('for programs: JSON with places, texts and changes', async () => {
  await drift('--format', 'json')
  const {lang, counts, pages} = JSON.parse(output()) as {
    lang: string
    counts: {edited: number}
    pages: {blocks: object[]}[]
  }
  expect({lang, edited: counts.edited}).toEqual({lang: 'vi', edited: 1})
  expect(pages[0]!.blocks).toEqual([
    expect.objectContaining({state: 'edited', sourceLine: 3, targetLine: 3, kind: 'paragraph'}),
  ])
})

test('blocks of every kind are named in words', async () => {
  const table = (caption: string) => `:${caption}\n:label:\`tab_a\`\n\n| a | b |\n|:--|:--|\n| 1 | 2 |`
  await book.write('page_origin.md', '# Layers', table('Inputs of a layer'), '> A quoted sentence.', '***')
  await book.write('page.md', '# Tầng', table('Đầu vào của một tầng'), '> Một câu.', '***')
  await book.write('today/page.md', '# Layers', table('Outputs of a network'), '> Another sentence.', '- x')
  const file = path.join(book.root, 'drift.html')
  await drift('--changes')
  await drift('--format', 'json')
  await drift('--format', 'html', '--out', file)
  const told = output() + (await readFile(file, 'utf8'))
  expect(told).toMatch(/page\.md:\d+ edited table/)
  expect(told).toMatch(/"kind": ?"quotation"/)
  expect(told).not.toMatch(/captionedTable|blockquote|thematicBreak/)
})

test('for browsers: one page that loads nothing, with the texts as texts', async () => {
  const file = path.join(book.root, 'drift.html')
  await drift('--format', 'html', '--out', file)
  const html = await readFile(file, 'utf8')
  expect(html).toContain('&lt;inputs&gt; <del>to its </del><ins>into </ins>outputs.')
  expect(html).not.toMatch(/<inputs>|<script|src=|url\(/)
  // a link from the table leads into what it opens
  const [, name] = /<a href="#([^"]+)"/.exec(html) ?? []
  expect(html).toMatch(new RegExp(`<details><summary>[^\\n]*</summary>\\n<div id="${name}">`))
})

test('--max ends with 1 when a translation is further behind', async () => {
  expect(await drift('--max', '40')).toBe(0)
  expect(await drift('--max', '30')).toBe(1)
})

test.each([
  [['--format', 'xml'], '--format xml'],
  [['--basis', 'guess'], '--basis guess'],
  [['--languages', 'en,fr'], 'no page in fr'],
  [['--languages', 'not a tag'], 'no language tag'],
  [['--page', 'nowhere'], 'no such page'],
  [['--translation', 'vi'], 'a language and a folder'],
])('wrong use of it, %j, is told', async (args, words) => {
  expect(await drift(...args)).toBe(2)
  expect(complained.mock.calls.flat().join('\n')).toContain(words)
})
