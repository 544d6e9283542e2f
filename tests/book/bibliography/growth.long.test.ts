// Fields of whatever length come to an end before the test's time is over, and nothing in them goes too deep.

import {expect, it} from 'vitest'
import {entryToCsl} from '../../../plugins/book/src/bibliography/entry-to-csl.ts'
import {inheritFields} from '../../../plugins/book/src/bibliography/inherit-fields.ts'
import type {BibEntry} from '../../../plugins/book/src/bibliography/split-bib.ts'
import {expandMacros, readMacros} from '../../../plugins/book/src/bibliography/tex-macros.ts'

const pieces = [
  '\\em ', '{\\it ', '\\(', '$a', '$$', "\\'", '\\textit', '{', '}', '{}', ',', ', ', ' and ', 'A and ', 'A, ', '\\url{', '\\href{a}{', '--',
  '\\footnote{', '\\ensuremath{', '\\foo[', '&amp;', '\\noopsort', 'https://', '}{', '\\~{}', '\\discretionary{}{}{}', 'a-', ' at from',
] // oxfmt-ignore

it.each(pieces)('%j many times over', (piece) => {
  const value = piece.repeat(Math.ceil(20_000 / piece.length))
  for (const field of [
    'title',
    'author',
    'publisher',
    'url',
    'doi',
    'howpublished',
    'note',
    'year',
    'date',
  ]) {
    const entry = {key: 'a', type: 'misc', file: 'a.bib', line: 1, fields: {[field]: `${value}x`}}
    expect(entryToCsl(entry, () => 'x').csl.id).toBe('a')
  }
})

it('macros that double themselves come to an end', () => {
  const macros = readMacros(
    '\\newcommand{\\d}[1]{#1#1\\d{#1#1}} \\def\\e{\\e\\e} \\newcommand\\f{\\g}\\newcommand\\g{\\f}',
  )
  for (const tex of ['\\d{x}', '\\e', '\\f']) expect(expandMacros(tex, macros).length).toBeLessThan(1_000_000)
})

it('a chain of a thousand parents is told where it is cut', () => {
  const entries = Array.from({length: 1000}, (_, i): [string, BibEntry] => {
    const fields = {crossref: `k${i + 1}`, title: 'T'}
    return [`k${i}`, {key: `k${i}`, type: 'book', file: 'a.bib', line: i + 1, fields}]
  })
  const problems = [...inheritFields(new Map(entries)).values()].flatMap((entry) => entry.problems ?? [])
  expect(problems[0]?.text).toContain('it takes fields by way of more than 40 entries')
})
