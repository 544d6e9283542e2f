// Numbers of figures, tables and equations, as Sphinx gives them: counted per kind and per section number cut to its
// first two parts, in one walk through all tocs, numbered or not.

import type {OutlineFact, TargetFact} from '../facts/page-facts.ts'
import type {Numbers} from './number-sections.ts'
import {factsOf, orderedToc, type BookOrder, type Pages} from './order-pages.ts'

const keyParts = 2

interface Count {
  pages: Pages
  tocs: BookOrder['tocs']
  numbers: Map<TargetFact, string>
  seen: Set<string>
  counters: Map<string, number>
}

/**
 * Adds to the numbers of the sections those of figures, tables and equations.
 * Pages that no toc leads to keep none.
 */
export function numberTargets(pages: Pages, order: BookOrder, sections: Numbers): Numbers {
  const numbers = new Map(sections)
  if (order.root) {
    const {tocs, root} = order
    numberPage(root.page, '', {pages, tocs, numbers, seen: new Set(), counters: new Map()})
  }
  return numbers
}

function numberPage(page: string, around: string, count: Count): void {
  const {pages, tocs, numbers, seen, counters} = count
  if (seen.has(page)) return
  seen.add(page)
  const open: OpenSection[] = []
  for (const item of factsOf(page, pages).outline) {
    const section = open.at(-1)?.number ?? around
    if (item.kind === 'section') {
      if (!item.isNested) openSection(open, item.depth, numbers.get(item), around)
    } else if (item.kind === 'toc') {
      for (const entry of orderedToc(item, page, tocs).entries)
        if ('page' in entry) numberPage(entry.page, section, count)
    } else if (takesNumber(item)) {
      const number = nextNumber(item.kind, section, counters)
      numbers.set(item, (item.kind === 'equation' && item.tag) || number)
    }
  }
}

interface OpenSection {
  depth: number
  number: string
}

function openSection(open: OpenSection[], depth: number, number: string | undefined, around: string): void {
  while ((open.at(-1)?.depth ?? 0) >= depth) open.pop()
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
