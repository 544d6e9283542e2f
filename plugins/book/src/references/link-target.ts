// What a link of a page leads to: another page, a file of the book that is published with it, or nothing that may be shown.

import path from 'node:path'
import {isOfSite, type BookFiles, type PagePlace} from '../files/book-files.ts'
import {isElsewhere} from '../text/addresses.ts'
import {fileOf, pageAt} from './page-at.ts'

export type LinkTarget =
  | {kind: 'page'; page: string; rest: string}
  | {kind: 'file'; file: string; rest: string}
  | {kind: 'refused'}

export interface BookLinks {
  files: BookFiles
  /** Pages by the absolute path of their files, in whatever language. */
  pageOf: (file: string) => string | undefined
  /** By page. */
  facts: {has: (page: string) => boolean}
}

/** `undefined` where a link is left as it is written: it leads elsewhere, within the page, or to no file at all. */
export function linkTarget(
  url: string,
  place: PagePlace,
  {files, pageOf, facts}: BookLinks,
): LinkTarget | undefined {
  if (url === '' || isElsewhere(url) || /^[#?]/.test(url)) return undefined
  const found = files.find(url, place)
  if (found.state !== 'found' && isOfSite(url)) return {kind: 'refused'}
  if (found.state === 'missing' || found.state === 'folder') return pageNamed(url, place.page, facts)
  if (found.state !== 'found') return namesFile(url) ? {kind: 'refused'} : undefined
  const {file, rest} = found
  const page = pageOf(file)
  if (page !== undefined) return {kind: 'page', page, rest}
  return /\.(?:mdx?|html?)$/i.test(file) ? undefined : {kind: 'file', file, rest}
}

/** A page that is named otherwise than by its file: `one`, `one.html`, `folder/`. */
function pageNamed(url: string, from: string, pages: BookLinks['facts']): LinkTarget | undefined {
  const file = fileOf(url, from)
  const page = file === undefined ? undefined : pageAt(file, pages)
  return page === undefined ? undefined : {kind: 'page', page, rest: /[?#].*$/s.exec(url)?.[0] ?? ''}
}

/** Pages are no files to readers, and what is HTML may be the site of another tool. */
function namesFile(url: string): boolean {
  const extension = path.extname(url.replace(/[?#].*$/s, ''))
  return extension !== '' && !/^\.(?:mdx?|html?)$/i.test(extension)
}
