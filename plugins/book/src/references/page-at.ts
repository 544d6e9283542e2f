// The page that an address names: `one.md` as much as `one`, `one.html`, and `folder/` for the page of a folder.

import {isOfSite} from '../files/book-files.ts'
import {resolvePath} from '../files/resolve-path.ts'
import {decodeAddress, isElsewhere} from '../text/addresses.ts'

/** The file of the book that an address on a page names; `undefined` for anything elsewhere, and for a place on the page. */
export function fileOf(url: string, page: string): string | undefined {
  if (isElsewhere(url) || /^(?:[#?]|~|$)/.test(url)) return undefined
  const written = decodeAddress(url.replace(/[?#].*$/s, ''))
  return isOfSite(url) ? written : (resolvePath(page, written) ?? written)
}

/** The name of the page that a file is, or that stands at a path. */
export function pageAt(file: string, pages: {has: (page: string) => boolean}): string | undefined {
  const page = file.replace(/\/$/, '').replace(/\.(?:md|mdx|markdown|html|ipynb|rst)$/i, '')
  const names = [page, page === '' ? 'index' : `${page}/index`]
  return [...names, ...names.map((name) => name.normalize('NFC'))].find((name) => pages.has(name))
}

/** The place that an address names: `sec_x` of `one.md#sec_x`; `undefined` for a page as a whole. */
export function anchorIn(url: string): string | undefined {
  const [, written = ''] = /#(.*)$/s.exec(url) ?? []
  const name = decodeAddress(written.replace(/:~:.*$/s, '')).normalize('NFC')
  return name === '' || name.toLowerCase() === 'top' ? undefined : name
}
