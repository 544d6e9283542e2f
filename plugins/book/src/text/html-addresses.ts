// The addresses in a piece of HTML: what its elements show, and where its links lead.

import {decodeHTMLAttribute} from 'entities'
import {escapeHtml} from './escape-html.ts'

export interface HtmlAddress {
  url: string
  kind: 'image' | 'link'
  /** In small letters. */
  attribute: string
  /** Of the address as it is written, within the HTML. */
  start: number
  end: number
  /** Of the tag that it stands in. */
  tag: [start: number, end: number]
}

const tag =
  /<!--[^]*?-->|<(?:a|area|img|source|video|audio|track|iframe|frame|embed|object)\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi
// every attribute, so that what stands in the value of one is not read as another
const attribute = /\s([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/dg
const names = new Set(['href', 'src', 'poster', 'srcset', 'data'])
// documents of their own are linked
const linking = /^<(?:a|area|iframe|frame|embed|object)\b/i

/** In the order in which they stand. */
export function htmlAddresses(html: string): HtmlAddress[] {
  return [...html.matchAll(tag)].flatMap((found) => {
    if (found[0].startsWith('<!--')) return []
    return [...found[0].matchAll(attribute)].flatMap((match) => {
      const name = (match[1] ?? '').toLowerCase()
      const [, , ...values] = match.indices ?? []
      const [start, end] = values.find((one) => one !== undefined) ?? []
      if (!names.has(name) || start === undefined) return []
      const value = found[0].slice(start, end)
      const whole: [number, number] = [found.index, found.index + found[0].length]
      const places = name === 'srcset' ? candidatesOf(value) : [{url: value, at: 0}]
      return places.map(({url, at}): HtmlAddress => ({
        url: decodeHTMLAttribute(url).trim(),
        attribute: name,
        kind: linking.test(found[0]) ? 'link' : 'image',
        start: found.index + start + at,
        end: found.index + start + at + url.length,
        tag: whole,
      }))
    })
  })
}

/** The HTML with other addresses; where `change` gives none, an address stays as it is. */
export function changeAddresses(html: string, change: (address: HtmlAddress) => string | undefined): string {
  let changed = ''
  let at = 0
  for (const address of htmlAddresses(html)) {
    const url = change(address)
    if (url === undefined) continue
    changed += html.slice(at, address.start) + escapeHtml(url)
    at = address.end
  }
  return changed + html.slice(at)
}

/** `small.png 1x, large.png 2x`. */
function candidatesOf(set: string): {url: string; at: number}[] {
  return [...set.matchAll(/(?<=^|,)\s*([^\s,]+)/g)].map(({0: whole, 1: url = '', index}) => ({
    url,
    at: index + whole.length - url.length,
  }))
}
