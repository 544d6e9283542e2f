// A book whose language nobody names is taken to be in English: browsers then read it out, hyphenate and translate it so.

import type {PageFacts} from '../facts/page-facts.ts'
import {textOfPending} from '../facts/phrases-of-nodes.ts'
import {messageAt, type BookMessage} from '../messages/message.ts'

/** As many letters as make sure that it is no quotation. */
const enough = 40

/**
 * Tells, of a book without a language, that its titles and the beginnings of its pages are in another script than ours.
 *
 * @param name file of the settings
 */
export function languageMessages(pages: Iterable<PageFacts>, name: string): BookMessage[] {
  let [latin, others] = [0, 0]
  for (const {description, outline} of pages) {
    const titles = outline.flatMap((item) => (item.kind === 'section' ? [item.title] : []))
    for (const phrases of [description, ...titles]) {
      const text = textOfPending(phrases, () => '')
      latin += count(text, /\p{Script=Latin}/gu)
      others += count(text, /(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/gu)
    }
  }
  if (others < enough || others < latin) return []
  const text =
    'most words of this book are not in Latin letters, but its language is not named, and taken for English'
  return [messageAt('language-is-named', name, null, text)]
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0
}
