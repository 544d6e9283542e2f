// Any style of the Citation Style Language: citeproc makes the citations and the list, numbers and all.

import {hashOf} from '../files/hash.ts'
import type {CitationFact} from '../facts/page-facts.ts'
import {messageAt, type BookMessage, type Report} from '../messages/message.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {persons} from './author-year.ts'
import {balanceParts} from './citation-part.ts'
import {authorYearBibliography, citedEntries, formatted, reportEntry, sourceOf} from './author-year-style.ts'
import {
  missingParts,
  type BookBibliography,
  type CitationPart,
  type FormattedCitations,
} from './citation-part.ts'
import {citationLibrary, cslConfig, engineIds, type CiteprocEngine, type CslItem} from './citation-library.ts'
import {citedEntry} from './cited-entry.ts'
import {entryHtml, textOfHtml} from './entry-html.ts'
import {entryToCsl} from './entry-to-csl.ts'
import {FormulaMarks} from './formula-marks.ts'
import {spotOfEntry, type BibEntry, type EntryProblem} from './split-bib.ts'
import type {TextCache} from './text-cache.ts'

export interface CslStyle {
  name: string
  /** The text of the `.csl` file. */
  xml: string
  /** BCP 47; English where the citation library has no such language. */
  lang: string
}

interface Made {
  /** Key and HTML, in the order of the list. */
  entries: [string, string][]
  citations: Record<string, CitationPart[]>
  problems: [string, EntryProblem[]][]
}

/** The bibliography of a book in a CSL style. */
export function cslBibliography(
  entries: ReadonlyMap<string, BibEntry>,
  style: CslStyle,
  cache: TextCache,
): BookBibliography {
  return {
    keys: () => entries.keys(),
    has: (key) => entries.has(key),
    spotOf: (key) => spotOfEntry(entries.get(key)),
    format(citations, report) {
      try {
        return format(citations, entries, style, cache, report)
      } catch (error) {
        report(unusableStyle(style, error))
        return authorYearBibliography(entries, cache).format(citations, report)
      }
    },
  }
}

function format(
  citations: readonly CitationFact[],
  entries: ReadonlyMap<string, BibEntry>,
  style: CslStyle,
  cache: TextCache,
  report: Report,
): FormattedCitations {
  const cited = citedEntries(citations, entries)
  const clusters = new Map<string, CitationFact>()
  for (const citation of citations)
    if (!clusters.has(nameOf(citation))) clusters.set(nameOf(citation), citation)
  const made = cache.of(['csl', style, cited.map(sourceOf), [...clusters.keys()]], () =>
    make(cited, [...clusters.values()], style),
  )
  const problems = new Map(made.problems)
  for (const entry of cited) reportEntry(entry, problems.get(entry.key) ?? [], report)
  return {
    entries: made.entries.flatMap(([key, html]) => {
      const entry = entries.get(key)
      return entry ? [formatted(entry, html)] : []
    }),
    cite: (citation) => made.citations[nameOf(citation)] ?? missingParts(citation.keys),
  }
}

function unusableStyle({name}: CslStyle, error: unknown): BookMessage {
  const reason = error instanceof Error ? error.message : String(error)
  return messageAt('config-is-sound', name, null, `the citation style \`${name}\` cannot be used: ${reason}`)
}

function nameOf({role, keys}: Pick<CitationFact, 'role' | 'keys'>): string {
  return `${role === 'citet' ? 'citet' : 'cite'}:${keys.join(',')}`
}

