// One cause, one message: what is told of many places for one reason is told at the first, with a count of the others.

import {sortMessages} from './sort-messages.ts'
import type {BookMessage} from './message.ts'

/** As many messages of one cause as a reader takes in one by one. */
const most = 10

/** Messages of one cause as one, if they are many; its other places are `related`. */
export function gatherMessages(messages: readonly BookMessage[]): BookMessage[] {
  const causes = new Map<string, BookMessage[]>()
  for (const message of sortMessages(messages)) {
    const cause = causeOf(message)
    if (cause === undefined) continue
    const same = causes.get(cause)
    if (same) same.push(message)
    else causes.set(cause, [message])
  }
  const told = new Set<string>()
  return messages.flatMap((message) => {
    const cause = causeOf(message)
    const [first, ...others] = (cause !== undefined && causes.get(cause)) || []
    if (cause === undefined || !first || others.length < most) return [message]
    if (told.has(cause)) return []
    told.add(cause)
    return [asOne(first, others)]
  })
}

function causeOf({rule, cause}: BookMessage): string | undefined {
  return cause === undefined ? undefined : JSON.stringify([rule, cause])
}

function asOne(first: BookMessage, others: readonly BookMessage[]): BookMessage {
  const related = others.map(({file, place, text}) => ({file, place, text}))
  const text = `${first.text} (and ${others.length.toLocaleString('en')} more like this, which \`--format json\` lists)`
  return {...first, text, related: [...(first.related ?? []), ...related]}
}
