// The notes at the end of a page as the parser makes them: their words in the page's language, their heading heard and not
// seen, and no section of the page. Words that a site gives itself are kept.

import type {Element, Root} from 'hast'
import {visit} from 'unist-util-visit'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import type {RenderState} from './render-state.ts'

const ownHeading = 'Footnotes'
const ownLabel = /^Back to reference (\d+(?:-\d+)?)$/

export function wordFootnotes(tree: Root, words: RenderState['words']): void {
  visit(tree, 'element', (section) => {
    if (section.tagName !== 'section' || section.properties.dataFootnotes === undefined) return
    visit(section, 'element', (node) => {
      if (node.properties.id === 'footnote-label') wordHeading(node, words)
      else if (node.properties.dataFootnoteBackref !== undefined) wordWayBack(node, words)
    })
  })
}

function wordHeading(heading: Element, {footnotes}: RenderState['words']): void {
  heading.properties.className = [parts.unseen]
  const [text] = heading.children
  if (text?.type === 'text' && text.value === ownHeading) text.value = footnotes
}

function wordWayBack(link: Element, {backToPlace}: RenderState['words']): void {
  const [, place] = ownLabel.exec(String(link.properties.ariaLabel)) ?? []
  if (place !== undefined) link.properties.ariaLabel = backToPlace(place)
}
