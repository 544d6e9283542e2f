// What citeproc makes of an entry, cut down to safe HTML.

import {decodeHTML} from 'entities'
import {fromHtml} from 'hast-util-from-html'
import {sanitize, type Schema} from 'hast-util-sanitize'
import {toHtml} from 'hast-util-to-html'
import {visit} from 'unist-util-visit'

/** Emphasis, and links to the web. */
const schema: Schema = {
  tagNames: ['i', 'b', 'em', 'strong', 'sup', 'sub', 'a'],
  attributes: {a: ['href']},
  protocols: {href: ['http', 'https']},
}

/** Every tag that is not let in goes, its text stays. */
export function entryHtml(html: string): string {
  const tree = fromHtml(html, {fragment: true})
  visit(tree, 'element', ({tagName, properties, children}) => {
    // blocks stand apart
    if (tagName === 'div') children.push({type: 'text', value: ' '})
    if (typeof properties.href !== 'string' || !isLink.test(properties.href)) delete properties.href
  })
  const safe = toHtml(sanitize(tree, schema))
  return asCiteprocWrites(safe).replace(/\s+/g, ' ').trim()
}

/** citeproc takes whatever stands in `doi` for one. */
const isLink = /^https?:\/\/(?!(?:dx\.)?doi\.org\/(?!10\.\d{4,9}(?:\.\d+)*\/))[^<>"]*$/i

/** So that it does not matter whether citeproc has written something or this file. */
function asCiteprocWrites(html: string): string {
  return html
    .replaceAll('&#x26;', '&#38;')
    .replaceAll('&#x3C;', '&#60;')
    .replace(/(<[^>]*>)|>/g, (_, tag: string | undefined) => tag ?? '&#62;')
}

/** The text of such HTML. */
export function textOfHtml(html: string): string {
  return decodeHTML(html.replace(/<[^>]*>/g, ''))
}
