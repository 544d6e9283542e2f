// Messages for people: by file, one line each, with counts at the end.

import {painter, type Style} from '../text/paint.ts'
import {printable} from '../text/printable.ts'
import {sortMessages} from './sort-messages.ts'
import {spot, type BookMessage} from './message.ts'
import type {Severity} from './rules.ts'
import {counted} from '../text/counted.ts'

export interface PrettyOptions {
  /** Put before each file, so that terminals can link it. */
  prefix?: string
  /** Colours of a terminal. @default false */
  isColoured?: boolean
}

const colours: Record<Severity, Style> = {error: 'red', warning: 'yellow', hint: 'cyan'}

/** `chapter/mlp.md:40:5 error reference-has-target: unknown label ...`, grouped by file; `''` without messages. */
export function formatPretty(messages: readonly BookMessage[], options: PrettyOptions = {}): string {
  if (messages.length === 0) return ''
  return `${messageLines(messages, options)}\n\n${countMessages(messages)}`
}

/** The same without counts. */
export function messageLines(messages: readonly BookMessage[], options: PrettyOptions = {}): string {
  const groups = new Map<string, string[]>()
  for (const message of sortMessages(messages)) {
    const lines = groups.get(message.file) ?? []
    groups.set(message.file, lines)
    lines.push(lineOf(message, options))
  }
  return [...groups.values()].map((lines) => lines.join('\n')).join('\n\n')
}

/** `2 errors, 1 warning in 2 files`. */
export function countMessages(messages: readonly BookMessage[]): string {
  const counts = (['error', 'warning', 'hint'] as const).flatMap((severity) => {
    const n = messages.filter((message) => message.severity === severity).length
    return n > 0 ? [counted(n, severity)] : []
  })
  const files = new Set(messages.map((message) => message.file)).size
  return counts.length > 0 ? `${counts.join(', ')} in ${counted(files, 'file')}` : 'no messages'
}

function lineOf(message: BookMessage, {prefix = '', isColoured = false}: PrettyOptions): string {
  const paint = painter(isColoured)
  const {place, severity, rule, url} = message
  const [file, text] = [printable(message.file), printable(message.text)]
  const where = place ? `${spot(prefix + file, place)}:${place[1]}` : prefix + file
  const name = isColoured && url ? link(rule, url) : rule
  return `${paint(where, 'dim')} ${paint(severity, colours[severity])} ${paint(name, 'dim')}: ${text}`
}

/** Terminals that know OSC 8 open the address with a click; others show the text alone. */
function link(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`
}
