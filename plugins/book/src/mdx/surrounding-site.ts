// The Docusaurus site around a book.

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {SiteFolders} from '../files/book-files.ts'

export interface SurroundingSite {
  /** Folder of the Docusaurus site, if there is one. */
  site: string | null
  /** The site is the author's: it may have components and loaders that nobody knows here. */
  isOwnSite: boolean
  /** Folders whose files the author's site serves from its root. @default `static` */
  statics?: readonly string[]
}

/** The Docusaurus site that a book lies in. */
export function siteAround(root: string): SurroundingSite {
  const names = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `docusaurus.config.${ending}`)
  for (let folder = path.resolve(root); ; folder = path.dirname(folder)) {
    if (names.some((name) => existsSync(path.join(folder, name)))) return {site: folder, isOwnSite: true}
    if (folder === path.dirname(folder)) return {site: null, isOwnSite: false}
  }
}

/** What the pages of a book may show of the author's site. */
export function siteFolders({site, isOwnSite, statics}: SurroundingSite): SiteFolders | undefined {
  if (site === null || !isOwnSite) return undefined
  return {folder: site, statics: statics ?? [path.join(site, 'static')]}
}
