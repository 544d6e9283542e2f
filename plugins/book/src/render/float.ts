// Figures and tables: the things with captions.

import type {Table} from 'mdast'
import {figureStyle, hasEmptyHead, type CaptionedTable, type Figure} from 'remark-d2lbook'
import type {Node} from 'unist'
import {partsOfTable} from '../facts/captioned-table.ts'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {figureAlt} from '../facts/figure-alt.ts'
import {targetRefs, textOfReference} from '../index/page-refs.ts'
import {setChildren} from '../text/set-children.ts'
import {captionLink} from './caption-link.ts'
import {element, numberSpan, type Content, type HtmlElement, type Properties} from './element.ts'
import {imageOf} from './page-data.ts'
import {picture, pictureSize} from './picture.ts'
import {moreAnchors} from './more-anchors.ts'
import {usesOf} from './related.ts'
import type {RenderState} from './render-state.ts'

export function figure(node: Figure, state: RenderState): Content[] {
  const target = targetRefs(node, state.data?.refs)
  const alt = figureAlt(node, (reference) => textOfReference(reference, state.data?.refs))
  const caption = state.children(node.children)
  const content: Content[] = [figureImage({...node, alt}, state)]
  if (caption.length > 0) {
    const link = captionLink(target, state)
    content.push(element('figcaption', {}, [...numberSpan(target?.word), ...caption, ...link]))
  }
  const properties = {className: [parts.figure, ...(node.classes ?? [])], id: target?.id ?? node.label?.name}
  return [...moreAnchors(target), element('figure', properties, content, node), ...usesOf(node, state)]
}

function figureImage(node: Figure, state: RenderState): HtmlElement {
  const asset = imageOf(node.url, state.data)
  const {alt, title} = node
  const style = figureStyle(node)
  return picture(node.url, {alt, title, style, ...pictureSize(style, asset)}, state)
}

export function captionedTable(node: CaptionedTable, state: RenderState): Content[] {
  const target = targetRefs(node, state.data?.refs)
  const {caption: written, table} = partsOfTable(node)
  const caption = state.children(written?.children ?? [])
  hideEmptyHead(table)
  setChildren(table, state.children(table.children))
  const word = target?.word
  const properties = {id: target?.id ?? node.label?.name, ariaLabel: word}
  const anchors = moreAnchors(target)
  const uses = usesOf(node, state)
  if (caption.length === 0) return [...anchors, tableBox(properties, [table], node), ...uses]
  const link = captionLink(target, state)
  const captionBox = element('div', {dataCaption: true}, [...numberSpan(word), ...caption, ...link])
  return [...anchors, tableBox(properties, [captionBox, table], node), ...uses]
}

/** A table without a head: Markdown has none, and a row of nothing helps nobody, nor does a corner that heads nothing. */
export function hideEmptyHead(table: Table): void {
  const [head] = table.children
  if (!head) return
  if (hasEmptyHead(table)) Object.assign((head.data ??= {}), {hProperties: {hidden: true}})
  for (const cell of head.children)
    if (cell.children.length === 0) Object.assign((cell.data ??= {}), {hName: 'td'})
}

/** A box that scrolls when its table is wider than the page. A caption moves into the table at the end (a parser of HTML would drop it here). */
export function tableBox(properties: Properties, children: Content[], like: Node): HtmlElement {
  const region = properties.ariaLabel ? {role: 'region'} : {}
  return element('div', {className: [parts.table], tabIndex: 0, ...region, ...properties}, children, like)
}
