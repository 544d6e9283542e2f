// Links and images that a translation program has pulled apart: `! [caption] (.. /img/x.svg)`.

import {repair, type Scan} from './scan.ts'

const destination = /\]([ \t]?)\([ \t]*((?:[^()\n\"]|\([^()\n]*\))*?)[ \t]*\)/y
const address =
  /^(?:(?:https?|ftp):\s?\/\/|\.{1,2}\s?\/|\/)\S*$|^[\w./-]+\.(?:svg|png|jpe?g|gif|webp|html|md)(?:#\S*)?$/i

/**
 * Read `](...)` or `] (...)`, at its bracket.
 * @returns where to read on
 */
export function readDestination(scan: Scan, at: number): number {
  destination.lastIndex = at
  const match = destination.exec(scan.source)
  if (!match) return at + 1
  const [whole, gap, target] = match as unknown as [string, string, string]
  const mended = target.replaceAll(/[ \t]+(?=[/.:])|(?<=[/.:-])[ \t]+/g, '')
  if ((gap === '' && !/[ \t]/.test(target)) || !address.test(mended.replaceAll(/[ \t]/g, ''))) return at + 1
  const [rule, start, end] = ['image-link-is-whole', at, at + whole.length] as const
  if (/[ \t]/.test(mended)) {
    const reason = 'The address of this link or image has spaces; it is shown as text'
    scan.damages.push({rule, reason, start, end})
    return at + 1
  }
  const reason = 'A space tears this link or image apart'
  repair(scan, {rule, reason, start, end, text: `](${mended})`})
  return end
}

/** `! [`: an image, if an address follows its bracket in the same paragraph. */
export function readTornImage(scan: Scan, at: number, end: number): number {
  const rest = scan.source.slice(at, end)
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
