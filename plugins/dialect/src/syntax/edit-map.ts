import type {Event} from 'micromark-util-types'
import {EditMap} from 'micromark-util-edit-map'

/**
 * micromark edits its list of events at the end of every heading with a line below it and of every quote, list and
 * definition, and copies the whole list each time: its time grows with the square of their number. What stands before
 * the first edit needs no copy.
 */
export function keepEditsShort(): void {
  EditMap.prototype.consume = consume
}

function consume(this: EditMap, events: Event[]): undefined {
  this.map.sort(([a], [b]) => a - b)
  const [first] = this.map
  if (!first) return
  const from = first[0]
  const tail = events.splice(from)
  let at = 0
  for (const [index, remove, added] of this.map) {
    for (; at < index - from; at++) pushTo(events, tail[at])
    for (const event of added) events.push(event)
    at = index - from + remove
  }
  for (; at < tail.length; at++) pushTo(events, tail[at])
  this.map.length = 0
  this.index.clear()
}

function pushTo(events: Event[], event: Event | undefined): void {
  if (event) events.push(event)
}
