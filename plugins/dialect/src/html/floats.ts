// The things that have captions or numbers.

import type {Element, ElementContent} from 'hast'
import type {Heading, Table} from 'mdast'
import {defaultHandlers, type State} from 'mdast-util-to-hast'
import {toString} from 'mdast-util-to-string'
import {normalizeUri} from 'micromark-util-sanitize-uri'

import {isAltOfCaption} from '../figure-alt.ts'
import {figureStyle} from '../figure-style.ts'
import type {CaptionedTable, Equation, Figure, TableCaption} from '../nodes.ts'
import {hasEmptyHead} from '../table-head.ts'
import {element, placed, text, type Made} from './element.ts'
import type {Target} from './page-facts.ts'
import {anchors, pageOf, safeId, targetOf} from './page.ts'
import {plainReference} from './references.ts'
import {titlePhrases} from './title-phrases.ts'
import {withNumber} from './words.ts'

export function heading(state: State, node: Heading): Made {
  const target = targetOf(state, node)
  const made = defaultHandlers.heading(state, node)
  if (!target) return made
  // the id of another plugin stays
  const own = (made.properties.id ??= safeId(state, target.id))
  const others = [target.id, ...target.moreIds].filter((id) => safeId(state, id) !== own)
  return [...anchors(state, others), made]
}

export function figure(state: State, node: Figure): Made {
  const {url, title, classes} = node
  const image = element('img', {
    src: normalizeUri(url),
    alt: altOf(state, node),
    title,
    style: figureStyle(node),
  })
  state.patch(node, image)
  const caption = captionOf(state, node, targetOf(state, node), state.all(node))
  const parts = caption.length > 0 ? [image, element('figcaption', {}, caption)] : [image]
  return named(state, node, element('figure', {className: classes}, state.wrap(parts, true)))
}

/** Where it is the caption's: with the words of the references that stand there, without tags. */
function altOf(state: State, node: Figure): string {
  if (!isAltOfCaption(node)) return node.alt
  return toString(titlePhrases(node.children, (inner) => plainReference(state, inner)))
}

/** The number, where there is one, stands before what the author says. */
function captionOf(
  state: State,
  {type}: Figure | CaptionedTable,
  target: Target | undefined,
  said: ElementContent[],
): ElementContent[] {
  if (!target || target.number === null || said.length === 0) return said
  const format = pageOf(state).words[type === 'figure' ? 'figure' : 'table']
  const number = element('span', {className: ['number']}, [text(withNumber(format, target.number))])
  return [number, text(' '), ...said]
}

/** With the id of its label, behind what further labels lead to. */
function named(state: State, node: Figure | CaptionedTable | Equation, made: Element): Made {
  const target = targetOf(state, node)
  const found = placed(state, node, made)
  if (!target) return found
  found.properties.id ??= safeId(state, target.id)
  return target.moreIds.length > 0 ? [...anchors(state, target.moreIds), found] : found
}

/** A formula is marked as remark-math marks it, for the plugins that set it; a number stands beside it. */
export function equation(state: State, node: Equation): Made {
  const target = targetOf(state, node)
  // it only defines; what leads to it arrives all the same
  if (node.value === '') return anchors(state, target ? [target.id, ...target.moreIds] : [])
  const formula = mathBlock(node.value)
  state.patch(node, formula)
  const number = target?.number ?? node.tag
  if (number === undefined || number === null) return placed(state, node, formula)
  const shown = element('span', {className: ['equation-number']}, [text(`(${number})`)])
  return named(state, node, element('div', {className: ['equation']}, state.wrap([formula, shown], true)))
}

/** TeX for rehype-katex, rehype-mathjax and their like. */
export function mathBlock(tex: string): Element {
  const code = element('code', {className: ['language-math', 'math-display']}, [text(tex)])
  return element('pre', {}, [code])
}

export function captionedTable(state: State, node: CaptionedTable): Made {
  const [first, second] = node.children
  const made = [state.one(first.type === 'table' ? first : second!, node) ?? []].flat()
  const said = first.type === 'tableCaption' ? state.all(first) : []
  const caption = captionOf(state, node, targetOf(state, node), said)
  const [box] = made
  // whoever has a handler of her own for tables may have made anything
  if (box?.type !== 'element' || box.tagName !== 'table')
    return caption.length > 0 ? [element('p', {}, caption), ...made] : made
  if (caption.length > 0) box.children.unshift(text('\n'), element('caption', {}, caption))
  return named(state, node, box)
}

/** Tables put their captions in themselves. */
export function tableCaption(state: State, node: TableCaption): Made {
  return placed(state, node, element('caption', {}, state.all(node)))
}

/** Markdown has no tables without a head; a row of nothing helps nobody, nor does a corner that heads nothing. */
export function table(state: State, node: Table): Made {
  const made = defaultHandlers.table(state, node)
  const head = made.children.findIndex((child) => child.type === 'element' && child.tagName === 'thead')
  if (head >= 0 && hasEmptyHead(node)) made.children.splice(head, 2)
  for (const cell of elementsIn(elementsIn([made.children[head]])))
    if (cell.children.length === 0) cell.tagName = 'td'
  return made
}

/** The elements among the children of some. */
function elementsIn(parents: readonly (ElementContent | undefined)[]): Element[] {
  return parents
    .flatMap((parent) => (parent?.type === 'element' ? parent.children : []))
    .filter((child) => child.type === 'element')
}
