// One page of a book, ready to be taken away: its pieces with final text and with links that lead
// somewhere from where its file will lie.

import type {Root} from 'mdast'
import path from 'node:path'
import type {LoadedBook} from '../load/loaded-book.ts'
import {refsOfPage} from '../index/page-refs.ts'
import {plainTextOf} from '../facts/phrases.ts'
import {factsOf} from '../numbering/order-pages.ts'
import {attachOutputs, type PageOutputs} from '../run/shown-outputs.ts'
import {linkTarget} from '../references/link-target.ts'
import {liveDescriptions} from './live-descriptions.ts'
import type {NotebookPage} from './notebook.ts'
import {pagePieces} from './page-pieces.ts'
import {settlePage} from './settle-page.ts'

/** Where a page's links lead; addresses are relative to its file, or absolute. */
export interface ExportAddresses {
  /** Another page of the book; `''` for the page itself. */
  permalink: (page: string) => string
  /** The page on a site, where there is one. */
  page: string | null
  /** A picture, by address as written. */
  image: (url: string) => string | undefined
  /** A file of the book that a page links. */
  file: (file: string) => string | undefined
}

export interface ExportedPage extends NotebookPage {
  /** Frameworks of the page; empty: it is the same in all. */
  tabs: string[]
  /** The settled page. */
  tree: Root
}

/** @param outputs what our own run of the page has put out */
export async function exportPage(
  book: LoadedBook,
  page: string,
  addresses: ExportAddresses,
  outputs?: PageOutputs,
): Promise<ExportedPage> {
  const refs = refsOfPage(book.index, page, addresses)
  const link = (url: string) => pageLink(url, page, book, addresses)
  const written = await book.treeOf(page)
  attachOutputs(written, outputs)
  const descriptions = await liveDescriptions(book, page, written, refs.lang)
  const tree = settlePage(written, refs, {...addresses, link}, descriptions)
  return {
    page,
    title: plainTextOf(refs.title),
    lang: refs.lang,
    tabs: refs.tabs,
    tree,
    pieces: pagePieces(tree, refs.tabs),
  }
}

/** A link to a file of the book that holds a page is a link to the page. */
function pageLink(
  url: string,
  page: string,
  book: LoadedBook,
  addresses: ExportAddresses,
): string | undefined {
  const target = linkTarget(url, {page, file: path.join(book.root, factsOf(page, book.facts).file)}, book)
  if (target?.kind === 'page') return addresses.permalink(target.page) + target.rest
  if (target?.kind !== 'file') return undefined
  const address = addresses.file(target.file)
  return address && address + target.rest
}
