// A picture at an address as it is written on the page; in words where nothing can be shown from there.

import type {Node} from 'unist'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {readableAddress} from '../text/readable-address.ts'
import {isSafePicture} from '../text/safe-url.ts'
import {element, text, type HtmlElement, type Properties} from './element.ts'
import {imageOf} from './page-data.ts'
import type {RenderState} from './render-state.ts'

export function picture(
  url: string,
  properties: Properties & {alt?: string},
  {data}: RenderState,
  like?: Node,
): HtmlElement {
  const src = imageOf(url, data)?.src ?? (isSafePicture(url) ? readableAddress(url) : undefined)
  if (src !== undefined) return element('img', {src, ...properties}, [], like)
  const words = properties.alt ? [text(properties.alt)] : []
  return element('span', {className: [parts.broken], title: url}, words, like)
}
