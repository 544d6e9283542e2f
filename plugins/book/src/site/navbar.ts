// The bar at the top of a plain book's site.

import {parts} from 'docusaurus-theme-d2lbook/page-parts'
import type {Logo} from './copy-brand.ts'
import type {HeaderAddress} from './header-links.ts'

export function navbar(title: string, logo: Logo | undefined, links: HeaderAddress[], locales: string[]) {
  const items = links.map((link) => ({...link, position: 'right' as const}))
  return {
    title,
    ...(logo && {logo: {alt: '', ...logo, className: parts.bookLogo}}),
    hideOnScroll: true,
    items: [...items, ...(locales.length > 1 ? [{type: 'localeDropdown', position: 'right' as const}] : [])],
  }
}
