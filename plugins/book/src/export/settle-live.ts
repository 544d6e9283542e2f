// What computes in a page, where nothing runs: the way to the page, or the block as its author wrote it, and in words what
// its picture shows.

import type {PhrasingContent, RootContent} from 'mdast'
import type {Live} from 'remark-d2lbook'
import {ordinalOf} from '../facts/ordinals.ts'
import {linkTo} from './settle-links.ts'
import type {SettleState} from './settle-state.ts'

export function settleLive(node: Live, {addresses: {page}, descriptions}: SettleState): RootContent[] {
  const ordinal = ordinalOf(node)
  const description = ordinal === undefined ? undefined : descriptions.get(ordinal)
  return [
    page === null ? node : paragraph(linkTo(page, [text(`▶ ${titleOf(node)}`)])),
    ...(description ? [paragraph(text(description))] : []),
  ]
}

function titleOf({component, attributes}: Live): string {
  return attributes['title']?.trim() || component
}

function paragraph(phrase: PhrasingContent): RootContent {
  return {type: 'paragraph', children: [phrase]}
}

function text(value: string): PhrasingContent {
  return {type: 'text', value}
}
