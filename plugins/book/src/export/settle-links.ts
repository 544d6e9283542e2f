// References, citations, the bibliography and lists of pages as Markdown links with final text.

import type {Link, List, ListItem, PhrasingContent, RootContent} from 'mdast'
import type {Bibliography, Citation, Reference, Toc} from 'remark-d2lbook'
import {listedEntries, tocLinks, type CitationPartRefs} from '../index/page-refs.ts'
import type {TocLink} from '../index/toc-links.ts'
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

export function bibliographyOf(node: Bibliography, state: SettleState): RootContent[] {
  const entries = listedEntries(node, state.refs)
  if (entries.length === 0) return []
  const items = entries.map(({id, html}) => itemOf([...anchorOf(id), ...htmlPhrasing(html)]))
  return [{...listOf(items), data: {part: 'bibliography'}}]
}

/** The pages of a toc block as nested links; nothing where the list is hidden or empty. */
export function tocOf(node: Toc, state: SettleState): RootContent[] {
  const items = tocLinks(node, state.refs)
  return items.length === 0 ? [] : [{...tocLevel(items), data: {part: 'toc'}}]
}

function tocLevel(links: TocLink[]): List {
  return listOf(
    links.map(({url, number, title, children}) => {
      const words = [{type: 'text' as const, value: number ? `${number}. ` : ''}, ...titlePhrasing(title)]
      return itemOf([linkTo(url, words)], children.length > 0 ? [tocLevel(children)] : [])
    }),
  )
}

export function linkTo(url: string, children: PhrasingContent[]): Link {
  return {type: 'link', url: linkAddress(url), children}
}

function listOf(children: ListItem[]): List {
  return {type: 'list', ordered: false, spread: false, children}
}

function itemOf(words: PhrasingContent[], below: List[] = []): ListItem {
  return {type: 'listItem', spread: false, children: [{type: 'paragraph', children: words}, ...below]}
}
