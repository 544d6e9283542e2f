// Messages as SARIF 2.1.0, which code hosts and editors read.

import {sortMessages} from './sort-messages.ts'
import type {BookMessage, RelatedPlace} from './message.ts'
import {rules, type Rule} from './rules.ts'

const levels = {error: 'error', warning: 'warning', hint: 'note'}

export interface SarifOptions {
  version: string
  /** More rules than the book's own: the dialect's. */
  rules?: Record<string, {description: string}>
}

/** One run of SARIF 2.1.0 as JSON; addresses are relative to the book's folder, `%SRCROOT%`. */
export function formatSarif(messages: readonly BookMessage[], options: SarifOptions): string {
  const known: Record<string, {description: string} | Rule> = {...options.rules, ...rules}
  const used = [...new Set(messages.map((message) => message.rule))].toSorted()
  const driver = {
    name: 'd2lbook',
    version: options.version,
    rules: used.map((id) => ({
      id,
      ...(known[id] && {shortDescription: {text: known[id].description}}),
    })),
  }
  const results = sortMessages(messages).map((message) => ({
    ruleId: message.rule,
    ruleIndex: used.indexOf(message.rule),
    level: levels[message.severity],
    message: {text: message.text},
    locations: [location(message)],
    ...(message.related && {relatedLocations: message.related.map(relatedLocation)}),
  }))
  const run = {tool: {driver}, columnKind: 'utf16CodeUnits', results}
  return JSON.stringify(
    {$schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run]},
    null,
    2,
  )
}

function location({file, place}: Pick<BookMessage, 'file' | 'place'>): object {
  const region = place && {startLine: place[0], startColumn: place[1], endLine: place[2], endColumn: place[3]}
  const artifactLocation = {uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%'}
  return {physicalLocation: {artifactLocation, ...(region && {region})}}
}

function relatedLocation(related: RelatedPlace, id: number): object {
  return {id, message: {text: related.text}, ...location(related)}
}
