// Labels that nobody names, and such as have no number.

import {foldLabel} from 'remark-d2lbook'
import type {BookIndex, IndexedPage} from '../index/build-index.ts'
import {decodeAddress} from '../text/addresses.ts'
import type {Tell} from './check-effects.ts'

export function checkLabels({facts, numbers}: IndexedPage, used: ReadonlySet<string>, tell: Tell): void {
  for (const [i, item] of facts.outline.entries()) {
    if (item.kind === 'toc' || !item.label) continue
    for (const {name, place, isId} of [item.label, ...(item.moreLabels ?? [])])
      if (!isId && !used.has(foldLabel(name))) tell('label-is-used', place, `nothing refers to \`${name}\``)
    const {name, place} = item.label
    if ((item.kind === 'figure' || item.kind === 'table') && item.caption === null && numbers[i] === null)
      tell('label-has-number', place, `the ${item.kind} \`${name}\` has no caption, and therefore no number`)
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
