// Places in HTML that links can lead to.

import {fromHtml} from 'hast-util-from-html'
import {visit} from 'unist-util-visit'

export function idsIn(html: string): string[] {
  const ids: string[] = []
  visit(fromHtml(html, {fragment: true}), 'element', ({properties}) => {
    if (typeof properties.id === 'string') ids.push(properties.id)
  })
  return ids
}
