// Whatever the tocs of a book say, its index comes to an end and holds together.

import {expect, it} from 'vitest'
import {
  buildIndex,
  refsOfPage,
  targetsOn,
  type BookIndex,
} from '../../../plugins/book/src/index/book-index.ts'
import type {TocNode} from '../../../plugins/book/src/numbering/order-pages.ts'
import {bookOf} from '../page-of-facts.ts'
import {readItems} from './read-items.ts'

const names = ['index', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k']
const kinds = ['# -', '## -', '### -', '> # -', 'fig -', 'fig! -', 'tab -', 'eq -']

/** Numbers from 0 below `n`, the same in every run. */
function dice(seed: number): (n: number) => number {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

function anyBook(seed: number): BookIndex {
  const roll = dice(seed)
  const some = (n: number) => Array.from({length: n}, () => names[roll(names.length)]!).join(' ')
  const toc = () => `toc${['', '#', '#1', '#2'][roll(4)]}: ${some(1 + roll(8))}`
  const pages = names.map((name) => {
    const items = Array.from({length: roll(9)}, () => (roll(3) === 0 ? toc() : kinds[roll(kinds.length)]!))
    return readItems(name, items).facts
  })
  return buildIndex({pages: bookOf(...pages)})
}

function pagesBelow({page, groups}: TocNode): string[] {
  const below = groups.flatMap(({entries}) =>
    entries.flatMap((entry) => ('page' in entry ? pagesBelow(entry) : [])),
  )
  return [page, ...below]
}

it.each(Array.from({length: 60}, (_, i) => [i + 1]))('book %i', (seed) => {
  const index = anyBook(seed)
  const {order} = index
  expect(pagesBelow(order.root!)).toEqual(order.pages)
  expect([...order.pages, ...order.orphans].toSorted()).toEqual(names.toSorted())
  for (const page of index.pages.values()) {
    const {facts, items} = page
    const targets = targetsOn(page)
    const own = targets.map(({id}) => id).filter((id) => id !== '')
    expect(new Set(own).size).toBe(own.length)
    expect(items.map(({fact}) => fact)).toEqual(facts.outline)
    if (order.orphans.includes(facts.page))
      expect(targets.every(({fact, number}) => fact.kind === 'section' || number === null)).toBe(true)
    expect(
      JSON.parse(JSON.stringify(refsOfPage(index, facts.page, {permalink: (name) => name}))),
    ).toBeTruthy()
  }
  const equations = [...index.pages.values()].flatMap((page) =>
    targetsOn(page).flatMap(({fact, number}) =>
      fact.kind === 'equation' && number !== null ? [number] : [],
    ),
  )
  expect(new Set(equations).size).toBe(equations.length)
})
