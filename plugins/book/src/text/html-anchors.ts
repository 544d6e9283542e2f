// The places in a piece of HTML that links can lead to.

import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'
import {authorSchema} from './clean-html.ts'

/** The ids of its elements and the names of its anchors, in the order in which they stand. */
export function htmlAnchors(html: string): string[] {
  if (!/\s(?:id|name)\s*=/i.test(html)) return []
  const found: string[] = []
  visit(fromHtml(html, {fragment: true}), 'element', ({tagName, properties: {id, name}}) => {
    if (!authorSchema.tagNames?.includes(tagName)) return
    if (typeof id === 'string') found.push(id)
    if (tagName === 'a' && typeof name === 'string') found.push(name)
  })
  return found.filter(Boolean)
}
