// Whatever `--fix` mends, the blocks of a page stay what they are, and a second time changes nothing.

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import {parse} from 'remark-d2lbook'
import {VFile} from 'vfile'
import {describe, expect, test} from 'vitest'
import {BookFolder} from '../../../plugins/book/src/load/book-folder.ts'
import {blockShape} from '../../../plugins/book/src/fix/block-shape.ts'
import {fixPage} from '../../../plugins/book/src/fix/fix-book.ts'
import {damagedPages} from './damaged-pages.ts'

const dialect = {tabs: ['mxnet', 'pytorch']}

test('pages with every mark out of place keep their blocks', {timeout: 120_000}, () => {
  fc.assert(
    fc.property(damagedPages, (page) => {
      const {source} = fixPage(page, dialect)
      const shape = (text: string) => blockShape(parse(new VFile({value: text}), dialect))
      expect(shape(source)).toBe(shape(page))
      expect(fixPage(source, dialect)).toEqual({source, edits: 0})
    }),
    {numRuns: 150, seed: 20},
  )
})

test.each([
  ['items of a list', '* 하나*\n* 둘 *셋\n* 넷*\n'],
  ['items in a quote', '> * 하나*\n> * 둘*\n'],
  ['items of a list in a list', '1. * 하나*\n2. * 둘*\n'],
  ['an empty item', 'a *b\n*\nc* d\n'],
  ['lines', '첫 줄*\n둘째 줄*\n'],
  ['a footnote', '단어*\n[^1]: 설명*\n'],
  ['a heading', '단어*\n# 제목*\n'],
  ['an underlined heading', '단어 *\n===\n둘*\n'],
  ['a blank line', '하나 * 둘\n\n셋 * 넷\n'],
  ['cells', '| a* | b* |\n|----|----|\n| c* | d* |\n'],
  ['a fence', '단어 *\n```\nx*\n```\n둘*\n'],
  ['a fence in an item', '* 하나*\n  ```\n  x = 2 * y\n  ```\n* 둘*\n'],
  ['fences in a fence', '````md\n```python\na * b*\n```\n````\n'],
  ['a box', '단어*\n::: {.tip}\n둘*\n:::\n'],
])('emphasis never joins %s', (_what, page) => {
  expect(fixPage(page, dialect)).toEqual({source: page, edits: 0})
})

test.each([
  ['a label with a back-tick too many', 'A :label:`l`` b\n'],
  ['a tab within a box', '::: {.tip}\n:begin_tab:`mxnet`\na\n\n'],
])('%s does not grow', (_what, page) => {
  const {source} = fixPage(page, dialect)
  expect(fixPage(source, dialect)).toEqual({source, edits: 0})
})

const books = path.join(process.env['D2LBOOK_BOOKS'] ?? '', 'books')
const areHere = process.env['D2LBOOK_BOOKS'] !== undefined && existsSync(books)

/** A cell that is written as an output is shown as code, and becomes a cell. */
const changesCode = 'output-is-json'

describe.skipIf(!areHere)('books (skipped unless D2LBOOK_BOOKS is a folder with books/)', () => {
  test.each(areHere ? readdirSync(books) : [])('%s keeps its blocks', {timeout: 300_000}, async (book) => {
    const root = path.join(books, book)
    const {dialect: options, pageFiles} = await new BookFolder(root).configured()
    for (const file of pageFiles) {
      const page = readFileSync(path.join(root, file), 'utf8')
      const {source, edits} = fixPage(page, options)
      if (edits === 0) continue
      const [before, after] = [new VFile({value: page}), new VFile({value: source})]
      const shapes = [before, after].map((text) => blockShape(parse(text, options)))
      const isExcepted = before.messages.some(({ruleId}) => ruleId === changesCode)
      if (!isExcepted) expect(shapes[1], file).toBe(shapes[0])
      expect(after.messages.filter(({expected}) => expected).map(String), file).toEqual([])
    }
  })
})
