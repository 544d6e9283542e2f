// Beside every page of a built site: its Markdown, and its notebook in every framework; for all of them `llms.txt`.

import {mkdir, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {PublishedBook} from './published-book.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import {factsOf} from '../numbering/order-pages.ts'
import {decodeAddress, isOnThisMachine} from '../text/addresses.ts'
import {insideFolder} from '../files/within-folder.ts'
import {ownValue} from '../text/own-value.ts'
import {besidePage, notebookExtension, relativeAddress} from '../downloads/export-paths.ts'
import {exportPage, type ExportedPage, type ExportAddresses} from './export-page.ts'
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

/** Writes the files of all books; `visit` is shown every page on the way. */
export async function writeSiteExports(
  books: readonly PublishedBook[],
  options: SiteExportOptions,
  visit: (page: ExportedPage, permalink: string, published: PublishedBook) => void,
): Promise<void> {
  for (const published of books) {
    for (const page of published.pages) {
      const permalink = published.site.permalink(page)
      const addresses = addressesOf(page, published, options)
      const exported = await exportPage(published.book, page, addresses, published.data(page)?.outputs)
      await writePage(exported, permalink, published, options)
      visit(exported, permalink, published)
    }
    await writeLlms(published, options)
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

async function writePage(
  page: ExportedPage,
  permalink: string,
  {book}: PublishedBook,
  options: SiteExportOptions,
): Promise<void> {
  const markdown = fileOf(besidePage(permalink, '.md'), options)
  await mkdir(path.dirname(markdown), {recursive: true})
  await writeFile(markdown, pageMarkdown(page, null))
  const tabs = tabsInOrder(factsOf(page.page, book.facts), book.config)
  for (const tab of tabs.length > 0 ? tabs : [null]) {
    const file = fileOf(besidePage(permalink, notebookExtension(tab)), options)
    await writeFile(file, notebookText(notebookOf(page, tab)))
  }
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
