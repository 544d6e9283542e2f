// A page or a book, as it is named on the command line: `book`, `book/chapter/page.md`, `book/chapter/page`.

import {existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import path from 'node:path'
import {nearest} from 'remark-d2lbook'
import {pageOfFile} from '../files/page-of-file.ts'
import {bookFolder} from './book-argument.ts'
import {UsageError} from './usage-error.ts'

/** Paths are absolute, behind all links. */
export type PagePlace =
  | {kind: 'book'; root: string}
  /** `page` as the book names it: `chapter/page`. */
  | {kind: 'page'; root: string; page: string; file: string}
  /** No book is around it. */
  | {kind: 'file'; file: string}

export function pageOrBook(argument: string): PagePlace {
  if (isFolder(argument)) return {kind: 'book', root: bookFolder(argument)}
  const found = [argument, `${argument}.md`, `${argument}.mdx`].find(isPage)
  if (found === undefined) throw new UsageError(problemOf(argument))
  const file = realpathSync(path.resolve(found))
  const root = folderOfBook(path.dirname(file))
  if (root === undefined) return {kind: 'file', file}
  return {kind: 'page', root, page: pageOfFile(path.relative(root, file)), file}
}

function isFolder(name: string): boolean {
  return statSync(path.resolve(name), {throwIfNoEntry: false})?.isDirectory() ?? false
}

function isPage(name: string): boolean {
  const info = statSync(path.resolve(name), {throwIfNoEntry: false})
  return /\.mdx?$/i.test(name) && (info?.isFile() ?? false)
}

/** The nearest folder around a page that has the settings of a book. */
function folderOfBook(folder: string): string | undefined {
  if (existsSync(path.join(folder, 'config.ini'))) return folder
  const above = path.dirname(folder)
  return above === folder ? undefined : folderOfBook(above)
}

function problemOf(argument: string): string {
  const place = path.resolve(argument)
  if (existsSync(place)) return `${argument}: is neither a page (.md, .mdx) nor a folder`
  const folder = path.dirname(place)
  const pages = isFolder(folder) ? readdirSync(folder).filter((name) => /\.mdx?$/i.test(name)) : []
  const meant = nearest(pageOfFile(path.basename(place)), pages.map(pageOfFile))
  const ask = meant === undefined ? '' : `; did you mean ${path.join(path.dirname(argument), meant)}?`
  return `${argument}: there is no such page or folder${ask}`
}
