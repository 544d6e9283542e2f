// Beside every page of a built site: its Markdown, and its notebook in every framework; for all of them `llms.txt`.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {PublishedBook} from './published-book.ts'
import {dialectOptions} from '../config/book-config.ts'
import {readSource} from '../facts/read-source.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import {factsOf} from '../numbering/order-pages.ts'
import {decodeAddress, isOnThisMachine} from '../text/addresses.ts'
import {insideFolder} from '../files/within-folder.ts'
import {ownValue} from '../text/own-value.ts'
import {besidePage, notebookExtension, relativeAddress} from '../downloads/export-paths.ts'
import {clientVersion, sourceVersion} from '../load/source-version.ts'
import {exportPage, type ExportedPage, type ExportAddresses} from './export-page.ts'
import {KeptExports} from './kept-exports.ts'
import {llmsText} from './llms-text.ts'
import {notebookOf, notebookText} from './notebook.ts'
import {tabsInOrder} from '../downloads/page-actions.ts'
import {pageMarkdown} from './page-markdown.ts'

export interface SiteExportOptions {
  outDir: string
  /** The site's base: `/` or `/vi/`. */
  baseUrl: string
  /** The site's address, `https://d2l.example`; on this machine alone, links stay relative. */
  url: string
}

/** What somebody makes of each page on the way. */
export interface PageVisitor<Made> {
  /** What it depends on beside the page, JSON-safe. */
  dependsOn: (page: string, published: PublishedBook) => unknown
  /** The result is kept for the next build: JSON-safe. */
  make: (page: ExportedPage, permalink: string, published: PublishedBook) => Made
  take: (made: Made, page: string, published: PublishedBook) => void
}

/** Of a page. */
interface PageExports<Made> {
  markdown: string
  notebooks: {tab: string | null; text: string}[]
  visited: Made
}

/** Writes the files of all books; `visitor` is shown every page on the way. */
export async function writeSiteExports<Made>(
  books: readonly PublishedBook[],
  options: SiteExportOptions,
  visitor: PageVisitor<Made>,
): Promise<void> {
  for (const published of books) {
    const kept = keptExports<Made>(published, options)
    for (const page of published.pages) {
      const from = await dependenciesOf(page, published, visitor)
      const made = await kept.get(page, from, () => makeExports(page, published, options, visitor))
      await writePage(made, published.site.permalink(page), options)
      visitor.take(made.visited, page, published)
    }
    await writeLlms(published, options)
  }
}

function keptExports<Made>(
  {book: {config}, cacheFolder}: PublishedBook,
  {baseUrl, url}: SiteExportOptions,
): KeptExports<PageExports<Made>> {
  const settings = [dialectOptions(config), config.tabs, config.liveComponents]
  return new KeptExports(path.join(cacheFolder, 'exports'), [
    sourceVersion(),
    clientVersion(),
    settings,
    baseUrl,
    isOnThisMachine(url) ? null : url,
  ])
}

/** Its text, and what the compiled page was made from; what a page imports may be anything. */
async function dependenciesOf<Made>(
  page: string,
  published: PublishedBook,
  visitor: PageVisitor<Made>,
): Promise<unknown> {
  const {book, site, data} = published
  const {file, imports} = factsOf(page, book.facts)
  const pageData = data(page)
  if (pageData === null || imports.length > 0) return null
  const {text} = await readSource(path.resolve(book.root, file))
  return [text, pageData, site.permalink(page), visitor.dependsOn(page, published)]
}

async function makeExports<Made>(
  page: string,
  published: PublishedBook,
  options: SiteExportOptions,
  visitor: PageVisitor<Made>,
): Promise<PageExports<Made>> {
  const {book, site, data} = published
  const addresses = addressesOf(page, published, options)
  const exported = await exportPage(book, page, addresses, data(page)?.outputs)
  const tabs = tabsInOrder(factsOf(page, book.facts), book.config)
  return {
    markdown: pageMarkdown(exported, null),
    notebooks: (tabs.length > 0 ? tabs : [null]).map((tab) => ({
      tab,
      text: notebookText(notebookOf(exported, tab)),
    })),
    visited: visitor.make(exported, site.permalink(page), published),
  }
}

async function writeLlms(
  {book, path: root, pages, isListed, site}: PublishedBook,
  options: SiteExportOptions,
): Promise<void> {
  const link = (page: string) => absolute(besidePage(site.permalink(page), '.md'), options)
  const title = await book.folder.title()
  const text = llmsText({index: book.index, title, pages: pages.filter(isListed), link})
  await writeFile(fileOf(`${root.replace(/\/?$/, '/')}llms.txt`, options), text)
}

async function writePage<Made>(
  {markdown, notebooks}: PageExports<Made>,
  permalink: string,
  options: SiteExportOptions,
): Promise<void> {
  const file = fileOf(besidePage(permalink, '.md'), options)
  await mkdir(path.dirname(file), {recursive: true})
  await writeFile(file, markdown)
  for (const {tab, text} of notebooks)
    await writeFile(fileOf(besidePage(permalink, notebookExtension(tab)), options), text)
}

function addressesOf(
  page: string,
  {site, data, addressOf}: Pick<PublishedBook, 'site' | 'data' | 'addressOf'>,
  options: SiteExportOptions,
): ExportAddresses & SiteAddresses {
  const from = site.permalink(page)
  const to = (address: string) =>
    linkFrom(address.replace(/^pathname:\/\//, ''), besidePage(from, '.md'), options)
  const images = data(page)?.images ?? {}
  const {source} = site
  return {
    page: to(from),
    permalink: (other) => (other === page ? '' : to(site.permalink(other))),
    ...(source && {source: {permalink: (other: string) => to(source.permalink(other))}}),
    image: (url) => {
      const found = ownValue(images, url)
      return found && to(found.src)
    },
    file: (file) => {
      const address = addressOf(file)
      return address && to(address)
    },
  }
}

function linkFrom(address: string, from: string, options: SiteExportOptions): string {
  return isOnThisMachine(options.url) ? relativeAddress(from, address) : absolute(address, options)
}

function absolute(address: string, {url}: SiteExportOptions): string {
  return isOnThisMachine(url) ? address : new URL(address, url).href
}

function fileOf(address: string, {outDir, baseUrl}: SiteExportOptions): string {
  return insideFolder(outDir, decodeAddress(address.slice(baseUrl.length)))
}
