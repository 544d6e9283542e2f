// Citations in the text. Their ids let a bibliography link back.

import type {Citation} from 'remark-d2lbook'
import {ordinalOf} from '../facts/ordinals.ts'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import type {CitationPartRefs} from '../index/page-refs.ts'
import {citationId} from '../numbering/assign-anchors.ts'
import {element, text, type Content, type HtmlElement} from './element.ts'
import {withFormulas} from './entry-formulas.ts'
import type {RenderState} from './render-state.ts'

export function citationSpan(node: Citation, state: RenderState): HtmlElement {
  const resolved = state.data?.refs.citations[`${node.role}:${node.keys.join(',')}`]
  if (!resolved)
    return element('span', {className: [parts.broken]}, [text(`[${node.keys.join(', ')}]`)], node)
  const ordinal = ordinalOf(node)
  const id = ordinal === undefined ? undefined : citationId(ordinal)
  const content = resolved.parts.map((part) => citationPart(part, state))
  return element('span', {className: [parts.citation], id}, content, node)
}

function citationPart(part: CitationPartRefs, state: RenderState): Content {
  const content = state.trusted(withFormulas(part.html))
  if (part.type === 'text') return content
  if (part.url) return element('a', {href: part.url, title: part.title}, [content])
  // what no page lists is sound all the same: its entry is shown at the words
  if (part.title) return element('span', {title: part.title}, [content])
  return element('span', {className: [parts.broken], title: part.problem}, [content])
}
