// Messages of the book on the terminal of `build` and `start`.

import {formatPretty} from '../messages/format-pretty.ts'
import type {BookMessage} from '../messages/message.ts'
import type {BookOptions} from './options.ts'

/** Prints what is new since the last time; `throw` ends a build that has errors. */
export function reportMessages(messages: BookMessage[], mode: BookOptions['onBookErrors']): void {
  if (mode === 'ignore') return
  const told = messages.filter((message) => message.severity !== 'hint')
  const text = textOf(told)
  if (text === lastText) return
  lastText = text
  if (told.length > 0) console.warn(text)
  if (mode === 'throw' && told.some((message) => message.severity === 'error')) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

let lastText = ''

/** As many warnings as can be read; beyond that they would bury the errors. */
const mostWarnings = 50

function textOf(messages: BookMessage[]): string {
  const isColoured = process.stdout.isTTY
  const errors = messages.filter((message) => message.severity === 'error')
  const warnings = messages.filter((message) => message.severity === 'warning')
  if (warnings.length <= mostWarnings) return formatPretty(messages, {isColoured})
  const counts = [...countRules(warnings)].map(([rule, count]) => `  ${count} ${rule}`)
  return [
    ...(errors.length > 0 ? [formatPretty(errors, {isColoured}), ''] : []),
    `${warnings.length} warnings, which \`d2lbook check\` lists with their places:`,
    ...counts,
  ].join('\n')
}

/** How often each rule is broken, the most frequent first. */
function countRules(messages: BookMessage[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const {rule} of messages) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