function make(cited: readonly BibEntry[], citations: readonly CitationFact[], style: CslStyle): Made {
  const marks = new FormulaMarks()
  const items = cited.map((entry) => ({entry, ...entryToCsl(entry, marks.mark)}))
  const problems = items.map(({entry, problems: found}): [string, EntryProblem[]] => [entry.key, found])
  const {idOf, keyOf} = engineIds(cited)
  if (cited.length === 0) return {entries: [], citations: {}, problems}
  const engine = openEngine(
    style,
    items.map(({entry, csl}) => ({...csl, id: idOf(entry.key)})),
  )
  const known = new Map(items.map(({entry, csl}) => [entry.key, persons(citedEntry(entry, csl, marks))]))
  const clusters = citations.flatMap((citation) => clustersOf(citation, known))
  const texts = engine.rebuildProcessorState(
    clusters.map((cluster, i) => forEngine(cluster, i, idOf)),
    'html',
    [],
  )
  const made = engine.makeBibliography()
  const entries = made
    ? made[0].entry_ids.map(([id = ''], i): [string, string] => [
        keyOf(id),
        marks.html(entryHtml(made[1][i] ?? '')),
      ])
    : []
  const {layout_prefix: before, layout_suffix: after} = engine.citation.opt
  const parts: Made['citations'] = {}
  for (const [i, {name, keys, author, missing}] of clusters.entries()) {
    const text = texts[i]?.[2] ?? ''
    const inner = text.includes('[NO_PRINTED_FORM]')
      ? keys.map((key) => ({html: known.get(key) ?? '', key}))
      : balanceParts(partsOf(text, keyOf, (n) => entries[n - 1]?.[0])).map(cleanPart)
    const set = inner.map((part) => ({...part, html: marks.html(part.html)}))
    const brackets = [{html: escapeHtml(before)}, ...set, ...missing, {html: escapeHtml(after)}]
    const earlier = parts[name] ? [...parts[name], {html: ', '}] : []
    parts[name] = [...earlier, ...(author === undefined ? [] : [{html: `${author} `}]), ...brackets]
  }
  return {entries, citations: parts, problems}
}

function openEngine(style: CslStyle, items: CslItem[]): CiteprocEngine {
  const {templates, engine} = cslConfig()
  // engines are kept by name, and the file of a style may have been edited since
  const name = hashOf(style.xml)
  templates.add(name, style.xml)
  const marked = citationLibrary().util.downgradeCsl(items.map((item) => ({...item, system_id: item.id})))
  const opened = engine(marked, name, style.lang, 'html')
  opened.opt.development_extensions.wrap_url_and_doi = true
  // with it citeproc leaves the brackets around a citation to us
  opened.opt.development_extensions.apply_citation_wrapper = true
  opened.sys.wrapCitationEntry = (html, key) => `\uE000${key}\uE001${html}\uE002`
  return opened
}

interface Cluster {
  name: string
  keys: string[]
  /** Said before the brackets: `:citet:`. */
  author?: string
  /** Keys that no bibliography has, shown before the closing bracket. */
  missing: CitationPart[]
}

/** `:cite:` is one cluster; `:citet:` is one for each key, behind its authors. */
function clustersOf(citation: CitationFact, known: ReadonlyMap<string, string>): Cluster[] {
  const name = nameOf(citation)
  const keys = [...new Set(citation.keys)].filter((key) => known.has(key))
  const missing = missingOf(citation, known)
  if (citation.role !== 'citet') return keys.length > 0 ? [{name, keys, missing}] : []
  return keys.map((key, i) => ({
    name,
    keys: [key],
    author: known.get(key),
    missing: i === keys.length - 1 ? missing : [],
  }))
}

function forEngine({keys, author}: Cluster, i: number, idOf: (key: string) => string): object {
  const citationItems = keys.map((key) => ({
    id: idOf(key),
    ...(author !== undefined && {'suppress-author': true}),
  }))
  return {citationID: `c${i}`, citationItems, properties: {noteIndex: i + 1}}
}

/** Cuts a citation where the wrapper above marked the pieces that stand for one entry; bare numbers are known by place. */
function partsOf(
  html: string,
  keyOf: (id: string) => string,
  keyOfNumber: (n: number) => string | undefined,
): CitationPart[] {
  return html.split(/(\uE000[^\uE002]*\uE002)/).flatMap((piece): CitationPart[] => {
    const [, id, inner] = /^\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002$/.exec(piece) ?? []
    if (id === undefined || inner === undefined) return piece === '' ? [] : [{html: piece}]
    const key =
      id === 'undefined' ? keyOfNumber(Number.parseInt(textOfHtml(inner).replace(/\D+/g, ''), 10)) : keyOf(id)
    return [{html: inner, ...(key !== undefined && {key})}]
  })
}

function cleanPart(part: CitationPart): CitationPart {
  return {...part, html: part.key === undefined ? keepEnds(part.html) : entryHtml(part.html)}
}

function keepEnds(piece: string): string {
  const [, before = '', after = ''] = /^(\s*)[^]*?(\s*)$/.exec(piece) ?? []
  return `${before}${entryHtml(piece)}${piece.trim() === '' ? '' : after}`
}

function missingOf({keys}: CitationFact, known: ReadonlyMap<string, string>): CitationPart[] {
  return keys
    .filter((key) => !known.has(key))
    .flatMap((key): CitationPart[] => [{html: ', '}, {html: escapeHtml(key), key, isMissing: true}])
}
