// HTML elements inside the Markdown tree: remark-rehype turns them into the element that `data` names.

import type {Parent, PhrasingContent, RootContent, Text} from 'mdast'
import type {} from 'mdast-util-math'
import type {Node} from 'unist'

export type Properties = Record<string, string | number | boolean | string[] | undefined>

/** A node that becomes the HTML element `data.hName`. */
export interface HtmlElement extends Parent {
  type: 'htmlElement'
  data: {hName: string; hProperties: Properties}
  children: Content[]
}

export type Content = RootContent | PhrasingContent

declare module 'mdast' {
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

export function text(value: string): Text {
  return {type: 'text', value}
}

/** `<span class="d2l-number">4.1.</span> `, or nothing. */
export function numberSpan(number: string | null | undefined): Content[] {
  return number ? [element('span', {className: ['d2l-number']}, [text(number)]), text(' ')] : []
}
