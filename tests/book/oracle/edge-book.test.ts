// The book of odd cases: the same numbers as the original tool, but for its known faults, which are named here.

import {beforeAll, describe, expect, it} from 'vitest'
import type {BookIndex} from '../../../plugins/book/src/index/book-index.ts'
import {bookInventory, type BookInventory} from '../../../plugins/book/src/inventories/book-inventory.ts'
import {
  differences,
  hasBooks,
  readEdgeOracle,
  readWholeBook,
  withoutLetters,
  yearLetters,
  type EdgeOracle,
} from './oracle-book.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

/** Where the original is wrong, and what is right. */
const faults: Record<string, string | null> = {
  // a label under a heading of the fourth level goes to the one before
  sec_four: '1.1.1.1.1',
  // a label on an equation, or on a figure without a caption, goes to another thing
  eq_label_role: '1.1.7',
  fig_nocap: null,
  // a label under a table becomes the caption of the next table
  tab_cap: '1.1.1',
  tab_nocap: null,
  tab_longcap: '1.1.2',
  // an equation of several lines loses its label
  eq_multi: '1.1.1',
  // a label under an item of a list names nothing
  in_list: '1.2.1',
}

describe.skipIf(!hasBooks)('the book of odd cases (needs D2LBOOK_BOOKS)', () => {
  let oracle: EdgeOracle
  let index: BookIndex
  let inventory: BookInventory

  beforeAll(async () => {
    oracle = readEdgeOracle()
    index = await readWholeBook('edge')
    inventory = bookInventory(index)
  })

  it('has its pages in the same order', () => {
    expect(index.order.pages).toEqual(oracle.order)
  })

  it('numbers every heading alike', () => {
    for (const [page, numbers] of Object.entries(oracle.section_numbers)) {
      const sections = targetsOn(index.pages.get(page)!).flatMap(({fact, number}) =>
        fact.kind === 'section' ? [number] : [],
      )
      expect([page, sections]).toEqual([page, Object.values(numbers).map((parts) => parts.join('.'))])
    }
  })

  it('numbers every label alike', () => {
    // the first of a doubled label counts
    const found = Object.fromEntries(inventory.labels.toReversed().map(({label, number}) => [label, number]))
    const named = [...oracle.labels, ...oracle.equations.filter((equation) => !equation.auto)]
    for (const {label, number} of named) {
      if (label.startsWith('sub-no-label')) continue
      expect([label, found[label]]).toEqual([label, label in faults ? faults[label] : number])
    }
  })

  it('counts equations alike, but those of a tab text once', () => {
    const numbersOn = (page: string, equations: {page: string; number: string | null}[]) =>
      equations.filter((equation) => equation.page === page).map(({number}) => String(number))
    for (const page of ['pre/index', 'ch1/index', 'ch1/one'])
      expect(differences(numbersOn(page, inventory.equations), numbersOn(page, oracle.equations))).toEqual([])
    expect(numbersOn('ch2/tabs', inventory.equations)).toEqual(['2.1.1', '2.1.2', '2.1.3'])
  })

  it('shows citations in the same words, but for letters behind the years', () => {
    const letters = yearLetters(inventory.bibliography)
    const texts = new Map(
      inventory.citations.map(({role, keys, text}) => [`${role} ${keys.join(',')}`, text]),
    )
    for (const {domain, typ, target, text} of oracle.refs) {
      if (domain !== 'cite' || target.includes('nokey')) continue
      const keys = target.replaceAll(' ', '')
      const found = texts.get(`${typ === 't' ? 'citet' : 'cite'} ${keys}`) ?? texts.get(`citep ${keys}`)
      const words = withoutLetters(found?.replaceAll('\u00A0', ' ') ?? '', keys.split(','), letters)
      expect([target, words]).toEqual([target, text.replaceAll('\u00A0', ' ')])
    }
  })

  it('lists what is cited, keys alike', () => {
    const keys = (entries: readonly {key: string}[]) => entries.map(({key}) => key).toSorted()
    expect(keys(inventory.bibliography)).toEqual(keys(oracle.bibliography))
  })

  it('resolves the references that have a target, and no others', () => {
    expect(inventory.undefined.map(({label}) => label)).toEqual(['nope', 'nope2', 'nope3', 'eq_dup2'])
  })
})
