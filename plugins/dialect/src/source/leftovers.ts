import type {Scan} from './scan.ts'

const token = /(?<!\d)732 ?293\d{2,5}(?!\d)/g

/** Numbers by which a translation program had replaced a mark or a formula, and which it left in the text. */
export function findLeftovers(scan: Scan, from: number, to: number): void {
  for (const match of scan.source.slice(from, to).matchAll(token)) {
    const start = from + match.index
    scan.damages.push({
      rule: 'text-is-human',
      reason: 'A number that a translation program left here instead of a mark, an address or a formula',
      start,
      end: start + match[0].length,
    })
  }
}
