// Where the addresses of a page lead from the built site.

import type {HtmlAddress} from '../text/html-addresses.ts'
import {ownValue} from '../text/own-value.ts'
import {imageOf, type PageData} from './page-data.ts'

/** Where an address leads from this page; `null` for what may not be shown. */
export function addressOf(url: string, data: PageData | null): string | null {
  const known = ownValue(data?.links, url)
  return known === undefined ? url : known
}

/** The same for an address in HTML, `undefined` where it stays; what may not be shown leads nowhere. */
export function htmlAddress(
  {url, kind}: Pick<HtmlAddress, 'url' | 'kind'>,
  data: PageData | null,
): string | undefined {
  if (kind === 'image') return imageOf(url, data)?.src
  const address = addressOf(url, data)
  return address === url ? undefined : (address ?? '#')
}
