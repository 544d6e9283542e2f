// Messages of the books of a site on the terminal of `build` and `start`: as `check` tells them, without hints.

import type {LoadedBook} from '../load-book.ts'
import {folderPrefix} from '../messages/folder-prefix.ts'
import {formatPretty} from '../messages/format-pretty.ts'
import type {BookMessage} from '../messages/message.ts'
import type {BookOptions} from './options.ts'

/** Prints what is new since the last time; `throw` ends a build that has errors. */
export function reportMessages(
  books: readonly Pick<LoadedBook, 'root' | 'messages'>[],
  mode: BookOptions['onBookErrors'],
): void {
  if (mode === 'ignore') return
  const text = books
    .map(({root, messages}) => textOf(messages, folderPrefix(root)))
    .filter((part) => part !== '')
    .join('\n\n')
  if (text === lastText) return
  lastText = text
  if (text !== '') console.warn(text)
  if (mode === 'throw' && books.some(({messages}) => messages.some(isError))) {
    throw new Error('The book has errors (see above); onBookErrors is "throw".')
  }
}

let lastText = ''

/** As many warnings as can be read; beyond that they would bury the errors. */
const mostWarnings = 50

function textOf(messages: readonly BookMessage[], prefix: string): string {
  const format = {isColoured: process.stdout.isTTY, prefix}
  const told = messages.filter(({severity}) => severity !== 'hint')
  const warnings = told.filter(({severity}) => severity === 'warning')
  if (warnings.length <= mostWarnings) return formatPretty(told, format)
  const errors = told.filter(isError)
  const counts = [...countRules(warnings)].map(([rule, count]) => `  ${count} ${rule}`)
  return [
    ...(errors.length > 0 ? [formatPretty(errors, format), ''] : []),
    `${warnings.length} warnings, which \`d2lbook check\` lists with their places:`,
    ...counts,
  ].join('\n')
}

function isError({severity}: BookMessage): boolean {
  return severity === 'error'
}

/** How often each rule is broken, the most frequent first. */
function countRules(messages: readonly BookMessage[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const {rule} of messages) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return [...counts].toSorted((a, b) => b[1] - a[1])
}
