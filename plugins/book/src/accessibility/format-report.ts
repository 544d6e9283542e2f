// Accessibility for authors: what was found by rule, each with the guide's word on what to do, then how much there is.

import {countMessages, messageLines, type PrettyOptions} from '../messages/format-pretty.ts'
import type {BookMessage} from '../messages/message.ts'
import {rulesGuide} from '../messages/rules-guide.ts'
import {rules} from '../messages/rules.ts'
import {painter} from '../text/paint.ts'
import {accessibilityRules} from './accessibility-rules.ts'

/** For people; `messages` are those of `accessibilityRules`. */
export function formatReport(messages: readonly BookMessage[], options: PrettyOptions = {}): string {
  const paint = painter(options.isColoured ?? false)
  const parts = accessibilityRules.flatMap((rule) => {
    const found = messages.filter((message) => message.rule === rule)
    if (found.length === 0) return []
    const title = paint(rules[rule].description, 'bold')
    return [[title, adviceOf(rule), '', messageLines(found, options)].join('\n')]
  })
  return [...parts, summaryOf(messages)].join('\n\n')
}

function adviceOf(rule: string): string {
  return rulesGuide().get(rule)?.advice ?? ''
}

/** How often each rule is broken, those that are kept with a nought. */
function summaryOf(messages: readonly BookMessage[]): string {
  const width = Math.max(...accessibilityRules.map((rule) => rule.length))
  const lines = accessibilityRules.map((rule) => {
    const count = messages.filter((message) => message.rule === rule).length
    return `${rule.padEnd(width)}  ${count}`
  })
  return [...lines, '', countMessages(messages)].join('\n')
}
