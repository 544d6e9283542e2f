import type {VFile} from 'vfile'
import {VFileMessage} from 'vfile-message'
import type {Node, Position} from 'unist'

import {rules, type Rule, type RuleId} from './rules.ts'

export interface Finding {
  /** What stands in the source. */
  actual?: string
  /** What may stand there instead: the first is the text that mends `place` in the source. */
  expected?: string[]
  note?: string
}

const fatal = {error: true, warning: false, info: undefined}

/**
 * Add a message about a broken rule to a file.
 *
 * With `expected`, replacing `place` (by its offsets) with `expected[0]` mends the source.
 */
export function report(
  file: VFile,
  ruleId: RuleId,
  place: Node | Position | undefined,
  reason: string,
  finding: Finding = {},
): VFileMessage {
  const rule: Rule = rules[ruleId]
  const position = place && ('type' in place ? place.position : place)
  const message = new VFileMessage(reason, {place: position, ruleId, source: 'd2lbook'})
  message.name = file.path ? `${file.path}:${message.name}` : message.name
  message.file = file.path
  message.fatal = fatal[rule.severity]
  return (file.messages.push(Object.assign(message, finding)), message)
}
