// Where the figures, tables, formulas and sections of pages are referred to: the places in other sections that lead there.

import {idOfLabel} from 'remark-d2lbook'
import type {TargetFact} from '../facts/page-facts.ts'
import type {BookIndex} from './build-index.ts'
import {sectionAround, targetsOn, type IndexedPage, type IndexedTarget} from './indexed-page.ts'

/** A section that refers to a thing, at its first reference. */
export interface UsingPlace {
  page: string
  /** Of the section, `null` where it has none. */
  number: string | null
  /** Of the reference, else of the heading over it; `null` is the page itself. */
  id: string | null
}

export interface BookUses {
  /** In the book's order. */
  of: (target: TargetFact) => readonly UsingPlace[]
  /**
   * Ids of the first reference of a page to a thing elsewhere, by `role:label`. They are made of the label and not counted:
   * where a page gets one more reference, the places of the others stay, and so do the pages that lead to them.
   */
  idsOn: (page: string) => ReadonlyMap<string, string>
}

/** Collects who refers to what. A section that refers to what it holds itself is not among them. */
export function usesInBook({pages}: Pick<BookIndex, 'pages'>): BookUses {
  const sections = new Map<TargetFact, string | null>()
  for (const page of pages.values())
    for (const {fact} of targetsOn(page)) sections.set(fact, numberAround(page, fact.place[0]))
  const uses = new Map<TargetFact, UsingPlace[]>()
  const ids = new Map<string, ReadonlyMap<string, string>>()
  for (const page of pages.values()) {
    const own = referencesToOthers(page, sections)
    ids.set(page.facts.page, new Map(own.flatMap(({key, id}) => (id === null ? [] : [[key, id]]))))
    for (const {target, place} of own) {
      const places = uses.get(target) ?? []
      uses.set(target, places)
      if (!places.some((other) => isSameSection(other, place))) places.push(place)
    }
  }
  return {of: (target) => uses.get(target) ?? [], idsOn: (page) => ids.get(page) ?? new Map()}
}

interface OtherReference {
  /** `role:label` */
  key: string
  target: TargetFact
  /** Its own, if it has one. */
  id: string | null
  place: UsingPlace
}

/** References of a page that lead out of their section. Those in formulas come last: no link stands there to arrive at. */
function referencesToOthers(
  page: IndexedPage,
  sections: ReadonlyMap<TargetFact, string | null>,
): OtherReference[] {
  const name = page.facts.page
  const met = new Set<TargetFact>()
  const taken = new Set(targetsOn(page).map(({id}) => id))
  const inOrder = [false, true].flatMap((inFormula) =>
    page.references.filter(({fact}) => (fact.inFormula ?? false) === inFormula),
  )
  return inOrder.flatMap(({fact, target}): OtherReference[] => {
    // the end of a page tells where the page leads
    if (!target || target.isPageTitle) return []
    const isFirst = !met.has(target.fact) && !fact.inFormula
    met.add(target.fact)
    const [line] = fact.place
    const number = numberAround(page, line)
    if (target.page === name && sections.get(target.fact) === number) return []
    const id = isFirst ? freeId(fact.label, taken) : null
    const place = {page: name, number, id: id ?? anchorOf(sectionAround(page, line))}
    return [{key: `${fact.role}:${fact.label}`, target: target.fact, id, place}]
  })
}

function freeId(label: string, taken: Set<string>): string | null {
  const id = `use-${idOfLabel(label)}`
  if (taken.has(id)) return null
  taken.add(id)
  return id
}

function anchorOf(section: IndexedTarget | undefined): string | null {
  return !section || section.isPageTitle ? null : section.id
}

function isSameSection(one: UsingPlace, other: UsingPlace): boolean {
  return one.page === other.page && one.number === other.number
}

/** As figures are counted: in books with a page for each section, its subsections are no sections of their own. */
const leastParts = 2

/** The number of the section around a line, as deep as that of its page, and at least as that of a figure. */
function numberAround(page: IndexedPage, line: number): string | null {
  const number = sectionAround(page, line)?.number ?? page.number
  if (number === null) return null
  const depth = Math.max(leastParts, page.number?.split('.').length ?? 0)
  return number.split('.').slice(0, depth).join('.')
}
