// Every place on a page of the site that links can lead to.

import type {IndexedPage} from './build-index.ts'
import type {EntryLists} from './list-entries.ts'

export function anchorsOfPage({facts, ids, moreIds}: IndexedPage, lists: EntryLists): Set<string> {
  return new Set([
    ...ids.filter(Boolean),
    ...moreIds.flat(),
    ...facts.anchors.map((id) => id.normalize('NFC')),
    ...facts.live.flatMap(({attributes: {name}}) => (name ? [`live-${name}`] : [])),
    ...facts.citations.map((_, i) => `cite-${i + 1}`),
    ...lists.of(facts.page).flatMap((list) => list.map(({id}) => id)),
  ])
}
