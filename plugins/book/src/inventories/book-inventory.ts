// The whole index as plain JSON: for `d2lbook index`, and for other books that refer to this one.

import type {BookIndex} from '../index/build-index.ts'
import {targetsOn, type IndexedPage} from '../index/indexed-page.ts'
import type {TargetKind} from '../facts/page-facts.ts'
import {textOfHtml} from '../bibliography/entry-html.ts'
import {sourceTextOf, type Phrases} from '../facts/phrases.ts'
import {spot} from '../messages/message.ts'
import {addressOf, type SiteAddresses} from '../index/site-addresses.ts'
import type {Target} from '../references/label-table.ts'

interface NumberedItem {
  page: string
  line: number
  number: string | null
  label: string | null
}

interface CaptionedItem extends NumberedItem {
  /** `null` without one. */
  caption: string | null
}

export interface InventoryTitle {
  /** Heading or caption as text, formulas as `$TeX$`; `''` for an equation. */
  title: string
  /** The same with formulas, code and emphasis told apart, where it has any. */
  phrases?: Phrases
}

interface InventoryLabel extends InventoryTitle {
  label: string
  kind: TargetKind
  number: string | null
  page: string
  line: number
  id: string
  /** Only where the site is known. */
  url?: string
}

interface InventoryReference {
  page: string
  line: number
  column: number
  role: string
  label: string
  text: string
  /** Of the target; `null` where it has none, or there is no target. */
  number: string | null
  /** Page of the target. */
  target: string | null
  resolved: boolean
}

interface InventoryCitation {
  page: string
  line: number
  column: number
  role: string
  keys: string[]
  text: string
  missing: string[]
}

export interface BookInventory {
  lang: string
  pages: ({path: string; file: string; number: string | null; url?: string} & InventoryTitle)[]
  labels: InventoryLabel[]
  references: InventoryReference[]
  citations: InventoryCitation[]
  figures: CaptionedItem[]
  tables: CaptionedItem[]
  equations: NumberedItem[]
  bibliography: {key: string; file: string; text: string}[]
  duplicates: {label: string; where: string[]}[]
  undefined: {page: string; line: number; role: string; label: string}[]
  orphans: string[]
}

/** Everything the index knows, in the book's order. With a site, pages and labels carry their addresses. */
export function bookInventory(index: BookIndex, site?: SiteAddresses): BookInventory {
  const pages = [...index.pages.values()]
  const references = pages.flatMap(referencesOf)
  const labels = [...index.labels.values()].flat()
  return {
    lang: index.lang,
    pages: pages.map(({facts: {page, file}, title, number}) => ({
      path: page,
      file,
      ...titleOf(title),
      number,
      ...(site && {url: site.permalink(page)}),
    })),
    labels: inBookOrder(labels, pages).map((target) => labelOf(target, site)),
    references,
    citations: pages.flatMap((page) => citationsOf(page, index)),
    figures: pages.flatMap((page) => itemsOf(page, 'figure')),
    tables: pages.flatMap((page) => itemsOf(page, 'table')),
    equations: pages.flatMap((page) => itemsOf(page, 'equation').map(withoutCaption)),
    bibliography: index.citations.entries.map(({key, files, text}) => ({key, file: files[0] ?? '', text})),
    duplicates: duplicatesOf(index),
    undefined: references
      .filter((one) => !one.resolved)
      .map(({page, line, role, label}) => ({page, line, role, label})),
    orphans: index.order.orphans,
  }
}

function itemsOf(page: IndexedPage, kind: TargetKind): CaptionedItem[] {
  return targetsOn(page)
    .filter(({fact}) => fact.kind === kind)
    .map(({fact: {place, label}, number, title}) => {
      const caption = sourceTextOf(title) || null
      return {page: page.facts.page, line: place[0], number, label: label?.name ?? null, caption}
    })
}

function withoutCaption({page, line, number, label}: CaptionedItem): NumberedItem {
  return {page, line, number, label}
}

function referencesOf({facts, references}: IndexedPage): InventoryReference[] {
  return references.map(({fact: {role, label, place}, text, target, other}) => {
    return {
      page: facts.page,
      line: place[0],
      column: place[1],
      role,
      label,
      text: sourceTextOf(text),
      number: (target ?? other)?.number ?? null,
      target: target?.page ?? other?.url ?? null,
      resolved: target !== undefined || other !== undefined,
    }
  })
}

function citationsOf({facts}: IndexedPage, {citations}: BookIndex): InventoryCitation[] {
  const known = new Set(citations.entries.map(({key}) => key))
  return facts.citations.map((citation) => ({
    page: facts.page,
    line: citation.place[0],
    column: citation.place[1],
    role: citation.role,
    keys: citation.keys,
    text: textOfHtml(
      citations
        .cite(citation)
        .map((part) => part.html)
        .join(''),
    ),
    missing: citation.keys.filter((key) => !known.has(key)),
  }))
}

function inBookOrder(labels: readonly Target[], pages: readonly IndexedPage[]): Target[] {
  const ranks = new Map(pages.map(({facts}, i) => [facts.page, i]))
  const rankOf = ({page}: Target) => ranks.get(page) ?? ranks.size
  return labels.toSorted((a, b) => rankOf(a) - rankOf(b) || a.place[0] - b.place[0])
}

function labelOf(target: Target, site: SiteAddresses | undefined): InventoryLabel {
  const {label, kind, number, page, place, title, id} = target
  return {
    label,
    kind,
    number,
    page,
    line: place[0],
    ...titleOf(title),
    id,
    ...(site && {url: addressOf(target, site)}),
  }
}

function titleOf(title: Phrases): InventoryTitle {
  return {title: sourceTextOf(title), ...(typeof title !== 'string' && {phrases: title})}
}

function duplicatesOf(index: BookIndex): BookInventory['duplicates'] {
  return [...index.labels.values()].flatMap((targets) => {
    const names = targets.map(nameInKind)
    const repeated = targets.filter(
      (target) => names.filter((name) => name === nameInKind(target)).length > 1,
    )
    const label = repeated[0]?.label
    return label === undefined ? [] : [{label, where: repeated.map(({file, place}) => spot(file, place))}]
  })
}

/** Equations have names of their own, in which case counts. */
function nameInKind({kind, label}: Target): string {
  return kind === 'equation' ? `equation ${label}` : 'other'
}
