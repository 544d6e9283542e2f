// Any style of the Citation Style Language: citeproc makes the citations and the list, numbers and all.

import type {CitationFact} from '../facts/page-facts.ts'
import type {Report} from '../messages/message.ts'
import {citedEntries, formatted, reportEntry} from './author-year-style.ts'
import {
  escapeHtml,
  missingParts,
  type BookBibliography,
  type CitationPart,
  type FormattedCitations,
} from './citation-part.ts'
import {citationLibrary, cslConfig} from './citation-library.ts'
import {entryHtml} from './entry-html.ts'
import {entryToCsl} from './entry-to-csl.ts'
import type {BibEntry} from './split-bib.ts'
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
  problems: [string, string][]
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
    format: (citations, report) => format(citations, entries, style, cache, report),
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
  const made = cache.of(
    ['csl', style, cited.map(({key, type, fields}) => [key, type, fields]), [...clusters.keys()]],
    () => make(cited, [...clusters.values()], style),
  )
  const problems = new Map(made.problems)
  for (const entry of cited) reportEntry(entry, problems.get(entry.key), report)
  return {
    entries: made.entries.map(([key, html]) => formatted(entries.get(key)!, html)),
    cite: (citation) => made.citations[nameOf(citation)] ?? missingParts(citation.keys),
  }
}

function nameOf({role, keys}: Pick<CitationFact, 'role' | 'keys'>): string {
  return `${role === 'citet' ? 'citet' : 'cite'}:${keys.join(',')}`
}

function make(cited: readonly BibEntry[], clusters: readonly CitationFact[], style: CslStyle): Made {
  const items = cited.map((entry) => entryToCsl(entry))
  const problems = items.flatMap(({csl, problem}): [string, string][] => (problem ? [[csl.id, problem]] : []))
  if (cited.length === 0) return {entries: [], citations: {}, problems}
  const engine = openEngine(
    style,
    items.map(({csl}) => csl),
  )
  const known = new Set(cited.map((entry) => entry.key))
  const whole = clusters.filter((citation) => citation.keys.some((key) => known.has(key)))
  const texts = engine.rebuildProcessorState(
    whole.map((citation, i) => cluster(citation, i, known)),
    'html',
    [],
  )
  const citations = Object.fromEntries(
    texts.map(([, , html], i) => [nameOf(whole[i]!), [...partsOf(html), ...missingOf(whole[i]!, known)]]),
  )
  const made = engine.makeBibliography()
  const entries = made
    ? made[0].entry_ids.map(([key], i): [string, string] => [key!, entryHtml(made[1][i]!)])
    : []
  return {entries, citations, problems}
}

function openEngine(style: CslStyle, items: ReturnType<typeof entryToCsl>['csl'][]) {
  const {templates, engine} = cslConfig()
  templates.add(style.name, style.xml)
  const opened = engine(citationLibrary().util.downgradeCsl(items), style.name, style.lang, 'html')
  opened.opt.development_extensions.wrap_url_and_doi = true
  opened.opt.development_extensions.apply_citation_wrapper = true
  opened.sys.wrapCitationEntry = (html, key) => `\uE000${key}\uE001${html}\uE002`
  return opened
}

function cluster({role, keys}: CitationFact, i: number, known: ReadonlySet<string>): object {
  const citationItems = keys.filter((key) => known.has(key)).map((id) => ({id}))
  return {
    citationID: `c${i}`,
    citationItems,
    properties: {noteIndex: i + 1, ...(role === 'citet' && {mode: 'composite'})},
  }
}

/** Cuts a citation where the wrapper above marked the pieces that stand for one entry. */
function partsOf(html: string): CitationPart[] {
  return html.split(/(\uE000[^\uE002]*\uE002)/).flatMap((piece): CitationPart[] => {
    const marked = /^\uE000([^\uE001]*)\uE001([^\uE002]*)\uE002$/.exec(piece)
    if (marked) return [{html: entryHtml(marked[2]!), key: marked[1]!}]
    return piece === '' ? [] : [{html: keepEnds(piece)}]
  })
}

function keepEnds(piece: string): string {
  const [, before, after] = /^(\s*)[^]*?(\s*)$/.exec(piece)!
  return `${before}${entryHtml(piece)}${piece.trim() === '' ? '' : after}`
}

function missingOf({keys}: CitationFact, known: ReadonlySet<string>): CitationPart[] {
  return keys
    .filter((key) => !known.has(key))
    .flatMap((key): CitationPart[] => [{html: ', '}, {html: escapeHtml(key), key, isMissing: true}])
}
