// Numbers, references and citations of whole books against those of the original tool, except where it was wrong
// (`distrust`). Set D2LBOOK_BOOKS to the folder that holds books/ and oracle/.

import {beforeAll, describe, expect, it} from 'vitest'
import type {BookIndex, IndexedPage} from '../../../plugins/book/src/index/book-index.ts'
import {bookInventory} from '../../../plugins/book/src/inventories/book-inventory.ts'
import {
  differences,
  hasBooks,
  readOracle,
  readWholeBook,
  withoutLetters,
  yearLetters,
  type Oracle,
} from './oracle-book.ts'
import {targetsOn} from '../../../plugins/book/src/index/indexed-page.ts'

/** Broken by translation in such a way that the original has no figure there, and we have one. */
const mendedByUs: Record<string, string[]> = {'d2l-vi': ['fig_bert-input']}

describe.skipIf(!hasBooks).each(['d2l-vi', 'd2l-en'])('%s (needs D2LBOOK_BOOKS)', (book) => {
  let oracle: Oracle
  let index: BookIndex
  let pages: IndexedPage[]

  beforeAll(async () => {
    oracle = readOracle(book)
    index = await readWholeBook(book)
    pages = [...index.pages.values()]
  })

  it('has its pages in the same order', () => {
    expect(index.order.pages).toEqual(oracle.pages)
  })

  it('has every label at the same place with the same number', () => {
    const distrusted = oracle.distrust.filter((entry) => !entry.page).map((entry) => entry.label)
    const found = [...index.labels.values()]
      .flat()
      .map(({label, kind, number, page}) =>
        labelLine(kind === 'equation' ? label : label.toLowerCase(), kind, number, page),
      )
    const expected = oracle.labels.map(({label, kind, number, page}) => labelLine(label, kind, number, page))
    const isTrusted = (text: string) => !distrusted.includes(text.split(' ')[0]!)
    expect(differences(found.filter(isTrusted), expected.filter(isTrusted))).toEqual([])
  })

  it('has as many equations on every page', () => {
    const found = pages.map(
      ({facts}) => [facts.page, facts.outline.filter((item) => item.kind === 'equation').length] as const,
    )
    expect(Object.fromEntries(found.filter(([, count]) => count > 0))).toEqual(oracle.equations_per_page)
  })

  it.each(['figure', 'table'] as const)('has every %s with its number', (kind) => {
    const inToc = (page: string) => oracle.pages.includes(page)
    const found = pages
      .filter(({facts}) => inToc(facts.page))
      .flatMap((page) =>
        targetsOn(page).flatMap(({fact, number}) => {
          if (fact.kind !== kind || mendedByUs[book]?.includes(fact.label?.name ?? '')) return []
          return [`${page.facts.page} ${number}`]
        }),
      )
    const expected = oracle[`${kind}s`]
      .filter(({page}) => inToc(page))
      .map(({page, number}) => `${page} ${number}`)
    expect(differences(found, expected)).toEqual([])
  })

  it('resolves every reference to the same number', () => {
    const distrusted = oracle.distrust.map((entry) => entry.label)
    const found = pages.flatMap(({facts, references}) =>
      references.map(({fact: {role, label}, target}) =>
        referenceLine(facts.page, role, label, target?.number ?? null),
      ),
    )
    const expected = oracle.refs.map(({page, role, label, number}) =>
      referenceLine(page, role, label, number),
    )
    // what the original printed literally, or once more for each tab, is counted by the source
    const differing = [...oracle.lost_by_peer, ...oracle.doubled_by_tabs]
    const isCounted = (text: string) => {
      const [page, role, label] = text.split(' ')
      if (page?.startsWith('img/') || distrusted.some((name) => name.toLowerCase() === label)) return false
      return !differing.some(
        (use) => use.page === page && use.role === role && use.label.toLowerCase() === label,
      )
    }
    expect(differences(found.filter(isCounted), expected.filter(isCounted))).toEqual([])
    for (const use of oracle.lost_by_peer.filter(({role}) => role !== 'cite')) {
      const uses = found.filter((text) =>
        text.startsWith(`${use.page} ${use.role} ${use.label.toLowerCase()} `),
      )
      expect([use, uses.length]).toEqual([use, use.in_source])
      expect(uses.join()).not.toContain('null')
    }
  })

  it('shows every citation in the same words but for letters behind the years, and missing keys as they are', () => {
    const differing = oracle.lost_by_peer.filter(({role}) => role === 'cite')
    const {citations, bibliography} = bookInventory(index)
    const letters = yearLetters(bibliography)
    const found = citations.filter(
      ({page, keys}) => !differing.some((use) => use.page === page && keys.includes(use.label)),
    )
    const written = oracle.cites.map(({text}) => text).join()
    const missing = new Set(oracle.missing_keys.map(({key}) => key))
    const expected = oracle.cites
      .filter(({page, keys}) => !differing.some((use) => use.page === page && keys.includes(use.label)))
      .map(({page, role, keys, text}) =>
        citationLine(page, role, keys, keys.every((key) => missing.has(key)) ? `(${keys.join(', ')})` : text),
      )
    expect(
      differences(
        found.map(({page, role, keys, text}) =>
          citationLine(page, role, keys, withoutLetters(text, keys, letters, written)),
        ),
        expected,
      ),
    ).toEqual([])
    const lacking = citations.flatMap(({page, missing: keys}) => keys.map((key) => `${page} ${key}`))
    expect(
      differences(
        lacking,
        oracle.missing_keys.map(({page, key}) => `${page} ${key}`),
      ),
    ).toEqual([])
  })

  it('reports its true errors: unknown labels and labels given twice', () => {
    const inventory = bookInventory(index)
    const expected = oracle.undefined
      .filter(({why}) => why === 'no such label')
      .filter(({page}) => !page.startsWith('img/'))
    const found = inventory.undefined.map(({page, role, label}) => `${page} ${role} ${label}`)
    expect(found).toEqual(
      expect.arrayContaining(expected.map(({page, role, label}) => `${page} ${role} ${label}`)),
    )
    const lost = oracle.undefined
      .filter(({why}) => why !== 'no such label')
      .map(({page, role, label}) => `${page} ${role} ${label}`)
    const others = differences(
      found,
      expected.map(({page, role, label}) => `${page} ${role} ${label}`),
    )
    expect(others.filter((text) => !lost.some((use) => text.startsWith(use)))).toEqual([])
    expect(inventory.duplicates.map(({label, where}) => ({label, where: where.toSorted()}))).toEqual(
      oracle.duplicates.map(({label, where}) => ({label, where})),
    )
  })
})

function labelLine(label: string, kind: string, number: string | null, page: string): string {
  return `${label} ${kind} ${number} ${page}`
}

function referenceLine(page: string, role: string, label: string, number: string | null): string {
  return `${page} ${role} ${label.toLowerCase()} ${role === 'ref' ? '' : number}`
}

function citationLine(page: string, role: string, keys: string[], text: string): string {
  return `${page} ${role} ${keys.join(',')} ${text.replaceAll('\u00A0', ' ')}`
}
