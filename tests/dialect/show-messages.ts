import type {VFile} from 'vfile'

import {showPlace} from './show-tree.ts'

/** The messages of a file: one a line, with the edit that mends the source. */
export function showMessages(file: VFile): string {
  return file.messages
    .map((message) => {
      const place = message.place && 'start' in message.place ? showPlace(message.place) : '?'
      const mended = message.expected?.map((text) => ` => ${JSON.stringify(text)}`).join('') ?? ''
      const actual = mended && ` ${JSON.stringify(message.actual)}`
      return `${place} ${severity(message.fatal)} ${message.ruleId ?? '?'}: ${message.reason}${actual}${mended}`
    })
    .join('\n')
}

function severity(fatal: boolean | null | undefined): string {
  return fatal ? 'error' : fatal === false ? 'warning' : 'info'
}
