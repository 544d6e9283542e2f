// What is said of an image, a link or a table, however it is written.

import type {Position} from 'unist'
import type {RuleName} from '../messages/rules.ts'
import {saysNothingOfImage, saysNothingOfLink} from './empty-words.ts'

/** What is wrong with a piece of a page, for `reportOnPage`. */
export interface Problem {
  rule: RuleName
  place: Position | undefined
  text: string
}

/** What is wrong with the words of an image. */
export function imageProblem(alt: string, url: string): string | undefined {
  if (alt.trim() === '') return 'this image has no words for those who do not see it'
  if (saysNothingOfImage(alt, url)) return `\`${alt.trim()}\` does not say what this image shows`
  return undefined
}

/** What is wrong with the words of a link. */
export function linkProblem(words: string): string | undefined {
  if (words.trim() === '') return 'this link has no words'
  if (saysNothingOfLink(words)) return `\`${words.trim()}\` does not say where this link leads`
  return undefined
}

export const tableProblem = 'no row of this table names its columns'
