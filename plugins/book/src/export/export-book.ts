// `d2lbook export`: a book folder as notebooks or Markdown files in a folder, links between them relative,
// pictures copied beside them.

import {copyFile, mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import {exportMark} from '../config/output-folders.ts'
import type {BookFolder} from '../load/book-folder.ts'
import type {LoadedBook} from '../load/loaded-book.ts'
import {insideFolder} from '../files/within-folder.ts'
import {exportPage, type ExportedPage, type ExportAddresses} from './export-page.ts'
import {relativeAddress} from '../downloads/export-paths.ts'
import {svgOnWeb, withAccelerator, withInstallation} from './colab-notebook.ts'
import {notebookOf, notebookText, type Notebook} from './notebook.ts'
import {tabsInOrder} from '../downloads/page-actions.ts'
import {isShown} from './page-pieces.ts'
import {pageMarkdown} from './page-markdown.ts'
import {factsOf} from '../numbering/order-pages.ts'
import type {PageOutputs} from '../run/shown-outputs.ts'
import {encodePath, isElsewhere} from '../text/addresses.ts'

export type ExportFormat = 'ipynb' | 'md'

export interface ExportRequest {
  book: BookFolder
  out: string
  formats: ExportFormat[]
  /** Only these frameworks. @default all: a folder of notebooks for each, one Markdown file for all */
  tabs: string[] | null
  /** Whether notebooks are to run on Google Colab, by `[colab]` of config.ini. @default false */
  forColab?: boolean
  /** Address of the published book: links lead there instead of to the other files. */
  url?: string
  /** What the cells of each page show. @default nothing but what stands in the pages */
  outputsOf?: (book: LoadedBook) => Promise<ReadonlyMap<string, PageOutputs>>
}

/** One set of files: all pages in one format, in one framework. */
interface Edition {
  format: ExportFormat
  /** Folder below `out`, `''` or with a slash at its end. */
  folder: string
  tab: string | null
}

/** Writes the files; resolves to how many. */
export async function exportBook(request: ExportRequest): Promise<number> {
  const book = await request.book.load({keepsTrees: true})
  const outputs = await request.outputsOf?.(book)
  const pictures = new Map<string, string>()
  const work = {request, book, outputs, pictures}
  let count = 0
  for (const page of book.facts.keys()) {
    const editions = editionsOf(request, book).filter((edition) => hasPage(page, edition, book))
    for (const [edition, exported] of await exportEditions(page, editions, work)) {
      const text = await textOf(exported, edition, work)
      await writeWithFolder(insideFolder(request.out, fileOf(page, edition)), text)
      count += 1
    }
  }
  await writeFile(path.join(request.out, exportMark), 'Made by d2lbook export.\n')
  for (const [target, source] of pictures) await copyWithFolder(source, insideFolder(request.out, target))
  return count
}

function editionsOf({formats, tabs}: ExportRequest, {config}: LoadedBook): Edition[] {
  const inFolders = (format: ExportFormat, names: string[]): Edition[] =>
    names.map((tab) => ({format, folder: `${tab}/`, tab}))
  return formats.flatMap((format) => {
    const names = tabs ?? (format === 'ipynb' ? config.tabs : [])
    return names.length > 0 ? inFolders(format, names) : [{format, folder: '', tab: null}]
  })
}

/** A page that is the same in all frameworks is in every edition. */
function hasPage(page: string, {tab}: Edition, {facts, config}: LoadedBook): boolean {
  const found = facts.get(page)
  // a link may name a draft
  if (!found) return true
  const tabs = tabsInOrder(found, config)
  return tab === null || tabs.length === 0 || tabs.includes(tab)
}

interface Work {
  request: ExportRequest
  book: LoadedBook
  outputs: ReadonlyMap<string, PageOutputs> | undefined
  /** Pictures to be copied, by where they go. */
  pictures: Map<string, string>
}

/** The page for each edition; where the links are the same, its text is made once. */
async function exportEditions(
  page: string,
  editions: Edition[],
  work: Work,
): Promise<[Edition, ExportedPage][]> {
  const result: [Edition, ExportedPage][] = []
  let links = new Map<string, string>()
  for (const edition of editions) {
    const addresses = addressesOf(page, edition, work)
    const last = result.at(-1)
    if (last && [...links].every(([other, link]) => addresses.permalink(other) === link)) {
      result.push([edition, last[1]])
      continue
    }
    links = new Map()
    const permalink = (other: string) => {
      const found = addresses.permalink(other)
      links.set(other, found)
      return found
    }
    const own = work.outputs?.get(page)
    result.push([edition, await exportPage(work.book, page, {...addresses, permalink}, own)])
  }
  return result
}

function addressesOf(page: string, edition: Edition, {request, book, pictures}: Work): ExportAddresses {
  const from = encodePath(fileOf(page, edition))
  const {url} = request
  return {
    page: url === undefined ? null : onSite(url, page, book),
    permalink: (other) => {
      if (other === page) return ''
      return url === undefined
        ? relativeAddress(from, encodePath(fileOf(other, nearestEdition(other, edition, book))))
        : onSite(url, other, book)
    },
    image: (address) => {
      if (isElsewhere(address)) return undefined
      const found = book.files.find(address, {
        page,
        file: path.join(book.root, factsOf(page, book.facts).file),
      })
      if (found.state !== 'found') return undefined
      const onWeb =
        request.forColab &&
        edition.format === 'ipynb' &&
        svgOnWeb(placeInExport(found.file, book.root), book.config.colab)
      return onWeb || besideText(found.file)
    },
    file: besideText,
  }

  function besideText(source: string): string {
    const target = placeInExport(source, book.root)
    pictures.set(target, source)
    return relativeAddress(from, encodePath(target))
  }
}

/** A page that is not there in a framework is linked to where it is. */
function nearestEdition(page: string, edition: Edition, book: LoadedBook): Edition {
  if (hasPage(page, edition, book)) return edition
  const [tab = ''] = tabsInOrder(factsOf(page, book.facts), book.config)
  return {...edition, folder: `${tab}/`, tab}
}

/** Files of the book keep their place in it. */
function placeInExport(source: string, root: string): string {
  const place = path.relative(root, source).replaceAll('\\', '/')
  return place.startsWith('../') || path.isAbsolute(place) ? `img/${path.basename(source)}` : place
}

function fileOf(page: string, {folder, format}: Edition): string {
  return `${folder}${page}.${format}`
}

function onSite(url: string, page: string, {addresses}: LoadedBook): string {
  return url.replace(/\/$/, '') + encodeURI(addresses.get(page)?.slug ?? `/${page}`)
}

async function textOf(page: ExportedPage, {format, tab}: Edition, work: Work): Promise<string> {
  if (format === 'md') return pageMarkdown(page, tab)
  const own = page.tabs.length > 0 ? tab : null
  return notebookText(
    work.request.forColab ? await colabNotebook(page, own, tab, work) : notebookOf(page, own),
  )
}

/** @param own the framework of the page, where it has some; `tab` is that of the folder */
async function colabNotebook(
  page: ExportedPage,
  own: string | null,
  tab: string | null,
  {book}: Work,
): Promise<Notebook> {
  const {colab} = book.config
  const required = book.facts.get(page.page)?.libraries ?? []
  const shown = page.pieces.filter((piece) => isShown(piece, own))
  const pieces = withInstallation(shown, required, tab, colab)
  return withAccelerator(notebookOf({...page, pieces}, own), colab)
}

async function writeWithFolder(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, text)
}

async function copyWithFolder(source: string, file: string): Promise<void> {
  await mkdir(path.dirname(file), {recursive: true})
  await copyFile(source, file)
}
