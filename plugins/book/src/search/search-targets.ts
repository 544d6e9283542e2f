// The targets of a book (what has a number or a label) for the search: all of them, in the book's order.

import {targetsOn, type BookIndex} from '../index/book-index.ts'
import {plainTextOf} from '../facts/phrases.ts'
import type {SiteAddresses} from '../index/site-addresses.ts'
import {addressOf} from '../index/site-addresses.ts'
import {targetKinds, type TargetsFile} from 'docusaurus-theme-d2lbook/search/targets-file'

export interface TargetSource {
  index: BookIndex
  site: SiteAddresses
  pages: readonly string[]
}

export function targetsFile({index, site, pages}: TargetSource): TargetsFile {
  const file: TargetsFile = {words: index.words, pages: [], targets: []}
  const listed = new Set(pages)
  for (const [name, page] of index.pages) {
    if (!listed.has(name)) continue
    const place =
      file.pages.push([site.permalink(name), withNumber(page.number, plainTextOf(page.title))]) - 1
    for (const {fact, number, id, title, isPageTitle} of targetsOn(page)) {
      if (number === null && !fact.label) continue
      const anchor = addressOf({page: name, id, isPageTitle}, site).slice(site.permalink(name).length)
      const label = fact.label?.name ?? null
      const tabs: [string[]?] = fact.tabs ? [fact.tabs] : []
      const shown = shortened(plainTextOf(title))
      file.targets.push([targetKinds.indexOf(fact.kind), number, label, shown, place, anchor, ...tabs])
    }
  }
  return file
}

/** Captions may be long. */
function shortened(title: string): string {
  return title.length <= 100 ? title : `${title.slice(0, 100).replace(/\s+\S*$/, '')} …`
}

function withNumber(number: string | null, title: string): string {
  return number ? `${number}. ${title}` : title
}
