// The pictures of raw HTML: where they lie, and how large they are, so that nothing jumps while they come.

import {fromHtml} from 'hast-util-from-html'
import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import {isElsewhere} from '../text/addresses.ts'
import {escapeHtml} from '../text/escape-html.ts'
import {changeAddresses, htmlAddresses} from '../text/html-addresses.ts'
import {htmlAddress} from './address.ts'
import {imageOf, type ImageAsset, type PageData} from './page-data.ts'

/** A piece of HTML with the addresses and sizes that the built site has. */
export function siteHtml(html: string, data: PageData | null): string {
  const sized = html.replace(picture, (tag) => (data ? fitted(tag, data) : tag))
  return changeAddresses(sized, (address) => htmlAddress(address, data))
}

const picture = /<img\b(?:"[^"]*"|'[^']*'|[^'">])*>/gi

function fitted(tag: string, data: PageData): string {
  const url = htmlAddresses(tag).find(({attribute}) => attribute === 'src')?.url
  if (url === undefined) return tag
  const asset = imageOf(url, data)
  if (asset) return withSize(tag, asset)
  // an address from the root may be one of the site, which knows no files of the book
  return url === '' || url.startsWith('/') || isElsewhere(url) ? tag : missing(tag, url)
}

/** What is not there is not asked for: its words stand in its place. */
function missing(tag: string, url: string): string {
  const [image] = fromHtml(tag, {fragment: true}).children
  const alt = image?.type === 'element' ? image.properties.alt : undefined
  // in an attribute, `<` may stand as it is; in a text it begins a tag
  return `<span class="${parts.broken}" title="${escapeHtml(url)}">${escapeHtml(alt || url)}</span>`
}

/** One side that the author gives is enough: of the other its relation to that is told. */
function withSize(tag: string, {width, height}: ImageAsset): string {
  if (!width || !height) return tag
  const style = valueOf(tag, 'style')
  const given = ['width', 'height'].filter((name) => valueOf(tag, name) !== undefined)
  if (given.length === 2) return tag
  if (given.length === 0 && style === undefined) return added(tag, ` width="${width}" height="${height}"`)
  const ratio = `aspect-ratio:auto ${width} / ${height}`
  if (style === undefined) return added(tag, ` style="${ratio}"`)
  return tag.replace(/\sstyle="[^"]*"/i, ` style="${style.replace(/;?\s*$/, '')};${ratio}"`)
}

/** Of an attribute as clean HTML has it. */
function valueOf(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}="([^"]*)"`, 'i').exec(tag)?.[1]
}

function added(tag: string, attributes: string): string {
  return tag.replace(/\s*\/?>$/, `${attributes}>`)
}
