// Where each cited entry is listed, and the places that cite it.

import {posix} from 'node:path'
import type {IndexedPage} from '../build-index.ts'
import type {PageFacts} from '../facts/page-facts.ts'
import {withNumber, type NumberWords} from '../references/number-words.ts'
import type {FormattedEntry} from './citation-part.ts'
import type {BibliographyFile} from './read-bibliographies.ts'

/** A section that cites an entry, at its first citation of it. */
export interface CitingPlace {
  page: string
  /** `cite-3` is the third citation of the page. */
  id: string
  /** `Section 4.1` or a title. */
  text: string
}

export interface ListedEntry {
  entry: FormattedEntry
  id: string
  /** The page whose `:bibliography:` lists the entry; `null` when no page does. */
  page: string | null
  /** Sections that cite the entry, in the book's order, each once. */
  citedFrom: CitingPlace[]
}

type IndexedPages = ReadonlyMap<string, IndexedPage>

/** Lists the cited entries under the page that holds their bibliography. */
export function listEntries(
  entries: readonly FormattedEntry[],
  pages: IndexedPages,
  words: NumberWords,
): Map<string, ListedEntry> {
  const holders = pagesOfBibliographies(pages)
  const listed = new Map<string, ListedEntry>()
  for (const entry of entries)
    listed.set(entry.key, {
      entry,
      id: entryId(entry.key),
      page: holders.get(entry.file) ?? null,
      citedFrom: [],
    })
  for (const page of pages.values())
    for (const [i, {keys, place}] of page.facts.citations.entries()) {
      const from = {page: page.facts.page, id: `cite-${i + 1}`, text: sectionAround(page, place[0], words)}
      for (const key of keys) notePlace(listed.get(key)?.citedFrom, from)
    }
  return listed
}

/** The bibliographies that the pages name. */
export function bibliographyFiles(pages: Iterable<PageFacts>): Exclude<BibliographyFile, string>[] {
  return [...pages].flatMap(({page, file: namedIn, bibliographies}) =>
    bibliographies.map(({path, place}) => ({file: fileFrom(page, path), namedIn, place})),
  )
}

/** From the book's folder; `../shared.bib` lies outside of it. */
function fileFrom(page: string, file: string): string {
  return file.startsWith('/') ? posix.normalize(file.slice(1)) : posix.join(posix.dirname(page), file)
}

function pagesOfBibliographies(pages: IndexedPages): Map<string, string> {
  const holders = new Map<string, string>()
  for (const {facts} of pages.values())
    for (const {file} of bibliographyFiles([facts])) if (!holders.has(file)) holders.set(file, facts.page)
  return holders
}

function entryId(key: string): string {
  return `ref-${key.trim().replace(/\s+/g, '-')}`
}

function notePlace(places: CitingPlace[] | undefined, place: CitingPlace): void {
  if (!places?.some((other) => other.page === place.page && other.text === place.text)) places?.push(place)
}

/** The section around a line of a page, in words. */
function sectionAround(
  {facts, numbers, title, titles}: IndexedPage,
  line: number,
  words: NumberWords,
): string {
  let found = -1
  for (const [i, item] of facts.outline.entries()) {
    if (item.place[0] > line) break
    if (item.kind === 'section' && !item.isNested) found = i
  }
  if (found < 0) return title
  const number = numbers[found]
  return number ? withNumber(words.section, number) : titles[found]!
}
