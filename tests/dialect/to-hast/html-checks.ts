// What holds for the HTML of any page.

import type {Element, Nodes, Root} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'

/** The HTML as a browser has it: what stands where it must not, it moves. */
export function reread(html: string): string {
  // attributes without a value are written in two ways
  return toHtml(parsed(html)).replaceAll(/ (data-footnotes|data-footnote-ref)=""/g, ' $1')
}

function parsed(html: string): Root {
  return fromHtml(html, {fragment: true})
}

const blocks = new Set(
  'address article aside blockquote details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)

export function blocksInParagraphs(html: string): string[] {
  return elementsOf(html)
    .filter(({tagName}) => tagName === 'p')
    .flatMap(descendants)
    .map(({tagName}) => tagName)
    .filter((name) => blocks.has(name))
}

/** Elements that hold nothing, though they are there to hold something. */
export function emptyBoxes(html: string): string[] {
  return elementsOf(html)
    .filter(
      ({children, tagName}) => children.length === 0 && /^(?:div|p|figure|figcaption|a|ul|ol)$/.test(tagName),
    )
    .map(({tagName}) => tagName)
}

export function idsOf(html: string): string[] {
  return elementsOf(html).flatMap(({properties: {id}}) => (typeof id === 'string' ? [id] : []))
}

export function elementsOf(html: string): Element[] {
  return descendants(parsed(html))
}

function descendants(tree: Nodes): Element[] {
  const found: Element[] = []
  visit(tree, 'element', (node) => {
    if (node !== tree) found.push(node)
  })
  return found
}

/** What a reader sees or hears of a page. */
export function textsOf(html: string): string {
  const texts: string[] = []
  visit(parsed(html), (node) => {
    if (node.type === 'text') texts.push(node.value)
    if (node.type === 'element' && node.tagName === 'img') texts.push(node.properties.alt ?? '')
  })
  return texts.join('')
}
