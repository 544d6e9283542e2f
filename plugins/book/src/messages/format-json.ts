// Messages for programs.

import {sortMessages} from './sort-messages.ts'
import type {BookMessage} from './message.ts'

/** A JSON list, one object a message; places are `line`, `column`, `endLine`, `endColumn`, from 1. */
export function formatJson(messages: readonly BookMessage[]): string {
  return JSON.stringify(sortMessages(messages).map(plainMessage), withoutCause, 2)
}

/** It only says which messages belong together. */
function withoutCause(key: string, value: unknown): unknown {
  return key === 'cause' ? undefined : value
}

function plainMessage({place, related, ...message}: BookMessage): object {
  return {
    ...message,
    ...plainPlace(place),
    ...(related && {related: related.map(({place: other, ...rest}) => ({...rest, ...plainPlace(other)}))}),
  }
}

function plainPlace(place: BookMessage['place']): object {
  if (!place) return {}
  const [line, column, endLine, endColumn] = place
  return {line, column, endLine, endColumn}
}
