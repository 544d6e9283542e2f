// The whole index as plain JSON: for `d2lbook index`, and for other books that refer to this one.

import {basename} from 'node:path/posix'
import type {BookIndex, IndexedPage} from '../build-index.ts'
import type {TargetKind} from '../facts/page-facts.ts'
import {textOfHtml} from '../bibliography/entry-html.ts'
import {spot} from '../messages/message.ts'
import {addressOf, type Site} from '../site-address.ts'
import type {Target} from './label-table.ts'

export interface NumberedItem {
  page: string
  line: number
  number: string | null
  label: string | null
}

export interface InventoryLabel {
  label: string
  kind: TargetKind
  number: string | null
  page: string
  line: number
  /** Heading or caption; `''` for an equation. */
  title: string
  id: string
  /** Only where the site is known. */
  url?: string
}

export interface InventoryReference {
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

export interface InventoryCitation {
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
  pages: {path: string; file: string; title: string; number: string | null; url?: string}[]
  labels: InventoryLabel[]
  references: InventoryReference[]
  citations: InventoryCitation[]
  figures: (NumberedItem & {url: string; caption: string | null})[]
  tables: (NumberedItem & {caption: string | null})[]
  equations: NumberedItem[]
  bibliography: {key: string; file: string; text: string}[]
  duplicates: {label: string; where: string[]}[]
  undefined: {page: string; line: number; role: string; label: string}[]
  orphans: string[]
}

/** Everything the index knows, in the book's order. With a site, pages and labels carry their addresses. */
export function bookInventory(index: BookIndex, site?: Site): BookInventory {
  const pages = [...index.pages.values()]
  const references = pages.flatMap(referencesOf)
  const labels = [...index.labels.values()].flat()
  return {
    lang: index.lang,
    pages: pages.map(({facts: {page, file}, title, number}) => ({
      path: page,
      file,
      title,
      number,
      ...(site && {url: site.permalink(page)}),
    })),
    labels: inBookOrder(labels, pages).map((target) => labelOf(target, site)),
    references,
    citations: pages.flatMap((page) => citationsOf(page, index)),
    figures: pages.flatMap((page) => itemsOf(page, 'figure')).map(({item, ...at}) => ({...at, url: item.url, caption: item.caption})),
    tables: pages.flatMap((page) => itemsOf(page, 'table')).map(({item, ...at}) => ({...at, caption: item.caption})),
    equations: pages.flatMap((page) => itemsOf(page, 'equation')).map(({item: _, ...at}) => at),
    bibliography: index.citations.entries.map(({key, file, text}) => ({key, file, text})),
    duplicates: duplicatesOf(index),
    undefined: references.filter((one) => !one.resolved).map(({page, line, role, label}) => ({page, line, role, label})),
    orphans: index.order.orphans,
  }
}
