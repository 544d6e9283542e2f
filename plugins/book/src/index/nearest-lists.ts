// Which of several lists of one bibliography a page's citations lead to.

import type {IndexedPage} from './indexed-page.ts'
import type {BookOrder, TocNode} from '../numbering/order-pages.ts'
import {listsOfPages} from '../bibliography/bibliography-files.ts'
import type {FormattedEntry} from '../bibliography/citation-part.ts'

/**
 * The page that lists an entry for those who read another: among equals the last, since the list of a book stands at
 * its end. `null` where no page lists a file that has the entry.
 */
export function nearestLists(
  pages: ReadonlyMap<string, IndexedPage>,
  {root}: BookOrder,
): (citing: string, entry: FormattedEntry) => string | null {
  const holders = pagesOfFiles(pages)
  const paths = new Map<string, string[]>()
  if (root) notePaths(root, [], paths)
  const pathOf = (page: string) => paths.get(page) ?? [page]
  return (citing, {files}) => {
    const own = pathOf(citing)
    let best: {page: string; shared: number; depth: number} | undefined
    for (const page of new Set(['', ...files].flatMap((file) => holders.get(file) ?? []))) {
      const path = pathOf(page)
      const [shared, depth] = [page === citing ? Infinity : commonLength(own, path), path.length]
      if (!best || shared > best.shared || (shared === best.shared && depth <= best.depth))
        best = {page, shared, depth}
    }
    return best?.page ?? null
  }
}

function pagesOfFiles(pages: ReadonlyMap<string, IndexedPage>): Map<string, string[]> {
  const holders = new Map<string, string[]>()
  for (const {file, page} of listsOfPages([...pages.values()].map(({facts}) => facts)))
    holders.set(file, [...(holders.get(file) ?? []), page])
  return holders
}

/** From the page at which the book begins down to each of its pages. */
function notePaths(node: TocNode, above: readonly string[], paths: Map<string, string[]>): void {
  const path = [...above, node.page]
  paths.set(node.page, path)
  for (const {entries} of node.groups)
    for (const entry of entries) if ('page' in entry) notePaths(entry, path, paths)
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((page, i) => page !== b[i])
  return end < 0 ? a.length : end
}
