// Elements of HTML in Markdown.

import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import type {Html} from 'mdast'
import {toString} from 'mdast-util-to-string'
import type {Point, Position} from 'unist'
import {visit} from 'unist-util-visit'
import {elementProblems, knownAttributes, type PlainElement} from './element-problems.ts'
import {holds} from './holds.ts'
import type {Problem} from './problems.ts'

const telling = /<(?:img|a|table|video|audio|iframe|embed|object)\b|\bcolor\s*[:=]/i

/** What is wrong with the elements of a piece of HTML; it may open what another piece closes. */
export function checkHtml({value, position}: Html): Problem[] {
  if (!telling.test(value)) return []
  const problems: Problem[] = []
  visit(fromHtml(value, {fragment: true}), 'element', (element) => {
    const place = placeIn(element.position, position)
    for (const {rule, text} of elementProblems(plainElement(element, value)))
      problems.push({rule, place, text})
  })
  return problems
}

function plainElement(element: Element, html: string): PlainElement {
  const {tagName: name, properties, position} = element
  const end = position?.end.offset ?? 0
  // a piece that leaves the element open does not say what is in it
  const isWhole = html.slice(0, end).toLowerCase().trimEnd().endsWith(`</${name}>`)
  return {
    name,
    attributes: knownAttributes(Object.entries(properties).map(([key, given]) => [key, String(given)])),
    words: isWhole ? toString(element) : undefined,
    holds: (inner) => !isWhole || holds(element, (node) => 'tagName' in node && node.tagName === inner),
  }
}

/** Where a part of a piece of HTML stands on the page. */
function placeIn(part: Position | undefined, whole: Position | undefined): Position | undefined {
  if (!part || !whole) return whole
  const onPage = ({line, column}: Point): Point => ({
    line: whole.start.line + line - 1,
    column: line === 1 ? whole.start.column + column - 1 : column,
  })
  return {start: onPage(part.start), end: onPage(part.end)}
}
