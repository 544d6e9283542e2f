// Which page and framework a notebook is of.

import {expect, test} from 'vitest'
import {notebookPlace} from '../../../plugins/book/src/records/notebook-place.ts'

const book = {pages: new Set(['index', 'chapter/page', 'chapter/index']), tabs: ['pytorch', 'mxnet']}

test.each([
  ['pytorch/chapter/page.ipynb', {}, {page: 'chapter/page', tab: 'pytorch'}],
  ['_build/eval_mxnet/chapter/page.ipynb', {}, {page: 'chapter/page', tab: 'mxnet'}],
  ['d2l-PyTorch/chapter/page.ipynb', {}, {page: 'chapter/page', tab: 'pytorch'}],
  ['chapter/page.ipynb', {}, {page: 'chapter/page', tab: undefined}],
  ['chapter/index.ipynb', {}, {page: 'chapter/index', tab: undefined}],
  ['other/index.ipynb', {}, {page: 'index', tab: undefined}],
  ['anything.ipynb', {page: 'chapter/page', tab: 'mxnet'}, {page: 'chapter/page', tab: 'mxnet'}],
  ['mxnet/chapter/page.ipynb', {page: 'gone', tab: 'gone'}, {page: 'chapter/page', tab: 'mxnet'}],
  ['chapter/other.ipynb', {}, undefined],
])('%s', (file, said, expected) => {
  expect(notebookPlace(file, said, book)).toEqual(expected)
})

test('a book without frameworks has one notebook a page', () => {
  expect(notebookPlace('pytorch/index.ipynb', {}, {...book, tabs: []})).toEqual({page: 'index', tab: null})
})
