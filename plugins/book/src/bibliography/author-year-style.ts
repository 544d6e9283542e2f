// The default look: citations by author and year, the list in APA style.

import type {CitationFact} from '../facts/page-facts.ts'
import {messageAt, type Report} from '../messages/message.ts'
import {authorYear} from './author-year.ts'
import type {BookBibliography, FormattedCitations, FormattedEntry} from './citation-part.ts'
import {citationLibrary, cslConfig, engineIds, type CslItem} from './citation-library.ts'
import {citedEntry, compareEntries, type CitedEntry} from './cited-entry.ts'
import {entryHtml, textOfHtml} from './entry-html.ts'
import {entryToCsl} from './entry-to-csl.ts'
import {FormulaMarks} from './formula-marks.ts'
import {missingFields} from './required-fields.ts'
import {spotOfEntry, type BibEntry, type EntryProblem} from './split-bib.ts'
import type {TextCache} from './text-cache.ts'

interface Prepared {
  entry: BibEntry
  cited: CitedEntry
  problems: EntryProblem[]
}

/** An entry as the list has it. */
interface Listed {
  html: string
  /** Behind the year, where others have the same authors and the same year. */
  letter?: string
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
  for (const {entry, problems} of prepared) reportEntry(entry, problems, report)
  const groups = groupsOf(prepared)
  let all: Map<string, Listed> | undefined
  const listed = (key: string) => (all ??= formatGroups(groups, cache)).get(key)
  let lookalikes: Map<string, Listed> | undefined
  const letterOf = (key: string) =>
    (lookalikes ??= formatGroups(
      groups.filter(({length}) => length > 1),
      cache,
    )).get(key)?.letter
  const byKey = new Map(prepared.map(({cited}) => [cited.key, cited]))
  const find = (key: string) => {
    const cited = byKey.get(key)
    return cited && {...cited, year: withLetter(cited.year, letterOf(key))}
  }
  const ranks = new Map(prepared.map(({cited}, i) => [cited.key, i]))
  return {
    entries: prepared.map(({entry}) => formattedOnDemand(entry, (key) => listed(key)?.html ?? '')),
    cite: (citation) => authorYear(citation, find, (key) => ranks.get(key) ?? Number.POSITIVE_INFINITY),
  }
}

/** `2020a`, `n.d.-a`, as the list has it. */
function withLetter(year: string, letter = ''): string {
  return letter !== '' && /\D$/.test(year) ? `${year}-${letter}` : year + letter
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

/** Tells what is wrong with an entry, at the field that has it. */
export function reportEntry(entry: BibEntry, problems: readonly EntryProblem[], report: Report): void {
  const missing = missingFields(entry)
  const lacks: EntryProblem[] =
    missing.length > 0 ? [{text: `\`${entry.key}\` lacks ${missing.join(' and ')}`}] : []
  for (const {field, text} of [...problems, ...lacks]) {
    const {file, line} = entry.places?.[field ?? ''] ?? entry
    report(messageAt('bibliography-entry-is-whole', file, [line, 1, line, 1], text))
  }
}

function prepare(entry: BibEntry, cache: TextCache): Prepared {
  const {cited, problems} = cache.of(['cited', sourceOf(entry)], () => {
    const marks = new FormulaMarks()
    const {csl, problems: found} = entryToCsl(entry, marks.mark)
    return {cited: citedEntry(entry, csl, marks), problems: found}
  })
  return {entry, cited, problems}
}

/** All that the look of an entry depends on. */
export function sourceOf({key, type, fields, problems}: BibEntry): unknown[] {
  return [key, type, fields, problems]
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

function formatGroups(groups: Prepared[][], cache: TextCache): Map<string, Listed> {
  const nameOf = (group: Prepared[]) => [style, locale, ...group.map(({entry}) => sourceOf(entry))]
  const unknown = groups.filter((group) => !cache.has(nameOf(group)))
  const run = unknown.length > 0 ? formatter(unknown.flat()) : () => []
  return new Map(groups.flatMap((group) => cache.of(nameOf(group), () => run(group))))
}

/** One engine for all groups: to make one costs more than a dozen entries. */
function formatter(all: Prepared[]): (group: Prepared[]) => [string, Listed][] {
  const {idOf, keyOf} = engineIds(all.map(({entry}) => entry))
  const marks = new FormulaMarks()
  const items = citationLibrary().util.downgradeCsl(
    all.map(({entry}): CslItem => ({
      ...apaItem(entryToCsl(entry, marks.mark).csl, entry),
      id: idOf(entry.key),
    })),
  )
  const engine = cslConfig().engine(items, style, locale, 'html')
  engine.opt.development_extensions.wrap_url_and_doi = true
  return (group) => {
    engine.updateItems(group.map(({entry}) => idOf(entry.key)))
    const made = engine.makeBibliography()
    if (!made) return group.map(({entry, cited}) => [entry.key, {html: cited.titleHtml}])
    return made[0].entry_ids.map(([id = ''], i) => {
      const rank = engine.registry.registry[id]?.disambig.year_suffix
      const letter = typeof rank === 'number' || rank ? yearLetter(Number(rank)) : undefined
      const html = marks
        .html(entryHtml(made[1][i] ?? ''))
        .replace(/^([^(]*?),? &#38; et al\. \(/, '$1, et al. (')
      return [keyOf(id), {html, ...(letter && {letter})}]
    })
  }
}

/** What APA's style expects in other places than the library has it. */
function apaItem(item: CslItem, {fields}: BibEntry): CslItem {
  const {literal} = item.issued ?? {}
  const {issued: _, ...undated} = item
  const container = item['container-title']
  // styles write the titles of journals large, and `arXiv preprint` is none
  if (typeof container === 'string' && /^arxiv\b/i.test(container))
    item['container-title'] = `<span class="nocase">${container}</span>`
  const dated = literal !== undefined && !/\d/.test(literal) ? {...undated, status: literal} : item
  // proceedings with an entry of their own are a book, and a paper in them is like a chapter
  const isInBook = fields['crossref'] !== undefined && item['publisher'] !== undefined && !item.editor
  return item.type === 'paper-conference' && isInBook ? {...dated, type: 'chapter'} : dated
}

/** `a` to `z`, then `aa`. */
function yearLetter(rank: number): string {
  const letter = String.fromCharCode(97 + (rank % 26))
  return rank < 26 ? letter : yearLetter(Math.floor(rank / 26) - 1) + letter
}
