// The default look: citations by author and year, the list in APA style.

import type {CitationFact} from '../facts/page-facts.ts'
import {messageAt, type Report} from '../messages/message.ts'
import {authorYear} from './author-year.ts'
import type {BookBibliography, FormattedCitations, FormattedEntry} from './citation-part.ts'
import {citationLibrary, cslConfig, type CslItem} from './citation-library.ts'
import {citedEntry, compareEntries, type CitedEntry} from './cited-entry.ts'
import {entryHtml, textOfHtml} from './entry-html.ts'
import {engineIds} from './engine-ids.ts'
import {entryToCsl} from './entry-to-csl.ts'
import {missingFields} from './required-fields.ts'
import {spotOfEntry, type BibEntry} from './split-bib.ts'
import type {TextCache} from './text-cache.ts'

interface Prepared {
  entry: BibEntry
  cited: CitedEntry
  problem?: string
}

/** The bibliography of a book in its default look. */
export function authorYearBibliography(
  entries: ReadonlyMap<string, BibEntry>,
  cache: TextCache,
): BookBibliography {
  return {
    keys: () => entries.keys(),
    has: (key) => entries.has(key),
    spotOf: (key) => spotOfEntry(entries.get(key)),
    format: (citations, report) => format(citations, entries, cache, report),
  }
}

function format(
  citations: readonly CitationFact[],
  entries: ReadonlyMap<string, BibEntry>,
  cache: TextCache,
  report: Report,
): FormattedCitations {
  const prepared = citedEntries(citations, entries)
    .map((entry) => prepare(entry, cache))
    .toSorted((a, b) => compareEntries(a.cited, b.cited))
  for (const {entry, problem} of prepared) reportEntry(entry, problem, report)
  let html: Map<string, string> | undefined
  const htmlOf = (key: string) => (html ??= formatGroups(groupsOf(prepared), cache)).get(key)!
  const byKey = new Map(prepared.map(({cited}) => [cited.key, cited]))
  const ranks = new Map(prepared.map(({cited}, i) => [cited.key, i]))
  return {
    entries: prepared.map(({entry}) => formattedOnDemand(entry, htmlOf)),
    cite: (citation) => authorYear(citation, byKey, (key) => ranks.get(key) ?? Number.POSITIVE_INFINITY),
  }
}

export function citedEntries(
  citations: readonly CitationFact[],
  entries: ReadonlyMap<string, BibEntry>,
): BibEntry[] {
  const keys = new Set(citations.flatMap((citation) => citation.keys))
  return [...keys].flatMap((key) => entries.get(key) ?? [])
}

/** Who only checks a book never pays for the engine that formats entries. */
function formattedOnDemand(entry: BibEntry, htmlOf: (key: string) => string): FormattedEntry {
  const {key} = entry
  return {
    key,
    files: filesOf(entry),
    get html() {
      return htmlOf(key)
    },
    get text() {
      return textOfHtml(htmlOf(key))
    },
  }
}

export function formatted(entry: BibEntry, html: string): FormattedEntry {
  return {key: entry.key, files: filesOf(entry), html, text: textOfHtml(html)}
}

function filesOf({file, alsoIn = []}: BibEntry): string[] {
  return [file, ...alsoIn]
}

export function reportEntry(entry: BibEntry, problem: string | undefined, report: Report): void {
  const missing = missingFields(entry)
  const lacks = missing.length > 0 ? `\`${entry.key}\` lacks ${missing.join(' and ')}` : undefined
  for (const text of [problem, lacks])
    if (text !== undefined)
      report(messageAt('bibliography-entry-is-whole', entry.file, [entry.line, 1, entry.line, 1], text))
}

function prepare(entry: BibEntry, cache: TextCache): Prepared {
  const {cited, problem} = cache.of(['cited', sourceOf(entry)], () => {
    const {csl, problem: found} = entryToCsl(entry)
    return {cited: citedEntry(entry, csl), ...(found !== undefined && {problem: found})}
  })
  return {entry, cited, ...(problem !== undefined && {problem})}
}

function sourceOf({key, type, fields}: BibEntry): unknown[] {
  return [key, type, fields]
}

/** Entries that look alike in the text, and therefore take letters behind the year, are formatted together. */
function groupsOf(prepared: readonly Prepared[]): Prepared[][] {
  const groups = new Map<string, Prepared[]>()
  for (const one of prepared) {
    const {persons, year} = one.cited
    const name = JSON.stringify([persons.length > 2 ? [persons[0], ''] : persons, year])
    groups.set(name, [...(groups.get(name) ?? []), one])
  }
  return [...groups.values()]
}

const style = 'apa'
const locale = 'en-US'

function formatGroups(groups: Prepared[][], cache: TextCache): Map<string, string> {
  const nameOf = (group: Prepared[]) => [style, locale, ...group.map(({entry}) => sourceOf(entry))]
  const unknown = groups.filter((group) => !cache.has(nameOf(group)))
  const run = unknown.length > 0 ? formatter(unknown.flat()) : () => []
  return new Map(groups.flatMap((group) => cache.of(nameOf(group), () => run(group))))
}

/** One engine for all groups: to make one costs more than a dozen entries. */
function formatter(all: Prepared[]): (group: Prepared[]) => [string, string][] {
  const {idOf, keyOf} = engineIds(all.map(({entry}) => entry))
  const items = citationLibrary().util.downgradeCsl(
    all.map(({entry}): CslItem => ({...entryToCsl(entry).csl, id: idOf(entry.key)})),
  )
  const engine = cslConfig().engine(items, style, locale, 'html')
  engine.opt.development_extensions.wrap_url_and_doi = true
  return (group) => {
    engine.updateItems(group.map(({entry}) => idOf(entry.key)))
    const made = engine.makeBibliography()
    if (!made) return group.map(({entry, cited}) => [entry.key, cited.title])
    return made[0].entry_ids.map(([id], i) => [keyOf(id!), entryHtml(made[1][i]!)])
  }
}
