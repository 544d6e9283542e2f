// The engine's excerpts (HTML with marks) as pieces of text as the author wrote it, so that no page has to insert HTML.

import {fromIndexed, inIndexedUnits} from './search-text.ts'

export interface ExcerptPart {
  text: string
  isHit: boolean
}

export function excerptParts(html: string): ExcerptPart[] {
  const {text, hits} = readMarks(html)
  const parts: ExcerptPart[] = []
  // what was parted for the index becomes whole again, and is a hit as its first letter was
  for (const {start, unit} of inIndexedUnits(text)) {
    const isHit = hits[start] ?? false
    const last = parts.at(-1)
    if (last?.isHit === isHit) last.text += fromIndexed(unit)
    else parts.push({text: fromIndexed(unit), isHit})
  }
  return parts
}

/** The text of an excerpt and, for each of its UTF-16 units, whether it is marked. */
function readMarks(html: string): {text: string; hits: boolean[]} {
  let text = ''
  const hits: boolean[] = []
  for (const [i, piece] of html.split(/<\/?mark>/).entries()) {
    const plain = piece.replaceAll('&lt;', '<').replaceAll('&gt;', '>')
    text += plain
    for (let n = 0; n < plain.length; n += 1) hits.push(i % 2 === 1)
  }
  return {text, hits}
}
