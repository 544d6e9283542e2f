// Entries that take fields over from others: `crossref` and `xdata`, as BibTeX and biblatex do it.

import {nearest} from 'remark-d2lbook'
import type {BibEntry, FieldPlace} from './split-bib.ts'

/** What an entry is for itself, and what says how it is to be read. */
const own = new Set(
  (
    'crossref xref xdata ids entryset entrysubtype execute label options presort related relatedoptions relatedstring ' +
    'relatedtype shorthand shorthandintro sortkey'
  ).split(' '),
)

/** Two names of one thing: whoever has one of them needs no other. */
const synonyms = [
  ['date', 'year'],
  ['journaltitle', 'journal'],
  ['location', 'address'],
  ['institution', 'school'],
]

const booklike = 'book|inbook|bookinbook|suppbook'
const collected = 'collection|reference|incollection|inreference|suppcollection'
const parts =
  /^(?:inbook|bookinbook|suppbook|incollection|inreference|suppcollection|inproceedings|conference)$/

/** What the title of a parent is called in its children. */
const titles: [parent: RegExp, child: RegExp, prefix: string][] = [
  [/^mvbook$/, new RegExp(`^(?:${booklike})$`), 'main'],
  [/^mv(?:collection|reference)$/, new RegExp(`^(?:${collected})$`), 'main'],
  [/^mvproceedings$/, /^(?:proceedings|inproceedings|conference)$/, 'main'],
  [/^periodical$/, /^(?:article|suppperiodical|review)$/, 'journal'],
  [/^(?!periodical$|xdata$)/, parts, 'book'],
]

/** Every entry with the fields that it takes over; what stands in the way is told of the entries that are cited. */
export function inheritFields(entries: ReadonlyMap<string, BibEntry>): Map<string, BibEntry> {
  const folded = new Map([...entries.keys()].toReversed().map((key) => [key.toLowerCase(), key]))
  const find = (key: string) => entries.get(key) ?? entries.get(folded.get(key.toLowerCase()) ?? '')
  const done = new Map<string, BibEntry>()
  return new Map([...entries].map(([key, entry]) => [key, heir(entry, [])]))

  function heir(entry: BibEntry, children: readonly string[]): BibEntry {
    const known = done.get(entry.key)
    if (known) return known
    const trail = [...children, entry.key]
    let made = entry
    for (const [field, key] of parentsOf(entry)) {
      const parent = find(key)
      const problem = parent ? wayProblem(parent.key, trail) : missingProblem(key)
      if (problem !== undefined)
        made = {...made, problems: [...(made.problems ?? []), {field, text: `\`${entry.key}\`: ${problem}`}]}
      else if (parent) made = withFieldsOf(made, heir(parent, trail), field)
    }
    done.set(entry.key, made)
    return made
  }

  function missingProblem(key: string): string {
    const near = nearest(key, entries.keys())
    const text = `no bibliography has the entry \`${key}\` that it takes fields from`
    return near === undefined ? text : `${text}; did you mean \`${near}\`?`
  }
}

const longestWay = 40

function wayProblem(parent: string, trail: readonly string[]): string | undefined {
  if (trail.length > longestWay) return `it takes fields by way of more than ${longestWay} entries`
  if (!trail.includes(parent)) return undefined
  const way = [...trail.slice(trail.indexOf(parent)), parent].map((key) => `\`${key}\``)
  return `it takes fields from itself: ${way.join(' → ')}`
}

/** `xdata` names several, and goes first. */
function parentsOf({fields}: BibEntry): [field: string, key: string][] {
  const data = (fields['xdata'] ?? '').split(',').map((key): [string, string] => ['xdata', key])
  const all: [string, string][] = [...data, ['crossref', fields['crossref'] ?? '']]
  return all.map(([field, key]): [string, string] => [field, key.trim()]).filter(([, key]) => key !== '')
}

function withFieldsOf(child: BibEntry, parent: BibEntry, by: string): BibEntry {
  const fields = {...child.fields}
  const places: Record<string, FieldPlace> = {...child.places}
  for (const [name, value, from] of by === 'xdata' ? dataOf(parent) : legacyOf(parent, child)) {
    if (own.has(name) || has(child, name)) continue
    fields[name] = value
    const place = parent.places?.[from]
    if (place) places[name] = place
  }
  return {...child, fields, places}
}

type Legacy = [name: string, value: string, from: string][]

function dataOf({fields}: BibEntry): Legacy {
  return Object.entries(fields).map(([name, value]) => [name, value, name])
}

/** The fields of a parent under the names that they have in a child. */
function legacyOf(parent: BibEntry, child: BibEntry): Legacy {
  const prefix = titles.find(([of, to]) => of.test(parent.type) && to.test(child.type))?.[2]
  const isPart = parts.test(child.type)
  const given = dataOf(parent)
  const renamed = given.flatMap(([name, value]): Legacy => {
    if (/^(?:title|subtitle|titleaddon)$/.test(name))
      return prefix ? [[`${prefix}${name}`, value, name]] : [[name, value, name]]
    // whoever looks for a paper finds it by the title of the proceedings
    if (name === 'editor' && /^(?:mv)?proceedings$/.test(parent.type) && isPart) return []
    if (prefix && /^(?:shorttitle|sorttitle|indextitle|indexsorttitle)$/.test(name)) return []
    if (name === 'author' && isPart)
      return [
        ['bookauthor', value, name],
        ['author', value, name],
      ]
    return [[name, value, name]]
  })
  // a `booktitle` of the parent is what BibTeX takes
  const isGiven = (name: string) => given.some(([other]) => other === name)
  return prefix === 'book' && isGiven('booktitle')
    ? renamed.filter(([name, , from]) => name !== 'booktitle' || from === name)
    : renamed
}

function has({fields}: BibEntry, name: string): boolean {
  const names = synonyms.find((group) => group.includes(name)) ?? [name]
  return names.some((other) => fields[other]?.trim())
}
