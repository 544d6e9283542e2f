// Every place on a page of the site that links can lead to.

import {citationId} from '../numbering/assign-anchors.ts'
import {targetsOn, type IndexedPage} from './indexed-page.ts'
import type {EntryLists} from './list-entries.ts'

export function anchorsOfPage({items, facts}: IndexedPage, lists: EntryLists): Set<string> {
  return new Set([
    ...targetsOn({items})
      .flatMap(({id, moreIds}) => [id, ...moreIds])
      .filter(Boolean),
    ...facts.anchors.map((id) => id.normalize('NFC')),
    ...facts.live.flatMap(({attributes: {name}}) => (name ? [`live-${name}`] : [])),
    ...[...facts.citations.keys()].map(citationId),
    ...lists.of(facts.page).flatMap((list) => list.map(({id}) => id)),
  ])
}
