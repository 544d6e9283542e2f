// Numbers of figures, tables and equations, as Sphinx gives them: counted per kind and per section number cut to its
// first two parts, in one walk through all tocs, numbered or not.

import type {OutlineFact} from '../facts/page-facts.ts'
import type {OutlineNumbers} from './number-sections.ts'
import type {BookOrder, Pages} from './order-pages.ts'

const keyParts = 2

interface Count {
  pages: Pages
  tocs: BookOrder['tocs']
  numbers: OutlineNumbers
  seen: Set<string>
  counters: Map<string, number>
}

/**
 * Adds to the numbers of the sections those of figures, tables and equations.
 * Pages that no toc leads to keep none.
 */
export function numberTargets(pages: Pages, order: BookOrder, sections: OutlineNumbers): OutlineNumbers {
  const numbers: OutlineNumbers = new Map()
  for (const {page, outline} of pages.values())
    numbers.set(page, [...(sections.get(page) ?? outline.map(() => null))])
  if (order.root) {
    const count = {
      pages,
      tocs: order.tocs,
      numbers,
      seen: new Set<string>(),
      counters: new Map<string, number>(),
    }
    numberPage(order.root.page, '', count)
  }
  return numbers
}

function numberPage(page: string, around: string, count: Count): void {
  if (count.seen.has(page)) return
  count.seen.add(page)
  const found = count.numbers.get(page)!
  const open: {depth: number; number: string}[] = []
  let toc = 0
  for (const [i, item] of count.pages.get(page)!.outline.entries()) {
    const section = open.at(-1)?.number ?? around
    if (item.kind === 'section') {
      if (!item.isNested) openSection(open, item.depth, found[i] ?? null, around)
    } else if (item.kind === 'toc') {
      for (const entry of count.tocs.get(page)![toc++]!.entries)
        if ('page' in entry) numberPage(entry.page, section, count)
    } else if (takesNumber(item)) {
      const number = nextNumber(item.kind, section, count.counters)
      found[i] = (item.kind === 'equation' && item.tag) || number
    }
  }
}

function openSection(
  open: {depth: number; number: string}[],
  depth: number,
  number: string | null,
  around: string,
): void {
  while (open.length > 0 && open.at(-1)!.depth >= depth) open.pop()
  open.push({depth, number: number ?? open.at(-1)?.number ?? around})
}

/** Every display equation counts, also one that says another number of itself; figures and tables need a caption. */
function takesNumber(item: Exclude<OutlineFact, {kind: 'toc' | 'section'}>): boolean {
  return item.kind === 'equation' || item.caption !== null
}

function nextNumber(kind: string, section: string, counters: Map<string, number>): string {
  const key = section.split('.').slice(0, keyParts).join('.')
  const n = (counters.get(`${kind} ${key}`) ?? 0) + 1
  counters.set(`${kind} ${key}`, n)
  return key === '' ? String(n) : `${key}.${n}`
}
