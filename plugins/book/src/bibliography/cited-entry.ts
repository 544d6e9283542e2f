// What the author-year look must know of an entry: names, year, title, and its place in the list.

import type {CslItem, CslName} from './citation-library.ts'
import {escapeHtml} from '../text/escape-html.ts'
import type {FormulaMarks} from './formula-marks.ts'
import {yearText} from './settle-dates.ts'
import type {BibEntry} from './split-bib.ts'

/** Safe for JSON: it is cached. */
export interface CitedEntry {
  key: string
  /** Last names, with `van der`. */
  persons: string[]
  /** The list of authors ends in `and others`. */
  hasOthers: boolean
  /** As written; `n.d.` without one. */
  year: string
  /** Plain text. */
  title: string
  /** The same with its formulas to be set. */
  titleHtml: string
  /** Month and day, for works of one year. */
  sortDay: string
  /** Whole names, particles first. The list is sorted by them, then by year and title. */
  sortNames: string[]
}

export function citedEntry({key}: BibEntry, csl: CslItem, marks: FormulaMarks): CitedEntry {
  const names = csl.author ?? csl.editor ?? []
  const persons = names.filter((name) => name.literal !== 'et al.').map(lastName)
  const title = (csl.title ?? key).replace(/<[^>]*>/g, '')
  return {
    key,
    persons,
    hasOthers: persons.length < names.length,
    year: yearText(csl.issued),
    title: marks.text(title),
    titleHtml: marks.html(escapeHtml(title)),
    sortDay: sortDay(csl),
    sortNames: names.map(sortName),
  }
}

function sortDay({issued}: CslItem): string {
  const [, month = 0, day = 0] = issued?.['date-parts']?.[0] ?? []
  return [month, day].map((part) => String(part).padStart(2, '0')).join('-')
}

/** Particles and name hold together: no-break spaces. */
function lastName(name: CslName): string {
  const parts = [name['dropping-particle'], name['non-dropping-particle'], name.family ?? name.literal]
  return parts.filter(Boolean).join(' ').replaceAll(' ', '\u00A0')
}

function sortName(name: CslName): string {
  return [name['non-dropping-particle'], name.family ?? name.literal, name.given].filter(Boolean).join(' ')
}

const collator = new Intl.Collator('en')

/** The order of the list: authors, date, title. */
export function compareEntries(a: CitedEntry, b: CitedEntry): number {
  const names = compareLists(a.sortNames, b.sortNames)
  const dates = collator.compare(a.year, b.year) || collator.compare(a.sortDay, b.sortDay)
  return names || dates || collator.compare(a.title, b.title)
}

function compareLists(a: readonly string[], b: readonly string[]): number {
  for (const [i, name] of a.entries()) {
    const order = collator.compare(name, b[i] ?? '')
    if (order !== 0) return order
  }
  return a.length - b.length
}
