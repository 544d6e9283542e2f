import {describe, expect, it} from 'vitest'
import {buildIndex} from '../../../plugins/book/src/index/book-index.ts'
import type {PageFacts} from '../../../plugins/book/src/facts/page-facts.ts'
import {isTarget} from '../../../plugins/book/src/index/indexed-page.ts'
import {assignAnchors} from '../../../plugins/book/src/numbering/assign-anchors.ts'
import {facts, heading} from '../page-of-facts.ts'
import {cases} from './numbering-cases.ts'
import {readItems} from './read-items.ts'

const idsOf = (page: PageFacts) => [...assignAnchors(page).values()].map(({id}) => id)

describe('numbers', () => {
  it.each(cases)('$title', ({pages, told = []}) => {
    const read = Object.entries(pages).map(([page, items]) => readItems(page, items))
    const index = buildIndex({pages: new Map(read.map(({facts: page}) => [page.page, page]))})
    const found = Object.fromEntries(
      read.map(({facts: {page}}) => [
        page,
        index.pages.get(page)?.items.map((item) => (isTarget(item) ? item.number : null)),
      ]),
    )
    expect(found).toEqual(Object.fromEntries(read.map(({facts: {page}, numbers}) => [page, numbers])))
    expect(index.messages.map(({rule, file}) => `${rule} ${file}`)).toEqual(told)
  })
})

describe('ids', () => {
  it('are labels as written, slugs of titles and kinds with places, each once on a page', () => {
    const page = facts('a', [
      heading('One', 1, 'sec_One'),
      heading('Two $x^2$ & more'),
      heading('Two $x^2$ & more'),
      heading('sec_One'),
      heading('Bảng số'),
      heading('$$'),
      heading('Again', 2, 'sec_One'),
      heading('Spaced', 2, 'a  label'),
      {kind: 'figure', url: 'x.svg', caption: null, place: [1, 1, 1, 1]},
      {kind: 'equation', place: [1, 1, 1, 1]},
      {kind: 'table', caption: null, isPlain: true, place: [1, 1, 1, 1]},
      {kind: 'table', caption: 'T', place: [1, 1, 1, 1]},
      {kind: 'equation', place: [1, 1, 1, 1], label: {name: 'eq:π', role: 'eqlabel', place: [1, 1, 1, 1]}},
    ])
    expect(idsOf(page)).toEqual([
      'sec_One',
      'two-x2--more',
      'two-x2--more-1',
      'sec_one',
      'bảng-số',
      'section-6',
      'sec_One-1',
      'a-label',
      'fig-1',
      'equation-1',
      '',
      'table-1',
      'eq:π',
    ])
  })

  it('leave those of citations alone', () => {
    const citations = [
      {role: 'cite' as const, keys: ['a'], place: [1, 1, 1, 1] as [number, number, number, number]},
    ]
    const page = facts('a', [heading('Cite 1'), heading('Cite 2')], {citations})
    expect(idsOf(page)).toEqual(['cite-1-1', 'cite-2'])
  })
})
