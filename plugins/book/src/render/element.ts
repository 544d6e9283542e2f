// HTML elements inside the Markdown tree: remark-rehype turns them into the element that `data` names.

import type {Properties} from 'hast'
import type {Parent, PhrasingContent, RootContent, Text} from 'mdast'
import type {} from 'mdast-util-math'
import type {Node} from 'unist'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {escapeHtml} from '../text/escape-html.ts'

export type {Properties}

/** A node that becomes the HTML element `data.hName`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  data: {hName: string; hProperties: Properties; hChildren?: {type: 'text'; value: string}[]}
  children: Content[]
}

export type Content = RootContent | PhrasingContent

declare module 'mdast' {
  interface HeadingData {
    /** Where links to it lead, as Docusaurus reads it. */
    id?: string
  }
  interface RootContentMap {
    htmlElement: HtmlElement
  }
  interface BlockContentMap {
    htmlElement: HtmlElement
  }
  interface PhrasingContentMap {
    htmlElement: HtmlElement
  }
}

export function element(
  tagName: string,
  properties: Properties,
  children: Content[],
  like?: Node,
): HtmlElement {
  const node: HtmlElement = {type: 'htmlElement', data: {hName: tagName, hProperties: properties}, children}
  if (like?.position) node.position = like.position
  return node
}

/**
 * A link with final content.
 *
 * @param words what it says: Docusaurus makes a line of the contents from it, as if it were HTML
 */
export function linkElement(
  properties: Properties,
  children: Content[],
  words: string,
  like?: Node,
): Content {
  return Object.assign(element('a', properties, children, like), {value: escapeHtml(words)})
}

/**
 * An element whose text is kept to the letter: what stands in the Markdown tree as text is trimmed line by line on its
 * way to HTML, and read by other plugins (`:name:` is an emoji to one of them).
 */
export function literal(tagName: string, properties: Properties, value: string, like?: Node): HtmlElement {
  const node = element(tagName, properties, [], like)
  node.data.hChildren = [{type: 'text', value}]
  return node
}

export function text(value: string): Text {
  return {type: 'text', value}
}

/** `<span class="d2l-number">4.1.</span> `, or nothing. */
export function numberSpan(number: string | null | undefined): Content[] {
  return number ? [element('span', {className: [parts.number]}, [text(number)]), text(' ')] : []
}
