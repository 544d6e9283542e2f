// Which pages have a notebook on Google Colab, and where: `[colab]` of config.ini, by the rules of the original tool.

import picomatch from 'picomatch'
import type {BookConfig} from '../config/book-config.ts'

/** What the original tool leaves out where the file says nothing: pages of the top level, and first pages of chapters. */
const defaultExclusions = ['*.html', '**/index.html']

/**
 * The address that opens a page's notebook in Colab, `null` where the book has none for it.
 *
 * @param tab `null` on a page without tabs: the repository of the book's first tab holds it, as all others do
 */
export function colabAddress(page: string, tab: string | null, config: BookConfig): string | null {
  const {repositories, exclusions} = config.colab
  const repository =
    (tab === null ? undefined : repositories[tab]) ??
    repositories[''] ??
    (tab === null ? repositories[config.tabs[0] ?? ''] : undefined)
  if (!repository || isExcluded(page, exclusions.length > 0 ? exclusions : defaultExclusions)) return null
  const path = page.split('/').map(encodeURIComponent).join('/')
  return `https://colab.research.google.com/github/${repository}/blob/master/${path}.ipynb`
}

/** Exclusions are meant for the HTML files of the site; those who name pages or notebooks are understood too. */
function isExcluded(page: string, exclusions: string[]): boolean {
  return ['.html', '.md', '.ipynb'].some((extension) => picomatch.isMatch(page + extension, exclusions))
}
