// `llms.txt` (llmstxt.org): what a book is and where its pages are as Markdown, for language models and their users.

import type {BookIndex} from '../index/book-index.ts'
import type {TocNode} from '../numbering/order-pages.ts'
import {linkMarkdown, titleMarkdown, titlePhrasing} from './title-phrasing.ts'

export interface LlmsBook {
  index: BookIndex
  /** Of the book, where it has no first page. */
  title: string
  /** The pages that readers can find. */
  pages: readonly string[]
  /** Address of a page's Markdown. */
  link: (page: string) => string
}

interface Section {
  /** As Markdown. */
  title: string
  pages: {page: string; depth: number}[]
}

/** A heading for each chapter, below it the pages with their first words. */
export function llmsText(book: LlmsBook): string {
  const root = book.index.order.root
  const home = root && book.index.pages.get(root.page)
  const title = titleMarkdown(home?.title ?? book.title)
  const listed = new Set(book.pages)
  const sections = sectionsOf(book.index, title).flatMap((section) => {
    const lines = section.pages.filter(({page}) => listed.has(page)).map((place) => pageLine(place, book))
    return lines.length > 0 ? [`## ${section.title}\n\n${lines.join('\n')}`] : []
  })
  const about = home?.description ? [`> ${titleMarkdown(home.description)}`] : []
  return `${[`# ${title}`, ...about, ...sections].join('\n\n')}\n`
}

/** Pages at the top that hold no others come first and together; what stands in no toc may be skipped. */
function sectionsOf(index: BookIndex, title: string): Section[] {
  const {root, orphans} = index.order
  const tops = root ? childrenOf(root) : []
  const single = tops.filter((node) => childrenOf(node).length === 0)
  const front = [...(root ? [root] : []), ...single].map(({page}) => ({page, depth: 0}))
  const chapters = tops
    .filter((node) => childrenOf(node).length > 0)
    .map((node) => ({title: titleOf(node.page, index), pages: pagesBelow(node, 0)}))
  return [
    {title, pages: front},
    ...chapters,
    {title: 'Optional', pages: orphans.map((page) => ({page, depth: 0}))},
  ]
}

function pagesBelow(node: TocNode, depth: number): Section['pages'] {
  return [{page: node.page, depth}, ...childrenOf(node).flatMap((child) => pagesBelow(child, depth + 1))]
}

function childrenOf({groups}: TocNode): TocNode[] {
  return groups.flatMap((group) => group.entries.flatMap((entry) => ('page' in entry ? [entry] : [])))
}

function pageLine({page, depth}: Section['pages'][number], {index, link}: LlmsBook): string {
  const {number = null, title = page, description: about = ''} = index.pages.get(page) ?? {}
  const phrases = titlePhrasing(title)
  const named = linkMarkdown(
    link(page),
    number === null ? phrases : [{type: 'text', value: `${number}. `}, ...phrases],
  )
  return `${'  '.repeat(depth)}- ${named}${about === '' ? '' : `: ${titleMarkdown(about)}`}`
}

function titleOf(page: string, index: BookIndex): string {
  const found = index.pages.get(page)
  return `${found?.number ? `${found.number}. ` : ''}${titleMarkdown(found?.title ?? page)}`
}
