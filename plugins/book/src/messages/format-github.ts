// Messages as workflow commands: GitHub shows them in the changed files.

import {printableLines} from '../text/printable.ts'
import {sortMessages} from './sort-messages.ts'
import type {BookMessage} from './message.ts'

const commands = {error: 'error', warning: 'warning', hint: 'notice'}

/**
 * `::error file=chapter/mlp.md,line=40,col=5,title=reference-has-target::unknown label ...`, one line a message.
 *
 * @param prefix the book's folder in the repository, `docs/`
 */
export function formatGithub(messages: readonly BookMessage[], prefix = ''): string {
  return sortMessages(messages)
    .map((message) => {
      const {file, place, severity, rule, text} = message
      const at = place ? {line: place[0], col: place[1], endLine: place[2], endColumn: place[3]} : {}
      const properties = Object.entries({file: prefix + file, ...at, title: rule})
      return `::${commands[severity]} ${properties.map(([key, value]) => `${key}=${property(value)}`).join(',')}::${data(text)}`
    })
    .join('\n')
}

function data(text: string): string {
  return printableLines(text.replaceAll('\r\n', '\n'))
    .replaceAll('%', '%25')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
