// The messages of the dialect (vfile) as facts: they are cached with the page, so that a warm run still tells them.

import type {VFile} from 'vfile'
import type {PageMessageFact} from './page-facts.ts'

/** The parts of a message of a `VFile` that are kept. */
export type DialectMessage = Pick<
  VFile['messages'][number],
  'reason' | 'ruleId' | 'fatal' | 'url' | 'actual' | 'expected' | 'note' | 'place'
>

export function collectMessages(messages: readonly DialectMessage[]): PageMessageFact[] {
  return messages.map((message) => ({
    rule: message.ruleId ?? 'markdown',
    severity: severityOf(message.fatal),
    text: message.reason,
    place: placeOfMessage(message.place),
    ...(message.url !== undefined && {url: message.url}),
    ...(message.actual !== undefined && {actual: message.actual}),
    ...(message.expected !== undefined && {expected: message.expected}),
    ...(message.note !== undefined && {note: message.note}),
  }))
}

function severityOf(fatal: DialectMessage['fatal']): PageMessageFact['severity'] {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'hint'
}

function placeOfMessage(place: DialectMessage['place']): PageMessageFact['place'] {
  if (!place) return null
  if ('start' in place) return [place.start.line, place.start.column, place.end.line, place.end.column]
  return [place.line, place.column, place.line, place.column]
}
