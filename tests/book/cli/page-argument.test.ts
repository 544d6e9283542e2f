// How pages and books are named on the command line.

import {realpathSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {knownTabs} from '../../../plugins/book/src/cli/known-tabs.ts'
import {pageOrBook} from '../../../plugins/book/src/cli/page-argument.ts'
import {folderWith} from '../run/book-in-place.ts'

const root = realpathSync(
  await folderWith({
    'book/config.ini': '',
    'book/index.md': '# A',
    'book/part/page.md': '# B',
    'alone/note.md': '# C',
  }),
)
const at = (name: string) => path.join(root, name)

test.each([
  ['book', {kind: 'book', root: at('book')}],
  ['book/part/page.md', {kind: 'page', root: at('book'), page: 'part/page', file: at('book/part/page.md')}],
  ['book/part/page', {kind: 'page', root: at('book'), page: 'part/page', file: at('book/part/page.md')}],
  ['alone/note.md', {kind: 'file', file: at('alone/note.md')}],
])('%s', (argument, place) => {
  expect(pageOrBook(at(argument))).toEqual(place)
})

test.each([
  ['book/part/pgae', 'there is no such page or folder; did you mean '],
  ['book/nowhere/at/all', 'there is no such page or folder'],
  ['book/config.ini', 'is neither a page (.md, .mdx) nor a folder'],
])('%s: %s', (argument, told) => {
  expect(() => pageOrBook(at(argument))).toThrow(told)
})

test.each([
  [['pytorch'], ['pytorch', 'jax'], ['pytorch']],
  [['PyTorch, jax'], ['pytorch', 'jax'], ['pytorch', 'jax']],
])('--tab %j of %j', (written, tabs, wanted) => {
  expect(knownTabs(written, tabs)).toEqual(wanted)
})

test.each([
  [['pytroch'], ['pytorch', 'jax'], '--tab pytroch: the book has pytorch, jax; did you mean pytorch?'],
  [['r'], ['pytorch'], '--tab r: the book has pytorch'],
  [['pytorch'], [], '--tab pytorch: the book has no frameworks'],
])('--tab %j of %j is refused', (written, tabs, told) => {
  expect(() => knownTabs(written, tabs)).toThrow(told)
})
