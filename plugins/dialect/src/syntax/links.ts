import {gfmAutolinkLiteral} from 'micromark-extension-gfm-autolink-literal'
import type {Construct, Extension} from 'micromark-util-types'

const address = /https?:\/\/|www\./i
const email = /[\w.+-]@[\w-]+\./

/**
 * Bare addresses (`https://d2l.ai`), only on pages that have them: a construct that may begin at any letter is dear.
 */
export function bareLinksOf(text: string): Extension | undefined {
  if (email.test(text)) return gfmAutolinkLiteral()
  if (!address.test(text)) return undefined
  const all = gfmAutolinkLiteral().text!
  const kept = Object.entries(all)
    .filter((entry): entry is [string, Construct[]] => Array.isArray(entry[1]))
    .map(([code, constructs]) => [code, constructs.filter(({name}) => name !== 'emailAutolink')])
  return {text: Object.fromEntries(kept) as Extension['text']}
}
