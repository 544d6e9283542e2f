// The pages of a book in reading order, from its toc blocks.

import picomatch from 'picomatch'
import {nearest} from 'remark-d2lbook'
import type {PageFacts, TocEntryFact, TocFact} from '../facts/page-facts.ts'
import type {Place} from '../messages/place.ts'
import {resolvePath} from '../files/resolve-path.ts'
import type {Phrases} from '../facts/phrases.ts'
import {isSafeLink} from '../text/safe-url.ts'
import {knownValue} from '../text/known-value.ts'
import {messageAt, type Report} from '../messages/message.ts'

export type Pages = ReadonlyMap<string, PageFacts>

/** An entry of a toc: a page of the book, or an address elsewhere. */
type OrderedEntry = {page: string; title?: Phrases; place: Place} | {url: string; title: Phrases}

/** A toc block with its entries looked up. */
export interface OrderedToc {
  fact: TocFact
  entries: OrderedEntry[]
}

/** A page with the pages below it, as a sidebar shows them. */
export interface TocNode {
  page: string
  /** The title that the toc gives, where it gives one. */
  title?: Phrases
  groups: TocGroup[]
}

export interface TocGroup {
  caption?: string
  isNumbered: boolean
  isHidden: boolean
  entries: (TocNode | {url: string; title: Phrases})[]
}

export interface BookOrder {
  /** The page at which the book begins, `null` where there is none. */
  root: TocNode | null
  /** Depth first, each page once. Pages in no toc are not among them. */
  pages: string[]
  orphans: string[]
  /** The toc blocks of each page that has some. */
  tocs: ReadonlyMap<string, OrderedToc[]>
}

/** Orders the pages from the index page on; reports entries without a page and pages met twice. */
export function orderPages(
  pages: Pages,
  index: string,
  report: Report,
  drafts: Pages = new Map(),
): BookOrder {
  const tocs = new Map<string, OrderedToc[]>()
  for (const facts of pages.values()) {
    const blocks = facts.outline.filter((item) => item.kind === 'toc')
    if (blocks.length > 0)
      tocs.set(
        facts.page,
        blocks.map((toc) => orderToc(toc, facts, {pages, drafts, report})),
      )
  }
  const met = new Set<string>()
  const root = pages.has(index) ? walk({page: index}, {pages, tocs, met, report}) : null
  const orphans = [...pages.keys()].filter((page) => !met.has(page)).toSorted()
  return {root, pages: [...met], orphans, tocs}
}

/** A toc block of a page with its entries. */
export function orderedToc(fact: TocFact, page: string, tocs: BookOrder['tocs']): OrderedToc {
  const found = tocs.get(page)?.find((ordered) => ordered.fact === fact)
  if (!found) throw new Error(`orderedToc: ${page} has no such toc`)
  return found
}

/** The facts of a page that is in the order. */
export function factsOf(page: string, pages: Pages): PageFacts {
  return knownValue(pages, page, 'facts of pages')
}

interface Walk {
  pages: Pages
  tocs: ReadonlyMap<string, OrderedToc[]>
  met: Set<string>
  report: Report
}

function walk({page, title}: {page: string; title?: Phrases}, at: Walk): TocNode {
  at.met.add(page)
  const groups = (at.tocs.get(page) ?? []).map((ordered) => walkToc(ordered, page, at))
  return {page, ...(title !== undefined && {title}), groups}
}

function walkToc({fact, entries}: OrderedToc, holder: string, at: Walk): TocGroup {
  const {options} = fact
  const group: TocGroup = {isNumbered: numberedDepth(fact) > 0, isHidden: 'hidden' in options, entries: []}
  if (options['caption']) group.caption = options['caption']
  for (const entry of entries) {
    if (!('page' in entry)) group.entries.push(entry)
    else if (!at.met.has(entry.page)) group.entries.push(walk(entry, at))
    else if (entry.page !== holder) reportSecond(entry.page, entry.place, holder, at)
  }
  return group
}

function reportSecond(page: string, place: Place, holder: string, at: Walk): void {
  const {file} = factsOf(holder, at.pages)
  at.report(
    messageAt(
      'page-is-in-one-toc',
      file,
      place,
      `\`${page}\` stands in a toc before this one; the first counts`,
    ),
  )
}

