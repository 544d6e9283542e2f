// One thing to tell about a book, with its place.

import type {Place} from './place.ts'
import {ruleUrl} from './rule-url.ts'
import {rules, type RuleName, type Severity} from './rules.ts'

export interface BookMessage {
  /** A rule of the book or of the dialect. */
  rule: string
  severity: Severity
  /** Relative to the book. */
  file: string
  /** `null` is the file as a whole. */
  place: Place | null
  /** One sentence; names stand in back-ticks. */
  text: string
  /** Where the rule is explained. */
  url?: string
  /** Other places that have to do with it. */
  related?: RelatedPlace[]
  /** What is to be mended, where many messages may come from it. */
  cause?: string
}

export interface RelatedPlace {
  file: string
  place: Place | null
  text: string
}

export type Report = (message: BookMessage) => void

/** A message of a rule of the book, with the rule's severity. */
export function messageAt(
  rule: RuleName,
  file: string,
  place: Place | null,
  text: string,
  {related, cause}: Pick<BookMessage, 'related' | 'cause'> = {},
): BookMessage {
  const {severity} = rules[rule]
  return {
    rule,
    severity,
    file,
    place,
    text,
    url: ruleUrl(rule),
    ...(related && {related}),
    ...(cause !== undefined && {cause}),
  }
}

/** `chapter/mlp.md:40`, as editors and terminals link it. */
export function spot(file: string, place: Place | null): string {
  return place ? `${file}:${place[0]}` : file
}
