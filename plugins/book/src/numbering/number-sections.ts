// Section numbers, as Sphinx gives them: every numbered toc starts at 1; the headings of a page and the pages of its
// own tocs share one counter, in document order.

import type {Pages} from './order-pages.ts'
import {numberedDepth, type BookOrder, type OrderedToc} from './order-pages.ts'

/** For each page the number of each item of its outline; `null` where it has none. */
export type OutlineNumbers = Map<string, (string | null)[]>

interface Count {
  pages: Pages
  tocs: BookOrder['tocs']
  numbers: OutlineNumbers
  /** One counter per open level; the last one is the running one. */
  counters: number[]
}

/** Numbers the sections of all pages below numbered tocs. */
export function numberSections(pages: Pages, order: BookOrder): OutlineNumbers {
  const numbers: OutlineNumbers = new Map()
  for (const page of [...order.pages, ...order.orphans]) {
    for (const ordered of order.tocs.get(page) ?? []) {
      const depth = numberedDepth(ordered.toc)
      // a page that holds a numbered toc is numbered by no other toc that comes later
      if (depth === 0) continue
      if (!numbers.has(page)) numbers.set(page, unnumbered(page, pages))
      numberToc(ordered, depth, {pages, tocs: order.tocs, numbers, counters: [0]})
    }
  }
  return numbers
}

function unnumbered(page: string, pages: Pages): (string | null)[] {
  return pages.get(page)!.outline.map(() => null)
}

interface OpenSection {
  depth: number
  isNumbered: boolean
}

function numberToc({entries}: OrderedToc, depth: number, count: Count): void {
  if (depth <= 0) return
  for (const entry of entries) {
    if ('page' in entry && !count.numbers.has(entry.page)) numberPage(entry.page, depth, count)
  }
}

function numberPage(page: string, depth: number, count: Count): void {
  const {pages, tocs, numbers, counters} = count
  const found = unnumbered(page, pages)
  numbers.set(page, found)
  const open: OpenSection[] = []
  let toc = 0
  for (const [i, item] of pages.get(page)!.outline.entries()) {
    if (item.kind === 'toc') numberToc(tocs.get(page)![toc++]!, depth - numberedLevels(open), count)
    if (item.kind !== 'section' || item.isNested) continue
    while (open.length > 0 && open.at(-1)!.depth >= item.depth) closeSection(open, counters)
    const isNumbered = !item.isUnnumbered && open.at(-1)?.isNumbered !== false
    open.push({depth: item.depth, isNumbered})
    if (!isNumbered) continue
    counters[counters.length - 1]! += 1
    if (open.length <= depth) found[i] = counters.join('.')
    counters.push(0)
  }
  while (open.length > 0) closeSection(open, counters)
}

function closeSection(open: OpenSection[], counters: number[]): void {
  if (open.pop()?.isNumbered) counters.pop()
}

/** What has no number opens no level of numbers: pages below it go on with those around it. */
function numberedLevels(open: readonly OpenSection[]): number {
  return open.filter(({isNumbered}) => isNumbered).length
}
