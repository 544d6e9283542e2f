import {expect, test} from 'vitest'
import {unicodeRanges} from '../../../plugins/book/src/docusaurus/unicode-range.ts'

test.each([
  ['cab', 'U+61-63', 'U+0-60,U+64-10ffff'],
  ['ac', 'U+61,U+63', 'U+0-60,U+62,U+64-10ffff'],
  ['aa𝔸', 'U+61,U+1d538', 'U+0-60,U+62-1d537,U+1d539-10ffff'],
  ['\0\u{10ffff}', 'U+0,U+10ffff', 'U+1-10fffe'],
])('%j is %s', (letters, own, others) => {
  expect(unicodeRanges(letters)).toEqual({own, others})
})
