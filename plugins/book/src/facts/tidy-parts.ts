// A title without its citations, notes and line ends: no blank stays that stood before one of them.

import type {Phrase} from './phrases.ts'
import type {PendingReference} from './page-facts.ts'

/** What a title is read into. A gap is where something stood that it does not keep. */
export type Part =
  | {text: string}
  | {gap: true}
  | {atom: Exclude<Phrase<PendingReference>, string>}
  | {tag: string; parts: Part[]}

type Leaf = Exclude<Part, {tag: string}>

/** Changes the texts among the parts: one blank between words (others than that of the keyboard are meant), none at the ends, none that a gap leaves. */
export function tidyParts(parts: Part[]): Part[] {
  const leaves = leavesOf(parts)
  for (const leaf of leaves) if ('text' in leaf) leaf.text = leaf.text.replace(/[ \t\r\n\f\v]+/g, ' ')
  let last: {text: string} | 'start' | 'atom' = 'start'
  let isBehindGap = false
  for (const leaf of leaves) {
    if ('gap' in leaf) isBehindGap = true
    else if ('atom' in leaf) {
      last = 'atom'
      isBehindGap = false
    } else if (leaf.text !== '') {
      if (typeof last === 'object' && isBehindGap) closeGap(last, leaf)
      else if (last === 'start' || (typeof last === 'object' && last.text.endsWith(' ')))
        leaf.text = leaf.text.trimStart()
      if (leaf.text === '') continue
      last = leaf
      isBehindGap = false
    }
  }
  trimEnd(leaves)
  return parts
}

function leavesOf(parts: readonly Part[]): Leaf[] {
  return parts.flatMap((part) => ('parts' in part ? leavesOf(part.parts) : [part]))
}

const bracketBefore = /\s*[([（［]$/
const bracketBehind = /^[)\]）］]/

/** Between the text before what is left out and the text behind it. */
function closeGap(before: {text: string}, behind: {text: string}): void {
  if (bracketBefore.test(before.text) && bracketBehind.test(behind.text)) {
    before.text = before.text.replace(bracketBefore, '')
    behind.text = behind.text.replace(bracketBehind, '')
  }
  if (/^[\s.,;:!?)\]]/.test(behind.text)) before.text = before.text.trimEnd()
  // before other signs a blank may be meant: `Titre : suite`
  if (/^\s[.,)\]]/.test(behind.text)) behind.text = behind.text.trimStart()
}

function trimEnd(leaves: readonly Leaf[]): void {
  for (const leaf of leaves.toReversed()) {
    if ('atom' in leaf) return
    if ('text' in leaf) leaf.text = leaf.text.trimEnd()
    if ('text' in leaf && leaf.text !== '') return
  }
}
