// The bar at the top of a plain book's site, from its `config.ini`.

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {BookConfig} from '../config/book-config.ts'

export function navbar(config: BookConfig, book: string) {
  const logo = config.logo && existsSync(path.join(book, config.logo)) ? {logo: {alt: config.title, src: config.logo}} : {}
  return {
    title: config.title ?? path.basename(book),
    ...logo,
    hideOnScroll: true,
    items: config.headerLinks.map((link) => ({label: link.name, href: link.url, position: 'right' as const})),
  }
}
