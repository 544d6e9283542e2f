// Section numbers, as Sphinx gives them: every numbered toc starts at 1; the headings of a page and the pages of its
// own tocs share one counter, in document order.

import type {SectionFact, TargetFact} from '../facts/page-facts.ts'
import {
  factsOf,
  numberedDepth,
  orderedToc,
  type BookOrder,
  type OrderedToc,
  type Pages,
} from './order-pages.ts'

/** What has a number, with its number. */
export type Numbers = ReadonlyMap<TargetFact, string>

interface Count {
  pages: Pages
  tocs: BookOrder['tocs']
  /** Pages that a numbered toc has reached, or that hold one. */
  met: Set<string>
  numbers: Map<TargetFact, string>
  counter: SectionCounter
}

/** Numbers the sections of all pages below numbered tocs. */
export function numberSections(pages: Pages, order: BookOrder): Map<TargetFact, string> {
  const numbers = new Map<TargetFact, string>()
  const met = new Set<string>()
  for (const page of [...order.pages, ...order.orphans]) {
    for (const ordered of order.tocs.get(page) ?? []) {
      const depth = numberedDepth(ordered.fact)
      // a page that holds a numbered toc is numbered by no other toc that comes later
      if (depth === 0) continue
      met.add(page)
      numberToc(ordered, depth, {pages, tocs: order.tocs, met, numbers, counter: new SectionCounter()})
    }
  }
  return numbers
}

function numberToc({entries}: OrderedToc, depth: number, count: Count): void {
  if (depth <= 0) return
  for (const entry of entries) {
    if ('page' in entry && !count.met.has(entry.page)) numberPage(entry.page, depth, count)
  }
}

interface OpenSection {
  depth: number
  isNumbered: boolean
}

function numberPage(page: string, depth: number, count: Count): void {
  const {pages, tocs, met, numbers, counter} = count
  met.add(page)
  const open: OpenSection[] = []
  for (const item of factsOf(page, pages).outline) {
    if (item.kind === 'toc') numberToc(orderedToc(item, page, tocs), depth - numberedLevels(open), count)
    if (item.kind !== 'section' || item.isNested) continue
    closeUpTo(item.depth, open, counter)
    const isNumbered = takesNumber(item, open)
    open.push({depth: item.depth, isNumbered})
    if (!isNumbered) continue
    const number = counter.open()
    if (open.length <= depth) numbers.set(item, number)
  }
  closeUpTo(0, open, counter)
}

/** What stands below a section without a number has none either. */
function takesNumber({isUnnumbered}: SectionFact, open: readonly OpenSection[]): boolean {
  return !isUnnumbered && open.at(-1)?.isNumbered !== false
}

/** Closes the sections that one of `depth` is no part of. */
function closeUpTo(depth: number, open: OpenSection[], counter: SectionCounter): void {
  for (let last = open.at(-1); last && last.depth >= depth; last = open.at(-1)) {
    open.pop()
    if (last.isNumbered) counter.close()
  }
}

/** What has no number opens no level of numbers: pages below it go on with those around it. */
function numberedLevels(open: readonly OpenSection[]): number {
  return open.filter(({isNumbered}) => isNumbered).length
}

/** One counter per open level. */
class SectionCounter {
  /** Numbers of the sections that are open, the outermost first. */
  readonly #open: number[] = []
  /** How many there have been on the running level. */
  #last = 0

  /** Begins the next section of the running level; says its number. */
  open(): string {
    this.#open.push(this.#last + 1)
    this.#last = 0
    return this.#open.join('.')
  }

  /** Ends the innermost section. */
  close(): void {
    this.#last = this.#open.pop() ?? 0
  }
}
