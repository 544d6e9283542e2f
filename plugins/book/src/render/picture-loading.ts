// When the pictures of a page are loaded: what a reader sees first at once, the others when they come near.

import type {Root} from 'hast'
import {visit} from 'unist-util-visit'

/** As many letters as a large window shows. */
const firstScreen = 1500

/**
 * Tells each picture of a page when it is loaded, where its author has not.
 *
 * @param trustedHtml what stands in elements that carry its index
 * @param length of the text above which a picture, the first of its page, is seen at once
 */
export function timePictures(tree: Root, trustedHtml: readonly string[], length = firstScreen): void {
  let read = 0
  let isFirst = true
  visit(tree, (node) => {
    if (node.type === 'text') read += node.value.length
    if (node.type !== 'element') return
    const {tagName, properties} = node
    if (properties.dataTrusted !== undefined)
      read += textLength(trustedHtml[Number(properties.dataTrusted)] ?? '')
    if (tagName !== 'img') return
    properties.decoding ??= 'async'
    if (!isFirst || read >= length) properties.loading ??= 'lazy'
    isFirst = false
  })
}

function textLength(html: string): number {
  return html.replace(/<[^>]*>/g, '').length
}
