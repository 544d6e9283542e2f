import type {Scan} from './scan.ts'

const token = /(?<!\d)732 ?293\d{2,5}(?!\d)/g

/** Numbers by which a translation program had replaced a mark or a formula, and which it left in the text. */
export function findLeftovers(scan: Scan): void {
  for (const match of scan.source.matchAll(token)) {
    scan.damages.push({
      rule: 'text-is-human',
      reason: 'A number that a translation program left here instead of a mark, an address or a formula',
      start: match.index,
      end: match.index + match[0].length,
    })
  }
}
