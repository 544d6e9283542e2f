// Dead links of a page that the author has been told of, at their places: Docusaurus need not list them once more, unless
// the site wants to end a build because of them.

import type {DocusaurusConfig} from '@docusaurus/types'
import type {PageFacts} from '../facts/page-facts.ts'
import type {BookMessage} from '../messages/message.ts'

type Wishes = Pick<DocusaurusConfig, 'onBrokenLinks' | 'onBrokenAnchors'>

/** Their addresses, as written. */
export function deadLinks(
  {file, links}: PageFacts,
  messages: readonly BookMessage[],
  {onBrokenLinks, onBrokenAnchors}: Wishes,
): string[] {
  const told = new Set<string>([
    ...(onBrokenLinks === 'throw' ? [] : ['link-has-page']),
    ...(onBrokenAnchors === 'throw' ? [] : ['link-has-anchor']),
  ])
  const places = new Set(
    messages.flatMap((message) =>
      message.file === file && told.has(message.rule) ? [String(message.place)] : [],
    ),
  )
  return links.filter(({place}) => places.has(String(place))).map(({url}) => url)
}
