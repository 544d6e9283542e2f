// Any `.bib` file gives entries: their citations and lists are safe HTML with words in it, in every look.

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {openBibliography} from '../../plugins/book/src/bibliography/open-bibliography.ts'
import {splitBib} from '../../plugins/book/src/bibliography/split-bib.ts'
import type {CitationFact} from '../../plugins/book/src/facts/page-facts.ts'
import type {BookMessage} from '../../plugins/book/src/messages/message.ts'
import {faultsIn} from '../book/payloads/faults.ts'
import {anyText, linesOf, mutated} from './mutations.ts'
import {misplaced} from './places.ts'
import {runs} from './runs.ts'

const keys = ['Vaswani.2017', 'a', 'b:c', 'Ünal_2020', 'x+y', 'toString', '__proto__', 'é😀']
const values = fc.constantFrom(
  'Attention is all you need', '{GPT}-3: {\\em Language} models', 'Vaswani, A. and Shazeer, N. and others', 'van der Berg, Jan',
  'Müller, J{\\"u}rgen and {The {ACM} Group}', 'and', 'and and', ',', ', ,', 'others', '2017', '2017--2018', 'in press', '{\\"o}',
  '{\\"{\\i}}', '\\url{https://d2l.ai/a_b%20c}', 'javascript:alert(1)', '$x^2$', '$\\frac{1}{2', '\\%', '50% off', '<b>x</b>',
  '<script>x</script>', '&lt;', '\\textbf{a', '\\unknown{a}{b}', '10.1000/a<b>', '1--2', '', ' ', '~', '--', '\\', '\\&',
  "{O'Neil, P.}", '\\v{S}', '2020-13-45', '-5', '99999999999', 'a\nb', '#', '"', 'a', 'x+y', 'b:c, a', 'proc', '\\em\\em{\\it', '\\(a_i', '\\ensuremath{\\frac{1}{2}}', '\\href{a}{b}', "\\'", '\\c', '{\\_}',
  'doi:10.1000/a\\_b', 'arXiv:2001.01234', 'arXiv', 'abs/2001.01234', '2020~/..', '199X', 'May 2008', 'family=A, given=B', 'A, B, C, D',
  '\\noopsort{1}2000', '\\twice{\\twice{x}}', '\\ElsevierGlyph{FFFFFF}', '$\\less$i$\\greater$', '&amp;lt;', '\\footnote{', '\uE400\uE401',
) // oxfmt-ignore
const field = fc
  .tuple(
    fc.constantFrom(
      'author', 'editor', 'title', 'year', 'date', 'month', 'journal', 'booktitle', 'publisher', 'pages', 'volume', 'number', 'url',
      'doi', 'note', 'howpublished', 'keywords', 'abstract', 'crossref', 'xdata', 'eprint', 'archiveprefix', 'type', 'school', 'pubstate', 'maintitle', '__proto__', 'constructor', 'isbn', 'AUTHOR',
    ), // oxfmt-ignore
    fc.oneof(
      {weight: 4, arbitrary: values.map((text) => `{${text}}`)},
      {weight: 2, arbitrary: values.map((text) => `"${text}"`)},
      fc.constantFrom('jan', 'abc', 'abc # " x"', '2020', '', '{', '}', '{}'),
    ),
  )
  .map(([name, value]) => `  ${name} = ${value}`)
const entry = fc
  .tuple(
    fc.constantFrom('article', 'inproceedings', 'book', 'misc', 'phdthesis', 'online', 'proceedings', 'thesis', 'mvbook', 'inbook', 'xdata', 'constructor', 'string', 'comment', 'preamble', 'unknown', 'ARTICLE'),
    fc.constantFrom('{', '{', '{', '('),
    fc.constantFrom(...keys, ''),
    fc.array(field, {maxLength: 6}),
  )
  .map(([type, open, key, fields]) => `@${type}${open}${[key, ...fields].join(',\n')}\n${open === '{' ? '}' : ')'}`) // oxfmt-ignore
const files = fc.oneof(mutated(linesOf(entry, 5)), anyText)

async function use(text: string, style: string): Promise<void> {
  const messages: BookMessage[] = []
  const report = (message: BookMessage) => messages.push(message)
  const bibliography = await openBibliography({files: ['a.bib'], readFile: async () => text, report, style})
  const found = [...bibliography.keys()]
  const citations = ['cite', 'citet', 'citep'].flatMap((role) =>
    [...found, 'nobody'].map(
      (key): CitationFact => ({role, keys: [key, ...found], place: [1, 1, 1, 2]}) as CitationFact,
    ),
  )
  const formatted = bibliography.format(citations, report)
  const {entries} = formatted
  expect(entries.map(({key}) => key).toSorted()).toEqual(found.toSorted())
  for (const {html, text: words, key} of entries) {
    expect(faultsIn(html), html).toEqual([])
    expect(words.trim(), key).not.toBe('')
  }
  for (const citation of citations)
    expect(
      faultsIn(
        formatted
          .cite(citation)
          .map((part) => part.html)
          .join(''),
      ),
    ).toEqual([])
  expect(misplaced(messages, new Map([['a.bib', text]]))).toEqual([])
}

test('any text is a bibliography', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.constantFrom('author-year', 'author-year', 'apa', 'vancouver'), use),
    runs(60),
  )
})

test('an entry that is closed takes no other along', () => {
  fc.assert(
    fc.property(files, (text) => {
      const whole = `${text}\n\n@misc{Whole.2020,\n  title = {Whole}\n}\n`
      const found = splitBib(whole, 'a.bib', () => {})
      // text that ends in a comment, a string or the like is another matter
      expect(found.some(({key}) => key === 'Whole.2020')).toBe(true)
    }),
    runs(300),
  )
})
