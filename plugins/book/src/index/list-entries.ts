// Where each cited entry is listed, and the places that cite it.

import {isDeepStrictEqual} from 'node:util'
import {citationId} from '../numbering/assign-anchors.ts'
import {sectionAround, type IndexedPage} from './indexed-page.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import type {BookOrder} from '../numbering/order-pages.ts'
import {withNumber, type NumberWords} from '../words/number-words.ts'
import type {Phrases} from '../facts/phrases.ts'
import type {FormattedEntry} from '../bibliography/citation-part.ts'
import {belongsTo, listsOfPages} from '../bibliography/bibliography-files.ts'
import {nearestLists} from './nearest-lists.ts'

/** A section that cites an entry, at its first citation of it. */
interface CitingPlace {
  page: string
  /** `cite-3` is the third citation of the page. */
  id: string
  /** `Section 4.1` or a title. */
  text: Phrases
}

export interface ListedEntry {
  entry: FormattedEntry
  id: string
  /** The page whose `:bibliography:` lists the entry; `null` when no page does. */
  page: string | null
  /** Sections that cite the entry and lead here, in the book's order, each once. */
  citedFrom: CitingPlace[]
}

export interface EntryLists {
  /** Where a citation on a page leads; `undefined` when no bibliography has the key. */
  find: (page: string, key: string) => ListedEntry | undefined
  /** One list for each `:bibliography:` of a page. */
  of: (page: string) => ListedEntry[][]
}

interface CitingBook {
  pages: ReadonlyMap<string, IndexedPage>
  order: BookOrder
  words: NumberWords
}

/**
 * Lists the cited entries. A book with one list of a bibliography file has there all that is cited from the file;
 * where several pages list it, each has what is cited nearest to it: on the page, in its chapter, in the book.
 *
 * @param entries in the order of a list
 */
export function listEntries(
  entries: readonly FormattedEntry[],
  {pages, order, words}: CitingBook,
): EntryLists {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]))
  const nearest = nearestLists(pages, order)
  const listed = new Map<string, ListedEntry>()
  const find = (citing: string, key: string) => {
    const entry = byKey.get(key)
    return entry && listed.get(nameIn(nearest(citing, entry), key))
  }
  for (const page of pages.values())
    for (const [i, {keys, place}] of page.facts.citations.entries()) {
      const from = {
        page: page.facts.page,
        id: citationId(i),
        text: nameOfSection(page, place[0], words),
      }
      for (const key of keys) note(byKey.get(key), from)
    }
  for (const list of listsOfPages([...pages.values()].map(({facts}) => facts)))
    for (const entry of list.all ? entries : []) if (belongsTo(entry, list)) listUncited(entry, list.page)
  return {find, of: (page) => listsOf(page, pages.get(page)?.facts, entries, listed)}

  function listUncited(entry: FormattedEntry, page: string): void {
    const name = nameIn(page, entry.key)
    if (!listed.has(name)) listed.set(name, {entry, id: entryId(entry.key), page, citedFrom: []})
  }

  function note(entry: FormattedEntry | undefined, from: CitingPlace): void {
    if (!entry) return
    const {key} = entry
    const page = nearest(from.page, entry)
    const one = listed.get(nameIn(page, key)) ?? {entry, id: entryId(key), page, citedFrom: []}
    listed.set(nameIn(page, key), one)
    notePlace(one.citedFrom, from)
  }
}

function nameIn(page: string | null, key: string): string {
  return `${page ?? ''}\n${key}`
}

/** An entry that two files of a page have stands in the list of the first. */
function listsOf(
  page: string,
  facts: PageFacts | undefined,
  entries: readonly FormattedEntry[],
  listed: ReadonlyMap<string, ListedEntry>,
): ListedEntry[][] {
  const left = new Set(entries.flatMap(({key}) => listed.get(nameIn(page, key)) ?? []))
  return listsOfPages(facts ? [facts] : []).map((own) => {
    const list = [...left].filter(({entry}) => belongsTo(entry, own))
    for (const one of list) left.delete(one)
    return list
  })
}

function entryId(key: string): string {
  return `ref-${key.trim().replace(/\s+/g, '-')}`
}

function notePlace(places: CitingPlace[], place: CitingPlace): void {
  if (!places.some((other) => other.page === place.page && isDeepStrictEqual(other.text, place.text)))
    places.push(place)
}

/** The section around a line of a page, in words. */
function nameOfSection(page: IndexedPage, line: number, words: NumberWords): Phrases {
  const found = sectionAround(page, line)
  if (!found) return page.title
  return found.number ? withNumber(words.section, found.number) : found.title
}
