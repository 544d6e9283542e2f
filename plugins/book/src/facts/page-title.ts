// Which heading of a page is its title.

import type {Heading, Root} from 'mdast'
import {toString} from 'mdast-util-to-string'
import {EXIT, visit} from 'unist-util-visit'
import type {Place} from '../messages/place.ts'
import type {PageFacts, SectionFact} from './page-facts.ts'

/**
 * A page without a heading of the first level is named by its first one: if that is a block of the page and has words,
 * it becomes a heading of the first level, so that the page shows its title, and shows it once.
 */
export function raiseTitle(tree: Root): void {
  const title = standInTitle(tree)
  if (title) title.depth = 1
}

function standInTitle(tree: Root): Heading | undefined {
  if (showsTitle(tree)) return undefined
  let first: Heading | undefined
  visit(tree, 'heading', (node) => {
    first = node
    return EXIT
  })
  return first && tree.children.includes(first) && toString(first).trim() !== '' ? first : undefined
}

/** Whether a page has a heading of the first level: of Markdown, of HTML or of MDX. */
export function showsTitle(tree: Root): boolean {
  let isFound = false
  visit(tree, (node) => {
    if (node.type === 'heading') isFound ||= node.depth === 1
    else if (node.type === 'html') isFound ||= /<h1[\s>]/i.test(node.value)
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      isFound ||= node.name === 'h1'
  })
  return isFound
}

/** The title of a page: its first heading of the first level, else its first heading. */
export function titleItem({outline}: Pick<PageFacts, 'outline'>): SectionFact | undefined {
  const sections = outline.filter((item) => item.kind === 'section')
  return sections.find(({depth}) => depth === 1) ?? sections[0]
}

/** Where a message about a page as a whole stands: at its first heading, else at its start. */
export function titlePlace({outline}: PageFacts): Place {
  return outline.find((item) => item.kind === 'section')?.place ?? [1, 1, 1, 1]
}
