import type {PhrasingContent, Text} from 'mdast'

import {positionOf, rangeOf, type Page} from './page.ts'

/** Whether a phrase shows nothing. */
export function isBlank(node: PhrasingContent | undefined): boolean {
  return node?.type === 'break' || (node?.type === 'text' && node.value.trim() === '')
}

/** Phrases without the space at their edges, which is no part of a paragraph. */
export function trimPhrases(page: Page, phrases: readonly PhrasingContent[]): PhrasingContent[] {
  return trimSide(page, trimSide(page, phrases, 'start'), 'end')
}

function trimSide(page: Page, phrases: readonly PhrasingContent[], side: 'start' | 'end'): PhrasingContent[] {
  const nodes = [...phrases]
  const edge = (): number => (side === 'start' ? 0 : nodes.length - 1)
  while (nodes.length > 0 && isBlank(nodes[edge()])) nodes.splice(edge(), 1)
  const node = nodes[edge()]
  if (node?.type === 'text') nodes[edge()] = trimText(page, node, side)
  else if (node && 'children' in node) node.children = trimSide(page, node.children, side)
  return nodes
}

function trimText(page: Page, node: Text, side: 'start' | 'end'): Text {
  const value = side === 'start' ? node.value.trimStart() : node.value.trimEnd()
  const cut = node.value.length - value.length
  const {start, end} = rangeOf(node.position)
  const place = side === 'start' ? [Math.min(start + cut, end), end] : [start, Math.max(end - cut, start)]
  return {...node, value, position: positionOf(page, place[0]!, place[1]!)}
}
