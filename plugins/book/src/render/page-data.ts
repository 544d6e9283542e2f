// What one page needs from the rest of the book, as it stands in the page's refs file.

import {existsSync, readFileSync} from 'node:fs'
import path from 'node:path'
import type {OwnComponents} from 'd2lbook-live'
import type {PageHead} from 'docusaurus-theme-d2lbook/page-parts'
import type {DialectOptions} from 'remark-d2lbook'
import {hashOf} from '../files/hash.ts'
import type {PageActions} from '../downloads/page-actions.ts'
import type {PageTranslation} from '../drift/page-translation.ts'
import type {PageRefs} from '../index/page-refs.ts'
import type {RelatedParts} from '../index/related-parts.ts'
import type {PageOutputs} from '../run/shown-outputs.ts'

/** An image of the book under its public address. Sizes are in CSS pixels, where they could be read. */
export interface ImageAsset {
  src: string
  width?: number
  height?: number
}

/** A message of the page, to be shown at its place while the author works. */
export interface PlacedMessage {
  line: number
  severity: 'error' | 'warning'
  rule: string
  text: string
}

export interface PageData {
  refs: PageRefs
  /** What other pages have to do with this one; not where the author wants no word of it. */
  related?: RelatedParts
  /** By address as written on the page. */
  images: Record<string, ImageAsset>
  /** The author's file, relative to the book. */
  file?: string
  /**
   * Modules that the page names, by name as written: the path of one that lies relative to the page, `null` for one that
   * is not there.
   */
  imports?: Record<string, string | null>
  /** Other pages show it as a part of theirs. */
  isPart?: true
  /** Where links to pages and files of the book lead, by address as written; `null` for what may not be shown. */
  links?: Record<string, string | null>
  /** Links that lead nowhere, by address as written: the author knows, and the site's own check need not tell. */
  dead?: string[]
  /** Only in `start`. */
  messages: PlacedMessage[]
  /** Only in a site of several languages. */
  translation?: PageTranslation
  /** Settings of the parser, where they are others than the site's: a version of a book may have had other tabs. */
  dialect?: DialectOptions
  /** Live components that the site brings itself, if there are any. */
  liveComponents?: OwnComponents
  /** What its cells have put out; none where they were not run. */
  outputs?: PageOutputs
  /** Where the book's own package is, of a page whose cells import it: `{tab}` in it stands for the framework. */
  library?: string
  /** Where the small data are that its cells may ask for. */
  cellData?: string
  /** Of the book: cells see other packages as they were at its time. */
  release?: string
  /** The author wants the cells to run as soon as the page is read. */
  runsOnLoad?: true
  /** Only in a site that others can reach. */
  preview?: PageHead['preview']
  /** What readers can take away; `null` in `start`, which makes no such files. */
  actions: PageActions | null
}

/** The picture at an address as it is written on the page. */
export function imageOf(url: string, data: PageData | null): ImageAsset | undefined {
  return data && Object.hasOwn(data.images, url) ? data.images[url] : undefined
}

/** The refs file of a source file; the loader that declares the dependency computes the same name. */
export function refsFilePath(refsDir: string, sourcePath: string): string {
  return path.join(refsDir, `${hashOf(sourcePath, 'md5')}.json`)
}

/** `null` for a page outside every book index: it is then rendered without numbers. */
export function readPageData(refsDir: string, sourcePath: string): PageData | null {
  const file = refsFilePath(refsDir, sourcePath)
  if (!existsSync(file)) return null
  const data: PageData = JSON.parse(readFileSync(file, 'utf8'))
  return data
}
