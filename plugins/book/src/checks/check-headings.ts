// Headings of a level whose parent is not there: who goes through a page by its headings takes something to be lost.

import type {PageFacts, SectionFact} from '../facts/page-facts.ts'
import type {Tell} from './check-effects.ts'

export function checkHeadings({outline}: PageFacts, tell: Tell): void {
  let before: SectionFact | undefined
  for (const item of outline) {
    if (item.kind !== 'section' || item.isNested) continue
    if (before && item.depth > before.depth + 1 && isShownWith(item, before))
      tell(
        'heading-skips-no-level',
        item.place,
        `this heading is of level ${item.depth}, and the one above it of level ${before.depth}`,
      )
    before = item
  }
}

/** A reader sees one tab of a group. */
function isShownWith({tabs}: SectionFact, before: SectionFact): boolean {
  return !before.tabs || !tabs || before.tabs.some((name) => tabs.includes(name))
}
