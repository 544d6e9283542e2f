import type {OutlineFact, PageFacts} from '../../../plugins/book/src/facts/page-facts.ts'
import type {Place} from '../../../plugins/book/src/messages/place.ts'
import {facts} from '../page-of-facts.ts'

/** Reads the short form of `numbering-cases.ts`. */
export function readItems(page: string, items: string[]): {facts: PageFacts; numbers: (string | null)[]} {
  const outline = items.map((item, i) => readItem(item, [i + 1, 1, i + 1, 9]))
  const numbers = items.map((item) =>
    item.startsWith('toc') || item.endsWith(' -') ? null : item.split(' ').at(-1)!,
  )
  return {facts: facts(page, outline), numbers}
}

function readItem(item: string, place: Place): OutlineFact {
  const toc = /^toc(#(\d*))?: (.*)$/.exec(item)
  if (toc) {
    const entries = toc[3]!.split(' ').map((path) => ({path, place}))
    return {kind: 'toc', options: toc[1] === undefined ? {} : {numbered: toc[2]!}, entries, place}
  }
  const [, quote, kind] = /^(> )?(\S+) \S+$/.exec(item)!
  if (kind!.startsWith('#')) {
    const depth = kind!.replace('{-}', '').length
    const isUnnumbered = kind!.endsWith('{-}') && {isUnnumbered: true as const}
    const section = {kind: 'section' as const, depth, title: `Heading ${place[0]}`, place, ...isUnnumbered}
    return quote ? {...section, isNested: true} : section
  }
  if (kind === 'eq') return {kind: 'equation', place}
  const caption = kind!.endsWith('!') ? null : `Caption ${place[0]}`
  return kind!.startsWith('fig')
    ? {kind: 'figure', url: 'x.svg', caption, place}
    : {kind: 'table', caption, place}
}
