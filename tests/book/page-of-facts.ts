// Facts written by hand, for tests that need no Markdown.

import type {
  OutlineFact,
  PageFacts,
  PendingPhrases,
  SectionFact,
} from '../../plugins/book/src/facts/page-facts.ts'

export function facts(page: string, outline: OutlineFact[], more: Partial<PageFacts> = {}): PageFacts {
  return {
    page,
    file: `${page}.md`,
    description: '',
    outline,
    references: [],
    citations: [],
    bibliographies: [],
    images: [],
    links: [],
    anchors: [],
    imports: [],
    live: [],
    tabs: [],
    cells: 0,
    words: 0,
    messages: [],
    ...more,
  }
}

export function heading(title: PendingPhrases, depth = 2, label?: string): SectionFact {
  const place: SectionFact['place'] = [1, 1, 1, 1]
  return {kind: 'section', depth, title, place, ...(label && {label: {name: label, role: 'label', place}})}
}

export function bookOf(...pages: PageFacts[]): Map<string, PageFacts> {
  return new Map(pages.map((page) => [page.page, page]))
}
