// The bar at the top of a plain book's site, from its `config.ini`.

import type {BookConfig} from '../config/book-config.ts'
import {isReadableAddress} from '../text/readable-address.ts'
import {isSafeLink} from '../text/safe-url.ts'
import {isTemplate} from '../config/config-values.ts'

export function navbar(config: BookConfig, title: string, logo: string | undefined, locales: string[]) {
  const links = config.headerLinks
    .filter(
      (link) => link.url !== '' && isSafeLink(link.url) && isReadableAddress(link.url) && !isTemplate(link),
    )
    .map(({name, url}) => ({label: name, ...addressOf(url), position: 'right' as const}))
  return {
    title,
    ...(logo && {logo: {alt: '', src: logo, className: 'd2l-book-logo'}}),
    hideOnScroll: true,
    items: [...links, ...(locales.length > 1 ? [{type: 'localeDropdown', position: 'right' as const}] : [])],
  }
}

/** An address elsewhere, or a file of the site that is no page of it. */
function addressOf(url: string): {href: string} {
  return {href: URL.canParse(url) ? url : `pathname:///${url.replace(/^\//, '')}`}
}
