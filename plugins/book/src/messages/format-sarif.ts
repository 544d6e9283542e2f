// Messages as SARIF 2.1.0, which code hosts and editors read.

import type {Location, Log, ReportingDescriptor, Result, Run} from 'sarif'
import {sortMessages} from './sort-messages.ts'
import type {BookMessage, RelatedPlace} from './message.ts'
import {publicRuleUrl} from './rule-url.ts'
import {isRule, rules} from './rules.ts'
import {rulesGuide} from './rules-guide.ts'

const levels = {error: 'error', warning: 'warning', hint: 'note'} as const

/**
 * One run of SARIF 2.1.0 as JSON; addresses are relative to `%SRCROOT%`, where code hosts take the root of the repository.
 *
 * @param version that of this program
 * @param prefix the book's folder in the repository, `docs/`
 */
export function formatSarif(messages: readonly BookMessage[], version: string, prefix = ''): string {
  // a path that climbs out of the root is none
  const folder = prefix.startsWith('..') ? '' : prefix
  const used = [...new Set(messages.map((message) => message.rule))].toSorted()
  const driver = {name: 'd2lbook', version, rules: used.map(ruleOf)}
  const results = sortMessages(messages).map((message): Result => ({
    ruleId: message.rule,
    ruleIndex: used.indexOf(message.rule),
    level: levels[message.severity],
    message: {text: message.text},
    locations: [location(message, folder)],
    ...(message.related && {
      relatedLocations: message.related.map((related, id) => relatedLocation(related, id, folder)),
    }),
  }))
  const run: Run = {tool: {driver}, columnKind: 'utf16CodeUnits', results}
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  }
  return JSON.stringify(log, null, 2)
}

function ruleOf(id: string): ReportingDescriptor {
  if (!isRule(id)) return {id}
  const {severity, description} = rules[id]
  const helpUri = publicRuleUrl(id)
  const help = rulesGuide().get(id)?.text
  return {
    id,
    shortDescription: {text: description},
    // viewers show the text; an address is of use only if it is one for everybody
    ...(helpUri !== undefined && {helpUri}),
    ...(help !== undefined && {help: {text: help, markdown: help}}),
    defaultConfiguration: {level: levels[severity]},
  }
}

function location({file, place}: Pick<BookMessage, 'file' | 'place'>, folder: string): Location {
  const region = place && {startLine: place[0], startColumn: place[1], endLine: place[2], endColumn: place[3]}
  const artifactLocation = {
    uri: (folder + file).split('/').map(encodeURIComponent).join('/'),
    uriBaseId: '%SRCROOT%',
  }
  return {physicalLocation: {artifactLocation, ...(region && {region})}}
}

function relatedLocation(related: RelatedPlace, id: number, folder: string): Location {
  return {id, message: {text: related.text}, ...location(related, folder)}
}
