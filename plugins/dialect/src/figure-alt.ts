import {toString} from 'mdast-util-to-string'

import type {Figure} from './nodes.ts'

/** Whether what a figure says to those who do not see it is said of the caption alone, and not by its author. */
export function isAltOfCaption({alt, children}: Figure): boolean {
  return lettersOf(alt) === lettersOf(toString(children))
}

/** By which a caption is known again, whatever became of its signs. */
function lettersOf(words: string): string {
  return words.replace(/[^\p{L}\p{N}]/gu, '')
}
