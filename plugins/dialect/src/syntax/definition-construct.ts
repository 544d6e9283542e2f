// The extension for definition lists, without its loops over all events of a page at every definition.

import {defList} from 'micromark-extension-definition-list'
import type {Construct, Event, Resolver, TokenizeContext} from 'micromark-util-types'

export const definitionList = Object.values(defList.document!).find(isConstruct)!

function isConstruct(value: unknown): value is Construct {
  return typeof value === 'object' && value !== null && 'tokenize' in value
}

const {tokenize, resolveAll} = definitionList

// Lists begin here, and go on by themselves: both ways lead through this object.
definitionList.tokenize = function (effects, ok, nok) {
  return tokenize.call(withLastEvents(this), effects, ok, nok)
}
definitionList.resolveAll = (events, context) => {
  const merged = mergeLists(resolveLists(resolveAll!, events, context))
  // within a container, micromark goes on with the list that it gave
  events.length = 0
  for (const event of merged) events.push(event)
  return events
}

/** A term and the blank line below it are fewer, in quotes too. */
const maximalEvents = 500

function withLastEvents(context: TokenizeContext): TokenizeContext {
  return Object.create(context, {
    events: {get: () => context.events.slice(-maximalEvents)},
  }) as TokenizeContext
}

/** Every list with its first term, which stands between it and the list before. */
function resolveLists(resolve: Resolver, events: Event[], context: TokenizeContext): Event[] {
  const resolved: Event[] = []
  let depth = 0
  let start = 0
  for (const [index, event] of events.entries()) {
    if (!isList(event)) continue
    depth += event[0] === 'enter' ? 1 : -1
    if (depth > 0) continue
    for (const one of resolve(events.slice(start, index + 1), context)) resolved.push(one)
    start = index + 1
  }
  for (; start < events.length; start++) resolved.push(events[start]!)
  return resolved
}

const prefixes = new Set(['linePrefix', 'blockQuotePrefix', 'blockQuoteMarker', 'blockQuotePrefixWhitespace'])

/** A list that follows a list is part of it. */
function mergeLists(events: readonly Event[]): Event[] {
  const merged: Event[] = []
  const open: Event[] = []
  for (let index = 0; index < events.length; index++) {
    const event = events[index]!
    if (!isList(event)) merged.push(event)
    else if (event[0] === 'enter') {
      open.push(event)
      merged.push(event)
    } else {
      const next = nextList(events, index)
      if (next > 0) index = next
      else {
        const [, token] = open.pop()!
        token.end = event[1].end
        merged.push(['exit', token, event[2]])
      }
    }
  }
  return merged
}

/** The index at which another list begins right behind the one that ends at an index; 0 if none does. */
function nextList(events: readonly Event[], end: number): number {
  let next = end + 1
  while (next < events.length && prefixes.has(events[next]![1].type)) next++
  const event = events[next]
  return event?.[0] === 'enter' && isList(event) ? next : 0
}

function isList([, {type}]: Event): boolean {
  return (type as string) === 'defList'
}
