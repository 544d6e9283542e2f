import {expect, test} from 'vitest'
import {rewrite} from '../../../plugins/dialect/src/source/rewrite.ts'
import {fixPage} from '../../../plugins/book/src/fix/fix-book.ts'

test.each([
  ['a space inside emphasis', 'Một giả định * mạnh mẽ*.\n', 'Một giả định *mạnh mẽ*.\n'],
  ['a space after the first colon', 'See : numref:`sec_a`.\n', 'See :numref:`sec_a`.\n'],
  ['a link torn apart', 'Get [CUDA] (https://e.org).\n', 'Get [CUDA](https://e.org).\n'],
  ['a back-tick that was forgotten', 'See :numref:`sec_a as well.\n', 'See :numref:`sec_a` as well.\n'],
])('%s is mended', (_what, before, after) => {
  expect(fixPage(before, {tabs: []}).source).toBe(after)
})

test.each([
  ['code', '```python\nx = 2 * y * z\n```\n'],
  ['a sum in prose', 'Take 2 * 3 * 4 apples.\n'],
  ['a sound page', '# Title\n:label:`sec_a`\n\nSee *this* and :numref:`sec_a`.\n'],
])('%s is left as it is', (_what, source) => {
  expect(fixPage(source, {tabs: []})).toEqual({source, edits: 0})
})

test('mending twice changes nothing more, and line ends stay as they were', () => {
  const once = fixPage('Take * this* now\r\n\r\nand : numref:`x`.\r\n', {tabs: []}).source
  expect(once).toBe('Take *this* now\r\n\r\nand :numref:`x`.\r\n')
  expect(fixPage(once, {tabs: []}).edits).toBe(0)
})

test('an edit that overlaps an earlier one is left for the next round', () => {
  const edits = [
    {start: 0, end: 3, text: 'X'},
    {start: 2, end: 4, text: 'Y'},
    {start: 4, end: 5, text: 'Z'},
  ]
  expect(rewrite('abcdef', edits).text).toBe('XdZf')
})
