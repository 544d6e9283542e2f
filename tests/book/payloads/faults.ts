// What in a piece of HTML could run, or would be fetched from elsewhere: judged by a parser of HTML, not by patterns.

import type {Element, Nodes} from 'hast'
import {fromHtml} from 'hast-util-from-html'

const forbidden = new Set(
  'script style iframe frame frameset object embed applet form base meta link template noscript portal d2l-slot'.split(
    ' ',
  ),
)
/** Of formulas alone. */
const drawn = new Set(['svg', 'math'])
const addressed = 'href xLinkHref src poster cite action formAction data background srcSet longDesc'.split(
  ' ',
)
/** As browsers read an address: one of these schemes, or none. */
const allowed = /^(?:https?:|mailto:|tel:|data:image\/|(?![a-z][a-z\d+.-]*:))/i

/** @param isOwn whether an element is what the site itself writes, and no fault */
export function faultsIn(html: string, isOwn: (element: Element) => boolean = () => false): string[] {
  return look(fromHtml(html, {fragment: !/^\s*<!doctype/i.test(html)}), false, isOwn)
}

function look(node: Nodes, isFormula: boolean, isOwn: (element: Element) => boolean): string[] {
  if (node.type === 'element' && isOwn(node)) return []
  const own = node.type === 'element' ? faultsOf(node, isFormula) : []
  if (!('children' in node)) return own
  const isWithin = isFormula || (node.type === 'element' && classesOf(node).includes('katex'))
  return [...own, ...node.children.flatMap((child) => look(child, isWithin, isOwn))]
}

function faultsOf({tagName, properties}: Element, isFormula: boolean): string[] {
  const tags = forbidden.has(tagName) || (drawn.has(tagName) && !isFormula) ? [`<${tagName}>`] : []
  const attributes = Object.entries(properties).flatMap(([name, value]) => {
    const text = Array.isArray(value) ? value.join(' ') : String(value)
    return isFault(tagName, name, text) ? [`<${tagName} ${name}="${text}">`] : []
  })
  return [...tags, ...attributes]
}

function isFault(tagName: string, name: string, text: string): boolean {
  if (/^on/i.test(name) || /^(?:srcDoc|formAction|action)$/.test(name)) return true
  if (name === 'name') return tagName !== 'a'
  if (name === 'style') return /position:\s*fixed|url\(/i.test(text)
  // oxlint-disable-next-line no-control-regex -- browsers skip them
  return addressed.includes(name) && !allowed.test(text.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, ''))
}

export function classesOf({properties}: Pick<Element, 'properties'>): string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : []
}
