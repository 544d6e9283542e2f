import type {PageFacts, SectionFact} from './page-facts.ts'

/** The title of a page: its first heading of the first level, else its first heading. */
export function titleItem({outline}: Pick<PageFacts, 'outline'>): SectionFact | undefined {
  const sections = outline.filter((item) => item.kind === 'section')
  return sections.find(({depth}) => depth === 1) ?? sections[0]
}
