import type {Blockquote, Paragraph, PhrasingContent, Root} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'

import {boxOf} from '../source/fenced-divs.ts'
import {rewriteChildren} from './children.ts'
import {positionOf, rangeOf, type Page} from './page.ts'

const beginning = /^\[!([A-Za-z]+)\][+-]?[ \t]*([^\r\n]*)(?:\r\n?|\n|$)/

/** GitHub's `> [!NOTE]` is a box. */
export function makeAlerts(page: Page, tree: Root): void {
  if (!page.safe.source.includes('[!')) return
  rewriteChildren(tree, (children) =>
    children.map((child) => (child.type === 'blockquote' ? (alertOf(page, child) ?? child) : child)),
  )
}

function alertOf(page: Page, quote: Blockquote): ContainerDirective | undefined {
  const [paragraph, ...others] = quote.children
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined
  const match = first?.type === 'text' ? beginning.exec(first.value) : null
  const name = match ? boxOf([match[1]!.toLowerCase()]) : undefined
  if (!match || name === undefined || paragraph?.type !== 'paragraph' || first?.type !== 'text')
    return undefined
  const [whole, , title = ''] = match
  // a title with marks in it goes on in the next phrase: it is the first line of the text then
  const isWhole = /[\r\n]$/.test(whole) || paragraph.children.length === 1
  const {start, end} = rangeOf(first.position)
  const cut = isWhole ? whole.length : whole.length - title.length
  const value = first.value.slice(cut)
  const kept: PhrasingContent[] =
    value === '' ? [] : [{...first, value, position: positionOf(page, Math.min(start + cut, end), end)}]
  const children = [...kept, ...paragraph.children.slice(1)]
  const text: Paragraph[] = children.length === 0 ? [] : [{...paragraph, children}]
  return {
    type: 'containerDirective',
    name,
    attributes: {},
    children: [
      ...(isWhole && title !== '' ? [titleOf(page, title, start + whole.indexOf(title))] : []),
      ...text,
      ...others,
    ],
    position: quote.position,
  }
}

function titleOf(page: Page, value: string, at: number): Paragraph {
  const position = positionOf(page, at, at + value.length)
  return {
    type: 'paragraph',
    data: {directiveLabel: true},
    children: [{type: 'text', value, position}],
    position,
  }
}
