// A picture at an address as it is written on the page; in words where nothing can be shown from there.

import type {Node} from 'unist'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {readableAddress} from '../text/readable-address.ts'
import {isSafePicture} from '../text/safe-url.ts'
import {element, text, type HtmlElement, type Properties} from './element.ts'
import {imageOf, type ImageAsset} from './page-data.ts'
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

/**
 * What keeps the place of a picture until it is there. Of a height alone the width follows; an attribute would say another.
 *
 * @param style of the author
 */
export function pictureSize(style: unknown, {width, height}: Partial<ImageAsset> = {}): Properties {
  if (!width || !height) return {}
  const isHeightAlone = typeof style === 'string' && style.startsWith('height')
  return isHeightAlone ? {style: `${style};aspect-ratio:auto ${width} / ${height}`} : {width, height}
}
