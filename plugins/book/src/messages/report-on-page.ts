// Rules of the book that are seen on a single page: told like the dialect's, so that they are kept with the page's facts.

import type {Position} from 'unist'
import type {VFile} from 'vfile'
import {rules, type RuleName} from './rules.ts'

const fatal = {error: true, warning: false, hint: undefined}

/** Adds a message with the severity of its rule to a page. */
export function reportOnPage(file: VFile, rule: RuleName, place: Position | undefined, text: string): void {
  const message = file.message(text, {place, ruleId: rule, source: 'd2lbook'})
  message.fatal = fatal[rules[rule].severity]
}
