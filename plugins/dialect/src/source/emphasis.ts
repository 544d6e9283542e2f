// Emphasis whose stars lost touch with their text: `* so*`, `*so *`, `như* thế này*`.

import {paragraphEnd, type Scan} from './scan.ts'

/** A run of one or two stars. */
export interface Stars {
  at: number
  size: number
  /** Stars may open before text and close behind it; a comma or bracket that ends something is no text. */
  isBeforeText: boolean
  isBehindText: boolean
}

const maximalLength = 400

const opening = /[\s([{«“‘（「『]/
const closing = /[\s,.;:!?)\]}»”’、。，；：！？）」』]/

/** The stars at an offset. */
export function starsAt({source}: Scan, at: number): Stars {
  let end = at
  while (source[end] === '*') end++
  return {
    at,
    size: end - at,
    isBeforeText: !closing.test(source[end] ?? ' '),
    isBehindText: !opening.test(source[at - 1] ?? ' '),
  }
}

/** Pair the stars of one stretch of prose, and set right the pairs that Markdown would not see. */
export function mendEmphasis(scan: Scan, all: readonly Stars[]): void {
  for (const size of [1, 2]) {
    const stars = all.filter((candidate) => candidate.size === size && !isListMarker(scan.source, candidate))
    let open: Stars | undefined
    let end = 0
    for (const star of stars) {
      if (star.at >= end) [open, end] = [undefined, paragraphEnd(scan, star.at)]
      const isOpener = star.isBeforeText && !star.isBehindText
      if (!open || isOpener) open = star
      else {
        if (isTorn(open, star) && isEmphasis(scan, open, star)) mend(scan, open, star)
        open = undefined
      }
    }
  }
}

function isListMarker(source: string, {at, size, isBeforeText}: Stars): boolean {
  if (size !== 1 || isBeforeText) return false
  return /(?:^|\n)[ \t>]*(?:\d+[.)][ \t]+)?$/.test(source.slice(Math.max(0, at - 20), at))
}

function isTorn(open: Stars, close: Stars): boolean {
  return !open.isBeforeText || !close.isBehindText
}

/** Whether stars around a text are meant as emphasis, and not as a product, a footnote mark or a column. */
function isEmphasis({source}: Scan, open: Stars, close: Stars): boolean {
  const content = source.slice(open.at + open.size, close.at)
  if (content.length > maximalLength || !/^\s*[\p{L}"“‘'([`$«]/u.test(content) || content.includes('|'))
    return false
  if (content.split('[').length !== content.split(']').length) return false
  const before = source.slice(Math.max(0, open.at - 20), open.at)
  if (/(?:^|[^\p{L}])\p{Lu}$/u.test(before)) return false
  const isLoose = !open.isBeforeText && !open.isBehindText && !close.isBeforeText && !close.isBehindText
  return !isLoose || !(/[\d$)\]=]\s*$/.test(before) || /^\s*[$([]/.test(content))
}

function mend(scan: Scan, open: Stars, close: Stars): void {
  const {source} = scan
  const content = source.slice(open.at + open.size, close.at)
  const marks = '*'.repeat(open.size)
  const end = close.at + close.size
  const textStart = close.at - content.trimStart().length
  const textEnd = open.at + open.size + content.trimEnd().length
  // The spaces go where the stars came from, and are no part of the emphasis.
  const front = open.isBehindText ? ' ' : ''
  const back = /[\p{L}\p{N}]/u.test(source[end] ?? ' ') ? ' ' : ''
  if (front) scan.edits.push({start: open.at, end: open.at, text: front})
  scan.edits.push({start: open.at, end: textStart, text: marks}, {start: textEnd, end, text: marks})
  if (back) scan.edits.push({start: end, end, text: back})
  const [rule, reason] = [
    'emphasis-has-no-inner-space',
    `A space stands inside \`${marks}...${marks}\``,
  ] as const
  scan.damages.push({
    rule,
    reason,
    start: open.at,
    end,
    expected: [front + marks + content.trim() + marks + back],
  })
}
