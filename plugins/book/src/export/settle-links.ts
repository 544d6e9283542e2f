// References, citations, the bibliography and lists of pages as Markdown links with final text.

import type {Link, List, ListItem, PhrasingContent, RootContent} from 'mdast'
import type {Citation, Reference} from 'remark-d2lbook'
import type {CitationPartRefs, PageRefs} from '../index/page-refs.ts'
import {htmlPhrasing} from './html-phrasing.ts'
import {titlePhrasing} from './title-phrasing.ts'
import {anchorOf, linkAddress, type SettleState} from './settle-state.ts'

export function referenceOf(node: Reference, state: SettleState): PhrasingContent[] {
  const found = state.refs.references[`${node.role}:${node.label}`]
  const text = found?.text ?? node.label
  return found?.url ? [linkTo(found.url, titlePhrasing(text))] : titlePhrasing(text)
}

export function citationOf(node: Citation, state: SettleState): PhrasingContent[] {
  const found = state.refs.citations[`${node.role}:${node.keys.join(',')}`]
  if (!found) return [{type: 'text', value: `[${node.keys.join(', ')}]`}]
  return found.parts.flatMap(citationPart)
}

function citationPart(part: CitationPartRefs): PhrasingContent[] {
  const content = htmlPhrasing(part.html)
  return part.type === 'entry' && part.url ? [linkTo(part.url, content)] : content
}

export function bibliographyOf(state: SettleState): RootContent[] {
  const entries = state.refs.bibliographies[state.counts.bibliography++] ?? []
  return entries.length === 0
    ? []
    : [
        {
          ...listOf(
            entries.map(({id, html}) => [...(anchorOf(id) as PhrasingContent[]), ...htmlPhrasing(html)]),
          ),
          data: {part: 'bibliography'},
        },
      ]
}

/** The pages of a toc block as nested links; nothing where the list is hidden or empty. */
export function tocOf(state: SettleState): RootContent[] {
  const items = state.refs.toc[state.counts.toc++] ?? []
  return items.length === 0 ? [] : [{...tocLevel(items), data: {part: 'toc'}}]
}

function tocLevel(items: PageRefs['toc'][number]): List {
  const list = listOf(
    items.map(({url, number, title}) => [
      linkTo(url, [{type: 'text', value: number ? `${number}. ` : ''}, ...titlePhrasing(title)]),
    ]),
  )
  for (const [i, item] of items.entries()) {
    if (item.children.length > 0) list.children[i]!.children.push(tocLevel(item.children))
  }
  return list
}

export function linkTo(url: string, children: PhrasingContent[]): Link {
  return {type: 'link', url: linkAddress(url), children}
}

function listOf(items: PhrasingContent[][]): List {
  const children = items.map((item): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{type: 'paragraph', children: item}],
  }))
  return {type: 'list', ordered: false, spread: false, children}
}
