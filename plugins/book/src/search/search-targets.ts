// The targets of a book (what has a number or a label) for the search: all of them, in the book's order.

import type {BookIndex} from '../index/book-index.ts'
import type {OutlineFact} from '../facts/page-facts.ts'
import {plainTextOf} from '../facts/phrases.ts'
import type {Site} from '../index/site-address.ts'
import {addressOf} from '../index/site-address.ts'
import {targetKinds, type TargetsFile} from 'docusaurus-theme-d2lbook/search/targets-file'

export interface TargetSource {
  index: BookIndex
  site: Site
  pages: readonly string[]
}

export function targetsFile({index, site, pages}: TargetSource): TargetsFile {
  const file: TargetsFile = {words: index.words, pages: [], targets: []}
  const listed = new Set(pages)
  for (const [name, page] of index.pages) {
    if (!listed.has(name)) continue
    const place =
      file.pages.push([site.permalink(name), withNumber(page.number, plainTextOf(page.title))]) - 1
    const titlePlace = placeOfTitle(page.facts.outline)
    for (const [i, item] of page.facts.outline.entries()) {
      const number = page.numbers[i] ?? null
      if (item.kind === 'toc' || (number === null && !item.label)) continue
      const target = {page: name, id: page.ids[i]!, isPageTitle: i === titlePlace}
      const anchor = addressOf(target, site).slice(site.permalink(name).length)
      const label = item.label?.name ?? null
      const tabs: [string[]?] = item.tabs ? [item.tabs] : []
      const title = shortened(plainTextOf(page.titles[i]!))
      file.targets.push([targetKinds.indexOf(item.kind), number, label, title, place, anchor, ...tabs])
    }
  }
  return file
}

/** Captions may be long. */
function shortened(title: string): string {
  return title.length <= 100 ? title : `${title.slice(0, 100).replace(/\s+\S*$/, '')} …`
}

function placeOfTitle(outline: readonly OutlineFact[]): number {
  const first = outline.findIndex((item) => item.kind === 'section' && item.depth === 1)
  return first >= 0 ? first : outline.findIndex((item) => item.kind === 'section')
}

function withNumber(number: string | null, title: string): string {
  return number ? `${number}. ${title}` : title
}
