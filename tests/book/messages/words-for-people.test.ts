// What is said to people is said in their words: no names of nodes and fields of the program, no wrong plurals.

import {readFileSync, readdirSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {nameOfKind} from '../../../plugins/book/src/drift/block-kinds.ts'
import {messagesInLanguages} from '../../../plugins/book/src/cli/load-languages.ts'
import {BookFolder, loadFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {formatPretty} from '../../../plugins/book/src/messages/format-pretty.ts'
import {messageAt, type BookMessage} from '../../../plugins/book/src/messages/message.ts'
import {outputMessages} from '../../../plugins/book/src/run/check-outputs.ts'
import {counted} from '../../../plugins/book/src/text/counted.ts'
import {bookWith} from '../../faults/fault.ts'
import {faults} from '../../faults/faults.ts'

const root = path.resolve(import.meta.dirname, '../../..')

/** Types of nodes that are no words: those of the dialect, of Markdown and of MDX. */
const typesOfNodes = new Set(
  [
    readFileSync(path.join(root, 'plugins/dialect/src/nodes.ts'), 'utf8'),
    ...['mdast', 'mdast-util-math', 'mdast-util-directive', 'mdast-util-mdx-jsx', 'mdast-util-mdx-expression']
      .map((name) => (name === 'mdast' ? '@types/mdast/index.d.ts' : `${name}/index.d.ts`))
      .map((file) => readFileSync(path.join(root, 'node_modules', file), 'utf8')),
  ]
    .flatMap((text) => [...text.matchAll(/\btype: ['"](\w+)['"]/g)].map(([, type]) => type!))
    .filter((type) => /[a-z][A-Z]/.test(type)),
)

const camels = (text: string) => [...text.matchAll(/\b[a-z]+(?:[A-Z][a-z]*)+\b/g)].map(([word]) => word)

/** Names between back-ticks are those of the author. */
const own = (text: string) => text.replace(/`[^`]*`/g, '')

function expectWords(messages: readonly BookMessage[]): void {
  for (const {text} of messages) {
    expect(camels(text).filter((word) => typesOfNodes.has(word))).toEqual([])
    // names of products and formats
    expect(camels(own(text)).filter((word) => !/^(?:reStructuredText|iPad|macOS)$/.test(word))).toEqual([])
    expect(own(text)).not.toMatch(
      /\w\(s\)|\b1 (?:pages|errors|messages|warnings|hints|files|places|lines|times)\b/,
    )
    expect(own(text)).not.toMatch(/\bundefined\b|\[object|\bNaN\b/)
  }
}

test('the names of nodes are known to this test', () => {
  for (const type of ['captionedTable', 'evalRst', 'inlineMath', 'thematicBreak', 'mdxJsxFlowElement'])
    expect([...typesOfNodes]).toContain(type)
})

const fixtures = path.join(root, 'tests/book/rules/fixtures')

test.each(readdirSync(fixtures))('what is told of the rule %s', async (rule) => {
  const book = await loadFolder(path.join(fixtures, rule))
  const messages = [...book.messages, ...(await outputMessages(book))]
  expect(messages).not.toEqual([])
  expectWords(messages)
})

test('what is told of a book with every fault', async () => {
  const folder = await bookWith(faults)
  const messages = await messagesInLanguages(new BookFolder(folder), {})
  await rm(folder, {recursive: true})
  expect(messages.length).toBeGreaterThanOrEqual(faults.length)
  expectWords(messages)
})

describe('kinds of blocks in reports of translations', () => {
  test.each([...typesOfNodes])('%s', (type) => {
    expect([...typesOfNodes]).not.toContain(nameOfKind(type))
    expect(nameOfKind(type)).not.toBe('')
  })

  test.each([
    ['paragraph', 'paragraph'],
    ['captionedTable', 'table'],
    ['blockquote', 'quotation'],
    ['somethingNew', 'block'],
  ])('%s is called %s', (type, name) => {
    expect(nameOfKind(type)).toBe(name)
  })
})

test.each([
  [0, 'page', undefined, '0 pages'],
  [1, 'page', undefined, '1 page'],
  [2, 'page', undefined, '2 pages'],
  [1, 'entry', 'entries', '1 entry'],
  [21, 'entry', 'entries', '21 entries'],
  [1, 'page is', 'pages are', '1 page is'],
  [0, 'page is', 'pages are', '0 pages are'],
])('%i of %s, %s', (count, one, other, text) => {
  expect(counted(count, one, other)).toBe(text)
})

test.each([
  [['error'], 1, '1 error in 1 file'],
  [['error', 'error', 'hint'], 2, '2 errors, 1 hint in 2 files'],
  [['warning'], 1, '1 warning in 1 file'],
] as const)('%j in %i files', (severities, files, last) => {
  const messages = severities.map((severity, i) => ({
    ...messageAt('label-is-used', `${Math.min(i, files - 1)}.md`, null, 'x'),
    severity,
  }))
  expect(formatPretty(messages).split('\n').at(-1)).toBe(last)
})
