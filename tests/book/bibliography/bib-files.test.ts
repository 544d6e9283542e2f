import {describe, expect, it} from 'vitest'
import {readBibliographies} from '../../../plugins/book/src/bibliography/read-bibliographies.ts'
import {splitBib} from '../../../plugins/book/src/bibliography/split-bib.ts'
import {missingFields} from '../../../plugins/book/src/bibliography/required-fields.ts'
import type {BookMessage} from '../../../plugins/book/src/messages/message.ts'

function split(text: string) {
  const messages: BookMessage[] = []
  const entries = splitBib(text, 'a.bib', (message) => messages.push(message))
  return {
    entries: Object.fromEntries(entries.map(({key, fields}) => [key, fields])),
    told: messages.map(({place, text: said}) => `${place?.[0]}: ${said}`),
  }
}

describe('a bibliography file is cut into entries', () => {
  it.each([
    [
      'braces, quotes and numbers',
      '@misc{a, title={T {x}}, note="N", year=2001}',
      {a: {title: 'T {x}', note: 'N', year: '2001'}},
    ],
    ['round brackets', '@misc(a, title={T})', {a: {title: 'T'}}],
    ['names in any case', '@MISC{a, TITLE={T}}', {a: {title: 'T'}}],
    ['a comma at the end', '@misc{a, title={T},\n}', {a: {title: 'T'}}],
    ['a key alone', '@misc{a}', {a: {}}],
    ['keys with signs', '@misc{Öz.van-der:2020/1, year=1}', {'Öz.van-der:2020/1': {year: '1'}}],
    ['joined strings', '@string{j = "J. "}\n@misc{a, journal = j # "of " # {X}}', {a: {journal: 'J. of X'}}],
    ['months', '@misc{a, month = feb # " 3"}', {a: {month: '2 3'}}],
    [
      'text between entries',
      'mail me: a@b{c} @misc{a, year=1} and so on @misc{b, year=2}',
      {a: {year: '1'}, b: {year: '2'}},
    ],
    [
      'comments and preambles',
      '@comment{jabref @misc{x, year=1}}\n@preamble{"\\def{y}"}\n@misc{a, year=1}',
      {a: {year: '1'}},
    ],
    [
      'signs of entries inside a value',
      '@misc{a, note={mail @home {b} and @work}}',
      {a: {note: 'mail @home {b} and @work'}},
    ],
    ['several entries in a line', '@misc{a, year=1}@misc{b, year=2}', {a: {year: '1'}, b: {year: '2'}}],
  ])('with %s', (_, text, entries) => {
    expect(split(text)).toEqual({entries, told: []})
  })

  it.each([
    [
      'an entry that is not closed',
      '@misc{a,\n  year=1\n\n@misc{b, year=2}',
      {a: {year: '1'}, b: {year: '2'}},
      '2: `a` is not closed: a `}` is missing',
    ],
    [
      'a value that is not closed',
      '@misc{a, title="T {x,\n}\n@misc{b, year=2}',
      {a: {title: 'T x'}, b: {year: '2'}},
      '1: `a`: a value is not closed: `"` is missing',
    ],
    [
      'a missing comma',
      '@misc{a,\n  title={T}\n  year=1\n}',
      {a: {title: 'T', year: '1'}},
      '3: `a`: a comma is missing before `year`',
    ],
    [
      'a missing value',
      '@misc{a, title=, year=1}',
      {a: {title: '', year: '1'}},
      '1: `a`: a value is missing',
    ],
    [
      'something that is no field',
      '@misc{a,\n ???,\n year=1}',
      {a: {year: '1'}},
      '2: `a`: expected `name = value` here',
    ],
    [
      'a missing key',
      '@misc{, year=1}\n@misc{b, year=2}',
      {b: {year: '2'}},
      '1: an `@misc` has no key, or no comma behind it',
    ],
    [
      'an unknown string',
      '@misc{a, journal=jmlr}',
      {a: {journal: 'jmlr'}},
      '1: `a`: nothing says what `jmlr` stands for',
    ],
  ])('in spite of %s, which is told with its line', (_, text, entries, told) => {
    expect(split(text)).toEqual({entries, told: [told]})
  })
})

it('the first entry of a key counts, and others that differ are reported', async () => {
  const told: string[] = []
  const files: Record<string, string> = {
    'a.bib': '@misc{x, year=1}\n@misc{y, year=1}',
    'b.bib': '@misc{x, year=1}\n@misc{y, year=2}',
  }
  const entries = await readBibliographies(
    ['a.bib', 'b.bib', 'a.bib', 'none.bib'],
    async (file) => files[file] ?? Promise.reject(new Error('no file')),
    ({rule, file, place, text}) => told.push(`${file}:${place?.[0]} ${rule}: ${text}`),
  )
  expect([...entries.values()].map(({key, fields, file}) => [key, fields['year'], file])).toEqual([
    ['x', '1', 'a.bib'],
    ['y', '1', 'a.bib'],
  ])
  expect(told).toEqual([
    'b.bib:2 bibliography-key-is-unique: `y` is given twice, first in a.bib:2; the first counts',
    'config.ini:undefined bibliography-exists: the bibliography `none.bib` cannot be read',
  ])
})

it.each([
  ['article', {author: 'A', title: 'T', journal: 'J', year: '1'}, []],
  ['article', {author: 'A', title: 'T', eprint: '1', date: '2001-02'}, []],
  ['article', {author: 'A', title: ' ', journal: 'J'}, ['`title`', '`year`']],
  ['book', {editor: 'E', title: 'T', publisher: 'P', year: '1'}, []],
  ['conference', {author: 'A', title: 'T', year: '1'}, ['`booktitle`']],
  ['online', {title: 'T'}, []],
])('an %s with %j lacks %j', (type, fields, missing) => {
  expect(missingFields({type, fields, key: 'k', file: 'f', line: 1})).toEqual(missing)
})
