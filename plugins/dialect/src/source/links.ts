// Links and images that a translation program has pulled apart: `! [caption] (.. /img/x.svg)`.

import {repair, type Scan} from './scan.ts'

const address =
  /^(?:(?:https?|ftp):\s?\/\/|\.{1,2}\s?\/|\/)\S*$|^[\w./-]+\.(?:svg|png|jpe?g|gif|webp|html|md)(?:#\S*)?$/i

/**
 * Read `](...)` or `] (...)`, at its bracket.
 * @returns where to read on
 */
export function readDestination(scan: Scan, at: number): number {
  const {source} = scan
  const isApart = /[ \t]/.test(source[at + 1] ?? '')
  const open = isApart ? at + 2 : at + 1
  if (!isApart && roleAsAddress.test(source.slice(open, open + 24))) return partFromRole(scan, at)
  const close = source[open] === '(' ? findClosing(source, open) : -1
  if (close < 0) return at + 1
  const target = source.slice(open + 1, close).trim()
  const mended = target.replaceAll(/[ \t]+(?=[/.:])|(?<=[/.:-])[ \t]+|(?<=_)[ \t]+(?=\()/g, '')
  if ((!isApart && !/[ \t]/.test(target)) || !address.test(mended.replaceAll(/[ \t]/g, ''))) return at + 1
  const [rule, start, end] = ['image-link-is-whole', at, close + 1] as const
  if (/[ \t]/.test(mended)) {
    const reason = 'The address of this link or image has spaces; it is shown as text'
    scan.damages.push({rule, reason, start, end})
    return at + 1
  }
  const reason = 'A space tears this link or image apart'
  repair(scan, {rule, reason, start, end, text: `](${mended})`})
  return end
}

/** A reference in brackets behind another bracket: `](:numref:`x`)`. */
export const roleAsAddress = /^\(:(?:numref|ref|eqref|cite|citet|citep):`/

export const noAddress = 'A reference is no address; a space is missing before it'

/** `[as before](:numref:`x`)`: a text in brackets and a reference in brackets, no link. */
function partFromRole(scan: Scan, at: number): number {
  const [rule, reason] = [
    'image-link-is-whole',
    'A reference is no address; a space is missing before it',
  ] as const
  repair(scan, {rule, reason, start: at, end: at + 2, text: '] ('})
  return at + 2
}

const maximalLength = 1000

/** The bracket that closes the one at `open`, on its line; -1 also if there is a title, which may have spaces. */
function findClosing(source: string, open: number): number {
  let depth = 0
  for (let at = open; at < open + maximalLength; at++) {
    const character = source[at]
    if (character === undefined || character === '\n' || character === '"') return -1
    if (character === '(') depth++
    else if (character === ')' && --depth === 0) return at
  }
  return -1
}

/** `! [`: an image, if an address follows its bracket in the same paragraph. */
export function readTornImage(scan: Scan, at: number, end: number): number {
  const rest = scan.source.slice(at, Math.min(end, at + 2 * maximalLength))
  const bracket = rest.search(/\][ \t]?\(/)
  if (bracket < 0 || !/\.(?:svg|png|jpe?g|gif|webp)[ \t]*\)/i.test(rest.slice(bracket))) return at + 1
  repair(scan, {
    rule: 'image-link-is-whole',
    reason: 'The `!` of an image touches its bracket',
    start: at,
    end: at + 3,
    text: '![',
  })
  return at + 3
}
