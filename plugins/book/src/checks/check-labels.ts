// Labels that nobody names, and such as have no number.

import {foldLabel} from 'remark-d2lbook'
import type {BookIndex} from '../index/build-index.ts'
import {targetsOn, type IndexedPage} from '../index/indexed-page.ts'
import {decodeAddress} from '../text/addresses.ts'
import type {Tell} from './check-effects.ts'

export function checkLabels(page: IndexedPage, used: ReadonlySet<string>, tell: Tell): void {
  for (const {fact, number} of targetsOn(page)) {
    if (!fact.label) continue
    for (const {name, place, isId} of [fact.label, ...(fact.moreLabels ?? [])])
      if (!isId && !used.has(foldLabel(name))) tell('label-is-used', place, `nothing refers to \`${name}\``)
    const {name, place} = fact.label
    if ((fact.kind === 'figure' || fact.kind === 'table') && fact.caption === null && number === null)
      tell('label-has-number', place, `the ${fact.kind} \`${name}\` has no caption, and therefore no number`)
  }
}

/** The labels that references and links of the book name. */
export function usedLabels(index: BookIndex): Set<string> {
  const pages = [...index.pages.values()]
  return new Set(
    pages.flatMap(({facts: {references, links}}) => [
      ...references.map(({label}) => foldLabel(label)),
      ...links.flatMap(({url}) =>
        url.includes('#') ? [foldLabel(decodeAddress(url.replace(/^[^#]*#/, '')))] : [],
      ),
    ]),
  )
}