/** How deep a toc numbers what is below it: 0 is not at all, `:numbered:` without a number is without end. */
export function numberedDepth(toc: TocFact): number {
  const value = toc.options['numbered']
  if (value === undefined) return 0
  const depth = Number.parseInt(value, 10)
  return Number.isNaN(depth) ? Number.POSITIVE_INFINITY : Math.max(0, depth)
}

interface Found {
  pages: Pages
  drafts: Pages
  report: Report
}

function orderToc(toc: TocFact, facts: PageFacts, {pages, drafts, report}: Found): OrderedToc {
  const entries: OrderedEntry[] = []
  for (const entry of toc.entries) {
    const {path, place} = entry
    const title = entry.title === undefined ? {} : {title: entry.title}
    if (isAddress(path)) {
      if (URL.canParse(path) && isSafeLink(path)) entries.push({url: path, title: entry.title ?? path})
      else
        report(
          messageAt(
            'address-is-safe',
            facts.file,
            place,
            `a toc does not lead to \`${path}\`; it is left out`,
          ),
        )
    } else if (path === 'self') entries.push({page: facts.page, place, ...title})
    else if ('glob' in toc.options && /[*?[]/.test(path))
      entries.push(...globPages(facts.page, entry, pages, entries))
    else {
      const page = pageNamed(resolveEntry(facts.page, path), pages)
      const draft = drafts.get(page)
      if (pages.has(page)) entries.push({page, place, ...title})
      else if (draft) reportDraft(entry, draft, facts, report)
      else reportMissing(entry, page, facts, pages, report)
    }
  }
  return {fact: toc, entries: 'reversed' in toc.options ? entries.toReversed() : entries}
}

/** The page that a toc entry names: `/abs` from the book's root, anything else from the page. */
function resolveEntry(page: string, path: string): string {
  const name = path.replace(/\.(md|mdx|ipynb|rst)$/, '')
  return resolvePath(page, name) ?? name
}

/** Letters with marks are written in two ways: files may come from a system that has the other one. */
function pageNamed(name: string, pages: Pages): string {
  if (pages.has(name)) return name
  const composed = name.normalize('NFC')
  return [...pages.keys()].find((page) => page.normalize('NFC') === composed) ?? name
}

/** Pages that match, by name, without those that the toc has already. */
function globPages(page: string, entry: TocEntryFact, pages: Pages, earlier: OrderedEntry[]): OrderedEntry[] {
  const matches = picomatch(resolveEntry(page, entry.path))
  const listed = new Set(earlier.map((other) => ('page' in other ? other.page : '')))
  return [...pages.keys()]
    .filter((name) => name !== page && !listed.has(name) && matches(name))
    .toSorted()
    .map((name) => ({page: name, place: entry.place}))
}

function isAddress(path: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(path)
}

function reportDraft({place}: TocEntryFact, draft: PageFacts, {file}: PageFacts, report: Report): void {
  report(messageAt('draft-is-not-named', file, place, `\`${draft.file}\` is a draft: this entry is left out`))
}

function reportMissing(
  entry: TocEntryFact,
  page: string,
  facts: PageFacts,
  pages: Pages,
  report: Report,
): void {
  const near = nearPage(page, [...pages.keys()])
  const hint = near === undefined ? '' : `, did you mean \`${near}\`?`
  const text = `no page \`${page}.md\` for the toc entry \`${entry.path}\`${hint}`
  report(messageAt('toc-entry-has-page', facts.file, entry.place, text))
}

/** A page of nearly that name in the same folder, or of just that name in another. */
function nearPage(page: string, pages: string[]): string | undefined {
  if (pages.includes(`${page}/index`)) return `${page}/index`
  const [folder, name] = splitName(page)
  const near = nearest(
    name,
    pages.filter((other) => splitName(other)[0] === folder).map((other) => splitName(other)[1]),
  )
  return near === undefined
    ? pages.find((other) => splitName(other)[1] === name && name !== 'index')
    : folder + near
}

function splitName(page: string): [folder: string, name: string] {
  const slash = page.lastIndexOf('/') + 1
  return [page.slice(0, slash), page.slice(slash)]
}
