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

// a star or tilde here is the end of a slide mark
const opening = /[\s\u200b([{«“‘（「『*~]/
const closing = /[\s\u200b,.;:!?)\]}»”’、。，；：！？）」』]/

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
    let told = -1
    for (const star of stars) {
      if (star.at >= end) [open, end] = [undefined, paragraphEnd(scan, star.at)]
      const isOpener = star.isBeforeText && !star.isBehindText
      if (!open || isOpener) open = star
      else if (areFactors(scan, open, star)) open = undefined
      else if (isItem(scan, open, star)) {
        if (told !== end) complainOfItem(scan, open)
        told = end
        open = star
      } else if (!isTorn(open, star)) open = undefined
      else if (isEmphasis(scan, open, star)) {
        mend(scan, open, star)
        open = undefined
      } else open = star
    }
  }
}

function isListMarker(source: string, {at, size, isBeforeText}: Stars): boolean {
  if (size !== 1 || isBeforeText) return false
  const line = source.slice(Math.max(source.lastIndexOf('\n', at - 1) + 1, at - 80), at)
  return /^[ \t>]*(?:(?:\d{1,9}[.)]|\[\^[^\]\s]+\]:|:)[ \t]+)?$/.test(line)
}

function isTorn(open: Stars, close: Stars): boolean {
  return !open.isBeforeText || !close.isBehindText
}

// a question or a cry within a sentence is more often emphasis
const sentenceEnd = /[.。][\s\u200b]*$/

/** `## Summary * One thing. * Another.`: items of a list that lost their lines, and no emphasis. */
function isItem({source}: Scan, open: Stars, next: Stars): boolean {
  if (open.size !== 1 || open.isBeforeText || !/[ \t]/.test(source[next.at + 1] ?? '')) return false
  return sentenceEnd.test(source.slice(open.at + 1, next.at)) && /\S/.test(restOfLine(source, next.at + 1))
}

function restOfLine(source: string, at: number): string {
  const end = source.indexOf('\n', at)
  return source.slice(at, end < 0 ? source.length : end)
}

function complainOfItem(scan: Scan, {at}: Stars): void {
  const reason = 'The items of this list stand in one line; begin a line with each `*`'
  scan.damages.push({rule: 'list-item-begins-a-line', reason, start: at, end: at + 1})
}

const startOfWords = /^[\s\u200b]*[\p{L}"“‘'([`$«]/u
// Two stars are hardly ever a product.
const startOfStrongWords = /^[\s\u200b]*[\p{L}\p{N}"“‘'([`$«]/u

/** Whether stars around a text are meant as emphasis, and not as a product, a footnote mark or a column. */
function isEmphasis({source}: Scan, open: Stars, close: Stars): boolean {
  const content = source.slice(open.at + open.size, close.at)
  const text = open.size === 1 ? startOfWords : startOfStrongWords
  if (content.length > maximalLength || !text.test(content) || content.includes('|')) return false
  // A space that tears is one within a line: the next line may be anything.
  if (/^[^\S\n]*\n|\n[^\S\n]*$/.test(content)) return false
  if (!isBalanced(content, '[', ']') || !isBalanced(content, '(', ')')) return false
  const before = source.slice(Math.max(0, open.at - 20), open.at)
  if (/(?:^|[^\p{L}])\p{Lu}$/u.test(before)) return false
  return !isProduct(open, close, before, content)
}

/** A letter, with or without an index: `x`, `x_1`, `n2`. */
const factor = /(?<![\p{Script=Latin}\d_])[A-Za-z](?:_\w+|\d+)?\s*$/u
/** `wh`, `x_1 + y`: no word is as short. */
const factors = /^(?:[\s\d+\-/().,=]|(?<!\p{L})[A-Za-z]{1,2}(?:_\w+)?(?!\p{L}))+$/u

/** `h * w * d`, `x_1 * y + x_2 * z`: what stands around stars multiplies. */
function areFactors({source}: Scan, open: Stars, next: Stars): boolean {
  if (!isLoose(open) || next.at - open.at > 40) return false
  const before = source.slice(Math.max(0, open.at - 20), open.at)
  return factor.test(before) && factors.test(source.slice(open.at + open.size, next.at))
}

/** `$a$ * $b$`: stars between spaces and next to numbers, formulas or brackets multiply. */
function isProduct(open: Stars, close: Stars, before: string, content: string): boolean {
  const isBehindFactor = /[\d$)\]=]\s*$/.test(before)
  const isBeforeFactor = /^\s*[$([]/.test(content)
  if (!isLoose(open)) return false
  return isLoose(close) ? isBehindFactor || isBeforeFactor : isBehindFactor && isBeforeFactor
}

function isLoose({isBeforeText, isBehindText}: Stars): boolean {
  return !isBeforeText && !isBehindText
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length
}

function mend(scan: Scan, open: Stars, close: Stars): void {
  const {source} = scan
  const content = source.slice(open.at + open.size, close.at)
  const marks = '*'.repeat(open.size)
  const end = close.at + close.size
  const textStart = close.at - content.replace(/^[\s\u200b]+/, '').length
  const textEnd = open.at + open.size + content.replace(/[\s\u200b]+$/, '').length
  // The spaces go where the stars came from, and are no part of the emphasis.
  const front = open.isBehindText && !open.isBeforeText ? ' ' : ''
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
    expected: [front + marks + source.slice(textStart, textEnd) + marks + back],
  })
}
