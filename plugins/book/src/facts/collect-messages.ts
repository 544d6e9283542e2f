// The messages of the dialect (vfile) as facts: they are cached with the page, so that a warm run still tells them.

import type {PageMessageFact} from './page-facts.ts'

/** The parts of a `VFileMessage` that are kept. */
export interface DialectMessage {
  reason: string
  ruleId?: string | undefined
  /** `true` is an error, `false` a warning, `undefined` a hint. */
  fatal?: boolean | null | undefined
  url?: string | undefined
  actual?: string | undefined
  expected?: string[] | undefined
  note?: string | undefined
  place?: {line: number; column: number} | {start: Spot; end: Spot} | undefined
}

interface Spot {
  line: number
  column: number
}

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

function severityOf(fatal: boolean | null | undefined): PageMessageFact['severity'] {
  if (fatal === true) return 'error'
  return fatal === false ? 'warning' : 'hint'
}

function placeOfMessage(place: DialectMessage['place']): PageMessageFact['place'] {
  if (!place) return null
  if ('start' in place) return [place.start.line, place.start.column, place.end.line, place.end.column]
  return [place.line, place.column, place.line, place.column]
}
