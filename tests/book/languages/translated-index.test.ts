// What a translated book takes over from its source: the anchors of headings, and labels that were lost.

import {describe, expect, test} from 'vitest'
import {buildIndex} from '../../../plugins/book/src/index/build-index.ts'
import {adoptAnchors} from '../../../plugins/book/src/numbering/adopt-anchors.ts'
import {alignSequences} from '../../../plugins/book/src/text/align-sequences.ts'
import {refsOfPage} from '../../../plugins/book/src/index/page-refs.ts'
import type {OutlineFact} from '../../../plugins/book/src/facts/page-facts.ts'
import {bookOf, facts, heading} from '../page-of-facts.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

const place: [number, number, number, number] = [7, 1, 7, 9]

function equation(label: string): OutlineFact {
  return {kind: 'equation', place, label: {name: label, role: 'eqlabel', place}}
}

describe('aligning', () => {
  test.each([
    ['abc', 'abc', 'aa bb cc'],
    ['abc', 'axbc', 'aa bb cc'],
    ['abcd', 'ad', 'aa dd'],
    ['', 'ab', ''],
    ['ab', 'xy', ''],
  ])('%j with %j', (a, b, expected) => {
    const pairs = alignSequences(a.length, b.length, (i, j) => (a[i] === b[j] ? 1 : 0))
    expect(pairs.map(([i, j]) => a[i]! + b[j]!).join(' ')).toBe(expected)
  })
})

describe('anchors of a translated page', () => {
  const source = facts('p', [
    heading('Layers', 1, 'sec_layers'),
    heading('From Inputs'),
    equation('eq'),
    heading('Summary'),
  ])

  test('are those of the source, whatever the titles say', () => {
    const own = facts('p', [
      heading('Tầng', 1, 'sec_layers'),
      heading('Từ đầu vào'),
      equation('eq'),
      heading('Tóm tắt'),
    ])
    const index = buildIndex({pages: bookOf(adoptAnchors(own, source)), index: 'p', lang: 'vi'})
    expect(targetsOn(index.pages.get('p')!)).toMatchObject([
      {id: 'sec_layers', title: 'Tầng'},
      {id: 'from-inputs', title: 'Từ đầu vào'},
      {id: 'eq', title: ''},
      {id: 'summary', title: 'Tóm tắt'},
    ])
  })

  test('a heading that only the translation has keeps its own', () => {
    const own = facts('p', [
      heading('Tầng', 1, 'sec_layers'),
      heading('Từ đầu vào'),
      equation('eq'),
      heading('Tóm tắt'),
      heading('Ghi chú', 3),
    ])
    const index = buildIndex({pages: bookOf(adoptAnchors(own, source)), index: 'p', lang: 'vi'})
    const ids = targetsOn(index.pages.get('p')!).map(({id}) => id)
    expect(ids.slice(3)).toEqual(['summary', 'ghi-chú'])
  })
})

describe('a label that the translation lost', () => {
  test('leads to the source, with a warning', () => {
    const original = buildIndex({
      pages: bookOf(facts('p', [heading('Layers', 1), equation('eq_lost')])),
      index: 'p',
    })
    const own = facts('p', [heading('Tầng', 1)], {references: [{role: 'eqref', label: 'eq_lost', place}]})
    const index = buildIndex({pages: bookOf(own), index: 'p', lang: 'vi', originals: original.labels})
    expect(index.messages.map(({rule}) => rule)).toEqual(['translation-has-label'])
    const site = {permalink: () => '/vi/p', source: {permalink: () => 'pathname:///p'}}
    expect(refsOfPage(index, 'p', site).references).toEqual({
      'eqref:eq_lost': {text: '(1)', url: 'pathname:///p#eq_lost'},
    })
  })
})

test('a page that is not translated keeps the words of its language', () => {
  const own = facts('p', [heading('A', 1, 'sec_a')], {references: [{role: 'numref', label: 'sec_b', place}]})
  const other = facts('q', [heading('B', 1, 'sec_b')], {
    references: [{role: 'numref', label: 'sec_a', place}],
  })
  const root = facts('index', [
    {
      kind: 'toc',
      options: {numbered: ''},
      place,
      entries: [
        {path: 'p', place},
        {path: 'q', place},
      ],
    },
  ])
  const index = buildIndex({
    pages: bookOf(root, own, other),
    lang: 'vi',
    langOf: (page) => (page === 'q' ? 'en' : 'vi'),
  })
  const text = (page: string, label: string) =>
    refsOfPage(index, page, {permalink: (name) => name}).references[`numref:${label}`]!.text
  expect([text('p', 'sec_b'), text('q', 'sec_a')]).toEqual(['Mục 2', 'Section 1'])
})
