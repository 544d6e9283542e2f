// Names and addresses of what is made of a page.

import path from 'node:path'

/** `/base/chapter/page` becomes `/base/chapter/page.md`, `/base/chapter/` becomes `/base/chapter/index.md`. */
export function besidePage(permalink: string, extension: string): string {
  return `${permalink.endsWith('/') ? `${permalink}index` : permalink}${extension}`
}

/** `.ipynb`, or `.pytorch.ipynb` for a page with tabs. */
export function notebookExtension(tab: string | null): string {
  return tab === null ? '.ipynb' : `.${tab}.ipynb`
}

/** The way from one file or address to another; both begin at the same root. */
export function relativeAddress(from: string, to: string): string {
  const [, file = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(to) ?? []
  const way = path.posix.relative(path.posix.dirname(from), file) || '.'
  return `${way}${file.endsWith('/') && !way.endsWith('/') ? '/' : ''}${rest}`
}
