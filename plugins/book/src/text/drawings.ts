// Drawings (SVG) as pictures: nothing in a picture runs, fetches, or meets the styles of the page.

import {imageSize} from 'image-size'
import type {Element} from 'hast'
import {fromHtml} from 'hast-util-from-html'
import {toHtml} from 'hast-util-to-html'
import {svgProblem} from './svg-problem.ts'

export interface PictureSource {
  src: string
  width?: number
  height?: number
}

const running =
  /<(?:script|foreignobject|iframe|handler|listener|set|animate)|\son[a-z]+\s*=|javascript:|<!entity/i

/** Whether nothing in a drawing runs, wherever it is shown. */
export function isStillDrawing(svg: string): boolean {
  return !running.test(svg)
}

/** A drawing as a picture; `undefined` where browsers would show nothing. */
export function drawnPicture(svg: string): PictureSource | undefined {
  const named = withNamespace(svg.trim())
  const bytes = Buffer.from(named)
  if (svgProblem(bytes) !== undefined) return undefined
  return {src: `data:image/svg+xml;base64,${bytes.toString('base64')}`, ...sizeOf(bytes)}
}

/** Within HTML a drawing needs no name of its language, as a file it does. */
function withNamespace(svg: string): string {
  return svg.replace(/<svg\b[^>]*>/i, (tag) =>
    /\bxmlns\s*=/.test(tag) ? tag : tag.replace(/^<svg/i, '<svg xmlns="http://www.w3.org/2000/svg"'),
  )
}

/** In CSS pixels, where it can be read; a photograph may lie on its side. */
export function sizeOf(bytes: Uint8Array): {width?: number; height?: number} {
  try {
    const {width, height, orientation = 1} = imageSize(bytes)
    if (!(width > 0 && height > 0)) return {}
    const [wide, high] = [Math.round(width), Math.round(height)]
    return orientation > 4 ? {width: high, height: wide} : {width: wide, height: high}
  } catch {
    return {}
  }
}

const opening = /<svg[\s>]/gi
const closing = /<\/svg\s*>/gi

/** HTML with the drawings in it as pictures; what runs is left out. */
export function withDrawnPictures(html: string): string {
  if (!html.includes('<')) return html
  let result = ''
  let at = 0
  for (;;) {
    opening.lastIndex = at
    const start = opening.exec(html)?.index
    if (start === undefined) break
    closing.lastIndex = start
    if (!closing.test(html)) break
    result += html.slice(at, start) + drawn(html.slice(start, closing.lastIndex))
    at = closing.lastIndex
  }
  return result + html.slice(at)
}

function drawn(svg: string): string {
  const [element] = fromHtml(svg, {fragment: true}).children
  return element?.type === 'element' ? toHtml(pictureOf(element)) : ''
}

function pictureOf(svg: Element): Element[] {
  const text = toHtml(svg, {space: 'svg', closeEmptyElements: true})
  const picture = isStillDrawing(text) ? drawnPicture(text) : undefined
  if (!picture) return []
  return [{type: 'element', tagName: 'img', properties: {...picture, alt: titleOf(svg)}, children: []}]
}

function titleOf({properties, children}: Element): string {
  const title = children.find((child) => child.type === 'element' && child.tagName === 'title')
  const [text] = title?.type === 'element' ? title.children : []
  return properties.ariaLabel ?? (text?.type === 'text' ? text.value : '')
}
