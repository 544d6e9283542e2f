// What remark-stringify writes of a page says what the page said.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import type {Root} from 'mdast'
import remarkD2lbook, {d2lbookHandlers, type DialectOptions} from 'remark-d2lbook'
import remarkRehype from 'remark-rehype'
import remarkStringify from 'remark-stringify'
import rehypeStringify from 'rehype-stringify'
import {globSync} from 'tinyglobby'
import {unified} from 'unified'
import {describe, expect, test} from 'vitest'

import {runs} from '../../fuzz/runs.ts'
import {pageOfParts} from '../page-of-parts.ts'
import {parseText} from '../parse-text.ts'
import {textsOf} from '../to-hast/html-checks.ts'

const tabs = ['pytorch', 'mxnet', 'jax']

test('every node is written as the dialect has it, and read again it is what it was', async () => {
  const folder = path.join(import.meta.dirname, 'fixtures/page')
  const source = readFileSync(path.join(folder, 'input.md'), 'utf8')
  const {written, before, after} = writtenAgain(source, {tabs})
  await expect(written).toMatchFileSnapshot(path.join(folder, 'output.md'))
  expect(after).toBe(before)
})

const pages = path.join(import.meta.dirname, '../fixtures')

test.each(readdirSync(pages).filter((name) => !name.includes('mdx')))('%s', (name) => {
  const {before, after} = writtenAgain(readFileSync(path.join(pages, name, 'input.md'), 'utf8'), {tabs})
  expect(wordsOf(after)).toBe(wordsOf(before))
})

test('a page of MDX', () => {
  const source = "import {A} from './a'\n\n<A b={1}>**text** {1 + 1}</A>\n\n:numref:`x`\n"
  expect(writtenAgain(source, {mdx: true}).written).toBe(source)
})

const books = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books')

describe.skipIf(!existsSync(books))('books (skipped unless D2LBOOK_BOOKS is a folder with books/)', () => {
  test.each(existsSync(books) ? globSync('*/**/*.md', {cwd: books}).toSorted() : [])('%s', (name) => {
    const {before, after} = writtenAgain(readFileSync(path.join(books, name), 'utf8'), {tabs})
    expect(wordsOf(after)).toBe(wordsOf(before))
  })
})

function writtenAgain(
  source: string,
  options: DialectOptions,
): {written: string; before: string; after: string} {
  const processor = unified().use(remarkD2lbook, options).use(remarkStringify)
  const tree = processor.parse(source)
  const written = processor.stringify(tree)
  return {written, before: htmlOf(tree), after: htmlOf(processor.parse(written))}
}

function htmlOf(tree: Root): string {
  const processor = unified()
    .use(remarkRehype, {handlers: d2lbookHandlers, allowDangerousHtml: true})
    .use(rehypeStringify, {allowDangerousHtml: true})
  return processor.stringify(processor.runSync(tree))
}

function wordsOf(html: string): string {
  return textsOf(html).replace(/\s+/g, '')
}

test('random pages can be written, and what is written can be read', () => {
  fc.assert(
    fc.property(pageOfParts, (source) => {
      const {written} = writtenAgain(source, {tabs})
      const {file} = parseText(written, {tabs})
      expect(file.messages.map(({ruleId}) => ruleId)).not.toContain('page-is-readable')
    }),
    runs(200),
  )
})
