// Messages for programs.

import {sortMessages} from './sort-messages.ts'
import type {BookMessage} from './message.ts'

/** A JSON list, one object a message; places are `line`, `column`, `endLine`, `endColumn`, from 1. */
export function formatJson(messages: readonly BookMessage[]): string {
  return JSON.stringify(sortMessages(messages).map(plainMessage), null, 2)
}

function plainMessage({place, related, cause: _, ...message}: BookMessage): object {
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
