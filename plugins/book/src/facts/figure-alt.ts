// What a figure says to those who do not see it.

import type {Figure} from 'remark-d2lbook'
import {plainTextOf, type Phrases} from './phrases.ts'
import type {PendingReference} from './page-facts.ts'
import {phrasesOf, settled, textOfPending} from './phrases-of-nodes.ts'

/** Its author's words; where they are the caption's, the caption as plain text. To be asked before the caption is rendered. */
export function figureAlt(
  {alt, children}: Figure,
  textOfReference: (reference: PendingReference) => Phrases,
): string {
  const caption = phrasesOf(children)
  if (lettersOf(alt) !== lettersOf(textOfPending(caption, () => ''))) return alt
  return plainTextOf(settled(caption, textOfReference))
}

/** By which a caption is known again, whatever became of its signs. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
