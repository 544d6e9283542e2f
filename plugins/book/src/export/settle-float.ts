// Figures and tables as plain Markdown: the picture or table, and its caption as a paragraph with the number in bold.

import type {Paragraph, PhrasingContent, RootContent} from 'mdast'
import type {CaptionedTable, Figure} from 'remark-d2lbook'
import {oneLine} from '../text/one-line.ts'
import {partsOfTable} from '../facts/captioned-table.ts'
import {figureAlt} from '../facts/figure-alt.ts'
import {targetRefs, textOfReference, type TargetRefs} from '../index/page-refs.ts'
import {withChildren} from '../text/set-children.ts'
import {escapeHtml, withoutTags} from '../text/escape-html.ts'
import {anchorsOf, imageAddress, type SettleState} from './settle-state.ts'

export function settleFigure(node: Figure, state: SettleState): RootContent[] {
  const target = targetRefs(node, state.refs)
  const alt = figureAlt(node, (reference) => textOfReference(reference, state.refs))
  const caption = captionOf(state.all(node.children), target)
  const anchor = node.label ? anchorsOf(target) : []
  return [...anchor, {type: 'paragraph', children: [picture({...node, alt}, state)]}, ...caption]
}

/** Markdown has no sizes: a picture with one is HTML. */
function picture(node: Figure, state: SettleState): PhrasingContent {
  const url = imageAddress(node.url, state)
  const sizes = Object.entries({width: node.width, height: node.height}).flatMap(([name, value]) => {
    const size = attributeOf(value)
    return size === undefined ? [] : [` ${name}="${size}"`]
  })
  if (sizes.length === 0)
    return {
      type: 'image',
      url,
      alt: withoutTags(node.alt),
      title: node.title ? withoutTags(node.title) : null,
    }
  return {
    type: 'html',
    value: `<img src="${escapeHtml(oneLine(url))}" alt="${escapeHtml(oneLine(node.alt))}"${sizes.join('')}>`,
  }
}

/** Of a unit, in an inch of 96 pixels. */
const pixels: Record<string, number> = {px: 1, in: 96, cm: 96 / 2.54, mm: 96 / 25.4, pt: 96 / 72, pc: 16}

/** A length as an attribute, which is in pixels or per cent; what depends on the size of letters is left out. */
function attributeOf(length: string | undefined): string | undefined {
  const [, value, unit = 'px'] = /^\s*(\d+(?:\.\d+)?)([a-z]+|%)?\s*$/.exec(length ?? '') ?? []
  if (value === undefined) return undefined
  if (unit === '%' || unit === 'px') return value + (unit === '%' ? '%' : '')
  const size = pixels[unit]
  return size === undefined ? undefined : String(Math.round(Number(value) * size))
}

export function settleTable(node: CaptionedTable, state: SettleState): RootContent[] {
  const target = targetRefs(node, state.refs)
  const {caption, table} = partsOfTable(node)
  const anchor = node.label ? anchorsOf(target) : []
  return [...anchor, ...captionOf(state.all(caption?.children ?? []), target), ...state.all([table])]
}

function captionOf(caption: RootContent[], target: TargetRefs | undefined): Paragraph[] {
  if (caption.length === 0) return []
  const number: PhrasingContent[] = target?.word
    ? [
        {type: 'strong', children: [{type: 'text', value: target.word}]},
        {type: 'text', value: ' '},
      ]
    : []
  const paragraph: Paragraph = {type: 'paragraph', children: []}
  return [withChildren(paragraph, [...number, ...withoutEnd(caption)])]
}

/** A space at the end of a paragraph would have to be written as a character reference. */
function withoutEnd(caption: RootContent[]): RootContent[] {
  const last = caption.at(-1)
  return last?.type === 'text' ? [...caption.slice(0, -1), {...last, value: last.value.trimEnd()}] : caption
}
