// The programs of a book: one for each of its pages in each of its frameworks, with what it needs of the book's library.

import path from 'node:path'
import type {Root} from 'mdast'
import type {Library} from 'd2lbook-python'
import type {Tabs} from 'remark-d2lbook'
import {SKIP, visit} from 'unist-util-visit'
import type {BookConfig} from '../config/book-config.ts'
import {frontMatterOf} from '../facts/front-matter.ts'
import {pageFields} from '../facts/page-fields.ts'
import {readSource} from '../facts/read-source.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {pageCells, type PageCell} from './page-cells.ts'
import type {PageProgram} from './run-page.ts'
import {savedLibrary} from './save-cells.ts'
import {LibraryNames} from './used-library.ts'

/** The cells of a page, by framework; `''` in a book without any. */
export interface ProgramPage {
  page: string
  /** The author's file, absolute. */
  file: string
  cells: ReadonlyMap<string, readonly PageCell[]>
  /** The frameworks that it names; where it names none it is for all of the book. */
  tabs: ReadonlySet<string>
  /** `run: false` at the head of the page: what it saves is part of the library all the same. */
  isLeftOut: boolean
}

export interface BookPrograms {
  programs: PageProgram[]
  /** By framework. */
  libraries: Map<string, Library>
}

type Settings = Pick<BookConfig, 'tabs' | 'libraries'> & Partial<Pick<BookConfig, 'release'>>

/** The pages of a book that hold cells, in its order. */
export async function programPages(book: LoadedBook): Promise<ProgramPage[]> {
  const {order} = book.index
  const pages: ProgramPage[] = []
  for (const page of new Set([...order.pages, ...order.orphans])) {
    const facts = book.facts.get(page)
    if (!facts || facts.cells === 0) continue
    const file = path.resolve(book.root, facts.file)
    const {text} = await readSource(file)
    pages.push(programPage({page, file, text, tree: await book.treeOf(page)}, book.config.tabs))
  }
  return pages
}

/** @param tabs of the book */
export function programPage(
  {page, file, text, tree}: {page: string; file: string; text: string; tree: Root},
  tabs: readonly string[],
): ProgramPage {
  const names = tabs.length > 0 ? tabs : [null]
  return {
    page,
    file,
    cells: new Map(names.map((tab) => [tab ?? '', pageCells(tree, tab, text)])),
    tabs: tabsOf(tree, tabs),
    isLeftOut: pageFields(frontMatterOf(text, file)).fields.run === false,
  }
}

/** What is for all frameworks of the book does not make a page one of theirs. */
function tabsOf(tree: Root, ofBook: readonly string[]): Set<string> {
  const tabs = new Set<string>()
  visit(tree, (node) => {
    if (node.type !== 'tabs' && node.type !== 'cell') return undefined
    const names = node.names ?? []
    const isForAll = names.length >= ofBook.length && (node.type === 'cell' || isOneCell(node))
    if (!isForAll) for (const name of names) tabs.add(name)
    return SKIP
  })
  return tabs
}

/** A cell for several frameworks that reads differently in each, by the names of the book's library. */
function isOneCell({children}: Tabs): boolean {
  return new Set(children.map(({position}) => position?.start.offset)).size === 1
}

function isOffered({isLeftOut, tabs}: ProgramPage, name: string): boolean {
  return !isLeftOut && (tabs.size === 0 || name === '' || tabs.has(name))
}

export function bookPrograms(
  pages: readonly ProgramPage[],
  {tabs, libraries: settings, release}: Settings,
): BookPrograms {
  const programs: PageProgram[] = []
  const libraries = new Map<string, Library>()
  for (const name of tabs.length > 0 ? tabs : ['']) {
    const cellsOf = ({cells}: ProgramPage) => cells.get(name) ?? []
    const library = savedLibrary(
      pages.map((one) => ({page: one.page, cells: cellsOf(one)})),
      settings[name],
    )
    const names = new LibraryNames(library)
    for (const one of pages.filter((page) => isOffered(page, name))) {
      const cells = cellsOf(one).filter(({isLeftOut}) => !isLeftOut)
      const used = names.usedBy(cells.map(({source}) => source).join('\n'))
      if (cells.length > 0)
        programs.push({
          page: one.page,
          file: one.file,
          tab: name === '' ? null : name,
          cells,
          library: used,
          ...(release !== undefined && {release}),
        })
    }
    libraries.set(name, library)
  }
  return {programs, libraries}
}
