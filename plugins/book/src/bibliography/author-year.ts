// Citations as the original tool shows them: (Alpha, 2001), Alpha and Beta (2002), Alpha et al. (2003).
// English in every language; letters behind the year as in the list; keys in the order of the list.

import type {CitationFact} from '../facts/page-facts.ts'
import {escapeHtml} from '../text/escape-html.ts'
import type {CitationPart} from './citation-part.ts'
import type {CitedEntry} from './cited-entry.ts'

/** The parts of one citation; keys that are not found are shown as they are. */
export function authorYear(
  {role, keys}: Pick<CitationFact, 'role' | 'keys'>,
  find: (key: string) => CitedEntry | undefined,
  rank: (key: string) => number,
): CitationPart[] {
  const sorted = [...new Set(keys)].toSorted((a, b) => rank(a) - rank(b))
  const cited = sorted.map((key) => {
    const entry = find(key)
    if (!entry) return [{html: escapeHtml(key), key, isMissing: true as const}]
    return role === 'citet' ? textual(entry) : [{html: `${persons(entry)}, ${escapeHtml(entry.year)}`, key}]
  })
  const parts = cited.flatMap((one, i) => (i > 0 ? [{html: ', '}, ...one] : one))
  return joinWords(role === 'citet' ? parts : [{html: '('}, ...parts, {html: ')'}])
}

function textual(entry: CitedEntry): CitationPart[] {
  return [{html: `${persons(entry)} (`}, {html: escapeHtml(entry.year), key: entry.key}, {html: ')'}]
}

/** `Alpha`, `Alpha and Beta`, `Alpha <em>et al.</em>`; without authors the title. */
export function persons({persons: names, hasOthers, titleHtml}: CitedEntry): string {
  const [first, second] = names.map(escapeHtml)
  if (first === undefined) return `<em>${titleHtml}</em>`
  if (names.length > 2 || hasOthers) return `${first} <em>et al.</em>`
  return second === undefined ? first : `${first} and ${second}`
}

/** Words that stand together are one part. */
function joinWords(parts: CitationPart[]): CitationPart[] {
  const joined: CitationPart[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (last && last.key === undefined && part.key === undefined)
      joined[joined.length - 1] = {html: last.html + part.html}
    else joined.push(part)
  }
  return joined
}
