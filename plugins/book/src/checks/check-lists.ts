// Bibliographies that are cited from, and that no page lists.

import type {BookIndex} from '../index/build-index.ts'
import type {Place} from '../messages/place.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

/** Each is told once, at the first citation. */
export function checkLists({pages, lists}: BookIndex): BookMessage[] {
  const first = new Map<string, {file: string; place: Place; count: number}>()
  for (const {facts} of pages.values())
    for (const {keys, place} of facts.citations)
      for (const key of keys) {
        const listed = lists.find(facts.page, key)
        if (listed?.page !== null) continue
        const [bibliography = ''] = listed.entry.files
        const told = first.get(bibliography) ?? {file: facts.file, place, count: 0}
        first.set(bibliography, {...told, count: told.count + 1})
      }
  return [...first].map(([bibliography, {file, place, count}]) => {
    const others = count > 1 ? `this citation and ${count - 1} more lead` : 'this citation leads'
    const text = `no page lists \`${bibliography}\`: ${others} nowhere; write \`:bibliography:\` on the page of the references`
    return messageAt('citation-is-listed', file, place, text)
  })
}
