// From the index to the small JSON from which one page is rendered: every text that comes from elsewhere, final.

import type {CitationPart} from '../bibliography/citation-part.ts'
import type {ListedEntry} from './list-entries.ts'
import type {BookIndex, IndexedPage} from './build-index.ts'
import type {PendingReference} from '../facts/page-facts.ts'
import {tocOfPage, type TocLink} from './toc-links.ts'
import type {ResolvedReference} from '../references/resolve-reference.ts'
import {withNumber} from '../words/number-words.ts'
import {withReferences} from '../formulas/formula-references.ts'
import {plainTextOf, type Phrases} from '../facts/phrases.ts'
import {addressOf, type Site} from './site-address.ts'

export interface HeadingRefs {
  id: string
  number: string | null
  /** Those of its labels behind the first. */
  moreIds?: readonly string[]
}

export interface CaptionRefs extends HeadingRefs {
  /** The words before the caption, `Fig. 4.1.1`; `''` without a number. */
  word: string
}

interface ReferenceRefs {
  text: Phrases
  url?: string
  /** Title or caption of the target as plain text, for a hover. */
  title?: string
  /** What is wrong, as told to the author. */
  problem?: string
}

/** HTML here is finished and safe. An entry without `url` is listed on no page; without `title` it is unknown. */
export type CitationPartRefs =
  | {type: 'text'; html: string}
  | {type: 'entry'; html: string; key: string; url?: string; title?: string; problem?: string}

interface CitationRefs {
  parts: CitationPartRefs[]
}

interface EntryRefs {
  key: string
  id: string
  html: string
  citedFrom: {url: string; text: Phrases}[]
}

/** All arrays are in document order; references are keyed `role:label`, citations `role:key,key`, as written. */
export interface PageRefs {
  page: string
  lang: string
  title: Phrases
  number: string | null
  headings: HeadingRefs[]
  /** One for each `figure` node. */
  figures: CaptionRefs[]
  /** One for each `captionedTable` node. */
  tables: CaptionRefs[]
  equations: HeadingRefs[]
  references: Record<string, ReferenceRefs>
  citations: Record<string, CitationRefs>
  /** One list for each `bibliography` node. */
  bibliographies: EntryRefs[][]
  /** One list for each `toc` node. */
  toc: TocLink[][]
  tabs: string[]
}

/** What a reference on the page says; the label where nothing is known of it. */
export function textOfReference({role, label}: PendingReference, refs: PageRefs | undefined): Phrases {
  return refs?.references[`${role}:${label}`]?.text ?? label
}

/** A formula with the numbers of the equations that it refers to. */
export function withNumbers(tex: string, refs: PageRefs | undefined): string {
  return withReferences(tex, (label) => plainTextOf(textOfReference({role: 'eqref', label}, refs)))
}

/** What one page needs to be rendered. */
export function refsOfPage(index: BookIndex, page: string, site: Site): PageRefs {
  const indexed = index.pages.get(page)
  if (!indexed) throw new Error(`refsOfPage: the index has no page ${page}`)
  const {facts, title, number} = indexed
  return {
    page,
    lang: indexed.lang,
    title,
    number,
    headings: idsOf(indexed, 'section'),
    figures: captionsOf(indexed, 'figure'),
    tables: captionsOf(indexed, 'table'),
    equations: idsOf(indexed, 'equation'),
    references: referencesOf(indexed, site),
    citations: citationsOf(index, indexed, site),
    bibliographies: index.lists.of(page).map((list) => list.map((entry) => entryRefs(entry, site))),
    toc: tocOfPage(index, indexed, site),
    tabs: facts.tabs,
  }
}

function idsOf(page: IndexedPage, kind: 'section' | 'equation'): HeadingRefs[] {
  return page.facts.outline.flatMap((item, i) => (item.kind === kind ? [targetRefs(page, i)] : []))
}

function targetRefs({ids, numbers, moreIds}: IndexedPage, i: number): HeadingRefs {
  const more = moreIds[i]!
  return {id: ids[i]!, number: numbers[i]!, ...(more.length > 0 && {moreIds: more})}
}

function captionsOf(page: IndexedPage, kind: 'figure' | 'table'): CaptionRefs[] {
  return page.facts.outline.flatMap((item, i) => {
    if (item.kind !== kind || (item.kind === 'table' && item.isPlain)) return []
    const refs = targetRefs(page, i)
    return [{...refs, word: refs.number === null ? '' : withNumber(page.words[kind], refs.number)}]
  })
}

function referencesOf({facts, references}: IndexedPage, site: Site): PageRefs['references'] {
  return Object.fromEntries(
    facts.references.map(({role, label}, i) => [`${role}:${label}`, referenceRefs(references[i]!, site)]),
  )
}

function referenceRefs(reference: ResolvedReference, site: Site): ReferenceRefs {
  const {text, target, original, other, problem} = reference
  const url = target
    ? addressOf(target, site)
    : original
      ? addressOf(original, site.source ?? site)
      : other?.url
  const title = plainTextOf((target ?? original)?.title || other?.title || '')
  return {
    text,
    ...(url && {url}),
    ...(title !== '' && title !== plainTextOf(text) && {title}),
    ...(problem && {problem}),
  }
}

function citationsOf(index: BookIndex, {facts}: IndexedPage, site: Site): PageRefs['citations'] {
  return Object.fromEntries(
    facts.citations.map((citation) => {
      const parts = index.citations.cite(citation).map((part) => partRefs(part, facts.page, index, site))
      return [`${citation.role}:${citation.keys.join(',')}`, {parts}]
    }),
  )
}

function partRefs({html, key}: CitationPart, citing: string, index: BookIndex, site: Site): CitationPartRefs {
  if (key === undefined) return {type: 'text', html}
  const listed = index.lists.find(citing, key)
  if (!listed) return {type: 'entry', html, key, problem: `no bibliography has the key \`${key}\``}
  const {page, id, entry} = listed
  const url = page === null ? {} : {url: `${site.permalink(page)}#${encodeURIComponent(id)}`}
  return {type: 'entry', html, key, ...url, title: entry.text}
}

function entryRefs({entry, id, citedFrom}: ListedEntry, site: Site): EntryRefs {
  const places = citedFrom.map(({page, id: anchor, text}) => ({
    url: `${site.permalink(page)}#${anchor}`,
    text,
  }))
  return {key: entry.key, id, html: entry.html, citedFrom: places}
}
