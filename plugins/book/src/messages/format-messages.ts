// Messages in the form that a user of `d2lbook check` asks for.

import {formatGithub} from './format-github.ts'
import {formatJson} from './format-json.ts'
import {formatPretty} from './format-pretty.ts'
import {formatSarif} from './format-sarif.ts'
import type {BookMessage} from './message.ts'
import type {MessageFormat} from './message-formats.ts'

export interface FormatOptions {
  version: string
  isColoured: boolean
  /** Put before each file name by the formats for people, GitHub and code hosts: the book's folder. */
  prefix: string
}

export function formatMessages(
  messages: BookMessage[],
  format: MessageFormat,
  options: FormatOptions,
): string {
  switch (format) {
    case 'pretty':
      return formatPretty(messages, options)
    case 'json':
      return formatJson(messages)
    case 'sarif':
      return formatSarif(messages, options.version, options.prefix)
    case 'github':
      return formatGithub(messages, options.prefix)
  }
}
