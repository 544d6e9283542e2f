// From the index to the small JSON from which one page is rendered: every text that comes from elsewhere, final.

import type {Heading} from 'mdast'
import type {Bibliography, CaptionedTable, Equation, Figure, Toc} from 'remark-d2lbook'
import type {CitationPart} from '../bibliography/citation-part.ts'
import type {ListedEntry} from './list-entries.ts'
import type {BookIndex} from './build-index.ts'
import {isTarget, type IndexedPage} from './indexed-page.ts'
import {entryOf} from '../facts/ordinals.ts'
import type {PendingReference, TargetFact, TargetKind} from '../facts/page-facts.ts'
import {linksOfToc, type TocLink} from './toc-links.ts'
import type {ResolvedReference} from '../references/resolve-reference.ts'
import {withNumber} from '../words/number-words.ts'
import {withReferences} from '../formulas/formula-references.ts'
import {plainTextOf, type Phrases} from '../facts/phrases.ts'
import {addressOf, type SiteAddresses} from './site-addresses.ts'

/** What a page knows of one of the things that count on it. */
type ItemRefs = TargetRefs | TocRefs

/** Of a section, figure, table or formula. */
export interface TargetRefs {
  kind: TargetKind
  id: string
  number: string | null
  /** Those of its labels behind the first. */
  moreIds?: readonly string[]
  /** The words before a caption, `Fig. 4.1.1`; none without a number. */
  word?: string
  /** The first heading: the page begins with it. */
  isFirst?: true
}

/** Of a list of pages. */
interface TocRefs {
  kind: 'toc'
  links: TocLink[]
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

/** References are keyed `role:label`, citations `role:key,key`, as written. */
export interface PageRefs {
  page: string
  lang: string
  title: Phrases
  number: string | null
  /** Found by the ordinals of nodes, see `targetRefs` and `tocLinks`. */
  items: ItemRefs[]
  references: Record<string, ReferenceRefs>
  citations: Record<string, CitationRefs>
  /** One list for each `bibliography` node, found by its ordinal. */
  bibliographies: EntryRefs[][]
  tabs: string[]
}

/** What the book knows of a thing of the page; nothing of one that the page has since the index was made. */
export function targetRefs(
  node: Heading | Figure | CaptionedTable | Equation,
  refs: PageRefs | undefined,
): TargetRefs | undefined {
  const item = entryOf(refs?.items, node)
  return item && item.kind !== 'toc' && item.kind === kinds[node.type] ? item : undefined
}

const kinds = {heading: 'section', figure: 'figure', captionedTable: 'table', equation: 'equation'} as const

/** What a list of pages shows. */
export function tocLinks(node: Toc, refs: PageRefs | undefined): TocLink[] {
  const item = entryOf(refs?.items, node)
  return item?.kind === 'toc' ? item.links : []
}

/** What a bibliography of the page lists. */
export function listedEntries(node: Bibliography, refs: PageRefs | undefined): EntryRefs[] {
  return entryOf(refs?.bibliographies, node) ?? []
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
export function refsOfPage(index: BookIndex, page: string, site: SiteAddresses): PageRefs {
  const indexed = index.pages.get(page)
  if (!indexed) throw new Error(`refsOfPage: the index has no page ${page}`)
  const {facts, title, number} = indexed
  return {
    page,
    lang: indexed.lang,
    title,
    number,
    items: itemsOf(index, indexed, site),
    references: referencesOf(indexed, site),
    citations: citationsOf(index, indexed, site),
    bibliographies: index.lists.of(page).map((list) => list.map((entry) => entryRefs(entry, site))),
    tabs: facts.tabs,
  }
}

function itemsOf(index: BookIndex, page: IndexedPage, site: SiteAddresses): ItemRefs[] {
  const first = page.items.find(({fact}) => fact.kind === 'section')
  return page.items.map((item): ItemRefs => {
    if (!isTarget(item)) return {kind: 'toc', links: linksOfToc(item, page.facts.page, index, site)}
    const {fact, id, number, moreIds} = item
    return {
      kind: fact.kind,
      id,
      number,
      ...(moreIds.length > 0 && {moreIds}),
      ...(number !== null && isCaptioned(fact) && {word: withNumber(page.words[fact.kind], number)}),
      ...(item === first && {isFirst: true}),
    }
  })
}

function isCaptioned({kind}: TargetFact): boolean {
  return kind === 'figure' || kind === 'table'
}

function referencesOf({references}: IndexedPage, site: SiteAddresses): PageRefs['references'] {
  return Object.fromEntries(
    references.map((reference) => {
      const {role, label} = reference.fact
      return [`${role}:${label}`, referenceRefs(reference, site)]
    }),
  )
}

function referenceRefs(reference: ResolvedReference, site: SiteAddresses): ReferenceRefs {
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

function citationsOf(index: BookIndex, {facts}: IndexedPage, site: SiteAddresses): PageRefs['citations'] {
  return Object.fromEntries(
    facts.citations.map((citation) => {
      const parts = index.citations.cite(citation).map((part) => partRefs(part, facts.page, index, site))
      return [`${citation.role}:${citation.keys.join(',')}`, {parts}]
    }),
  )
}

function partRefs(
  {html, key}: CitationPart,
  citing: string,
  index: BookIndex,
  site: SiteAddresses,
): CitationPartRefs {
  if (key === undefined) return {type: 'text', html}
  const listed = index.lists.find(citing, key)
  if (!listed) return {type: 'entry', html, key, problem: `no bibliography has the key \`${key}\``}
  const {page, id, entry} = listed
  const url = page === null ? {} : {url: `${site.permalink(page)}#${encodeURIComponent(id)}`}
  return {type: 'entry', html, key, ...url, title: entry.text}
}

function entryRefs({entry, id, citedFrom}: ListedEntry, site: SiteAddresses): EntryRefs {
  const places = citedFrom.map(({page, id: anchor, text}) => ({
    url: `${site.permalink(page)}#${anchor}`,
    text,
  }))
  return {key: entry.key, id, html: entry.html, citedFrom: places}
}
