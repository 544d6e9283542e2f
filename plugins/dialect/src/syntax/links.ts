import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import {codes} from 'micromark-util-symbol'
import type {Code, Construct, Effects, Event, Extension, State, TokenizeContext} from 'micromark-util-types'

import {addressEnd} from './address-end.ts'

const beginning = /https?:\/\/|www\./gi
const email = /[\w.+-]@[\w-]+\./

/**
 * Bare addresses (`https://d2l.ai`), only on pages that have them: a construct that may begin at any letter is dear.
 */
export function bareLinksOf(text: string): Extension | undefined {
  const ends = findAddresses(text)
  const constructs = ends.size > 0 ? byLetter(addressesIn(ends)) : {}
  if (!email.test(text)) return ends.size > 0 ? {text: constructs} : undefined
  const emails = Object.entries(gfmAutolinkLiteral().text!).map(([code, value]) => {
    const emailAutolink = [value].flat().filter((construct) => construct?.name === 'emailAutolink')
    return [code, [...emailAutolink, ...(constructs[code] ?? [])]] as const
  })
  return {text: Object.fromEntries(emails) as Extension['text']}
}

function byLetter(construct: Construct): Record<string, Construct[]> {
  const letters = [codes.uppercaseH, codes.lowercaseH, codes.uppercaseW, codes.lowercaseW]
  return Object.fromEntries(letters.map((code) => [code, [construct]]))
}

/** Where each address of a text begins and ends. */
function findAddresses(text: string): Map<number, number> {
  const ends = new Map<number, number>()
  beginning.lastIndex = 0
  for (let match = beginning.exec(text); match; match = beginning.exec(text)) {
    const end = mayBegin(text, match.index) ? addressEnd(text, match.index) : -1
    if (end < 0) continue
    ends.set(match.index, end)
    beginning.lastIndex = end
  }
  return ends
}

/** No word runs into an address; a letter of a script without such addresses may. */
function mayBegin(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' '
  const isName = /w/i.test(text[at]!)
  return isName ? /[^!-~]|[\s(*_[\]~"'>|]/.test(before) : !/[a-z]/i.test(before)
}

function addressesIn(ends: ReadonlyMap<number, number>): Construct {
  return {
    name: 'bareAddress',
    tokenize(effects, ok, nok) {
      const {offset} = this.now()
      const end = ends.get(offset)
      if (end === undefined || isInLink(this.events)) return nok
      return tokenizeAddress(this, effects, ok, end)
    },
  }
}

function tokenizeAddress(self: TokenizeContext, effects: Effects, ok: State, end: number): State {
  let type: 'literalAutolinkWww' | 'literalAutolinkHttp'
  return start

  function start(code: Code): State | undefined {
    const isName = code === codes.uppercaseW || code === codes.lowercaseW
    type = isName ? 'literalAutolinkWww' : 'literalAutolinkHttp'
    effects.enter('literalAutolink')
    effects.enter(type)
    return inside(code)
  }

  function inside(code: Code): State | undefined {
    if (code === codes.eof || self.now().offset >= end) {
      effects.exit(type)
      effects.exit('literalAutolink')
      return ok(code)
    }
    effects.consume(code)
    return inside
  }
}

const unmarked = '_gfmAutolinkLiteralWalkedInto'

/** No link stands in a link. As in the extension for literal autolinks, which does not give its check away. */
function isInLink(events: readonly Event[]): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]![1]
    const isLabel = token.type === 'labelLink' || token.type === 'labelImage'
    if (isLabel && Reflect.get(token, '_balanced') !== true) return true
    if (Reflect.get(token, unmarked) === true) break
  }
  const last = events.at(-1)
  if (last) Reflect.set(last[1], unmarked, true)
  return false
}
